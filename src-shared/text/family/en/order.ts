import type { order as sv } from "../sv/order.ts";

const count = (many: number, one: string, several: string) => (many === 1 ? `one ${one}` : `${many} ${several}`);

export const order: typeof sv = {
  lines: {
    span: (days) => (days % 7 === 0 ? count(days / 7, "week", "weeks") : count(days, "day", "days")),
    mayBegin: "It can begin now.",
    after: (support) => `It begins when “${support}” is done.`,
    lasted: (support, span) => `It begins when “${support}” has gone on for ${span}.`,
    earliest: (day) => `At the earliest ${day}.`,
    noDay: "We do not know the day yet.",
    began: (day) => `It began ${day}.`,
    ends: (day) => `It will probably be done ${day}.`,
    done: (day) => `It was done ${day}.`,
    trial: (span) => `You try it for ${span}.`,
    weighed: (day) => `Then you talk about how it went, ${day}.`,
    startsLate: (span, foreseen) => `It comes ${span} later than was said. What was said is ${foreseen}.`,
    endsLate: (span, foreseen) => `It takes ${span} longer than was said. What was said is ${foreseen}.`,
  },
  turns: ["First", "Then", "After that"],
  later: (turn) => `Step ${turn}`,
  beside: "These go on at the same time:",
  main: (who) => `${who} is responsible for the whole plan.`,
  weighed: "This is what we thought of for what is best for you or the child",
  proposed: "Proposal for a new order",
  lead: "It holds only when all it touches have said yes.",
  ask: "Does the order suit you?",
  agrees: "Yes, it suits",
  differs: "No, not like this",
  how: "How would you like it instead?",
  you: (answer) => `You have answered: ${answer}.`,
  strides: "What goes well, and what you hope for",
  kinds: { strength: "Strength", progress: "Progress", hope: "Hope" },
  add: "Write something that goes well, or that you hope for",
  what: "What is it?",
  words: "In your own words",
  strideSeenBy:
    "The coordinator reads it. The services the consent covers can read it. Nobody else in the family sees it.",
  chooseOne: "Choose what it is.",
};
