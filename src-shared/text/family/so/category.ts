import type { Words } from "../../words.ts";

export const category: Words<"category"> = {
  contact: "Sida laguula soo xiriiro",
  schooling: "Dugsiga",
  health: "Caafimaadka",
  interventions: "Taageerada",
  family: "Xaaladda qoyska",
  economy: "Dhaqaalaha",
  protection: "Ilaalinta",
};
