import type { sheet as sv } from "../sv/tab-sheet.ts";

export const sheet: typeof sv = {
  title: "Contact list",
  lead: "Everybody around the child on one paper, so that the family need not tell the same again. The list shows only what the one you choose may know.",
  print: "Print",
  forWhom: "For whom?",
  forYou: "Yourself",
  who: "Who",
  phone: "Telephone",
  mail: "Mail",
  role: "Role",
  unknown: "Ask the coordinator how",
  you: "you",
};
