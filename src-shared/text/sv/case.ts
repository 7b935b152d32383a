import type { caseCommands } from "../../case/commands.ts";
import type { CaseRefusal } from "../../case/refusal.ts";
import type { DoneWords, RefusalWords, Words } from "../words.ts";
import { raiseDone, raiseRefusals } from "./case-raise.ts";
import { waiting } from "./waiting.ts";

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
  talkToLate: "Tala med den som lovade. Vem och vad står i innehållet.",
  asksOwn: (who: string) => `${who} får frågan ensam, och svarar själv. Ändra det som inte stämmer längre.`,
  waiting,
  inquiry: "Förfrågan",
  family: "Barn och familj",
  meeting: "Nästa möte",
  items: "Punkter på dagordningen",
  tasks: "Överenskommet",
  caller: "Hörde av sig",
  phone: "Telefon",
  mail: "E-post",
  safeWay: "Så når vi dem",
  again: "Hörde av sig igen",
  from: {
    guardian: "Vårdnadshavare, på sidan för alla",
    youth: "Ung person, på sidan för alla",
    adult: "Vuxen, på sidan för alla",
    professional: "Yrkesperson, på sidan för alla",
  },
  worry: "Gäller",
  child: "Barn",
  person: "Person",
  guardian: "Vårdnadshavare",
  born: (on: string) => `född ${on}`,
  consent: "Samtycke",
  voice: "Barnet kommer till tals",
  people: "Inbjudna",
  theCoordinator: "samordnaren",
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
  worrySince: "Sedan när har någon varit orolig? Du behöver inte svara.",
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
  declareTie: "Jag har en koppling",
  tied: "Du har sagt att du har en koppling. En kollega tar emot. Du behöver inte göra något.",
  takenTitle: "Ärendet är taget",
  taken: "En kollega har ärendet. Du behöver inte göra något.",
  runningTitle: "Ta över ett ärende från papper",
  runningLead:
    "Ett ärende som redan pågår fortsätter här, med dig. Samtal och samtycken antecknar du sedan med sina rätta dagar.",
  runningCaller: "Vem har du kontakt med i familjen?",
  startedOn: "När började ärendet?",
  formerReference: "Tidigare beteckning",
  runningTake: "Ta över",
};

export const contact = {
  formTitle: "Samtal med familjen",
  formLead: "Anteckna att samtalet har ägt rum, inte vad som sades.",
  closingTalk: "Det var samtalet innan ärendet avslutas",
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
  "case.consult": "Frågan är mottagen.",
  "case.advise": "Rådet är sparat. Den som frågade kan läsa det.",
  "case.turnIntoInquiry": "Det är nu en förfrågan. Samordnaren ringer familjen.",
  "case.end": "Ärendet är avslutat.",
  "case.startClosing": "Avslutet har börjat.",
  "case.planAfter": "Det står i planen.",
  "case.dropAfter": "Det är borttaget ur planen.",
  "case.nothingAfter": "Det är antecknat att inget fortsätter.",
  "case.handOver": "Kollegan har fått frågan.",
  "case.recallHandover": "Erbjudandet är tillbakataget.",
  "case.pause": "Ärendet vilar.",
  "case.toFollowUp": "Nu återstår bara uppföljningen.",
  "case.stayOpen": "Ärendet fortsätter.",
  "case.reopen": "Ärendet är öppet igen.",
  ...raiseDone,
  "case.merge": "Förfrågan är nu en del av det andra ärendet.",
  "case.takeOverRunning": "Ärendet är taget över.",
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
  personalNumberInText: () => ({
    message: "Skriv utan personnummer. Det behövs inte här.",
    whatToDo: "Ta bort personnumret och skicka igen. Resten av texten är kvar.",
  }),
  notAConsultation: () => ({
    message: "Det här är en förfrågan och ingen rådgivning.",
    whatToDo: "Se nästa steg på ärendets kort.",
  }),
  stillConsultation: () => ({
    message: "Det går när rådgivningen har blivit en förfrågan.",
    whatToDo: "Gör om den till en förfrågan först, eller avsluta rådgivningen.",
  }),
  consultationEnded: () => ({
    message: "Rådgivningen är avslutad.",
    whatToDo: "Skicka en ny förfrågan om familjen behöver samordning.",
  }),
  adviceNotGiven: () => ({
    message: "Det går när rådet är skrivet.",
    whatToDo: "Skriv rådet först, eller avsluta på ett annat sätt.",
  }),
  familyNotAsked: () => ({
    message: "Familjen kan tacka nej när någon har pratat med den.",
    whatToDo: "Anteckna den första kontakten, eller välj ett annat sätt att avsluta.",
  }),
  meetingToCome: () => ({
    message: "Det går när inget möte återstår.",
    whatToDo: "Håll mötet eller ställ in det först.",
  }),
  promisesLeft: ({ count }) => ({
    message: count === 1 ? "En överenskommelse är inte klar." : `${count} överenskommelser är inte klara.`,
    whatToDo: "Ta emot återkopplingen, flytta med dem till ett annat möte eller släpp dem.",
  }),
  notMetYet: () => ({
    message: "Det går när ni har haft ett möte.",
    whatToDo: "Håll samverkansmötet och anteckna det först.",
  }),
  closingPlanNeeded: () => ({
    message: "Ärendet kan stängas när det står vad som fortsätter för den som har fyllt 18.",
    whatToDo: "Skriv vad som fortsätter och vem som tar över, eller att inget fortsätter.",
  }),
  planIsFull: ({ most }) => ({
    message: `Planen rymmer ${most} saker.`,
    whatToDo: "Skriv ihop det som hör ihop, eller ta bort något först.",
  }),
  somethingGoesOn: () => ({
    message: "Det går när inget står kvar i planen.",
    whatToDo: "Ta bort det som inte fortsätter först.",
  }),
  closingTalkNeeded: () => ({
    message: "Ärendet kan stängas när någon har pratat med familjen.",
    whatToDo: "Anteckna samtalet innan avslut.",
  }),
  evaluationNotOffered: () => ({
    message: "Ärendet kan stängas när familjen har fått frågan om utvärdering.",
    whatToDo: "Erbjud familjen att utvärdera och anteckna det.",
  }),
  cannotTakeOver: () => ({
    message: "En annan samordnare i tjänst, utan koppling till ärendet, kan ta över det.",
    whatToDo: "Välj någon annan.",
  }),
  ...raiseRefusals,
  alreadyOffered: () => ({
    message: "Ärendet är redan erbjudet till någon.",
    whatToDo: "Vänta på svar, eller ta tillbaka erbjudandet först.",
  }),
  nothingOffered: () => ({
    message: "Ärendet är inte erbjudet till någon nu.",
    whatToDo: "Du behöver inte göra något.",
  }),
};
