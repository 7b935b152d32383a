import type { FollowupRefusal } from "../../followup/refusal.ts";
import type { RefusalWords } from "../words.ts";

export const followUp = {
  title: (reference: string) => `Uppföljning ${reference}`,
  lead: "Du har ett åtagande från mötet. Läs vad det är och svara.",
  owedTo: "Återkoppla till",
  by: "Senast",
  what: "Överenskommet",
  accept: "Jag tar på mig det",
  accepted: "Du har tagit på dig det här.",
  done: "Klart",
  evidence: "Vad är gjort?",
  evidenceHelp: "Högst 300 tecken.",
  needsTime: "Behöver mer tid",
  reason: "Varför?",
  newDay: "Ny dag",
  seenBy: "Ditt svar ser samordnaren och den du återkopplar till.",
  theFamily: "Familjen",
  declined: "Du har tackat nej. Samordnaren vet.",
  letGo: "Det här väntar inte längre på dig.",
  reported: (to: string) => `Tack. ${to} har fått din återkoppling.`,
  received: (to: string) => `${to} har tagit emot din återkoppling.`,
  reportTitle: (reference: string) => `Återkoppling ${reference}`,
  reportLead: (from: string) => `${from} har återkopplat och väntar på att du tar emot.`,
  said: "Svar",
  from: "Från",
  receive: "Jag har tagit emot",
  receivedLead: (from: string) => `Du har tagit emot återkopplingen från ${from}.`,
  stateBy: (state: string, day: string) => `${state}, senast ${day}`,
  states: {
    agreed: "Väntar på svar",
    accepted: "Pågår",
    reported: "Återkopplad, väntar på mottagaren",
    received: "Mottagen",
    declined: "Tackade nej",
    carriedOver: "Tas upp på nästa möte",
    cancelled: "Gäller inte längre",
  },
};

export const followupRefusals: RefusalWords<FollowupRefusal> = {
  taskNotOpen: () => ({ message: "Uppföljningen är redan besvarad.", whatToDo: "Du behöver inte göra något." }),
  nothingToReceive: () => ({
    message: "Det finns ingen återkoppling att ta emot just nu.",
    whatToDo: "Du får ett kort när den kommer.",
  }),
};
