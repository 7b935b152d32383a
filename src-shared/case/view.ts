import { type Agreement, agreements } from "../consent/agreement.ts";
import { effectiveConsent } from "../consent/effective.ts";
import { type LegalGroundView, legalGroundViews } from "../consent/legal-ground.ts";
import {
  confirmationViews,
  type ConfirmationView,
  invalidationViews,
  type InvalidationView,
} from "../consent/question-views.ts";
import { consentViews, type ConsentView, requestViews, type RequestView } from "../consent/view.ts";
import { reminderViews, type ReminderView } from "../followup/reminders.ts";
import { taskViews, type TaskView } from "../followup/view.ts";
import type { CaseId, PartyId } from "../ids.ts";
import { type MeetingView, meetingViews } from "../meeting/view.ts";
import { type TimesAsked, timesAsked } from "../meeting/poll-view.ts";
import { type SuggestionView, suggestionViews } from "../meeting/suggestion-view.ts";
import { type WishView, wishViews } from "../meeting/wish-view.ts";
import { type LeaderView, leaderView, metBy } from "../party/met.ts";
import { ownNeeds, peopleView, type PersonView, safetyView, type SafetyView } from "../party/view.ts";
import { planView, type PlanView } from "../plan/view.ts";
import { programmeView, type ProgrammeView } from "../programme/view.ts";
import type { Municipality } from "../programme/municipality.ts";
import {
  attachmentViews,
  type AttachmentView,
  legalHoldView,
  type LegalHoldView,
  recordView,
  type RecordView,
} from "../record/view.ts";
import type { Day, Moment } from "../time.ts";
import { ownStage } from "../track/stage.ts";
import { withSteps } from "../track/steps.ts";
import { type Ways, waysView } from "../track/view.ts";
import { isOfHiddenSaying, type SayingView, sayingViews, servicesToChoose } from "../voice/view.ts";
import type { CaseFile, Stage, Undelivered } from "./case-file.ts";
import { type ClosingPlanView, closingPlanView } from "./closing-plan-view.ts";
import { courseView, type CourseView } from "./course.ts";
import { handoverView, type HandoverView } from "./handovers.ts";
import { type ConsultationView, consultationView, type InquiryView, inquiryView } from "./inquiry-view.ts";
import { hiddenConsentStage } from "./hidden-stage.ts";
import { maskFor } from "./mask.ts";
import { type RaiseView, raiseView } from "./raising-view.ts";
import type { Viewer } from "./viewer.ts";
import type { Waiting } from "./step.ts";
import { waitingFor } from "./waiting.ts";

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
  /** The kind of coordination, by the rules it began with. */
  programme: ProgrammeView | null;
  you: Viewer["kind"];
  yourParty: PartyId | null;
  /** The day by which the family is called back, while that is still to be done. */
  callBackBy: Day | null;
  inquiry: InquiryView | null;
  /** Advice about a child that is not named; null in a case that is an inquiry. */
  consultation: ConsultationView | null;
  /** Inquiries about the same family, and other cases that might be; the coordinator's. */
  joined: (InquiryView & { reference: string })[];
  related: CaseFile["related"];
  /** The case is offered to a deputy, or was handed over: to the one who has it and the one who is asked. */
  handover: HandoverView | null;
  /** Whether it goes on in a case of another kind, and which cases it is linked with. */
  raise: RaiseView;
  /** You have said that something ties you to the family. */
  isTied: boolean;
  course: CourseView | null;
  /** What goes on when it is closed, as far as this viewer may know it; null while it is not being closed. */
  closingPlan: ClosingPlanView | null;
  leader: LeaderView | null;
  people: PersonView[];
  safety: SafetyView;
  consents: ConsentView[];
  requests: RequestView[];
  /** Where each child's consent stands, and what the municipality's jurist says of guardians who differ; the coordinator's. */
  agreements: Agreement[];
  onDisagreement: string | null;
  legalGrounds: LegalGroundView[];
  confirmations: ConfirmationView[];
  invalidations: InvalidationView[];
  wishes: WishView[];
  suggestions: SuggestionView[];
  /** Of somebody who has no calendar here: which times they are asked about. */
  timesAsked: TimesAsked[];
  /** And what they have said that they need. */
  ownNeeds: ReturnType<typeof ownNeeds>;
  meetings: MeetingView[];
  plan: PlanView;
  ways: Ways;
  tasks: TaskView[];
  /** What is late, and this viewer's to hear of. */
  reminders: ReminderView[];
  attachments: AttachmentView[];
  /** What children have said for themselves, as far as they let this viewer see it. */
  sayings: SayingView[];
  /** The services somebody in the family may let see what they say or hand in; their own. */
  mayLetSee: { id: string; name: string }[];
  record: RecordView | null;
  legalHold: LegalHoldView | null;
  /** Staff that Teams does not reach, for the coordinator to call: who, since when, and whether they were written to. */
  undelivered: { title: string; way: Undelivered["way"]; since: Moment }[];
  /** How heavy it is to carry it all, as one has said oneself. */
  yourBurdens: { when: "before" | "after"; score: number | null }[];
  /** The viewer's own latest command on each thing, by the thing's id or "case". */
  latest: Record<string, string>;
}

interface Asked {
  file: CaseFile;
  now: Moment;
  municipality: Municipality;
}
interface Known extends Asked {
  views: Map<string, CaseView>;
}
/** One change asks for the same views for the lists, for the cards and for the answer; and for those of the case as it was. */
let latest: readonly Known[] = [];
const isAsked = (last: Asked, { file, now, municipality }: Asked) =>
  last.file === file && last.now === now && last.municipality === municipality;

/** The one masking layer: what cannot be seen is absent or null, never merely hidden. */
export function viewFor(file: CaseFile, viewer: Viewer, now: Moment, municipality: Municipality): CaseView {
  const asked = { file, now, municipality };
  const known: Known = latest.find((one) => isAsked(one, asked)) ?? { ...asked, views: new Map() };
  if (known !== latest[0]) latest = [known, ...latest.filter((one) => one !== known).slice(0, 1)];
  const { views } = known;
  const whose = JSON.stringify(viewer);
  let view = views.get(whose);
  if (!view) views.set(whose, (view = seenBy(viewer, asked)));
  return view;
}

function seenBy(viewer: Viewer, { file, now, municipality }: Asked): CaseView {
  const consent = effectiveConsent(file, now);
  const mask = maskFor(file, viewer, consent, now);
  const isCoordinator = viewer.kind === "coordinator";
  const isPromised = isCoordinator || viewer.kind === "duty" || viewer.kind === "initiator";
  const account = "account" in viewer ? viewer.account : null;
  const meetings = meetingViews(file, viewer, mask, consent, municipality, now);
  const tasks = taskViews(file, viewer, mask, municipality, now);
  const met = metBy(file, viewer, meetings, tasks);
  const people = peopleView(file, viewer, mask, now, met, municipality);
  const sayings = sayingViews(file, viewer, mask, now, municipality);
  const attachments = attachmentViews(file, viewer, mask, municipality);
  const seen: Seen = {
    caseId: file.id,
    reference: file.reference,
    stage: ownStage(file, viewer, now) ?? hiddenConsentStage(file, viewer, now) ?? file.stage.name,
    programme: programmeView(viewer, file, municipality),
    you: viewer.kind,
    yourParty: "party" in viewer ? viewer.party : null,
    callBackBy: isPromised && "callBackBy" in file.stage ? file.stage.callBackBy : null,
    inquiry: isCoordinator ? inquiryView(file.inquiry, mask) : null,
    consultation: consultationView(file, viewer, mask),
    joined: isCoordinator
      ? file.joined.map(({ reference, inquiry }) => ({ reference, ...inquiryView(inquiry, mask) }))
      : [],
    related: isCoordinator ? file.related : [],
    handover: handoverView(file, viewer, mask, municipality),
    raise: raiseView(file, viewer, mask, municipality, now),
    isTied: account !== null && file.ties.includes(account),
    course: courseView(file, viewer, mask),
    closingPlan: closingPlanView(file, viewer, mask, municipality, now),
    leader: leaderView(file, viewer, municipality),
    people,
    safety: safetyView(file, viewer, mask),
    consents: consentViews(file, viewer, mask, now, municipality),
    requests: requestViews(file, viewer, mask, now, municipality),
    agreements: isCoordinator ? agreements(file, now, municipality) : [],
    onDisagreement: isCoordinator ? (municipality.onDisagreement ?? null) : null,
    legalGrounds: legalGroundViews(file, viewer, mask, now, municipality),
    confirmations: confirmationViews(file, account, now, municipality),
    invalidations: invalidationViews(file, account, municipality),
    wishes: wishViews(file, viewer, mask),
    suggestions: suggestionViews(file, viewer, mask),
    ownNeeds: ownNeeds(file, viewer, mask),
    timesAsked: timesAsked(file, viewer, mask, consent, now),
    meetings: meetings.map((meeting) => ({ ...meeting, floor: turnOf(meeting.floor, people) })),
    plan: planView(file, viewer, mask, municipality, now),
    ways: waysView(file, viewer, mask, { now, municipality }),
    tasks,
    reminders: reminderViews(file, viewer, municipality),
    attachments: attachments.filter(({ id }) => !isOfHiddenSaying(file, id, sayings)),
    sayings,
    mayLetSee: servicesToChoose(file, viewer, met, { sayings, attachments }, municipality),
    record: recordView(file, viewer, mask, municipality),
    legalHold: legalHoldView(file, viewer, mask),
    undelivered: isCoordinator ? undeliveredTo(file, municipality) : [],
    yourBurdens: file.burdens
      .filter(({ party }) => "party" in viewer && viewer.party === party)
      .map(({ when, score }) => ({ when, score })),
    latest: latestOf(file, viewer),
  };
  const ways = isCoordinator ? withSteps(seen) : seen.ways;
  return { ...seen, ways, waiting: waitingFor(seen) } as CaseView;
}

/** Whose turn it is to speak, for those who know that they are there. */
const turnOf = (floor: MeetingView["floor"], people: readonly PersonView[]): MeetingView["floor"] =>
  floor && { ...floor, party: people.some(({ id }) => id === floor.party) ? floor.party : null };

const undeliveredTo = (file: CaseFile, { people }: Municipality): Seen["undelivered"] =>
  file.undelivered.flatMap(({ account, way, since }) => {
    const person = people.find((one) => one.account === account);
    return person ? [{ title: person.title, way, since }] : [];
  });

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
