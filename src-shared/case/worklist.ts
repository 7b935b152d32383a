import type { Municipality } from "../programme/municipality.ts";
import type { Moment } from "../time.ts";
import { isOver } from "../record/retention.ts";
import type { CaseFile } from "./case-file.ts";
import { type Ahead, aheadIn } from "./ahead.ts";
import { viewsOfStaff } from "./notices.ts";

/** Where the cases stand that are over: the administrators' own, who are not known by name until they come. */
export const disposalDesk = "disposal";

/** One line of a person's own list: what in this case waits for them. Codes and clocks only. */
export interface WorklistRow {
  /** An account, or `disposalDesk`. */
  person: string;
  reference: string;
  stage: string;
  /** What waits: a next step of the coordinator's, an answer, a follow-up, or "nothing". */
  kind: string;
  /** The meeting, task or consent it concerns, by its id. */
  about?: string;
  /** A day or moment, ISO 8601. */
  dueAt?: string;
  /** What else is coming in the case for them; absent where nothing is. */
  ahead?: Ahead;
}

/** Everybody's line, from their own view at the moment of the change. Words that depend on the clock are made when it is read. */
export const worklistOf = (file: CaseFile, municipality: Municipality, now: Moment): WorklistRow[] => [
  ...viewsOfStaff(file, municipality, now).map(({ account, view }) => {
    const { kind, about, dueAt } = view.waiting;
    const ahead = aheadIn(view);
    return {
      person: account,
      reference: view.reference,
      stage: view.stage,
      kind,
      ...(about ? { about } : {}),
      ...(dueAt ? { dueAt } : {}),
      ...(ahead ? { ahead } : {}),
    };
  }),
  ...(isOver(file.stage)
    ? [{ person: disposalDesk, reference: file.reference, stage: file.stage.name, kind: "dispose" }]
    : []),
];
