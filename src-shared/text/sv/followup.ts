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
  evidenceHelp: "Högst 300 tecken. Du kan också lämna det tomt.",
  needsTime: "Behöver mer tid",
  reason: "Varför behövs mer tid?",
  reasonHelp: "Högst 300 tecken.",
  decline: "Jag kan inte",
  why: "Varför kan du inte?",
  newDay: "Ny dag",
  seenBy: "Ditt svar ser samordnaren och den du återkopplar till.",
  theFamily: "Familjen",
  declined: "Du har tackat nej. Samordnaren vet.",
  carriedOver: "Det här tas upp på nästa möte. Du behöver inte göra något nu.",
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
  lateSince: (state: string, day: string) => `${state}, skulle ha varit klart ${day}`,
  reminder: {
    title: (reference: string) => `Påminnelse ${reference}`,
    leads: {
      owner: "Dagen för din återkoppling har passerat. Återkoppla, eller be om mer tid.",
      coordinator: "En återkoppling har inte kommit. Ta kontakt med den som har åtagandet.",
      manager: "En återkoppling från din verksamhet har inte kommit. Hör med den som har åtagandet.",
    },
    lateSince: "Skulle ha kommit",
    talkTo: "Tala med",
    open: "Öppna uppföljningen",
    openCase: "Öppna ärendet",
    settled: "Det här är ordnat. Du behöver inte göra något mer.",
  },
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
  wordsOutsideConsent: () => ({
    message: "Du kan svara, men utan ord. Samtycket omfattar inte längre att du berättar mer.",
    whatToDo: "Lämna texten tom och svara igen.",
  }),
  notHelpYet: () => ({
    message: "Familjen kan säga om det hjälpte när det är gjort.",
    whatToDo: "Vänta tills ansvarig har återkopplat.",
  }),
  notADeviation: () => ({
    message: "Det som var lovat ser ut att ha hänt i tid.",
    whatToDo: "Kontrollera vem, vad och vilken dag det gäller.",
  }),
  nothingToReceive: () => ({
    message: "Det finns ingen återkoppling att ta emot just nu.",
    whatToDo: "Du får ett kort när den kommer.",
  }),
};
