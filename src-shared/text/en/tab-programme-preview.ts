import type { PreviewWords } from "../sv/tab-programme-preview.ts";
import { planning } from "./meeting-planning.ts";

export const previewWords: PreviewWords = {
  leads: "Led by",
  consent: "Who says yes",
  consents: {
    children: "The child’s guardians, each of them. The child is asked too.",
    apart: "Each parent for themselves, and the guardians for the child. The child is asked too.",
    adults: "Only the grown person themselves.",
  },
  meetings: "Meetings",
  types: planning.types,
  goals: "Goals to choose from",
  support: "Support",
  questions: "Questions before and after",
  question: (words, low, high) => `${words} (1 ${low}, 5 ${high})`,
  court: "About court",
  rules: "Ground rules",
};
