import type { Words } from "../../words.ts";

export const category: Words<"category"> = {
  contact: "How to reach you",
  schooling: "School",
  health: "Health",
  interventions: "Support",
  family: "Family life",
  economy: "Money",
  protection: "Protection",
};
