import type { Category } from "../../../src-shared/case/labelled.ts";

/** The kinds of things in the order people read them; the shared list comes with a validator that no page needs. */
const names: Record<Category, true> = {
  contact: true,
  schooling: true,
  health: true,
  interventions: true,
  family: true,
  economy: true,
  protection: true,
};
export const categoryNames = Object.keys(names) as Category[];
