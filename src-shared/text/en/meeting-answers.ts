import type { answers as svAnswers, stateShort as svStates } from "../sv/meeting-answers.ts";

/** What those invited have answered, and how far a meeting has come. */
export const answers: typeof svAnswers = {
  perhaps: "may come",
  attends: "is coming",
  anotherTime: "asks for another time",
  cannot: "cannot come",
  none: "has not answered",
};

export const stateShort: typeof svStates = {
  draft: "Being prepared",
  seeking: "Times asked for",
  proposed: "Times proposed",
  booked: "The agenda is open",
  agendaPublished: "The agenda is published",
  rescheduling: "A new time is sought",
  blocked: "Paused",
  inProgress: "Going on",
  held: "Notes are written",
  notesReview: "Notes are read",
  finalised: "Finalised",
  closed: "Closed",
  notHeld: "Did not take place",
  cancelled: "Cancelled",
};
