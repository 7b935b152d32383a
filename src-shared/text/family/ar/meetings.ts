import type { meetings as sv } from "../sv/meetings.ts";

export const meetings: typeof sv = {
  title: "الاجتماعات",
  at: (slot, place) => `${slot}، ${place}`,
  noPlace: "لم يُحدَّد المكان بعد",
  states: { blocked: "الاجتماع متوقف مؤقتًا، وسيتواصل معك المنسق", cancelled: "أُلغي الاجتماع" },
};
