import type { Facts, FactsNeeded } from "../command.ts";
import type { Day } from "../time.ts";
import type { CaseFile } from "./case-file.ts";
import { mailTrace, nameTrace, personalNumberTrace, phoneTrace, tracesOf } from "./traces.ts";

type Said = (string | null | undefined)[];
const known = (said: Said) => said.filter((one) => typeof one === "string" && one !== "") as string[];

/** Which other cases share something with this one, with what is about to be written down as well. */
export const relatedTo = (
  file: CaseFile,
  {
    phones = [],
    mails = [],
    child,
  }: { phones?: Said; mails?: Said; child?: { name: string; bornOn: Day; number: string | null } },
): Pick<FactsNeeded, "related"> => ({
  related: {
    traces: [
      ...tracesOf(file),
      ...known(phones).map(phoneTrace),
      ...known(mails).map(mailTrace),
      ...(child ? [nameTrace(child.name, child.bornOn), ...known([child.number]).map(personalNumberTrace)] : []),
    ],
  },
});

/** Keeps which other cases share something with this one, as they were found just now; those that are part of it already, or are linked with it, are not. */
export const withRelated = (file: CaseFile, { related }: Facts): CaseFile => ({
  ...file,
  related: related
    .filter(({ caseId }) => !file.joined.some(({ from }) => from === caseId))
    .filter(({ caseId }) => !file.links.some((link) => link.caseId === caseId))
    .map(({ caseId, reference, by }) => ({ caseId, reference, by })),
});
