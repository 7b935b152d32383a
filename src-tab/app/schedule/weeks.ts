import type { Day } from "../../../src-shared/time.ts";
import { dayIn } from "../when.ts";
import type { Time } from "./usePlanning.ts";

export interface Week {
  monday: Day;
  /** The times of each of its days, by the half hour they begin in; what is proposed goes before what is not. */
  days: Map<Day, Map<string, Time>>;
  clocks: string[];
}

const asClock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", hour: "2-digit", minute: "2-digit" });

export function mondayOf(day: Day): Day {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10) as Day;
}

/** Times by week and day, in order. */
export function weeksOf(times: readonly Time[]): Week[] {
  const weeks = new Map<Day, Week>();
  for (const time of times) {
    const day = dayIn(time.start);
    const monday = mondayOf(day);
    const week = weeks.get(monday) ?? { monday, days: new Map<Day, Map<string, Time>>(), clocks: [] };
    weeks.set(monday, week);
    const ofDay = week.days.get(day) ?? new Map<string, Time>();
    week.days.set(day, ofDay);
    const [hour = "", minute = ""] = asClock.format(new Date(time.start)).split(":");
    const clock = `${hour}:${minute < "30" ? "00" : "30"}`;
    if (!ofDay.has(clock) || time.rank !== null) ofDay.set(clock, time);
    if (!week.clocks.includes(clock)) week.clocks.push(clock);
  }
  for (const week of weeks.values()) week.clocks.sort();
  return [...weeks.values()];
}
