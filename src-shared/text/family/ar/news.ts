import type { FamilyText } from "../sv.ts";

export const news: FamilyText["news"] = {
  message: (municipality, what, link) =>
    `${municipality}: ${what} اقرأ المزيد هنا: ${link} هذا الرابط لك وحدك. لا تعطه لأحد.`,
  kinds: {
    booked: "تحدد موعد لاجتماع تشارك فيه.",
    moved: "لاجتماعك موعد أو مكان جديد.",
    moving: "يجري تغيير موعد اجتماعك. الموعد القديم لم يعد صالحا. ستحصل على موعد جديد.",
    paused: "اجتماعك متوقف مؤقتا. سيتواصل معك المنسق.",
    goesAhead: "سيعقد اجتماعك كما كان مقررا.",
    off: "ألغي اجتماعك. سيتواصل معك المنسق.",
    times: "ما المواعيد التي تناسبك لاجتماع؟",
  },
  event: "اجتماع",
  eventBody: (page) => `اقرأ المزيد في صفحتك: ${page}`,
};
