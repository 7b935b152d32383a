import type { FamilyText } from "../sv.ts";

/** Whom a court has appointed to help somebody grown, and whether they take part. */
export const represent: FamilyText["represent"] = {
  title: "Whoever helps you",
  roles: { goodMan: "Court-appointed helper (god man)", trustee: "Trustee" },
  asks: (role) => `Say whether your ${role.toLowerCase()} is to take part`,
  lead: "You decide here yourself. Nobody else consents for you. This person takes part only if you want it, and you can change your mind at any time.",
  covers: "The appointment covers",
  holds: "Holds",
  on: "until further notice",
  until: (day) => `until and including ${day}`,
  ask: "Do you want them to take part?",
  answers: { yes: "Yes, they are to take part", no: "No, they are not to take part" },
  now: { yes: "You have said yes", no: "You have said no" },
  change: "Change the answer",
  seenBy: "The coordinator sees your answer. If you say yes they can be invited to meetings.",
};
