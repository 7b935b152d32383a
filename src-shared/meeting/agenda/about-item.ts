import type { FormContext } from "../../form.ts";
import type { ItemView } from "../item-view.ts";
import type { MeetingView } from "../view.ts";

export const isLed = ({ view }: FormContext) => view?.you === "coordinator";
export const isAtTable = ({ view }: FormContext, meeting: MeetingView) =>
  view?.you === "coordinator" || meeting.you !== null;
export const open = ["draft", "seeking", "proposed", "booked", "rescheduling"];
export const before = [...open, "agendaPublished"];
export const over = ["held", "notesReview", "finalised", "closed", "notHeld", "cancelled"];

/** The item that a form is about, and its meeting. */
export function itemOf({ view, thing }: Pick<FormContext, "view" | "thing">): {
  meeting: MeetingView;
  item: ItemView;
} | null {
  for (const meeting of view?.meetings ?? []) {
    const item = meeting.items.find((one) => one.id === thing);
    if (item) return { meeting, item };
  }
  return null;
}

/** Those of the family whose meeting it is, by name: children and guardians. */
export const voices = ({ view }: FormContext, meeting: MeetingView): [string, string][] =>
  (view?.people ?? []).flatMap((person): [string, string][] =>
    (person.kind === "child" || person.kind === "guardian") &&
    !person.hasLeft &&
    person.name !== null &&
    meeting.planning?.family.includes(person.id)
      ? [[person.id, person.name]]
      : [],
  );
