import type { SettingsProblem } from "../../refusal.ts";

/** What is wrong with a setting, and what to do: what it names comes after. */
export const settingsProblems: Record<SettingsProblem, string> = {
  factMissing: "Texten måste innehålla",
  factUnknown: "Det här fältet finns inte",
  inUse: "Den här versionen har någon redan fått. Skriv en ny version i stället.",
  tooEarly: "Börja tidigast i dag, och inte före den förra versionen.",
  taken: "Används redan. Välj något annat.",
  notThere: "Finns inte. Välj något annat.",
  tooLow: "Skriv ett högre tal.",
  endsFirst: "Slutar innan det börjar. Ändra dagarna.",
  listedWord: "Ordet finns i er lista över ord som inte ska stå i kallelser. Ta bort det här eller där",
  tooHigh: "Skriv ett lägre tal. Det längsta är",
  noneOffered: "Nya ärenden måste kunna börja i minst en. Slå på en som personalen eller alla kan börja.",
  noMeeting: "Inget av det valda går alltid att planera. Välj också ett möte med familjen.",
  separateMissing: "Föräldrarna går var sin väg. Välj också möten var för sig.",
  decisionMissing: "Den som kallas till ett beslut måste få besluta. Välj också beslutsmöte, eller slå av det kravet.",
  notForAdults: "Det går inte där ärenden handlar om vuxna. Välj det andra.",
  askedOfNobody: "Där ärenden handlar om vuxna finns ingen sådan. Kryssa för den som ärendet handlar om.",
  onlyApart: "Om domstol berättas bara där föräldrarna går var sin väg. Välj det, eller slå av texterna.",
  prefixInUse: "Det finns ärenden som bär det förra. Skriv som det var",
  prefixBorne: "Ärenden i en annan verksamhetsform bär det redan. Välj något annat.",
  notAtTable: "Verksamheten sitter inte vid bordet i ärenden. Välj en annan.",
};
