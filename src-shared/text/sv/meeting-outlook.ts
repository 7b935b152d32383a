import type { OutlookProblem } from "../../meeting/outlook-note.ts";
import type { ProblemWords } from "../words.ts";

/** What is wrong with a meeting in Outlook, said to its coordinator. */
export const outlook: ProblemWords<OutlookProblem> = {
  roomDeclined: {
    message: "Lokalen tackade nej till bokningen.",
    whatToDo: "Tala med den som sköter lokalen, eller flytta mötet och välj en annan.",
  },
  noTeamsLicence: {
    message: "Ingen kan vara med på distans.",
    whatToDo:
      "Kallelsen har inget Teams-möte. Slå på det i Outlook, eller ses på plats. Går det inte: be it-stödet om en licens för brevlådan som bokar.",
  },
  onPremises: {
    message: "Samla kan inte boka mötet i Outlook.",
    whatToDo:
      "Brevlådan som bokar finns inte i Microsoft 365. Be it-stödet flytta den, och kalla själv så länge. Samla försöker varje dag.",
  },
  noMailbox: {
    message: "Samla kan inte boka mötet i Outlook.",
    whatToDo:
      "Brevlådan som bokar finns inte. Be den systemansvariga ange en annan, och kalla själv så länge. Samla försöker varje dag.",
  },
  sentTooLate: {
    message: "En kallelse syntes i Outlook först när mötet hade börjat eller varit.",
    whatToDo: "Ta bort den i Outlook om den inte ska stå kvar. Ska ni ses igen, planera ett nytt möte i ärendet.",
  },
  oldEventLeft: {
    message: "En gammal kallelse kan ligga kvar i Outlook.",
    whatToDo: "Brevlådan som skickade den går inte att nå. Säg till de inbjudna vad som gäller nu.",
  },
};
