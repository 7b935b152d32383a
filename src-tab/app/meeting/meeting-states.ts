import type { SeenCase } from "../api.ts";

export type SeenMeeting = SeenCase["meetings"][number];
export type SeenItem = SeenMeeting["items"][number];

/** What will be talked about can still change. */
export const isAgendaOpen = ({ state }: SeenMeeting) =>
  state === "draft" || state === "seeking" || state === "proposed" || state === "booked" || state === "rescheduling";
/** It is still to come. */
export const isBefore = (meeting: SeenMeeting) =>
  isAgendaOpen(meeting) || meeting.state === "agendaPublished" || meeting.state === "blocked";
/** What comes of it can be written: outcomes longest, notes until they are shared. */
export const isOutcomeOpen = ({ state }: SeenMeeting) =>
  state === "inProgress" || state === "held" || state === "notesReview";
export const isNotesOpen = ({ state }: SeenMeeting) => state === "inProgress" || state === "held";
export const isAgreeing = ({ state, type }: SeenMeeting) =>
  type !== "officialsFirst" && ["inProgress", "held", "notesReview", "finalised"].includes(state);
/** It took place, and is not closed. */
export const isBeingClosed = ({ state }: SeenMeeting) =>
  state === "held" || state === "notesReview" || state === "finalised";

type Relative = Exclude<SeenCase["people"][number], { kind: "professional" }>;
/** Those of the family whose meeting it is; the coordinator's to know. Once it has been, they are those who were heard. */
export function familyOf(view: SeenCase, meeting: SeenMeeting): (Relative & { name: string })[] {
  const asked = meeting.planning?.family ?? meeting.heard.map(({ party }) => party);
  return view.people.flatMap((person) =>
    person.kind !== "professional" && person.name !== null && !person.hasLeft && asked.includes(person.id)
      ? [{ ...person, name: person.name }]
      : [],
  );
}
/** Each of them speaks for themselves; who comes at their side speaks for nobody. */
export const voicesOf = (view: SeenCase, meeting: SeenMeeting) =>
  familyOf(view, meeting).filter(({ kind }) => kind !== "supporter");

/** Everybody's name, who was asked to the meeting. */
export const atTableIn = (view: SeenCase, meeting: SeenMeeting): { id: string; name: string }[] => [
  ...familyOf(view, meeting).map(({ id, name }) => ({ id, name })),
  ...meeting.people.map(({ party, title }) => ({ id: party, name: title })),
];
