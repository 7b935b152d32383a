import type { ofAdults as sv } from "../sv/of-adults.ts";

/** What is said in place of the usual to somebody grown, who answers for themselves. */
export const ofAdults: typeof sv = {
  consent: { facts: { until: (day) => `It holds once the services say yes, until and including ${day}.` } },
  meetings: {
    question: "The question for the meeting",
    companions: { child: "the person it is about", guardian: "somebody close" },
  },
  after: { plan: { areas: { school: "Work and studies" } } },
  order: { weighed: "This is what we thought of for what is best for you" },
  outside: {
    aim: "Aim",
    ask: "Question for the meeting",
    pictureLead: "Briefly and in plain words: what works, what is hard, and what would help?",
  },
};
