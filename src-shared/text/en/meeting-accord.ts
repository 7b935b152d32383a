import type { accord as sv } from "../sv/meeting-accord.ts";

/** Whether those who decide see the needs in the same way, as it is said from a chat. */
export const accord: typeof sv = {
  open: "Say how you see the needs",
  title: "Of one mind about the needs",
  lead: "Do you see the needs in the same way? Each answers for their own service.",
  whose: "Who says so?",
  stand: "How do you see it?",
  stands: {
    agrees: "Agrees",
    needs: "Sees the needs in another way",
    cost: "Agrees, with a reservation about the cost",
    order: "Agrees, with a reservation about the order",
    other: "Agrees, with another reservation",
  },
  words: "Why, in your own words",
  wordsHelp: "Written where there is a reservation. It stands as it was said.",
  said: "What has been said",
  line: (who, what) => `${who}: ${what}`,
  silent: (names) => `Have not said anything yet: ${names}`,
  reached: "You are of one mind.",
  seenBy: "those in the meeting, and the family with the notes",
};
