import type { Rules } from "./programme.ts";

/** The kind of coordination, as everybody in the case may know it. */
export type ProgrammeView = Pick<Rules, "name" | "nameEn" | "what" | "whatEn" | "about" | "parents">;

export const programmeView = ({ name, nameEn, what, whatEn, about, parents }: Rules): ProgrammeView => ({
  name,
  nameEn,
  what,
  whatEn,
  about,
  parents,
});
