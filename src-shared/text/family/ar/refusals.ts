import type { FamilyRefusals } from "../refusals.ts";

export const refusals: FamilyRefusals = {
  badInput: { message: "هناك شيء يحتاج إلى تصحيح.", whatToDo: "راجع ما كتبته وأرسله مرة أخرى." },
  notThere: { message: "هذا غير موجود، أو أنه ليس لك.", whatToDo: "ارجع إلى الصفحة الأولى." },
  outdated: { message: "تغيّر شيء أثناء قراءتك.", whatToDo: "اقرأ مرة أخرى وأجب من جديد." },
  tooLarge: { message: "هذا كثير دفعة واحدة.", whatToDo: "اختصر النص وأرسله مرة أخرى." },
  temporarilyUnavailable: { message: "لا يمكن ذلك الآن. لم يتغير شيء.", whatToDo: "حاول مرة أخرى بعد قليل." },
  reasonNeeded: { message: "تنقص بعض الكلمات.", whatToDo: "اكتب باختصار ما تفكر فيه وأرسله مرة أخرى." },
  understandFirst: {
    message: "تُحسب موافقتك عندما تضع علامة على أنك فهمت.",
    whatToDo: "اقرأ وضع العلامة، أو اختر أن تتحدث معنا أولًا.",
  },
  alreadyAnswered: { message: "لقد وافقت من قبل.", whatToDo: "يمكنك سحب موافقتك في الصفحة الأولى." },
  notInThisMeetingState: { message: "تغير الاجتماع أثناء قراءتك.", whatToDo: "اقرأه مرة أخرى." },
  fileTooLarge: { message: "الملف كبير جدًا.", whatToDo: "جرّب صورة أصغر أو صوتًا أقصر." },
  fileTypeNotKept: { message: "تعذّر فتح الملف.", whatToDo: "جرّب صورة أخرى أو صوتًا آخر." },
  enoughSaid: { message: "لقد قلت الكثير ولم يعد هنا مكان للمزيد.", whatToDo: "احذف شيئًا أولًا أو اتصل بالمنسّق." },
  other: { message: "لم ينجح ذلك. لم يتغير شيء.", whatToDo: "اسأل الشخص الذي تتواصل معه في البلدية." },
};
