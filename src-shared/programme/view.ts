import type { Viewer } from "../case/viewer.ts";
import type { Rules } from "./programme.ts";

/** The kind of coordination, as those who take part know it. */
export type ProgrammeView = Pick<Rules, "name" | "nameEn" | "what" | "whatEn" | "about" | "parents">;

/** Null for all others: they see that there is a case, and not what it is about. */
export const programmeView = (
  { kind }: Viewer,
  { name, nameEn, what, whatEn, about, parents }: Rules,
): ProgrammeView | null => (takingPart.includes(kind) ? { name, nameEn, what, whatEn, about, parents } : null);
const takingPart: Viewer["kind"][] = ["coordinator", "professional", "guardian", "child"];
