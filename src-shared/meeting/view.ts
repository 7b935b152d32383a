import type { CaseFile } from "../case/case-file.ts";
import type { Category } from "../case/labelled.ts";
import { type Mask, masks } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import type { EffectiveConsent } from "../consent/effective.ts";
import { isProfessional } from "../party/party.ts";
import { partyIn } from "../party/party-in.ts";
import type { Account, ExclusionId, MeetingId, PartyId, WishId, Wording } from "../ids.ts";
import { inCase } from "../programme/in-case.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Day, Interval, Moment } from "../time.ts";
import { type AccordView, accordView } from "./accord-view.ts";
import { coordinatorsView } from "./coordinator-view.ts";
import { invitedTo } from "./coverage.ts";
import type { DriftView } from "./drift-view.ts";
import { comesToPlace, type FamilyAnswer, isOfFamily, mayJoin, type OwnSide, ownSide } from "./family-side.ts";
import { type FloorView, floorView } from "./floor.ts";
import { heardAtTable } from "./heard.ts";
import { type ItemView, itemViews } from "./item-view.ts";
import { type InvitationAnswer, isUpcoming, type Meeting, type MeetingState } from "./meeting.ts";
import type { Venue } from "./venue.ts";
import { type PauseView, pauseViews } from "./pauses.ts";
import type { PollView } from "./poll-view.ts";
import type { OutlookProblem } from "./outlook-note.ts";
import type { Reason } from "./planning/reason.ts";
import { saidView, type SaidView } from "./said-view.ts";
import type { Seeing } from "./seeing.ts";
import { slotOf } from "./slot-of.ts";
import { nothing, tombstone } from "./tombstone.ts";
import { isOffFor, isToCome, isToldOf, wasFor } from "./told-of.ts";
import { unreachedAt } from "./unreached.ts";
import { ownerOf } from "../track/apart.ts";

/** What speaks for a time or against it, with those whom it is about. */
interface ReasonView {
  kind: Reason["kind"];
  people: string[];
}

export interface MeetingView extends SaidView {
  id: MeetingId;
  /** "blocked" while consent no longer reaches somebody invited and the coordinator has not decided what then. */
  state: MeetingState["name"] | "blocked";
  /** Null to all but the coordinator, unless the officials meet first or decide: one that keeps two apart looks like any other. */
  type: Meeting["type"] | null;
  /** The family's wish that it stands on, where the officials meet first; its words for those who may read them. */
  wish: { id: WishId; scope: string | null } | null;
  slot: Interval | null;
  venue: Pick<Venue, "name" | "directions" | "directionsIn" | "neutral"> | null;
  /** Times to choose from; the coordinator's only. */
  proposals: (Interval & { venues: { id: string; name: string; neutral: boolean }[]; reasons: ReasonView[] })[];
  /** Whose times the coordinator has yet to ask for. */
  awaiting: { id: PartyId; title: string }[];
  /** How it was asked for, and how long that makes it; the coordinator's only. */
  planning: {
    minutes: number;
    length: number;
    category: Category;
    accounts: Account[];
    outside: PartyId[];
    /** Those among them without whom it can be held. */
    optional: (Account | PartyId)[];
    family: PartyId[];
  } | null;
  purpose: string | null;
  childQuestion: string | null;
  wording: Wording | null;
  items: ItemView[];
  /** What those who decide say of the child's needs; null where nothing is decided. */
  accord: AccordView | null;
  isGeneral: boolean;
  groundRules: string[];
  /** The coordinator's: what is not to be raised, words to read everything against, and what is to be arranged. */
  offLimits: { id: ExclusionId; words: string; by: PartyId }[];
  toCheck: { id: ExclusionId; words: string }[];
  arrangements: { id: string; kind: string; for: PartyId; detail: string | null; isDone: boolean }[];
  heard: { party: PartyId; how: string }[];
  /** What is talked about now; null where it is nothing on this agenda. Whose turn it is stands there for those who know of them. */
  floor: FloorView | null;
  /** Who has asked for a pause in private: one's own; the coordinator sees all. */
  pauses: PauseView[];
  /** The coordinator's: who was there and has yet to say whether the notes are right. */
  yetToRead: {
    id: PartyId;
    name: string;
    /** Theirs to say, and the coordinator's to write down. */
    byYou: boolean;
  }[];
  /** Staff who come. `answer`, `suggests` and `seen` are the coordinator's to know, and each one's own. */
  people: {
    party: PartyId;
    title: string;
    unit: string;
    /** Has no account, and is called what somebody wrote. */
    isOutside: boolean;
    answer: InvitationAnswer | null;
    suggests: string | null;
    seen: boolean | null;
  }[];
  you: { answer: InvitationAnswer | null; seen: boolean } | null;
  /** Of somebody in the family: their own answer, and with whom they come. */
  own: OwnSide | null;
  /** The coordinator's: what the family has answered and read, and who is asked for times. */
  family: FamilyAnswer[];
  /** The coordinator's: whose own meeting it is, where each parent goes their own way. */
  owner: PartyId | null;
  poll: PollView | null;
  /** How often what a calendar shows has changed; theirs whose calendars are not Outlook's. */
  sequence: number | null;
  /** Published, and consent reaches everybody invited: the coordinator's to know, for it tells of others' consent. */
  isReady: boolean;
  /** What Outlook needs of a meeting that is on; null where it is off. */
  attendees: { name: string; mailbox: string; isOptional: boolean }[] | null;
  venueMailbox: string | null;
  /** How to join from afar, where it is on; for all who come. */
  joinUrl: string | null;
  /** What is wrong with it in Outlook; the coordinator's to see to. */
  outlookProblems: OutlookProblem[];
  /** Its event is to be sent from the coordinator's own Outlook: "late" where it has been waited for in vain. Theirs only. */
  unsent: "awaited" | "late" | null;
  /** How Outlook differs, while nobody has decided which is right; the coordinator's only. */
  drift: DriftView | null;
  /** When they meet again, or why they do not, once that is settled: for whoever leads, and for the family whose next meeting it is. */
  again: { around: Day | null } | { reason: string } | null;
  /** The services that consent no longer reaches; the coordinator's only. */
  unreached: string[];
  /** Its time has come, whether or not its agenda was published. */
  hasBegun: boolean;
}

export function meetingViews(
  file: CaseFile,
  viewer: Viewer,
  mask: Mask,
  consent: EffectiveConsent,
  municipality: Municipality,
  now: Moment,
): MeetingView[] {
  return file.meetings
    .filter((meeting) => isToldOf(meeting, viewer))
    .map((meeting) => {
      if (isOffFor(viewer, consent, ownerOf(file, meeting))) {
        const isOver = wasFor(viewer, meeting, file);
        return { ...tombstone(meeting, isOver ? "held" : "cancelled"), sequence: sequenceFor(viewer, file, meeting) };
      }
      const asked = invitedTo(file, meeting);
      const isAnyMasked = file.maskedUnits.length > 0;
      const invited = isAnyMasked ? asked.filter((person) => !masks(file, viewer, person.unit.id)) : asked;
      return viewed({ file, meeting, viewer, mask, consent, invited, municipality, now });
    });
}

function viewed(seeing: Seeing): MeetingView {
  const { meeting, viewer, mask, consent, invited, municipality, now } = seeing;
  const { state } = meeting;
  const heard = heardAtTable(seeing);
  const sequence = sequenceFor(viewer, seeing.file, meeting);
  if (state.name === "cancelled" && viewer.kind !== "coordinator")
    return { ...tombstone(meeting, "cancelled"), sequence };
  const own = "party" in viewer ? viewer.party : null;
  const isCoordinators = viewer.kind === "coordinator";
  const answers = new Map(meeting.answers.map((one) => [one.party, one]));
  const readers = new Set(meeting.seenBy.map((one) => one.party));
  const answerOf = (party: PartyId) => answers.get(party)?.answer ?? null;
  const suggestedBy = (party: PartyId) => {
    const said = answers.get(party)?.suggests;
    return said ? mask(said) : null;
  };
  const hasSeen = (party: PartyId) => readers.has(party);
  const mine = (party: PartyId) => isCoordinators || party === own;
  const isOn = isUpcoming(state) || state.name === "inProgress";
  const unreached = isOn ? unreachedAt(seeing.file, meeting, consent, now, invited) : [];
  const isBlocked = isToCome(meeting, now) && unreached.length > 0;
  // Who came to a meeting that has been does not change with what is agreed later.
  const shown = isBlocked && !isCoordinators ? [] : invited;
  const venue = "venue" in state && comesToPlace(seeing) ? state.venue : null;
  const items = itemViews({ ...seeing, mask: heard }, shown);
  return {
    ...nothing,
    id: meeting.id,
    state: isBlocked ? "blocked" : state.name,
    type: meeting.type === "officialsFirst" || meeting.type === "decision" ? meeting.type : null,
    wish: wishOf(seeing),
    slot: slotOf(state),
    venue: venue && {
      name: venue.name,
      directions: venue.directions,
      directionsIn: venue.directionsIn,
      neutral: venue.neutral,
    },
    purpose: heard(meeting.purpose),
    childQuestion: heard(meeting.childQuestion),
    wording: heard(meeting.purpose) === null ? null : meeting.wording,
    items,
    floor: floorView(meeting.floor, items),
    pauses: pauseViews(seeing),
    isGeneral: meeting.isGeneral,
    groundRules: isUpcoming(state) || state.name === "inProgress" ? inCase(municipality, seeing.file).groundRules : [],
    accord: accordView({ ...seeing, mask: heard }),
    ...saidView(seeing, heard),
    people: shown.map((person) => ({
      party: person.id,
      title: person.title,
      unit: person.unit.name,
      isOutside: person.account === null,
      answer: mine(person.id) ? answerOf(person.id) : null,
      suggests: mine(person.id) ? suggestedBy(person.id) : null,
      seen: mine(person.id) ? hasSeen(person.id) : null,
    })),
    you: own && meeting.invitees.includes(own) ? { answer: answerOf(own), seen: hasSeen(own) } : null,
    own: isOfFamily(viewer) ? ownSide(seeing, viewer.party) : null,
    sequence,
    joinUrl: isOn && !isBlocked && mayJoin(seeing) ? meeting.outlook.joinUrl : null,
    hasBegun: state.name === "inProgress" || (isUpcoming(state) && state.slot.start <= now),
    again: againOf(seeing),
    ...(isCoordinators ? coordinatorsView(seeing, unreached, isBlocked) : {}),
  };
}

/** To those whose calendars are not Outlook's. */
function sequenceFor(viewer: Viewer, file: CaseFile, { sequence }: Meeting): number | null {
  if (isOfFamily(viewer)) return sequence;
  const self = viewer.kind === "professional" ? partyIn(file, viewer.party) : undefined;
  return self && isProfessional(self) && self.mailbox === null ? sequence : null;
}

function wishOf({ file, meeting, mask }: Seeing): MeetingView["wish"] {
  const wish = file.wishes.find((one) => one.id === meeting.wish);
  return wish ? { id: wish.id, scope: mask(wish.scope) } : null;
}

function againOf({ file, meeting: { state }, viewer, mask }: Seeing): MeetingView["again"] {
  const isFamilys = viewer.kind === "guardian" || viewer.kind === "child";
  if (state.name !== "closed" || (viewer.kind !== "coordinator" && !isFamilys)) return null;
  const { next } = state;
  if (next.kind === "none") {
    const reason = mask(next.reason);
    return reason === null ? null : { reason };
  }
  const following = file.meetings.find(({ id }) => id === next.meeting);
  if (!following || following.state.name === "cancelled") return null;
  return isFamilys && !following.family.includes(viewer.party) ? null : { around: following.around };
}
