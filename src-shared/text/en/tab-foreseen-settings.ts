import type { ForeseenWords } from "../sv/tab-foreseen-settings.ts";
import { list } from "./formats.ts";

export const foreseenWords: ForeseenWords = {
  list,
  title: "What this leads to",
  lead: "Counted from today, with public holidays and closed days.",
  notYet: "Mend what is wrong first, and it is worked out.",
  lines: {
    callBackBy: (day) => `An inquiry today is called back by ${day}.`,
    stalledOn: (day) => `A case in which nothing happens is said to stand still on ${day}.`,
    publishBy: (meeting, day) => `For a meeting on ${meeting} the agenda is ready by ${day}.`,
    soughtUntil: (day) => `Times for a meeting are sought until ${day}.`,
    acceptBy: (day) => `Whoever is given a task today answers by ${day}.`,
    ladder: (due, coordinator, manager) =>
      `A promise for ${due} is taken up with the coordinator on ${coordinator} and with the manager on ${manager}.`,
    reminded: (days) => `A question about consent today is reminded of on ${days}.`,
    warned: (ends, days) => `A consent that holds until ${ends} is taken up again on ${days}.`,
    never: "never",
  },
};

export const clockFields: Record<string, { label: string; hint?: string }> = {
  searchDays: {
    label: "Days ahead that times for a meeting are sought",
    hint: "Longer where somebody can only later.",
  },
  leastNoticeMinutes: { label: "Minutes that must be left until a meeting when it is booked" },
  undecidedMinutes: {
    label: "Minutes before the start at which a paused meeting is called off",
    hint: "Where consent does not reach and the coordinator has chosen no way.",
  },
  promiseDays: { label: "Days proposed for what somebody promises" },
  longestConsentMonths: { label: "Months a consent holds at the longest" },
  longestGroundMonths: {
    label: "Months a decision on another ground holds at the longest",
    hint: "Then the service decides anew.",
  },
  purposes: {
    label: "Common purposes",
    hint: "One on each line. The coordinator can begin from one of them and reword it.",
  },
};
