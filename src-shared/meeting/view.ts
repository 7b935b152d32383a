import type { CaseFile } from "../case/case-file.ts";
import type { Mask } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import { type EffectiveConsent, effectiveConsent, reaches } from "../consent/effective.ts";
import type { ItemId, MeetingId, PartyId } from "../ids.ts";
import type { Professional } from "../party/party.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Interval, Moment } from "../time.ts";
import { isUpcoming, type Meeting, type MeetingState, type Venue } from "./meeting.ts";

export interface MeetingView {
  id: MeetingId;
  /** "blocked" while consent no longer reaches somebody invited and the coordinator has not decided what then. */
  state: MeetingState["name"] | "blocked";
  slot: Interval | null;
  venue: Pick<Venue, "name" | "directions" | "neutral"> | null;
  /** Times to choose from; the coordinator's only. */
  proposals: (Interval & { venues: { id: string; name: string; neutral: boolean }[] })[];
  purpose: string | null;
  childQuestion: string | null;
  items: { id: ItemId; title: string; by: string | null }[];
  /** Staff who come. `answer` and `seen` are the coordinator's to know, and each one's own. */
  people: {
    party: PartyId;
    title: string;
    unit: string;
    answer: "attends" | "cannot" | null;
    seen: boolean | null;
  }[];
  you: { answer: "attends" | "cannot" | null; seen: boolean } | null;
  /** Published, and consent reaches everybody invited: the coordinator's to know, for it tells of others' consent. */
  isReady: boolean;
  /** What Outlook needs of a meeting that is on; null where it is off. */
  attendees: { name: string; mailbox: string }[] | null;
  venueMailbox: string | null;
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
      const invited = file.parties.filter(
        (party): party is Professional => party.kind === "professional" && meeting.invitees.includes(party.id),
      );
      if (isOffFor(viewer, consent)) return tombstone(meeting, wasFor(viewer, meeting, file) ? "held" : "cancelled");
      const [reached, unreached] = [true, false].map((is) =>
        invited.filter((person) => reaches(consent, person.unit.id) === is),
      ) as [Professional[], Professional[]];
      return viewed(meeting, viewer, mask, { invited, reached, unreached }, municipality, now);
    });
}

/** A meeting is the coordinator's alone until it has a time; a room hears of what everybody in it has heard of. */
const isToldOf = (meeting: Meeting, viewer: Viewer): boolean => {
  switch (viewer.kind) {
    case "coordinator":
      return true;
    case "room":
      return viewer.present.length > 0 && viewer.present.every((one) => isToldOf(meeting, one));
    case "professional":
      return meeting.state.name !== "proposed" && meeting.invitees.includes(viewer.party);
    case "guardian":
    case "child":
      return meeting.state.name !== "proposed" && meeting.family.includes(viewer.party);
    case "removed":
      return meeting.state.name !== "proposed";
    case "duty":
      return false;
  }
};

const isOffFor = (viewer: Viewer, consent: EffectiveConsent): boolean => {
  if (viewer.kind === "room") return viewer.present.some((one) => isOffFor(one, consent));
  return viewer.kind === "removed" || (viewer.kind === "professional" && !reaches(consent, viewer.unit));
};

const isToCome = ({ state }: Meeting, now: Moment) => isUpcoming(state) && state.slot.start > now;

/** Whether it was held while this viewer was part of it: one it went on without is never told that it was. */
function wasFor(viewer: Viewer, { state }: Meeting, file: CaseFile): boolean {
  if (viewer.kind !== "professional" || state.name !== "held") return false;
  const at = state.heldAt < state.slot.start ? state.heldAt : state.slot.start;
  return reaches(effectiveConsent(file, at), viewer.unit);
}

/** For somebody consent no longer reaches: when it was to be, that it is off or has been, and nothing else. */
const tombstone = (meeting: Meeting, state: "cancelled" | "held"): MeetingView => ({
  id: meeting.id,
  state,
  slot: slotOf(meeting.state),
  venue: null,
  proposals: [],
  purpose: null,
  childQuestion: null,
  items: [],
  people: [],
  you: null,
  isReady: false,
  attendees: null,
  venueMailbox: null,
  unreached: [],
  hasBegun: false,
});

function viewed(
  meeting: Meeting,
  viewer: Viewer,
  mask: Mask,
  { invited, reached, unreached }: Record<"invited" | "reached" | "unreached", Professional[]>,
  municipality: Municipality,
  now: Moment,
): MeetingView {
  const { state } = meeting;
  if (state.name === "cancelled" && viewer.kind !== "coordinator") return tombstone(meeting, "cancelled");
  const own = "party" in viewer ? viewer.party : null;
  const answerOf = (party: PartyId) => meeting.answers.find((one) => one.party === party)?.answer ?? null;
  const hasSeen = (party: PartyId) => meeting.seenBy.some((one) => one.party === party);
  const mine = (party: PartyId) => viewer.kind === "coordinator" || party === own;
  const venue = "venue" in state ? state.venue : null;
  const isOn = isUpcoming(state);
  const isBlocked = isToCome(meeting, now) && unreached.length > 0;
  const isCoordinators = viewer.kind === "coordinator";
  // Who came to a meeting that has been does not change with what is agreed later.
  const shown = isBlocked && !isCoordinators ? [] : invited;
  return {
    id: meeting.id,
    state: isBlocked ? "blocked" : state.name,
    slot: slotOf(state),
    venue: venue && { name: venue.name, directions: venue.directions, neutral: venue.neutral },
    proposals:
      viewer.kind === "coordinator" && state.name === "proposed" ? withVenues(state.proposals, municipality) : [],
    purpose: mask(meeting.purpose),
    childQuestion: mask(meeting.childQuestion),
    items: meeting.items.flatMap(({ id, title, suggestedBy }) => {
      const words = mask(title);
      const by = shown.find((person) => person.id === suggestedBy)?.title ?? null;
      return words === null ? [] : [{ id, title: words, by }];
    }),
    people: shown.map((person) => ({
      party: person.id,
      title: person.title,
      unit: person.unit.name,
      answer: mine(person.id) ? answerOf(person.id) : null,
      seen: mine(person.id) ? hasSeen(person.id) : null,
    })),
    you: own && meeting.invitees.includes(own) ? { answer: answerOf(own), seen: hasSeen(own) } : null,
    isReady: isCoordinators && state.name === "agendaPublished" && !isBlocked,
    attendees:
      isCoordinators && isOn ? reached.map((person) => ({ name: person.title, mailbox: person.mailbox })) : null,
    venueMailbox: isCoordinators && isOn ? state.venue.mailbox : null,
    hasBegun: isUpcoming(state) && state.slot.start <= now,
    unreached: isCoordinators && isBlocked ? [...new Set(unreached.map((person) => person.unit.name))] : [],
  };
}

export const slotOf = (state: MeetingState): Interval | null => ("slot" in state ? state.slot : null);

const withVenues = (proposals: Extract<MeetingState, { name: "proposed" }>["proposals"], municipality: Municipality) =>
  proposals.map(({ start, end, venues }) => ({
    start,
    end,
    venues: municipality.venues
      .filter((venue) => venues.includes(venue.id))
      .map(({ id, name, neutral }) => ({ id, name, neutral })),
  }));
