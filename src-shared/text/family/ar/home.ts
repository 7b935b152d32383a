import type { home as sv } from "../sv/home.ts";

export const home: typeof sv = {
  title: "إليك",
  lead: (office, municipality) => `هذا من ${office}، ${municipality}. أنت وحدك ترى هذه الصفحة.`,
  who: "الشخص الذي تتواصل معه",
  leader: (title, mail) => `${title}، ${mail}`,
  waits: "هذا ينتظرك",
  later: (many) => (many === 1 ? "هناك شيء آخر في الأسفل." : `هناك ${many} أشياء أخرى في الأسفل.`),
  nothing: "لا شيء ينتظر جوابك. لا يلزمك فعل شيء الآن. في الأسفل مكتوب ما يحدث بعد ذلك.",
  back: "رجوع",
  language: "اللغة",
  machine: "ترجمة آلية. اسأل إن لم يتضح شيء.",
  privacy: "كيف نتعامل مع معلوماتك",
  required: "املأ هذا الحقل.",
  aloud: "استمع إلى النص",
  aloudStop: "إيقاف",
};
