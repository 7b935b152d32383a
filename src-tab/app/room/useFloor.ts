import type { SeenCase } from "../api.ts";
import { useDraft } from "../drafts.ts";
import type { SeenMeeting } from "../meeting/meeting-states.ts";
import { useOrder } from "../useOrder.ts";

const msAMinute = 60_000;
/** What comes first: the family tells. */
const opening = "opening";

/**
 * What is talked about now, the same for everybody in the meeting. Who leads moves it; the others follow, and may look at
 * another item meanwhile: as soon as it moves on they are back with the rest.
 */
export function useFloor(view: SeenCase, meeting: SeenMeeting) {
  const { give, isBusy, problem } = useOrder(view.caseId);
  const { floor } = meeting;
  const isLed = view.you === "coordinator";
  const stops = [
    ...(meeting.type === "officialsFirst" ? [] : [opening]),
    ...meeting.items.map(({ id }) => id as string),
  ];
  const shared = floor && (floor.item ?? opening);
  const [look, setLook] = useDraft<{ from: string | null; at: string } | null>(`look:${meeting.id}`, null);
  const now = !isLed && look?.from === shared ? look.at : shared;
  const at = Math.max(0, stops.indexOf(now ?? opening));
  const shown = stops[at] ?? opening;
  const isPaused = floor !== null && floor.since === null;
  const set = (next: { item?: string | undefined; party?: string | null; isPaused?: boolean }) => {
    const item = next.item ?? shown;
    return give("meeting.setFloor", {
      meetingId: meeting.id,
      item: item === opening ? null : item,
      party: next.party === undefined ? (next.item ? null : (floor?.party ?? null)) : next.party,
      isPaused: next.isPaused ?? isPaused,
    });
  };
  return {
    item: meeting.items.find(({ id }) => id === shown) ?? null,
    at,
    last: stops.length - 1,
    /** Only while it is what all talk about. */
    minutes: floor && shown === shared ? minutesOf(floor, view.now) : null,
    isPaused,
    isAside: shared !== null && shown !== shared,
    party: floor?.party ?? null,
    isLed,
    isBusy,
    problem,
    to: (index: number) => {
      const next = stops[index];
      if (next === undefined) return;
      if (isLed) void set({ item: next });
      else setLook({ from: shared, at: next });
    },
    toItem: (id: string) => (isLed ? void set({ item: id }) : setLook({ from: shared, at: id })),
    goBack: () => setLook(null),
    setPaused: (next: boolean) => void set({ isPaused: next }),
    giveWord: (party: string | null) => void set({ party }),
  };
}

/** In whole minutes, by the clock of the case and not of this computer. */
const minutesOf = ({ since, spent }: NonNullable<SeenMeeting["floor"]>, now: string) =>
  Math.floor((spent + (since ? Math.max(0, Date.parse(now) - Date.parse(since)) : 0)) / msAMinute);
