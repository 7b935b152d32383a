import type { ofAdults as sv } from "../sv/of-adults.ts";

/** What is said in place of the usual to somebody grown, who answers for themselves. */
export const ofAdults: typeof sv = {
  consent: { facts: { until: (day) => `يسري ذلك بعد أن توافق الجهات، حتى نهاية يوم ${day}.` } },
  meetings: {
    question: "سؤال الاجتماع",
    companions: { child: "الشخص المعني", guardian: "شخص مقرب" },
  },
  after: { plan: { areas: { school: "العمل والدراسة" } } },
  order: { weighed: "هذا ما فكرنا فيه لمصلحتك" },
  outside: {
    aim: "الهدف",
    ask: "سؤال الاجتماع",
    pictureLead: "باختصار وبكلمات بسيطة: ما الذي ينجح، وما الصعب، وما الذي قد يساعد؟",
  },
};
