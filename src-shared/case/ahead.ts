import type { ConsentId, MeetingId } from "../ids.ts";
import type { Day, Interval } from "../time.ts";
import type { CaseView } from "./view.ts";

/** What a case holds for one person beside their next step: ids, clocks and counts. What the clock makes of it is said when it is read. */
export interface Ahead {
  meetings?: MeetingAhead[];
  /** Consents that are in force and of which nothing takes the place, with their last day. */
  consents?: { id: ConsentId; until: Day }[];
  /** How many of the staff Teams does not reach. */
  unreached?: number;
  /** Promises that are theirs, or theirs to watch over. */
  tasks?: number;
}
interface MeetingAhead extends Interval {
  id: MeetingId;
  state: string;
  /** The coordinator's to know: how many are asked and how many have said that they come; whether Outlook says otherwise. */
  asked?: number;
  coming?: number;
  hasDrifted?: true;
}

const isOn = (state: string) => ["booked", "agendaPublished", "inProgress", "rescheduling", "blocked"].includes(state);
const isSettled = (state: string) => ["received", "cancelled", "carriedOver"].includes(state);

/** Null where nothing is. */
export function aheadIn(view: CaseView): Ahead | null {
  const isCoordinator = view.you === "coordinator";
  const isDone = view.stage === "closed" || view.stage === "ended" || view.stage === "merged";
  const meetings = view.meetings.flatMap(({ id, slot, state, people, you, outlookProblems }): MeetingAhead[] => {
    if (!slot || !isOn(state) || (!isCoordinator && !you)) return [];
    const coming = people.filter(({ answer }) => answer === "attends").length;
    return [
      {
        id,
        state,
        start: slot.start,
        end: slot.end,
        ...(isCoordinator ? { asked: people.length, coming } : {}),
        ...(isCoordinator && outlookProblems.length > 0 ? { hasDrifted: true as const } : {}),
      },
    ];
  });
  const consents =
    isCoordinator && !isDone
      ? view.consents
          .filter(({ state, capacity }) => state === "active" && capacity !== "ownVoice")
          .map(({ id, validTo }) => ({ id, until: validTo }))
      : [];
  const tasks = isDone ? 0 : view.tasks.filter(({ state }) => !isSettled(state)).length;
  const ahead: Ahead = {
    ...(meetings.length > 0 ? { meetings } : {}),
    ...(consents.length > 0 ? { consents } : {}),
    ...(isCoordinator && view.undelivered.length > 0 ? { unreached: view.undelivered.length } : {}),
    ...(tasks > 0 ? { tasks } : {}),
  };
  return Object.keys(ahead).length > 0 ? ahead : null;
}
