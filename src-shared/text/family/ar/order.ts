import type { order as sv } from "../sv/order.ts";

const weeks = (many: number) =>
  many === 1 ? "أسبوع واحد" : many === 2 ? "أسبوعين" : many <= 10 ? `${many} أسابيع` : `${many} أسبوعًا`;
const days = (many: number) =>
  many === 1 ? "يوم واحد" : many === 2 ? "يومين" : many <= 10 ? `${many} أيام` : `${many} يومًا`;

export const order: typeof sv = {
  lines: {
    span: (many) => (many % 7 === 0 ? weeks(many / 7) : days(many)),
    mayBegin: "يمكن أن يبدأ الآن.",
    after: (support) => `يبدأ عندما ينتهي «${support}».`,
    lasted: (support, span) => `يبدأ بعد أن يستمر «${support}» مدة ${span}.`,
    earliest: (day) => `في ${day} على الأقرب.`,
    noDay: "لا نعرف اليوم بعد.",
    began: (day) => `بدأ في ${day}.`,
    ends: (day) => `من المتوقع أن ينتهي في ${day}.`,
    done: (day) => `انتهى في ${day}.`,
    trial: (span) => `تجرّبونه مدة ${span}.`,
    weighed: (day) => `ثم تتحدثون عن كيف سار الأمر، في ${day}.`,
    startsLate: (span, foreseen) => `سيتأخر ${span} عما قيل. كان الموعد ${foreseen}.`,
    endsLate: (span, foreseen) => `سيستغرق ${span} أكثر مما قيل. كان الموعد ${foreseen}.`,
  },
  turns: ["أولًا", "ثم", "بعد ذلك"],
  later: (turn) => `الخطوة ${turn}`,
  beside: "هذه تجري في الوقت نفسه:",
  main: (who) => `${who} مسؤول عن الخطة كلها.`,
  weighed: "هذا ما فكرنا فيه لمصلحتك أو لمصلحة الطفل",
  proposed: "اقتراح ترتيب جديد",
  lead: "لا يسري إلا عندما يوافق كل من يخصه الأمر.",
  ask: "هل يناسبك هذا الترتيب؟",
  agrees: "نعم، يناسبني",
  differs: "لا، ليس هكذا",
  how: "كيف تريده بدلًا من ذلك؟",
  you: (answer) => `لقد أجبت: ${answer}.`,
  strides: "ما يسير بشكل جيد وما تأملون به",
  kinds: { strength: "نقطة قوة", progress: "تقدم", hope: "أمل" },
  add: "اكتب شيئًا يسير بشكل جيد أو شيئًا تأمله",
  what: "ما هو؟",
  words: "بكلماتك أنت",
  strideSeenBy: "يقرؤه المنسق. تستطيع الجهات التي تشملها الموافقة قراءته. لا يراه أحد آخر في الأسرة.",
  chooseOne: "اختر ما هو.",
};
