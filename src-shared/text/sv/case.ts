import type { caseCommands } from "../../case/commands.ts";
import type { CaseRefusal } from "../../case/refusal.ts";
import type { Trace } from "../../case/traces.ts";
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
    takeHandover: "Ta över ärendet",
    giveAdvice: "Ring upp och ge råd",
    awaitAdvice: "Vänta på rådet",
    readAdvice: "Läs rådet",
    endConsultation: "Avsluta rådgivningen",
    resumeCase: "Ta upp ärendet när familjen vill gå vidare",
    logClosingTalk: "Prata med familjen om hur det har gått",
    offerEvaluation: "Erbjud familjen att utvärdera",
    closeCase: "Avsluta ärendet",
    registerFamily: "Skriv in barn och vårdnadshavare",
    addGuardian: "Skriv in den andra vårdnadshavaren",
    logContact: "Ring familjen och anteckna samtalet",
    recordConsent: "Anteckna vårdnadshavarens samtycke",
    recordOwnConsent: "Fråga den unga om eget samtycke",
    talkWith: "Tala med var och en för sig om samtycket",
    confirmConsent: "Ring myndigheterna som ska bekräfta samtycket",
    renewConsent: "Förnya samtycket innan det löper ut",
    confirmHolding: "Bekräfta att ni har samtycket",
    decideError: "Granska ett samtycke som kan vara ett misstag",
    setVoice: "Bestäm hur barnet kommer till tals",
    askChildDirectly: "Fråga barnet självt, nu när det har fyllt 15",
    planClosing: "Planera hur ärendet avslutas",
    planMeeting: "Planera samverkansmötet",
    enterTimes: "Fråga om tider och skriv in dem",
    bookMeeting: "Välj tid och boka",
    publishAgenda: "Publicera dagordningen",
    decideBlocked: "Bestäm om det pausade mötet",
    holdMeeting: "Håll mötet och anteckna det",
    checkWords: "Läs dagordningen mot familjens ord",
    setOutcomes: "Ange vad det blev av punkterna",
    shareNotes: "Dela anteckningarna",
    recordStands: "Hör familjen om anteckningarna",
    finaliseNotes: "Färdigställ anteckningarna",
    closeMeeting: "Avsluta mötet",
    takeStand: "Svara om anteckningarna stämmer",
    receiveReport: "Ta emot återkopplingen",
    takeUpLate: "Ta upp det som inte har kommit",
    askOwner: "Fråga den som inte har svarat på uppföljningen",
    findOwner: "Hitta någon annan som tar uppföljningen",
    tellFamily: "Berätta för familjen vad som är gjort",
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
  voice: "Barnet kommer till tals",
  people: "Inbjudna",
  theCoordinator: "samordnaren",
  addItem: "Lägg till punkt",
  planAnother: "Planera ett nytt möte",
  cancel: "Ställ in mötet",
};

/** Advice early on, about a child that is not named. */
export const consultation = {
  formTitle: "Rådgör med en samordnare",
  formLead: "Berätta om din oro utan att namnge barnet. En samordnare ringer upp dig.",
  worry: "Vad oroar dig?",
  worryHelp: "Skriv inget namn och inget personnummer.",
  worrySince: "Sedan när? Du behöver inte svara.",
  phone: "Ditt telefonnummer",
  seenBy: "dig och samordnaren som ringer upp",
  done: (reference: string, by: string) =>
    `Tack. Din fråga ${reference} är mottagen. En samordnare ringer senast ${by}.`,
  start: "Rådgör utan namn",
  title: (reference: string) => `Rådgivning ${reference}`,
  waits: "En samordnare har fått din fråga och ringer upp dig.",
  advised: "Samordnaren har skrivit ett råd till dig.",
  over: "Rådgivningen är avslutad. Det du skrev och rådet finns kvar här.",
  yourWords: "Det du skrev",
  question: "Frågan",
  advice: "Rådet",
  calledBackBy: "Du blir uppringd senast",
  read: "Jag har läst rådet",
  isRead: "Du har läst rådet.",
  turnInto: "Gör om till förfrågan",
  turnFormTitle: "Gör om till förfrågan",
  turnFormLead:
    "Familjen vill ha hjälp. Skriv vem samordnaren ska ringa. Sedan ser den som frågade inte mer av ärendet.",
  turnSeenBy: "samordnaren, inte av den som frågade",
  adviceFormTitle: "Råd",
  adviceFormLead: "Den som frågade läser det du skriver. Namnge ingen.",
  adviceText: "Ditt råd",
  adviceSeenBy: "dig och den som frågade",
};

export const ending = {
  formTitle: "Avsluta utan samverkan",
  formLead: "Skriv hur det slutade. Ärendet sparas en kortare tid.",
  how: "Hur slutade det?",
  ways: {
    adviceOnly: "Råd räckte",
    redirected: "Hänvisad vidare",
    sipEnough: "En SIP räcker",
    declined: "Familjen vill inte",
  },
  reason: "Varför?",
  seenBy: "samordnaren",
  closingTitle: "Börja avsluta",
  closingLead: "Skriv varför samordningen är klar. Ni pratar med familjen innan ärendet stängs.",
};

export const related = {
  joined: "Samma oro, från annat håll",
  related: "Kan höra ihop med",
  by: {
    phone: "samma telefon",
    mail: "samma e-post",
    personalNumber: "samma personnummer",
    name: "samma namn och födelsedag",
  } satisfies Record<Trace["kind"], string>,
};

/** A case is offered by one coordinator to another. */
export const handover = {
  title: "Överlämning",
  lead: "En kollega vill lämna över ett ärende till dig. Du ser innehållet när du har tagit över.",
  from: "Från",
  take: "Ta över ärendet",
  decline: "Jag kan inte",
  note: "Från den som hade ärendet",
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
};

export const contact = {
  formTitle: "Första kontakten",
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
  closingTalkNeeded: () => ({
    message: "Ärendet kan stängas när någon har pratat med familjen.",
    whatToDo: "Anteckna samtalet innan avslut.",
  }),
  evaluationNotOffered: () => ({
    message: "Ärendet kan stängas när familjen har fått frågan om utvärdering.",
    whatToDo: "Erbjud familjen att utvärdera och anteckna det.",
  }),
  otherCaseNotYours: () => ({
    message: "Två ärenden kan slås ihop när du är samordnare i båda.",
    whatToDo: "Kontrollera koden, eller be om att få ta över det andra ärendet.",
  }),
  otherCaseOver: () => ({
    message: "Det andra ärendet pågår inte.",
    whatToDo: "Välj ett ärende som pågår, eller öppna det igen först.",
  }),
  cannotTakeOver: () => ({
    message: "En annan samordnare i tjänst, utan koppling till ärendet, kan ta över det.",
    whatToDo: "Välj någon annan.",
  }),
  alreadyOffered: () => ({
    message: "Ärendet är redan erbjudet till någon.",
    whatToDo: "Vänta på svar, eller ta tillbaka erbjudandet först.",
  }),
  nothingOffered: () => ({
    message: "Ärendet är inte erbjudet till någon nu.",
    whatToDo: "Du behöver inte göra något.",
  }),
};
