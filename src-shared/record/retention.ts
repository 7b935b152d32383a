import type { CaseFile, Stage } from "../case/case-file.ts";
import type { Municipality } from "../programme/municipality.ts";
import { addMonths, type Day, dayOf } from "../time.ts";

type Over = Extract<Stage, { at: string }>;
/** Nothing more happens in the case unless it is opened again. */
export const isOver = (stage: Stage): stage is Over => "at" in stage;

/**
 * The first day on which the case may be disposed of, by the municipality's rule for how it ended. Null while it is open,
 * while it is held, and where a child in it was born on a day of the month whose files are kept for research.
 */
export function disposalDue({ stage, legalHold, parties }: CaseFile, { retention }: Municipality): Day | null {
  const isKept = parties.some(
    (one) => one.kind === "child" && retention.keptBirthdays.includes(Number(one.bornOn.value.slice(8))),
  );
  if (legalHold || isKept || !isOver(stage)) return null;
  return addMonths(dayOf(stage.at), retention.months[stage.name]);
}

/** That rule, as the protocol names it. */
export const disposalRule = ({ stage }: CaseFile, { retention }: Municipality) =>
  isOver(stage) ? `${stage.name} ${retention.months[stage.name]} months` : stage.name;
