import type { FamilyText } from "../sv.ts";

export const news: FamilyText["news"] = {
  message: (municipality, what, link) =>
    `${municipality}: ${what} Read more here: ${link} The link is yours alone. Do not pass it on.`,
  kinds: {
    booked: "A meeting you are part of has a time.",
    moved: "Your meeting has a new time or place.",
    moving: "Your meeting is being moved. The old time no longer holds. You will get a new one.",
    paused: "Your meeting is paused. The coordinator will be in touch.",
    goesAhead: "Your meeting will be held as it was decided.",
    off: "Your meeting is called off. The coordinator will be in touch.",
    times: "Which times suit you for a meeting?",
    notes: "There are notes from a meeting to read. Say whether they are right.",
    confirm: "Your authority needs to confirm something. Your answer is needed.",
    answered: "Your answer is saved. If it was not you: tell us.",
    changed: "You have changed your answer. If it was not you: tell us.",
    order: "There is a proposal for a new order of the support. Say what you think.",
    raise: "You are asked whether to go on with more people. Say what you want.",
    first: "There is a proposal that you see first.",
    proposal: "There is something new to answer.",
  },
  event: "Meeting",
  eventBody: (page) => `Read more on your own page: ${page}`,
};
