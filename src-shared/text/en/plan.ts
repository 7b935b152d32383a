import type { Text } from "../sv.ts";
import type { PlanRefusal } from "../../plan/refusal.ts";
import type { RefusalWords } from "../words.ts";
import { kronor, list } from "./formats.ts";

const insteadOf = (people: readonly string[]) =>
  people.length > 0
    ? `Ask ${list(people)} to decide.`
    : "Nobody else has a mandate for it. Talk with the municipality's administrator.";

export const planRefusals: RefusalWords<PlanRefusal> = {
  notToldByConsent: () => ({
    message: "The consent does not cover that the service tells this.",
    whatToDo: "Choose another kind of information, or ask whether the family will widen the consent.",
  }),
  notYourWords: () => ({
    message: "These words are somebody else’s.",
    whatToDo: "Add what you want to say yourself, or ask whoever wrote it to change it.",
  }),
  notYourService: () => ({
    message: "You answer for your own service.",
    whatToDo: "Choose your own service, or have the coordinator ask the other one.",
  }),
  notTheirsToRead: () => ({
    message: "Whoever wrote this has not let that person read it.",
    whatToDo: "Ask first whether the person may read it.",
  }),
  familyHasAnswered: () => ({
    message: "Somebody in the family has already answered this text.",
    whatToDo: "Add a new text, so that everybody can answer it.",
  }),
  hasBeenAnswered: () => ({
    message: "Somebody has already answered this, so it stays.",
    whatToDo: "Add a new text if something is wrong.",
  }),
  alreadyPresented: () => ({
    message: "The family can already read the proposal.",
    whatToDo: "Make a new proposal if you want to say something else.",
  }),
  notPresented: () => ({
    message: "The family has not been shown the proposal yet.",
    whatToDo: "Show it to the family first.",
  }),
  notAccepted: () => ({
    message: "It can be decided when the family has said yes.",
    whatToDo: "We do not have that yet. The coordinator talks with the family.",
  }),
  alreadyDecided: () => ({
    message: "The proposal is already decided.",
    whatToDo: "See the support in the plan.",
  }),
  mandateNeeded: () => ({
    message: "Whoever has the mandate in the service decides on support.",
    whatToDo: "Ask your manager to decide. If your mandate is missing, talk to the municipality’s administrator.",
  }),
  mandateNotThen: ({ instead }) => ({
    message: "Your mandate does not hold today.",
    whatToDo: insteadOf(instead),
  }),
  mandateTooSmall: ({ upTo, instead }) => ({
    message: `Your mandate covers ${kronor(upTo)}. This costs more.`,
    whatToDo: insteadOf(instead),
  }),
  costNotBorne: ({ services }) => ({
    message: [
      "Not everybody who is to pay has said yes to their share.",
      ...(services.length > 0 ? [`It is missing from ${list(services)}.`] : []),
    ].join(" "),
    whatToDo: "First ask whoever has the mandate there to bear their share of the cost.",
  }),
  sharesNotWhole: () => ({
    message: "The shares are to make 100 per cent together, with each service named once.",
    whatToDo: "Change the shares.",
  }),
  firstLookPending: () => ({
    message: "Whoever wanted to see the proposal first has not seen it yet.",
    whatToDo: "Wait, or show it to them and note that it has been seen.",
  }),
  runsInCircle: ({ names }) => ({
    message:
      names.length > 0
        ? `These wait for each other in a circle: ${[...names, names[0]].map((one) => `“${one}”`).join(", then ")}.`
        : "These wait for each other in a circle.",
    whatToDo: "Take away something that is to come before.",
  }),
  agreedTogether: () => ({
    message: "All whom the order touches have agreed to it, so nobody changes it alone.",
    whatToDo: "Ask the coordinator to propose a new order. It holds when all it touches have said yes.",
  }),
  nextHasBegun: () => ({
    message: "Something that waited for this has already begun.",
    whatToDo: "Change that first, or propose a new order.",
  }),
  orderIsProposed: () => ({
    message: "A new order is already proposed.",
    whatToDo: "Wait for the answers, or take it back and propose another.",
  }),
  orderIsSettled: () => ({
    message: "That order is already settled.",
    whatToDo: "Read the plan again, and propose a new order if it is to change.",
  }),
  orderIsTheSame: () => ({
    message: "The order is like that already.",
    whatToDo: "Let something wait for something else, and then propose it.",
  }),
  notItsTurn: () => ({
    message: "Something that is to come before is not done.",
    whatToDo: "Wait until it is, or have the coordinator change the order.",
  }),
};

export const plan: Text["plan"] = {
  turn: {
    title: (reference) => `Your turn ${reference}`,
    lead: "What was to come before has come as far as you agreed. Now your support can begin.",
    what: "Support",
    by: "Done or followed up by",
    begin: "We have begun",
    passed: "This is settled, or waits for something else again. You need not do anything now.",
  },
};

export const planDone: Text["done"] = {
  "plan.proposeOrder": "The order is proposed. Those it touches can answer now.",
  "plan.answerOrder": "The answer is noted.",
  "plan.withdrawOrder": "The proposal is taken back. The order is as before.",
  "plan.weigh": "It is noted.",
  "plan.noteStride": "It is noted.",
  "plan.setMain": "Who is mainly responsible is changed.",
};
