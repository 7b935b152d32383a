import type { FamilyText } from "../sv.ts";

/** Whether it goes on with more people, and who sees proposals first. */
export const further: FamilyText["further"] = {
  title: "Going on",
  raise: {
    row: "Shall we go on together with more people?",
    lead: (name) => `The coordinator suggests that you go on in ${name}.`,
    why: "Why the coordinator suggests it",
    who: "These would be asked to take part",
    then: "If you say yes a new case opens. Nobody new is told anything until you have answered a question of its own about what they may know.",
    ask: "Do you want to go on?",
    answers: { yes: "Yes, I do", no: "No, I do not" },
    you: (answer) => `You have answered: ${answer}.`,
    change: "Change the answer",
    seenBy: "Only the coordinator sees your answer.",
  },
  first: {
    title: "See proposals before anybody else",
    lead: "Do you want to see new proposals before anybody else is shown them? Then the others wait until you have seen them.",
    want: "Yes, I want to see the proposals first",
    wanted: "You see new proposals before anybody else.",
    stop: "I do not need to see them first",
    seenBy: "Only the coordinator sees it. Nobody else is told that you have asked.",
    here: "You see this before the others.",
    seen: "I have seen it",
  },
  accord: {
    title: "Being of one mind about what is needed",
    reached: "Those who decide see what is needed in the same way.",
    notYet: "Those who decide do not yet see what is needed in the same way.",
    reserved: {
      needs: (who) => `${who} sees the needs in another way:`,
      cost: (who) => `${who} agrees, but has doubts about the cost:`,
      order: (who) => `${who} agrees, but has doubts about the order:`,
      other: (who) => `${who} agrees, but wants this to stand:`,
    },
    earlier: "It was said earlier in the meeting.",
  },
  canvas: {
    option: (letter) => `Proposal ${letter}`,
    hindrances: "In the way stands:",
    liftedBy: (unit) => `It can be changed by ${unit}.`,
    trial: (weeks) => `It is tried for ${weeks} weeks.`,
  },
};
