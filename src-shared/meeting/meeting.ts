import { z } from "zod";

import { labelled } from "../case/labelled.ts";
import { id, type ItemId, type MeetingId, type PartyId, unitId, venueId } from "../ids.ts";
import { interval, moment } from "../time.ts";

export const venue = z.object({
  id: venueId(),
  name: z.string(),
  mailbox: z.string(),
  directions: z.string(),
  ownerUnit: unitId(),
  neutral: z.boolean(),
});
export type Venue = z.infer<typeof venue>;

const proposal = interval().extend({ venues: z.array(venueId()).min(1) });
export type Proposal = z.infer<typeof proposal>;

const booking = z.object({ slot: interval(), venue, venueReason: z.string().nullable() });
const published = z.object({ publishedAt: moment(), shortNoticeReason: z.string().nullable() });

/** Each state has exactly its own fields. From `booked` the agenda is open; `agendaPublished` is ready while consent reaches everybody invited. */
const meetingState = z.discriminatedUnion("name", [
  z.object({ name: z.literal("proposed"), proposals: z.array(proposal).min(1) }),
  booking.extend({ name: z.literal("booked") }),
  booking.extend({ ...published.shape, name: z.literal("agendaPublished") }),
  booking.extend({
    ...published.shape,
    publishedAt: moment().nullable(),
    name: z.literal("held"),
    heldAt: moment(),
    attended: z.array(id<PartyId>()),
  }),
  z.object({
    name: z.literal("cancelled"),
    slot: interval().nullable(),
    /** Null where nobody decided in time about a meeting that consent had left. */
    reason: labelled(z.string()).nullable(),
  }),
]);
export type MeetingState = z.infer<typeof meetingState>;

const agendaItem = z.object({
  id: id<ItemId>(),
  title: labelled(z.string()),
  /** Null: the coordinator, who is no party. */
  suggestedBy: id<PartyId>().nullable(),
});

export const meeting = z.object({
  id: id<MeetingId>(),
  purpose: labelled(z.string()),
  childQuestion: labelled(z.string()),
  minutes: z.number().int(),
  /** Professionals, who are asked in Teams and Outlook. */
  invitees: z.array(id<PartyId>()),
  /** Children and guardians: never attendees of the Outlook event, each told in their own channel. */
  family: z.array(id<PartyId>()),
  state: meetingState,
  items: z.array(agendaItem),
  seenBy: z.array(z.object({ party: id<PartyId>(), at: moment() })),
  answers: z.array(z.object({ party: id<PartyId>(), answer: z.enum(["attends", "cannot"]), at: moment() })),
});
export type Meeting = z.infer<typeof meeting>;

/** The states in which a meeting has a time and is still to come. */
export type UpcomingState = Extract<MeetingState, { name: "booked" | "agendaPublished" }>;
export const isUpcoming = (state: MeetingState): state is UpcomingState =>
  state.name === "booked" || state.name === "agendaPublished";
