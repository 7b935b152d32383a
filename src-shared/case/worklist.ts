import type { Municipality } from "../programme/municipality.ts";
import type { Moment } from "../time.ts";
import { isOver } from "../record/retention.ts";
import type { CaseFile } from "./case-file.ts";
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
  /** A day or moment, ISO 8601. */
  dueAt?: string;
}

/** Everybody's line, from their own view at the moment of the change. Words that depend on the clock are made when it is read. */
export const worklistOf = (file: CaseFile, municipality: Municipality, now: Moment): WorklistRow[] => [
  ...viewsOfStaff(file, municipality, now).map(({ account, view }) => {
    const { kind, dueAt } = view.waiting;
    return {
      person: account,
      reference: view.reference,
      stage: view.stage,
      kind,
      ...(dueAt ? { dueAt } : {}),
    };
  }),
  ...(isOver(file.stage)
    ? [{ person: disposalDesk, reference: file.reference, stage: file.stage.name, kind: "dispose" }]
    : []),
];
