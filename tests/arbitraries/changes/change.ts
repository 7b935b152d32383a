import type { CaseFile } from "../../../src-shared/case/case-file.ts";
import { fromParty, label } from "../../../src-shared/case/labelled.ts";
import type { PartyId, PauseId } from "../../../src-shared/ids.ts";
import { monday, numbered } from "../../case-files.ts";
import type { Relative } from "../../../src-shared/party/party.ts";
import type { Party } from "../family.ts";
import type { FullCase } from "../full-case.ts";

/** Who must not notice a change: the rest of the family, everybody on the staff but the coordinator, or both. */
type Unaware = "family" | "staff" | "everybody";
export interface Change {
  what: string;
  unaware: Unaware;
  /** The person it is about, who may see it. */
  of: "b" | "one" | "other" | "masked" | "child" | "childAndA";
  to: (full: FullCase) => CaseFile;
}

export const said = (by: PartyId, words: string) =>
  label(words, { about: [by], category: "family", source: fromParty(by) });

/** What makes one thing of the case another. */
type Make<One> = (one: One, full: FullCase) => object;
type Meeting = CaseFile["meetings"][number];

export const meeting = (at: number, change: Make<Meeting>) => meetings((_, index) => index === at, change);
export const meetings =
  (isMeant: (one: Meeting, at: number, full: FullCase) => boolean, change: Make<Meeting>) =>
  (full: FullCase): CaseFile => ({
    ...full.file,
    meetings: full.file.meetings.map((one, at) => (isMeant(one, at, full) ? { ...one, ...change(one, full) } : one)),
  });
export const tasks =
  (change: Make<CaseFile["tasks"][number]>) =>
  (full: FullCase): CaseFile => ({
    ...full.file,
    tasks: full.file.tasks.map((one) => ({ ...one, ...change(one, full) })),
  });
export const plan =
  (change: Make<CaseFile["plan"]>) =>
  (full: FullCase): CaseFile => ({ ...full.file, plan: { ...full.file.plan, ...change(full.file.plan, full) } });

/** What is kept of B: the person, what they are asked, what they have said yes to. */
export const bs =
  (change: Make<Relative>) =>
  (full: FullCase): CaseFile => ({
    ...full.file,
    parties: full.file.parties.map((one): Party => {
      if (one.id !== full.b || one.kind === "professional") return one;
      return { ...one, ...change(one, full) };
    }),
  });
export const bsRequests =
  (change: Make<CaseFile["requests"][number]>) =>
  (full: FullCase): CaseFile => ({
    ...full.file,
    requests: full.file.requests.map((one) => (one.grantor === full.b ? { ...one, ...change(one, full) } : one)),
  });
export const bsConsents =
  (change: Make<CaseFile["consents"][number]>) =>
  (full: FullCase): CaseFile => ({
    ...full.file,
    consents: full.file.consents.map((one) => (one.grantor === full.b ? { ...one, ...change(one, full) } : one)),
  });

export const aPause = (asker: PartyId) => ({
  id: numbered<PauseId>(6),
  party: asker,
  kind: "support" as const,
  at: monday,
  seenAt: null,
});
