import type { CaseFile } from "../case/case-file.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Rules } from "../programme/programme.ts";
import { rulesOf } from "../programme/programmes.ts";
import { dayOf } from "../time.ts";
import { goesApart } from "../track/apart.ts";
import { courtStates } from "../track/track.ts";
import type { Said } from "./before-after.ts";
import { isOver } from "./retention.ts";

export const courts = [...courtStates, "notSaid"] as const;
export type Court = (typeof courts)[number];
/** The one that every kind of coordination may ask about, beside its own. */
const burden = "burden";
/** Whose answers are counted together: each group by itself, so that no difference of two tables is of the other group's. */
export const groups = ["guardian", "child", "person"] as const;
export type Group = (typeof groups)[number];

export interface Both {
  sv: string;
  en: string;
}
export interface Question {
  measure: string;
  question: Both | null;
  of?: Group;
  low?: Both | null;
  high?: Both | null;
}

/**
 * One thing that a case adds to the tables of its year: what one person has said to one question (null: it was asked, and nobody
 * has), or where one parent who goes apart stands in court. It says of nobody who they are, in which case or when.
 */
export interface Answered {
  programme: string;
  name: Both;
  question: Question | null;
  said: Said | null;
  court: Court | null;
}

/** The year whose outcomes the case is one of; null while it is open and where it went on in another. */
export const endedIn = ({ stage }: CaseFile): number | null =>
  isOver(stage) && stage.name !== "merged" ? Number(dayOf(stage.at).slice(0, 4)) : null;

/** All that a case adds to the tables of its year. */
export function answeredIn(file: CaseFile, municipality: Municipality): Answered[] {
  const rules = rulesOf(file, municipality);
  const { programme } = file;
  const name = { sv: rules.name, en: rules.nameEn || rules.name };
  const isOfAdults = rules.about === "adults";
  const answers = (["guardian", "child"] as const).flatMap((kind) => {
    const of: Group = kind === "child" && isOfAdults ? "person" : kind;
    const people = file.parties.filter((person) => person.kind === kind);
    const toQuestion = (question: Question, saidBy: (party: string) => Said): Answered[] => {
      const all = people.map(({ id }) => saidBy(id)).filter(hasSaid);
      return (all.length > 0 ? all : [null]).map((said) => ({ programme, name, question, said, court: null }));
    };
    const isAskedOfBurden = kind === "guardian" ? !isOfAdults : isOfAdults;
    return [
      ...(isAskedOfBurden
        ? toQuestion({ measure: burden, of, question: null, low: null, high: null }, (party) =>
            saidIn(file.burdens.filter((one) => one.party === party)),
          )
        : []),
      ...rules.measures
        .filter((one) => one.askedOf.includes(kind))
        .flatMap((one) =>
          toQuestion({ measure: one.id, of, ...wordsOf(one) }, (party) =>
            saidIn(file.ratings.filter((rating) => rating.party === party && rating.measure === one.id)),
          ),
        ),
    ];
  });
  if (!goesApart(file)) return answers;
  const standing = file.parties.flatMap(({ id, kind }): Answered[] => {
    if (kind !== "guardian") return [];
    const court = file.tracks.find(({ party }) => party === id)?.court?.state ?? "notSaid";
    return [{ programme, name, question: null, said: null, court }];
  });
  return [...answers, ...standing];
}

const wordsOf = ({ question, questionEn, low, lowEn, high, highEn }: Rules["measures"][number]) => ({
  question: { sv: question, en: questionEn || question },
  low: { sv: low, en: lowEn || low },
  high: { sv: high, en: highEn || high },
});

const hasSaid = ({ before, after }: Said) => before !== null || after !== null;

function saidIn(own: readonly { when: "before" | "after"; score: number | null }[]): Said {
  const at = (when: "before" | "after") => own.find((one) => one.when === when)?.score ?? null;
  return { before: at("before"), after: at("after") };
}
