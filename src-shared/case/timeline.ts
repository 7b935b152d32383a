import type { CaseView } from "./view.ts";

/** What has happened in a case, of one kind, on a day or at a moment; `name` is who or what it is about, where that is told. */
export interface Happening {
  at: string;
  kind:
    | "worried"
    | "takenOver"
    | "firstContact"
    | "closingTalk"
    | "paused"
    | "reopened"
    | "evaluationOffered"
    | "consentFrom"
    | "consentRequested"
    | "wish"
    | "childSpoke"
    | "meeting"
    | "meetingCancelled"
    | "meetingNotHeld"
    | "taskLate"
    | "deviation"
    | "legalHold"
    | "undelivered"
    | "raisedTo"
    | "raisedFrom";
  name: string | null;
  /** The meeting or the promise. */
  thing: string | null;
}

const held = ["held", "notesReview", "finalised", "closed"];

/** What has happened in the case as far as this view tells, newest first; what is still to come is not in it. */
export function timeline(view: CaseView & { now: string }): Happening[] {
  const { course, record, meetings, consents, requests, wishes, tasks, legalHold, undelivered, now } = view;
  const nameOf = (id: string) => {
    const person = view.people.find((one) => one.id === id);
    return person ? (person.kind === "professional" ? person.title : person.name) : null;
  };
  const one = (kind: Happening["kind"], at: string | null | undefined, name: string | null = null, thing?: string) =>
    at ? [{ at, kind, name, thing: thing ?? null }] : [];
  const all: Happening[] = [
    ...one("worried", record?.worriedOn),
    ...one("takenOver", course?.takenOver?.startedOn, course?.takenOver?.formerReference ?? null),
    ...one("firstContact", record?.firstContactOn),
    ...one("closingTalk", course?.closingTalkOn),
    ...one("evaluationOffered", record?.evaluationOfferedAt),
    ...(course?.turns ?? []).flatMap(({ kind, at, reason }) => one(kind, at, reason)),
    ...requests.flatMap(({ grantor, requestedAt }) => one("consentRequested", requestedAt, nameOf(grantor))),
    ...consents
      .filter(({ state }) => state !== "invalid")
      .flatMap(({ grantor, validFrom }) => one("consentFrom", validFrom, nameOf(grantor))),
    ...view.sayings.flatMap(({ child, at }) => one("childSpoke", at, nameOf(child))),
    ...wishes.flatMap(({ by, at }) => one("wish", at, nameOf(by))),
    ...meetings.flatMap(({ id, state, slot, purpose }) => {
      if (held.includes(state)) return one("meeting", slot?.start, purpose, id);
      if (state === "cancelled") return one("meetingCancelled", slot?.start, purpose, id);
      return state === "notHeld" ? one("meetingNotHeld", slot?.start, purpose, id) : [];
    }),
    ...tasks.filter(({ isOverdue }) => isOverdue).flatMap(({ id, dueBy, owner }) => one("taskLate", dueBy, owner, id)),
    ...(record?.deviations ?? []).flatMap(({ at, words }) => one("deviation", at, words)),
    ...view.raise.links.flatMap(({ how, at, reference }) => one(how, at, reference)),
    ...one("legalHold", legalHold?.since),
    ...undelivered.flatMap(({ title, since }) => one("undelivered", since, title)),
  ];
  return all
    .filter(({ at, kind }) => at <= now || kind === "meeting")
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
