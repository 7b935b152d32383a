import type { consent as sv } from "../sv/consent.ts";

export const consent: typeof sv = {
  title: "أسئلة إليك",
  question: (day) => `سؤال عن الموافقة، ${day}`,
  states: {
    requested: "في انتظار جوابك",
    noResponse: "في انتظار جوابك",
    granted: "قلت نعم",
    partlyGranted: "قلت نعم لجزء منه",
    refused: "قلت لا",
    wantsTalk: "تريد التحدث معنا أولًا",
  },
  consents: "ما وافقت عليه",
  consent: (services, kinds, until) => `${services}: ${kinds}. حتى ${until}.`,
  consentStates: {
    active: "سارية",
    granted: "تسري عندما تؤكدها جميع الجهات",
    expired: "انتهت مدتها",
    ended: "سُحبت أو استُبدلت",
    invalid: "غير سارية",
  },
  withdraw: "سحب موافقتي",
  withdrawn: "لقد سحبت موافقتك. يسري ذلك فورًا.",

  answer: "جوابك",
  answers: {
    granted: "نعم، لكل شيء",
    partlyGranted: "نعم، لجزء منه",
    refused: "لا",
    wantsTalk: "أريد التحدث معكم أولًا",
  },
  partly: "إذا قلت نعم لجزء منه: ما الذي لا تريد أن يشمله؟",
  exceptServices: "ليس هذه الجهات",
  exceptKinds: "ليس هذه المعلومات",
  reason: "هل تريد أن تقول شيئًا آخر؟ يقرؤه المنسق فقط.",
  understood: "أعرف من سيعرف ماذا، وحتى متى، وأنني أستطيع تغيير رأيي متى أشاء.",
  send: "إرسال الجواب",
  chooseOne: "اختر جوابًا.",
  received: "شكرًا. حُفظ الجواب.",
  seenBy: "يرى المنسق جوابك. لا أحد آخر في الأسرة يعرف بماذا أجبت.",
};
