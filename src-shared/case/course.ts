import type { CaseId } from "../ids.ts";
import type { Day, Moment } from "../time.ts";
import type { CaseFile, Stage } from "./case-file.ts";
import type { Mask } from "./mask.ts";
import type { Viewer } from "./viewer.ts";

/** When the case was last taken up again, or the beginning of time: what was said and done before then is over. */
export const takenUpAt = (file: CaseFile): string => file.turns.findLast(({ kind }) => kind === "reopened")?.at ?? "";

/** The talk with the family before the case is closed. */
export const closingTalkOf = (file: CaseFile) =>
  file.contacts.findLast((contact) => contact.isClosingTalk && contact.at > takenUpAt(file)) ?? null;

/** How the case has come to where it is; the coordinator's. */
export interface CourseView {
  takenOver: CaseFile["takenOver"];
  turns: { kind: CaseFile["turns"][number]["kind"]; at: Moment; reason: string | null }[];
  /** The family rests from it. */
  isPaused: boolean;
  closingTalkOn: Day | null;
  /** Why it is closed or being closed, how it ended, or which case it is part of. */
  ending: { how: Extract<Stage, { name: "ended" }>["how"] | null; reason: string | null; into: CaseId | null } | null;
}

export const courseView = (file: CaseFile, viewer: Viewer, mask: Mask): CourseView | null =>
  viewer.kind === "coordinator"
    ? {
        takenOver: file.takenOver,
        turns: file.turns.map(({ kind, at, reason }) => ({ kind, at, reason: mask(reason) })),
        isPaused: file.stage.name === "onHold" && file.stage.why === "family",
        closingTalkOn: closingTalkOf(file)?.on ?? null,
        ending: endingOf(file.stage, mask),
      }
    : null;

function endingOf(stage: Stage, mask: Mask): CourseView["ending"] {
  switch (stage.name) {
    case "closing":
    case "closed":
      return { how: null, reason: mask(stage.reason), into: null };
    case "ended":
      return { how: stage.how, reason: stage.reason && mask(stage.reason), into: null };
    case "merged":
      return { how: null, reason: null, into: stage.into };
    default:
      return null;
  }
}
