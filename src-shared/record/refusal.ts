import type { Day } from "../time.ts";

export type RecordRefusal =
  | { kind: "fileMissing" }
  | { kind: "fileTooLarge"; megabytes: number }
  | { kind: "fileTypeNotKept" }
  | { kind: "alreadyAttached" }
  | { kind: "unknownAttachment" }
  | { kind: "attachmentIsEvidence" }
  | { kind: "releaseNotTheirs" }
  | { kind: "noSupportYet" }
  | { kind: "onLegalHold" }
  | { kind: "alreadyOnLegalHold" }
  | { kind: "notOnLegalHold" }
  /** `on`: the first day it may be, or null while nothing says when. */
  | { kind: "notDueForDisposal"; on: Day | null };
