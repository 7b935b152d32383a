import type { FamilyText } from "../sv.ts";

/** Whom a court has appointed to help somebody grown, and whether they take part. */
export const represent: FamilyText["represent"] = {
  title: "من يساعدك",
  roles: { goodMan: "معيَّن للمساعدة (god man)", trustee: "وصي عيّنته المحكمة" },
  asks: (role) => `قل إن كنت تريد مشاركة: ${role}`,
  lead: "أنت من يقرر هنا. لا أحد يوافق بدلًا منك. لا يشارك هذا الشخص إلا إذا أردت، ويمكنك تغيير رأيك في أي وقت.",
  covers: "يشمل التعيين",
  holds: "يسري",
  on: "حتى إشعار آخر",
  until: (day) => `حتى نهاية يوم ${day}`,
  ask: "هل تريد أن يشارك؟",
  answers: { yes: "نعم، أريد أن يشارك", no: "لا، لا أريد أن يشارك" },
  now: { yes: "قلت نعم", no: "قلت لا" },
  change: "تغيير الجواب",
  seenBy: "يرى المنسق جوابك. إذا قلت نعم يمكن دعوته إلى الاجتماعات.",
};
