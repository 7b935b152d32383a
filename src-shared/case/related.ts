import type { Facts } from "../command.ts";
import type { CaseFile } from "./case-file.ts";

/** Keeps which other cases share something with this one, as they were found just now; those that are part of it already are not. */
export const withRelated = (file: CaseFile, { related }: Facts): CaseFile => ({
  ...file,
  related: related
    .filter(({ caseId }) => !file.joined.some(({ from }) => from === caseId))
    .map(({ caseId, reference, by }) => ({ caseId, reference, by })),
});
