import { z } from "zod";

import { labelled } from "../case/labelled.ts";
import {
  type ExclusionId,
  id,
  type MeetingId,
  type NoteId,
  type PartyId,
  unitId,
  venueId,
  type WishId,
  type Wording,
} from "../ids.ts";
import { contactChannel } from "../party/party.ts";
import { day, interval, moment } from "../time.ts";
import { accord } from "./accord.ts";
import { arrangement } from "./arrangement.ts";
import { drift, letStand } from "./drift.ts";
import { feedback, stand } from "./feedback.ts";
import { floor } from "./floor.ts";
import { agendaItem } from "./item.ts";
import { forFamily, nothingForFamily } from "./joining.ts";
import { outlookNote } from "./outlook-note.ts";
import { pauseAsked } from "./pauses.ts";
import { reason } from "./planning/reason.ts";
import { venue } from "./venue.ts";

const proposal = interval().extend({ venues: z.array(venueId()).min(1), reasons: z.array(reason) });
export type Proposal = z.infer<typeof proposal>;

const said = labelled(z.string());
const booking = z.object({ slot: interval(), venue, venueReason: z.string().nullable() });
const published = { publishedAt: moment(), shortNoticeReason: z.string().nullable() };
const hasBeen = booking.extend({
  /** A meeting can be held although nobody published its agenda. */
  publishedAt: moment().nullable(),
  shortNoticeReason: z.string().nullable(),
  heldAt: moment(),
  attended: z.array(id<PartyId>()),
  /** Who of the family said that it could go on without them; null where they were there or asked for it to be so. */
  withoutFamily: z.object({ saidBy: id<PartyId>(), channel: contactChannel }).nullable(),
});
const reviewed = { sharedAt: moment() };
const finalised = { ...reviewed, finalisedAt: moment(), diarium: z.string().nullable() };

/**
 * Each state has exactly its own fields. From `booked` the agenda is open; `agendaPublished` is ready while consent reaches
 * everybody invited; while it does not the meeting is blocked, which is worked out and never stored.
 */
const meetingState = z.discriminatedUnion("name", [
  /** Thought of, with nobody asked. */
  z.object({ name: z.literal("draft") }),
  /** Somebody's calendar cannot be read: the coordinator asks them, and enters their times. */
  z.object({ name: z.literal("seeking"), from: day(), awaiting: z.array(id<PartyId>()).min(1) }),
  z.object({ name: z.literal("proposed"), proposals: z.array(proposal).min(1) }),
  booking.extend({ name: z.literal("booked") }),
  booking.extend({ ...published, name: z.literal("agendaPublished") }),
  /** Its time, `slot`, no longer holds. Others are found, and one is to be chosen; or somebody is yet to be asked for theirs. */
  z.object({
    name: z.literal("rescheduling"),
    slot: interval(),
    from: day(),
    awaiting: z.array(id<PartyId>()),
    proposals: z.array(proposal),
    reason: said,
  }),
  booking.extend({
    ...published,
    publishedAt: moment().nullable(),
    name: z.literal("inProgress"),
    startedAt: moment(),
  }),
  /** Notes are being written. */
  hasBeen.extend({ name: z.literal("held") }),
  /** Everybody who was there reads their part and says whether it is right. */
  hasBeen.extend({ ...reviewed, name: z.literal("notesReview") }),
  /** From here on the notes are an official document, and do not change. */
  hasBeen.extend({ ...finalised, name: z.literal("finalised") }),
  hasBeen.extend({
    ...finalised,
    name: z.literal("closed"),
    closedAt: moment(),
    /** When they meet again, or why they do not. */
    next: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("meeting"), meeting: id<MeetingId>() }),
      z.object({ kind: z.literal("none"), reason: said }),
    ]),
  }),
  z.object({ name: z.literal("notHeld"), slot: interval(), at: moment(), reason: said }),
  z.object({
    name: z.literal("cancelled"),
    slot: interval().nullable(),
    /** Null where nobody decided in time about a meeting that consent had left, and where it was called off in Outlook. */
    reason: said.nullable(),
  }),
]);
export type MeetingState = z.infer<typeof meetingState>;

/** Everybody is heard, in the room or in another way, or was offered it and said no. */
export const heardWays = ["inRoom", "inWriting", "viaRepresentative", "offeredDeclined"] as const;

export const invitationAnswers = ["attends", "cannot", "anotherTime"] as const;
/** In Outlook somebody can also say that they may come. */
const heardAnswers = [...invitationAnswers, "perhaps"] as const;
export type InvitationAnswer = (typeof heardAnswers)[number];

export const meetingTypes = ["withFamily", "officialsFirst", "separate", "decision"] as const;

export const meeting = z.object({
  id: id<MeetingId>(),
  /** "officialsFirst" stands on a wish of the family; "separate" keeps two apart; to "decision" come those who may decide. */
  type: z.enum(meetingTypes),
  wish: id<WishId>().nullable(),
  purpose: said,
  childQuestion: said,
  wording: id<Wording>(),
  minutes: z.number().int(),
  /** Professionals, who are asked in Teams and Outlook. */
  invitees: z.array(id<PartyId>()),
  /** Those among them without whom it can be held. */
  optional: z.array(id<PartyId>()),
  /** Children, guardians and those at their side: never attendees of the Outlook event, each told in their own channel. */
  family: z.array(id<PartyId>()),
  state: meetingState,
  items: z.array(agendaItem),
  /** Held as a talk that names nobody: what consent no longer reaches is in nobody's picture of it. */
  isGeneral: z.boolean(),
  /** What somebody in the family does not want raised; the coordinator's alone to know. */
  offLimits: z.array(z.object({ id: id<ExclusionId>(), words: said, by: id<PartyId>() })),
  /** Each service's own picture, given beforehand. */
  inputs: z.array(z.object({ unit: unitId(), by: id<PartyId>(), words: said, wording: id<Wording>(), at: moment() })),
  /** Interpreter and other things to arrange, each until it is done. */
  arrangements: z.array(arrangement),
  /** Times that people without a readable calendar have said they are free. */
  statedTimes: z.array(z.object({ party: id<PartyId>(), free: z.array(interval()) })),
  /** That somebody has read everything, and looked at everybody invited, against words that cannot be computed. */
  checks: z.array(
    z.object({
      words: id<ExclusionId>(),
      texts: z.array(id<Wording>()),
      invitees: z.array(id<PartyId>()),
      at: moment(),
    }),
  ),
  /** Why it was published although somebody an item needs is missing, and finalised before everybody had read it. */
  missingReason: z.string().nullable(),
  unreadReason: z.string().nullable(),
  heard: z.array(z.object({ party: id<PartyId>(), how: z.enum(heardWays) })),
  /** While it is going on: what is talked about, and who has asked in private for a pause. Neither is kept when it is over. */
  floor: floor.nullable(),
  pauses: z.array(pauseAsked),
  notes: z.array(z.object({ id: id<NoteId>(), words: said, wording: id<Wording>() })),
  /** Whether each finds the notes right; a differing view is kept as it was given. */
  stances: z.array(stand),
  /** What those who decide say of the child's needs, each for their service: the latest counts, and what was said before is kept. */
  accord: z.array(accord),
  /** What each in the family says of it afterwards: their own and the coordinator's to know. */
  feedback: z.array(feedback),
  seenBy: z.array(z.object({ party: id<PartyId>(), at: moment() })),
  answers: z.array(
    z.object({
      party: id<PartyId>(),
      answer: z.enum(heardAnswers),
      /** When it would suit them better, where they said so. */
      suggests: said.nullable(),
      at: moment(),
    }),
  ),
  outlook: outlookNote,
  /** Null while Outlook says what the case says. */
  drift: drift.nullable(),
  letStand,
  /** Who was asked and is no longer, and why; null where they were taken out in Outlook. */
  uninvited: z.array(z.object({ party: id<PartyId>(), reason: said.nullable(), at: moment() })),
  /** The meeting whose unfinished items it began with. */
  follows: id<MeetingId>().nullable(),
  /** The day around which it was said to be, before it has a time; null where nobody has said. */
  around: day().nullable(),
  ...forFamily,
});
export type Meeting = z.infer<typeof meeting>;

/** What a meeting that has just been thought of begins with. */
export const newMeeting = {
  type: "withFamily",
  wish: null,
  state: { name: "draft" },
  items: [],
  isGeneral: false,
  offLimits: [],
  inputs: [],
  arrangements: [],
  statedTimes: [],
  checks: [],
  missingReason: null,
  unreadReason: null,
  heard: [],
  floor: null,
  pauses: [],
  notes: [],
  stances: [],
  accord: [],
  feedback: [],
  seenBy: [],
  answers: [],
  optional: [],
  outlook: { joinUrl: null, problems: [] },
  drift: null,
  letStand: { text: null, room: null },
  uninvited: [],
  follows: null,
  around: null,
  ...nothingForFamily,
} satisfies Partial<Meeting>;

/** The states in which a meeting has a time and is still to come. */
export type UpcomingState = Extract<MeetingState, { name: "booked" | "agendaPublished" }>;
export const isUpcoming = (state: MeetingState): state is UpcomingState =>
  state.name === "booked" || state.name === "agendaPublished";

/** Nobody but the coordinator has heard of it: it never had a time. */
export const isUntold = (state: MeetingState) =>
  ["draft", "seeking", "proposed"].includes(state.name) || (state.name === "cancelled" && state.slot === null);

/** What will be talked about can still change: it is not published, and the meeting has not begun. */
export const isAgendaOpen = ({ name }: MeetingState) =>
  name === "draft" || name === "seeking" || name === "proposed" || name === "booked" || name === "rescheduling";
/** It is still to come, and is being prepared. */
export const isBefore = (state: MeetingState) => isAgendaOpen(state) || state.name === "agendaPublished";

/** Nothing more is prepared for it: it has been, or did not come about. */
export const isOver = (state: MeetingState) =>
  hasBeenHeld(state) || state.name === "notHeld" || state.name === "cancelled";

/** Its notes are the coordinator's alone until they are shared. */
export const isShared = (state: MeetingState) => "sharedAt" in state;

/** The states of a meeting that took place. */
export type PastState = Extract<MeetingState, { name: "held" | "notesReview" | "finalised" | "closed" }>;
export const hasBeenHeld = (state: MeetingState): state is PastState => "heldAt" in state;
