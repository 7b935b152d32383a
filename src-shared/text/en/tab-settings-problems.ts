import type { SettingsProblem } from "../../refusal.ts";

/** What is wrong with a setting, and what to do: what it names comes after. */
export const settingsProblems: Record<SettingsProblem, string> = {
  factMissing: "The text must hold",
  factUnknown: "There is no such field",
  inUse: "Somebody has been given this version already. Write a new version instead.",
  tooEarly: "Begin today at the earliest, and not before the version it follows.",
  taken: "Used already. Choose something else.",
  notThere: "Not there. Choose something else.",
  tooLow: "Write a higher number.",
  endsFirst: "Ends before it begins. Change the days.",
  listedWord: "The word is in your list of what invitations are not to say. Take it away here or there",
  tooHigh: "Write a lower number. The longest is",
  noneOffered: "New cases must be able to begin in at least one. Switch on one that the staff or anybody can begin.",
  noMeeting: "None of these can always be planned. Choose a meeting with the family too.",
  separateMissing: "The parents go each their own way. Choose meetings one by one too.",
  decisionMissing:
    "Whoever is called to a decision must be able to decide. Choose decision meetings too, or switch that off.",
  notForAdults: "That does not go where cases are about grown people. Choose the other.",
  askedOfNobody: "There is nobody like that where cases are about grown people. Tick whom the case is about.",
  onlyApart: "Court is told of only where parents go each their own way. Choose that, or switch the texts off.",
  prefixInUse: "There are cases that bear the former one. Write it as it was",
  prefixBorne: "Cases of another kind of coordination bear it already. Choose another.",
  notAtTable: "The service does not sit at the table in cases. Choose another.",
};
