import type { Words } from "../../words.ts";

export const category: Words<"category"> = {
  contact: "كيفية التواصل معك",
  schooling: "المدرسة",
  health: "الصحة",
  interventions: "الدعم والمساعدة",
  family: "ظروف الأسرة",
  economy: "المال",
  protection: "الحماية",
};
