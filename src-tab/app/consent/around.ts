import type { Category } from "../../../src-shared/case/labelled.ts";
import type { ConsentBoard } from "../../../src-shared/consent/board.ts";
import type { ConsentTabText } from "../../../src-shared/text/sv/tab-consent.ts";
import type { SeenCase } from "../api.ts";
import { screenWords } from "../language.ts";

/** What every part of the screen is drawn from: the case, and how consent stands in it. */
export interface Around {
  view: SeenCase;
  board: ConsentBoard;
  caseId: string;
}

export const useConsentText = screenWords<ConsentTabText>(
  {
    sv: async () => (await import("../../../src-shared/text/sv/tab-consent.ts")).consentTab,
    en: async () => (await import("../../../src-shared/text/en/tab-consent.ts")).consentTab,
  },
  "consent",
);

export type Answer = SeenCase["consents"][number];
type Person = SeenCase["people"][number];
type Relative = Exclude<Person, { kind: "professional" }>;

export const relativesOf = ({ people }: SeenCase): Relative[] =>
  people.flatMap((person) => (person.kind === "professional" ? [] : [person]));
export const unitOf = ({ units }: ConsentBoard, id: string) => units.find((unit) => unit.id === id)?.name ?? id;

/** Everybody whose own word can be written down. */
export const grantorsIn = (view: SeenCase) =>
  relativesOf(view).filter(({ kind, hasLeft }) => !hasLeft && (kind === "child" || kind === "guardian"));

export const kindsInWords = (kinds: readonly Category[], text: ConsentTabText) =>
  text.list(kinds.map((kind) => text.category[kind].toLowerCase()));

/** It can be taken back: also where it counts for nobody but its grantor any longer. */
export const isLeft = (one: Pick<Answer, "state">) => isCurrent(one) || one.state === "outgrown";
export const isCurrent = ({ state }: Pick<Answer, "state">) => state === "active" || state === "granted";
