import type { CaseFile } from "../case/case-file.ts";
import type { PartyId } from "../ids.ts";
import { type Guardian, hasLeft } from "../party/party.ts";
import type { Moment } from "../time.ts";

/** What is done towards everybody with custody alike, or is to be explained. */
export type SymmetryKind = "told" | "asked" | "reminded" | "link" | "invited" | "asksTimes" | "notes";

/** Something that was done towards one person: said, asked or sent. */
export interface Towards {
  party: PartyId;
  kind: SymmetryKind;
  /** What it was about, where there may be several: a meeting. */
  thing: string | null;
  /** What tells one wording from another; never the words themselves. A person's own language is no difference. */
  words: string;
  at: Moment;
}

/** One thing done towards two people: when towards each, and whether that was alike. Null: not towards them. */
export interface SymmetryRow {
  kind: SymmetryKind;
  thing: string | null;
  at: [Moment | null, Moment | null];
  is: "alike" | "otherWords" | "otherTime" | "onlyOne";
}
export interface Symmetry {
  pair: [PartyId, PartyId];
  rows: SymmetryRow[];
}

const anHourMs = 60 * 60_000;

/** What the case itself tells was done towards its guardians. */
export function doneTowards({ contacts, requests }: CaseFile): Towards[] {
  return [
    ...contacts
      .filter(({ noticeGiven }) => noticeGiven)
      .map((one): Towards => ({ party: one.with, kind: "told", thing: null, words: "", at: one.at })),
    ...requests.map(({ grantor, flows, purpose, activities, validTo, notice, requestedAt }): Towards => {
      const words = JSON.stringify([notice.version, flows, purpose.value, activities, validTo]);
      return { party: grantor, kind: "asked", thing: null, words, at: requestedAt };
    }),
    ...requests.flatMap(({ grantor, reminded }) =>
      reminded.map(({ at }): Towards => ({ party: grantor, kind: "reminded", thing: null, words: "", at })),
    ),
  ];
}

/**
 * Whether those who share custody of a child were met alike: the same words, within the same hour. For the coordinator alone:
 * it says of one guardian what the other is not to know.
 */
export const symmetryOf = (file: CaseFile, all: readonly Towards[]): Symmetry[] =>
  pairsIn(file).map((pair) => ({ pair, rows: rowsOf(pair, all) }));

function pairsIn({ parties }: CaseFile): [PartyId, PartyId][] {
  const guardians = parties.filter(
    (one): one is Guardian => one.kind === "guardian" && !hasLeft(one) && one.custody.length > 0,
  );
  const share = (one: Guardian, other: Guardian) =>
    one.custody.some(({ child }) => other.custody.some((theirs) => theirs.child === child));
  return guardians.flatMap((one, at) =>
    guardians
      .slice(at + 1)
      .filter((other) => share(one, other))
      .map(({ id }): [PartyId, PartyId] => [one.id, id]),
  );
}

/** The first towards one is held against the first towards the other, the second against the second. */
function rowsOf([one, other]: [PartyId, PartyId], all: readonly Towards[]): SymmetryRow[] {
  const both = all.filter(({ party }) => party === one || party === other);
  const groups = Map.groupBy(both, ({ kind, thing }) => `${kind} ${thing}`);
  const rows = [...groups.values()].flatMap((group) => {
    const of = (party: PartyId) =>
      group.filter((done) => done.party === party).toSorted((a, b) => a.at.localeCompare(b.at));
    const [ones, others] = [of(one), of(other)];
    const { kind, thing } = group[0]!;
    return Array.from({ length: Math.max(ones.length, others.length) }, (_, at): SymmetryRow => {
      const [first, second] = [ones[at], others[at]];
      return { kind, thing, at: [first?.at ?? null, second?.at ?? null], is: howAlike(first, second) };
    });
  });
  return rows.toSorted((a, b) => earliest(a).localeCompare(earliest(b)));
}

const earliest = ({ at: [one, other] }: SymmetryRow): string => [one, other].filter((at) => at !== null).toSorted()[0]!;

function howAlike(one: Towards | undefined, other: Towards | undefined): SymmetryRow["is"] {
  if (!one || !other) return "onlyOne";
  if (one.words !== other.words) return "otherWords";
  return Math.abs(Date.parse(one.at) - Date.parse(other.at)) < anHourMs ? "alike" : "otherTime";
}
