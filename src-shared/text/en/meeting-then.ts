import type { NotThen } from "../../meeting/planning/not-then.ts";

export const notThen: Record<Exclude<NotThen["why"], "outOfHours">, { message: string; whatToDo: string }> = {
  weekend: { message: "That is a weekend.", whatToDo: "Choose a weekday, Monday to Friday." },
  holiday: { message: "That day is a public holiday.", whatToDo: "Choose another day." },
  closedDay: { message: "The municipality is closed that day.", whatToDo: "Choose another day." },
  tooSoon: {
    message: "There is too little time left to invite those who are needed.",
    whatToDo: "Choose a later time. Call them if it is urgent.",
  },
  beforeSearch: {
    message: "The time is before the day you search from.",
    whatToDo: "Search from an earlier day, or choose a later time.",
  },
  tooFar: {
    message: "The time is further ahead than Samla reads calendars.",
    whatToDo: "Choose an earlier day, or search from a later one.",
  },
  overNight: {
    message: "One of the times goes past midnight.",
    whatToDo: "Write one time for each day.",
  },
  notOnTheQuarter: {
    message: "Meetings begin on the quarter, such as 09:00 or 09:15.",
    whatToDo: "Choose the nearest quarter.",
  },
};
