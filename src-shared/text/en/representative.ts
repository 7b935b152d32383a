import type { Text } from "../sv.ts";

/** Whom a court has appointed to help somebody grown; and a birthday that was written down wrong. */
export const representative: Text["representative"] = {
  title: "Add a god man or trustee",
  lead: "The person decides here themselves. Whoever you add does not consent for them, and takes part only if the person says yes.",
  of: "For whom?",
  role: "Which is it?",
  name: "Name",
  phone: "Telephone",
  mail: "Mail",
  scope: "What does the appointment cover?",
  scopeHelp: "For example: to guard rights, to manage property, to look after the person.",
  decidedOn: "Day of the decision",
  until: "Holds until and including, if it has an end",
  seenBy: "you, the person and whoever you add",
  answerTitle: "Are they to take part?",
  answerLead: (person, name) => `Note what ${person} says about ${name} taking part.`,
  covers: (scope) => `Covers: ${scope}`,
  holdsUntil: (day) => `Holds until and including ${day}.`,
  holdsOn: "Holds until further notice.",
  says: "What does the person say?",
  answers: { yes: "Yes, they take part", no: "No, they do not" },
  answerSeenBy: "you and the person",
  birthDate: {
    title: "Correct a birthday",
    lead: "What comes with the age is worked out anew at once: who consents, who sees what and who comes to meetings.",
    whose: "Whose birthday?",
    now: (name, day) => `${name}: ${day}`,
    bornOn: "The right birthday",
    personalNumber: "The right personal number",
    numberHelp: "Needed only where a personal number has been written down.",
  },
};
