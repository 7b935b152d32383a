import { consentViews, type ConsentView } from "../consent/view.ts";
import { effectiveConsent } from "../consent/effective.ts";
import { taskViews, type TaskView } from "../followup/view.ts";
import type { CaseId, PartyId } from "../ids.ts";
import { type MeetingView, meetingViews } from "../meeting/view.ts";
import { peopleView, type PersonView } from "../party/view.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Day, Moment } from "../time.ts";
import type { CaseFile, Stage } from "./case-file.ts";
import { maskFor } from "./mask.ts";
import type { Viewer } from "./viewer.ts";
import { type Waiting, waitingFor } from "./waiting.ts";

declare const proof: unique symbol;

/** A case as one viewer may see it. Cards, pages, events, lists and answers are made from this and nothing else. */
export interface CaseView extends Seen {
  readonly [proof]: true;
  waiting: Waiting;
}

/** What the masks let through, before the next step is worked out from it. */
export interface Seen {
  caseId: CaseId;
  reference: string;
  stage: Stage["name"];
  you: Viewer["kind"];
  yourParty: PartyId | null;
  /** The day by which the family is called back, while that is still to be done. */
  callBackBy: Day | null;
  inquiry: { caller: string | null; phone: string | null; worry: string | null; language: string } | null;
  people: PersonView[];
  consents: ConsentView[];
  meetings: MeetingView[];
  tasks: TaskView[];
  /** The viewer's own latest command on each thing, by the thing's id or "case". */
  latest: Record<string, string>;
}

/** The one masking layer: what cannot be seen is absent or null, never merely hidden. */
export function viewFor(file: CaseFile, viewer: Viewer, now: Moment, municipality: Municipality): CaseView {
  const consent = effectiveConsent(file, now);
  const mask = maskFor(file, viewer, consent, now);
  const isCoordinator = viewer.kind === "coordinator";
  const isStaff = isCoordinator || viewer.kind === "duty";
  const seen: Seen = {
    caseId: file.id,
    reference: file.reference,
    stage: file.stage.name,
    you: viewer.kind,
    yourParty: "party" in viewer ? viewer.party : null,
    callBackBy: isStaff && "callBackBy" in file.stage ? file.stage.callBackBy : null,
    inquiry: isCoordinator
      ? {
          caller: mask(file.inquiry.caller),
          phone: mask(file.inquiry.phone),
          worry: mask(file.inquiry.worry),
          language: file.inquiry.language,
        }
      : null,
    people: peopleView(file, viewer, mask, now),
    consents: consentViews(file, viewer, now, municipality),
    meetings: meetingViews(file, viewer, mask, consent, municipality, now),
    tasks: taskViews(file, viewer, mask, municipality),
    latest: latestOf(file, viewer),
  };
  return { ...seen, waiting: waitingFor(seen) } as CaseView;
}

function latestOf(file: CaseFile, viewer: Viewer): Record<string, string> {
  if (!("account" in viewer)) return {};
  const own = Object.entries(file.latestCommand).filter(([key]) => key.startsWith(`${viewer.account} `));
  return Object.fromEntries(own.map(([key, commandId]) => [key.slice(viewer.account.length + 1), commandId]));
}

/** Notes which command somebody gave last on a thing, so that cards made before it are known to be outdated. */
export const withLatest = (file: CaseFile, account: string, thing: string, commandId: string): CaseFile => ({
  ...file,
  latestCommand: { ...file.latestCommand, [`${account} ${thing}`]: commandId },
});
