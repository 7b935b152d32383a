import type { RecordRefusal } from "../../record/refusal.ts";
import type { ToldKind } from "../../record/access-log.ts";
import type { RefusalWords } from "../words.ts";
import { when } from "./formats.ts";

export const record = {
  accessLead: "Här står vem som har läst och ändrat det som gäller dig. Det som bara gäller andra är inte med.",
  extractLead: "Här står det som finns sparat om dig, så som du får se det.",
  somebody: "En medarbetare",
  read: "läste ärendet",
  flow: (from: string, to: string, kind: string) => `${kind} från ${from} till ${to}`,
  /** Told to the person themselves. */
  changed: {
    caseOpened: "började ärendet",
    caseTaken: "tog emot ärendet",
    caseTakenOver: "tog över ärendet",
    handoverTaken: "tog över ärendet",
    closingStarted: "började avsluta ärendet",
    caseClosed: "avslutade ärendet",
    caseReopened: "öppnade ärendet igen",
    caseEnded: "avslutade ärendet",
    partyAdded: "skrev in dig i ärendet",
    partyLeft: "antecknade att du lämnar ärendet",
    contactSet: "ändrade dina kontaktuppgifter",
    protectionSet: "ändrade hur dina uppgifter skyddas",
    adaptationsSet: "antecknade vad du behöver för att delta",
    custodyChanged: "ändrade uppgiften om vårdnad",
    contactLogged: "antecknade ett samtal med dig",
    voiceSet: "antecknade hur du kommer till tals",
    burdenRated: "antecknade hur tungt du har det",
    wishRecorded: "antecknade din önskan om ett möte",
    maturityAssessed: "antecknade en mognadsbedömning",
    assessmentEnded: "avslutade en mognadsbedömning",
    consentRequested: "frågade efter ditt samtycke",
    consentAnswered: "antecknade ditt svar om samtycke",
    consentRecorded: "antecknade ditt samtycke",
    consentRenewed: "antecknade att du förnyade ditt samtycke",
    consentNarrowed: "antecknade att du begränsade ditt samtycke",
    consentWithdrawn: "antecknade att du tog tillbaka ditt samtycke",
    consentEnded: "avslutade ditt samtycke",
    consentInvalidated: "antecknade att ditt samtycke är fel antecknat",
    invalidationConfirmed: "bekräftade att ditt samtycke är fel antecknat",
    confirmationAsked: "bad en myndighet bekräfta ditt samtycke",
    consentHeld: "antecknade att en myndighet har ditt samtycke",
    attachmentAdded: "lade in en fil från dig",
    attachmentRemoved: "tog bort en fil från dig",
    meetingBooked: "bokade ett möte",
    meetingRescheduling: "sökte en ny tid för ett möte",
    agendaPublished: "publicerade dagordningen",
    itemSuggested: "skrev in din punkt på dagordningen",
    meetingBegun: "öppnade ett möte",
    heardNoted: "antecknade hur du kom till tals",
    meetingHeld: "antecknade ett möte",
    meetingNotHeld: "antecknade att ett möte inte blev av",
    meetingCancelled: "ställde in ett möte",
    notesShared: "delade anteckningarna från ett möte",
    notesFinalised: "färdigställde anteckningarna från ett möte",
    meetingClosed: "avslutade ett möte",
    stanceTaken: "antecknade vad du tycker",
    taskAgreed: "antecknade en överenskommelse",
    taskAccepted: "tog på sig en uppföljning",
    taskDeclined: "tackade nej till en uppföljning",
    taskHandedOver: "lämnade över en uppföljning",
    taskNeedsTime: "bad om mer tid för en uppföljning",
    taskReported: "återkopplade",
    taskCancelled: "avslutade en uppföljning",
    taskCarriedOver: "tog med en uppföljning till nästa möte",
    helpRated: "antecknade om det hjälpte dig",
    statementAdded: "skrev i den gemensamma bilden",
    needAdded: "skrev in ett behov",
    needMet: "antecknade att ett behov är mött",
    proposalPresented: "lade fram ett förslag",
    supportDecided: "fattade beslut om ett förslag",
    interventionSet: "ändrade en insats",
  } satisfies Record<ToldKind, string>,
};

export const recordRefusals: RefusalWords<RecordRefusal> = {
  fileMissing: () => ({ message: "Filen kan sparas när den kommer med.", whatToDo: "Välj filen och skicka igen." }),
  fileTooLarge: ({ megabytes }) => ({
    message: `En fil får vara högst ${megabytes} MB.`,
    whatToDo: "Spara den i ett mindre format, eller dela upp den.",
  }),
  fileTypeNotKept: () => ({
    message: "Samla tar emot pdf, bilder, ljud, film och ren text. Den här filen är något annat.",
    whatToDo: "Spara den som pdf och skicka igen.",
  }),
  alreadyAttached: () => ({
    message: "Filen finns redan i ärendet.",
    whatToDo: "Ska den bytas ut? Ta bort den först.",
  }),
  unknownAttachment: () => ({ message: "Den filen finns inte i ärendet.", whatToDo: "Välj en fil ur listan." }),
  attachmentIsEvidence: () => ({
    message: "Filen är underlag för ett samtycke och finns kvar så länge ärendet finns.",
    whatToDo: "Är samtycket fel antecknat? Låt en kollega bekräfta att det är ogiltigt.",
  }),
  releaseNotTheirs: () => ({
    message: "Den som filen kommer från får släppa det som bara handlar om den själv.",
    whatToDo: "Ange bara den personen som den filen handlar om, eller släpp den inte.",
  }),
  onLegalHold: () => ({
    message: "Det här kan gallras när gallringsstoppet är hävt.",
    whatToDo: "Fråga samordnaren eller chefen om stoppet fortfarande behövs.",
  }),
  alreadyOnLegalHold: () => ({
    message: "Ärendet har redan gallringsstopp.",
    whatToDo: "Du behöver inte göra något.",
  }),
  notOnLegalHold: () => ({
    message: "Ärendet har inget gallringsstopp.",
    whatToDo: "Du behöver inte göra något.",
  }),
  notDueForDisposal: ({ on }) => ({
    message: on
      ? `Ärendet kan gallras från och med ${when.date(on)}.`
      : "Ett ärende kan gallras när det är avslutat och tiden har gått.",
    whatToDo: "Se listan över det som ska gallras.",
  }),
};
