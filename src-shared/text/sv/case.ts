import type { caseCommands } from "../../case/commands.ts";
import type { CaseRefusal } from "../../case/refusal.ts";
import type { DoneWords, RefusalWords, Words } from "../words.ts";

export const stage = {
  inquiry: "Ny förfrågan",
  triage: "Mottaget, väntar på första kontakten",
  familyContact: "Kontakt med familjen",
  consentPending: "Väntar på samtycke",
  active: "Pågår",
  onHold: "Vilande",
  followUp: "Uppföljning",
  closing: "Avslutas",
  closed: "Avslutat",
  ended: "Avslutat utan samverkan",
  merged: "Hör till ett annat ärende",
} satisfies Words<"stage">;

export const caseWords = {
  title: (reference: string) => `Ärende ${reference}`,
  stage: "Läge",
  nextStep: "Nästa steg",
  dueAt: "Senast",
  meetingAt: "Mötet",
  onReportCard: "Svaret finns på kortet Återkoppling här i chatten.",
  waiting: {
    takeInquiry: "Ta emot förfrågan",
    registerFamily: "Skriv in barn och vårdnadshavare",
    addGuardian: "Skriv in den andra vårdnadshavaren",
    logContact: "Ring familjen och anteckna samtalet",
    recordConsent: "Anteckna vårdnadshavarens samtycke",
    recordOwnConsent: "Fråga den unga om eget samtycke",
    confirmConsent: "Ring myndigheterna som ska bekräfta samtycket",
    setVoice: "Bestäm hur barnet kommer till tals",
    askChildDirectly: "Fråga barnet självt, nu när det har fyllt 15",
    planClosing: "Planera hur ärendet avslutas",
    planMeeting: "Planera samverkansmötet",
    bookMeeting: "Välj tid och boka",
    publishAgenda: "Publicera dagordningen",
    decideBlocked: "Bestäm om det pausade mötet",
    holdMeeting: "Håll mötet och anteckna det",
    receiveReport: "Ta emot återkopplingen",
    awaitReport: "Vänta på återkoppling",
    answerInvitation: "Svara på inbjudan",
    readAgenda: "Läs dagordningen",
    acceptTask: "Säg ja till uppföljningen",
    reportTask: "Återkoppla",
    nothing: "Inget väntar på dig",
  } satisfies Words<"waiting">,
  inquiry: "Förfrågan",
  family: "Barn och familj",
  meeting: "Nästa möte",
  items: "Punkter på dagordningen",
  tasks: "Överenskommet",
  caller: "Hörde av sig",
  phone: "Telefon",
  worry: "Gäller",
  child: "Barn",
  guardian: "Vårdnadshavare",
  born: (on: string) => `född ${on}`,
  consent: "Samtycke",
  consentWaits: (names: string) => `väntar på bekräftelse från ${names}`,
  consentActive: (until: string) => `gäller till och med ${until}`,
  consentGranted: (from: string) => `gäller från ${from}`,
  consentEnded: "är tillbakataget",
  consentExpired: "har löpt ut",
  voice: "Barnet kommer till tals",
  people: "Inbjudna",
  theCoordinator: "samordnaren",
  shared: (services: string, kinds: string) => `${services} får dela: ${kinds}.`,
  addItem: "Lägg till punkt",
  planAnother: "Planera ett nytt möte",
  cancel: "Ställ in mötet",
};

export const inquiry = {
  formTitle: "Ny förfrågan",
  formLead: "Skriv så lite som möjligt. Barnets namn behövs inte nu.",
  caller: "Vem hör av sig?",
  callerHelp: "Namnet på den som samordnaren ska ringa.",
  phone: "Telefonnummer",
  worry: "Vad gäller det, med en mening?",
  language: "Familjens språk",
  seenBy: "samordnaren som tar emot, inte av dig efteråt",
  done: (reference: string, by: string) =>
    `Tack. Förfrågan ${reference} är mottagen. En samordnare ringer upp senast ${by}.`,
  cardTitle: "Ny förfrågan",
  cardLead: "Någon behöver samordning och väntar på att bli uppringd.",
  reference: "Ärende",
  callBackBy: "Ring upp senast",
  noConflict: "Jag har ingen egen koppling till familjen eller ärendet",
  noConflictMissing: "Kryssa i att du inte har någon koppling. Har du en, låt en kollega ta emot.",
  accept: "Ta emot ärendet",
  takenTitle: "Ärendet är taget",
  taken: "En kollega har tagit emot förfrågan. Du behöver inte göra något.",
};

export const contact = {
  formTitle: "Första kontakten",
  formLead: "Anteckna att samtalet har ägt rum, inte vad som sades.",
  bothNeeded: "Samtycke kan tas när båda rutorna är ikryssade. Du kan anteckna fler samtal.",
  guardian: "Vem talade du med?",
  channel: "Hur?",
  channels: { phone: "Telefon", visit: "Besök", letter: "Brev" },
  noticeGiven: "Jag har berättat vad Samba är och vad ett samtycke betyder",
  safetyAsked: "Jag har frågat om trygghet, med personen ensam",
  interpreter: "Tolk",
  noInterpreter: "Behövs inte",
};

/** What has happened once a form is taken, and who has been told. */
export const caseDone = {
  "case.open": "Förfrågan är mottagen.",
  "case.logContact": "Samtalet är antecknat.",
} satisfies DoneWords<typeof caseCommands>;

export const caseRefusals: RefusalWords<CaseRefusal> = {
  alreadyTaken: () => ({ message: "Ärendet är redan mottaget.", whatToDo: "Du behöver inte göra något." }),
  conflictOfInterest: () => ({
    message: "Den som leder ärendet får inte ha någon koppling till det.",
    whatToDo: "Kryssa i att du inte har någon, eller låt en kollega ta emot.",
  }),
  notInThisStage: () => ({
    message: "Det här görs i ett annat läge av ärendet.",
    whatToDo: "Se nästa steg på ärendets kort.",
  }),
};
