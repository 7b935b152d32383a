import type { CaseFile } from "../case/case-file.ts";

const over = ["closed", "ended", "merged"];

/** Nobody new comes into it. */
export const isOver = ({ stage }: CaseFile) => over.includes(stage.name);
