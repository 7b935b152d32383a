import type { Category } from "../case/labelled.ts";
import type { Need } from "./plan.ts";

/** What kind of thing a need most often is, by the part of life it is about. */
export const areaCategory: Readonly<Record<Need["area"], Category>> = {
  home: "family",
  school: "schooling",
  health: "health",
  friendsAndLeisure: "family",
  economy: "economy",
  safety: "family",
};
