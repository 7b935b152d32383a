import type { PartyId } from "../../src-shared/ids.ts";
import type { Asked } from "../../src-shared/meeting/planning/coming.ts";
import { slots, type SlotSearch } from "../../src-shared/meeting/planning/slots.ts";
import { addDays, addMinutes, type Day, type Interval, momentAt } from "../../src-shared/time.ts";
import type { Row } from "./run.ts";

const [people, rooms, weeks, bookingsADay] = [15, 6, 6, 5];
const runs = 200;
const most = 10;

/** With the change of the clock on the way. */
const from = "2026-09-21" as Day;

/** Bookings of a quarter to an hour and a half, other ones for each, that begin within so many quarters from eight o'clock. */
function booked(number: number, many: number, quarters: number): Interval[] {
  return Array.from({ length: weeks * 7 }, (_, on) => addDays(from, on)).flatMap((on, day) =>
    Array.from({ length: many }, (_, at) => {
      const quarter = (number * 13 + day * 7 + at * 11 + number * at) % quarters;
      const start = addMinutes(momentAt(on, "08:00"), quarter * 15);
      return { start, end: addMinutes(start, 15 + ((number + at + day) % 6) * 15) };
    }),
  );
}

const aPerson = (number: number): Asked => ({
  id: `${number}` as PartyId,
  busy: booked(number, bookingsADay, number < 10 ? 20 : 36).map((one, at) => ({
    ...one,
    near: at % 5 === 0 ? ["0"] : [],
  })),
  free: null,
  hours: number % 5 === 0 ? { from: "08:00", to: "16:00" } : null,
  part: { from: 0, to: 60 },
  isOptional: number >= 10,
});

const ordinary: SlotSearch = {
  window: { start: momentAt(from, "00:00"), end: momentAt(addDays(from, weeks * 7 - 1), "23:59") },
  minutes: 60,
  workingHours: { from: "08:30", to: "16:30" },
  holidays: [addDays(from, 10)],
  people: Array.from({ length: people }, (_, number) => aPerson(number)),
  family: [],
  rooms: Array.from({ length: rooms }, (_, number) => ({
    venue: { id: `${number}`, neutral: number % 2 === 0 },
    busy: booked(number + people, bookingsADay, 36),
    apart: [],
  })),
  travelMinutes: 15,
  pauseMinutes: 5,
  bufferMinutes: 60,
  schoolHours: [{ from: "08:10", to: "14:40" }],
  said: [],
  preparedFrom: addDays(from, 7),
};

/** Everybody is as busy as can be, so that nobody can and it is to be found who is in the way. */
const hopeless: SlotSearch = {
  ...ordinary,
  people: ordinary.people.map((one, number) => ({
    ...one,
    busy: booked(number, bookingsADay, 36).map((booking) => ({ ...booking, near: [] })),
    isOptional: false,
  })),
};

function median(search: SlotSearch): number {
  for (let warming = 0; warming < runs; warming += 1) slots(search);
  const taken = Array.from({ length: runs }, () => {
    const started = performance.now();
    slots(search);
    return performance.now() - started;
  });
  return taken.toSorted((a, b) => a - b)[Math.floor(runs / 2)]!;
}

/** What a coordinator waits for beside the calendars themselves. */
export function timesToChooseFrom(): Row[] {
  const found = slots(ordinary).proposals.length;
  if (found !== 6) throw new Error(`${found} times were found`);
  if (slots(hopeless).proposals.length > 0) throw new Error("a time was found where there was to be none");
  return (
    [
      ["slots", ordinary],
      ["slots, where there are none", hopeless],
    ] as const
  ).map(([name, search]) => {
    const value = Number(median(search).toFixed(2));
    return {
      name: `${name} (${people} people, ${rooms} rooms, ${weeks} weeks)`,
      value,
      unit: "ms",
      reference: null,
      ratio: null,
      goal: `< ${most} ms`,
      met: value < most,
    };
  });
}
