import type { SeenCase } from "../api.ts";
import { familyOf, type SeenMeeting } from "../meeting/meeting-states.ts";

interface AtTable {
  id: string;
  name: string;
  isFamily: boolean;
  /** Speaks for themselves or a service; who comes at somebody's side does not. */
  isVoice: boolean;
}

/** Everybody who was asked, the family first and the children before all. */
export const peopleAt = (view: SeenCase, meeting: SeenMeeting): AtTable[] => [
  ...familyOf(view, meeting)
    .toSorted((a, b) => Number(b.kind === "child") - Number(a.kind === "child"))
    .map(({ id, name, kind }) => ({ id: id as string, name, isFamily: true, isVoice: kind !== "supporter" })),
  ...meeting.people.map(({ party, title }) => ({ id: party as string, name: title, isFamily: false, isVoice: true })),
];
