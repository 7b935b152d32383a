import type { Words } from "../../words.ts";

export const category: Words<"category"> = {
  contact: "Kontaktuppgifter",
  schooling: "Skolgång",
  health: "Hälsa",
  interventions: "Insatser",
  family: "Familjeförhållanden",
  economy: "Ekonomi",
  protection: "Skydd",
};
