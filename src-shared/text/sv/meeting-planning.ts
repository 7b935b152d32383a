import type { planningCommands } from "../../meeting/planning/commands.ts";
import type { PlanningRefusal } from "../../meeting/planning/refusal.ts";
import type { DoneWords, ReasonWords, RefusalWords } from "../words.ts";
import { list } from "./formats.ts";
import { kindRefusals } from "./meeting-kinds.ts";
import { notThen } from "./meeting-then.ts";

const reasons: ReasonWords = {
  everybodyCan: () => "alla kan",
  withoutOptional: (people) => `utan ${list(people)}`,
  notKnown: (people) => `oklart om ${list(people)} kan`,
  saidNot: (people) => `passar inte ${list(people)}`,
  saidIfNeedBe: (people) => `går vid behov för ${list(people)}`,
  neutralVenue: () => "neutral plats",
  noNeutralVenue: () => "ingen neutral plats är ledig",
  schoolTime: () => "barnet missar lektioner",
  shortNotice: () => "kort tid att förbereda sig",
};

export const planning = {
  seekTitle: "Planera samverkansmöte",
  seekLead: "Samla letar upp tider när de som behövs och en lokal är lediga.",
  purpose: "Vad ska mötet leda till för barnet?",
  childQuestion: "Vilken fråga ställer vi utifrån barnet?",
  type: "Sorts möte",
  types: {
    withFamily: "Med familjen",
    officialsFirst: "Medarbetarna först, som familjen har bett om",
    separate: "Var för sig, för några som inte ska mötas",
    decision: "Beslutsmöte, med chefer som får besluta",
  },
  family: "Vilka i familjen?",
  familyHelp: "Kryssa inte för två som inte ska mötas.",
  invitees: "Vilka behövs?",
  optional: "Vilka kommer om möjligt?",
  optionalHelp: "Mötet kan hållas utan dem. Den som står på båda ställena behövs.",
  notCovered: (title: string) => `${title} (samtycket omfattar inte verksamheten)`,
  minutes: "Längd",
  minutesHelp: "Samla lägger till tid när någon behöver tolk eller mer tid.",
  minutesChoice: (minutes: number) => `${minutes} minuter`,
  from: "Tidigast",
  findTimes: "Hitta tider",
  timesTitle: "Skriv in tider",
  timesLead: "Samla kan inte läsa kalendern. Fråga när personen kan, och skriv in tiderna.",
  timesOf: "Vem har svarat?",
  timesHelp: (minutes: number) => `Varje tid behöver rymma hela mötet, ${minutes} minuter.`,
  freeDay: (number: number) => `Dag ${number}`,
  freeFrom: "Från klockan",
  freeTo: "Till klockan",
  saveTimes: "Spara tiderna",
  bookTitle: "Välj tid",
  bookLead: "De som behövs är lediga de här tiderna. Först står neutrala platser, och bland dem de bästa tiderna.",
  time: "Tid och plats",
  notNeutral: "inte neutral",
  reasons,
  venueReason: "Varför en plats som inte är neutral?",
  venueReasonHelp: "Behövs bara om platsen tillhör en av verksamheterna.",
  book: "Boka mötet",
  rescheduleTitle: "Flytta mötet",
  rescheduleLead: "Tiden som gäller nu tas bort genast. Alla får veta att mötet flyttas, men inte varför.",
  rescheduleReason: "Varför flyttas mötet?",
  reschedule: "Flytta mötet",
  retimeTitle: "Sök tider på nytt",
  retimeLead: "Samla letar upp nya tider för mötet som flyttas. De inbjudna är desamma.",
  retime: "Sök tider på nytt",
  moving: "Mötet flyttas. Du får en ny tid när den är bestämd.",
  formerTime: "Tidigare tid",
  movedComment: "Mötet flyttas. En ny inbjudan kommer när tiden är bestämd.",
  goOnTitle: "Mötet är pausat",
  decideBlocked: "Bestäm hur det blir. Utan beslut ställs mötet in en kvart innan det börjar.",
  goOnLead: (services: string) =>
    `Samtycket omfattar inte längre ${services}. Håll mötet utan dem, håll ett allmänt samtal eller ställ in.`,
  goOn: "Fortsätt utan dem",
  generalTitle: "Håll ett allmänt samtal",
  generalLead: (services: string) =>
    `Mötet hålls utan ${services}. Säg inget som pekar ut familjen. Det som någon där inte får höra visas inte.`,
  general: "Håll ett allmänt samtal",
  cancelTitle: "Ställ in mötet",
  cancelLead: "Alla inbjudna får veta att mötet är inställt, men inte varför.",
  cancelReason: "Varför ställs mötet in?",
  cancel: "Ställ in mötet",
};

/** What has happened once a form is taken, and who has been told. */
export const planningDone = {
  "meeting.seek": "Samla har letat efter tider.",
  "meeting.enterTimes": "Tiderna är sparade.",
  "meeting.book": "Mötet är bokat och står i allas kalendrar.",
  "meeting.bookNow": "Mötet är bokat och står i allas kalendrar.",
  "meeting.reschedule": "Mötet flyttas. Alla inbjudna får veta att tiden inte gäller.",
  "meeting.goOnWithout": "Mötet fortsätter utan dem. De får veta att det är inställt.",
  "meeting.makeGeneral": "Mötet blir ett allmänt samtal. De som lämnar får veta att det är inställt.",
  "meeting.acceptDrift": "Ändringen gäller. Alla inbjudna ser det på sina kort.",
  "meeting.restoreDrift": "Samla återställer mötet i Outlook.",
  "meeting.sendEvent": "Samla skickar kallelsen till alla inbjudna.",
  "meeting.awaitEvent": "Samla väntar på att du skickar kallelsen i Outlook.",
  "meeting.cancel": "Mötet är inställt. Alla inbjudna får veta det.",
  "meeting.invite": "De är inbjudna.",
  "meeting.uninvite": "Personen får veta att mötet är inställt för dem.",
  "meeting.arrange": "Det står på listan.",
  "meeting.markArranged": "Det är antecknat.",
  "meeting.askTimes": "De är tillfrågade om tider. Bara du ser svaren.",
  "meeting.replyTimes": "Svaret är antecknat.",
  "meeting.closePoll": "Frågan om tider är stängd.",
  "meeting.chooseJoining": "Det är antecknat.",
  "meeting.suggestPerson": "Förslaget är antecknat. Ingen kontaktas.",
  "meeting.weighPerson": "Svaret är sparat. Den som föreslog kan läsa det.",
  "meeting.recordWish": "Familjens önskemål är antecknat.",
} satisfies DoneWords<typeof planningCommands>;

export const planningRefusals: RefusalWords<PlanningRefusal> = {
  calendarsOutOfReach: ({ why }) => ({
    message: "Samla kan inte läsa några kalendrar nu.",
    whatToDo:
      why === "onPremises"
        ? "Brevlådan som bokar möten finns inte i Microsoft 365. Be it-stödet flytta den."
        : "Brevlådan som bokar möten finns inte. Be den systemansvariga ange en annan.",
  }),
  noCommonTime: ({ blocker }) => {
    const message = "Det finns ingen tid när alla som behövs är lediga.";
    if (!blocker) return { message, whatToDo: "Prova ett kortare möte, färre personer eller en senare dag." };
    return blocker.kind === "person"
      ? {
          message: `${message} Utan ${blocker.name} finns det tider.`,
          whatToDo: `Fråga om något kan flyttas, låt ${blocker.name} komma om möjligt eller prova en senare dag.`,
        }
      : {
          message: `De som behövs kan samtidigt, men ingen lokal är ledig då. Flest tider blir det om ${blocker.name} är ledig.`,
          whatToDo: `Fråga om ${blocker.name} går att få, eller prova en senare dag.`,
        };
  },
  timeIsPast: () => ({ message: "Tiden har redan varit.", whatToDo: "Välj en tid som kommer." }),
  noMeetingThen: (then) => {
    if (then.why !== "outOfHours") return notThen[then.why];
    const clock = (at: string) => at.replace(":", ".");
    return {
      message: `Hela mötet ska rymmas mellan ${clock(then.from)} och ${clock(then.to)}.`,
      whatToDo: "Välj en tidigare eller senare tid, eller gör mötet kortare.",
    };
  },
  timeNotFree: ({ people }) => ({
    message: `Tiden är inte längre ledig för ${list(people)}.`,
    whatToDo: "Välj en annan tid, eller sök på nytt.",
  }),
  timeEndsFirst: () => ({
    message: "En av tiderna slutar innan den börjar.",
    whatToDo: "Skriv först när den börjar och sedan när den slutar.",
  }),
  timesTooShort: ({ minutes }) => ({
    message: `Mötet tar ${minutes} minuter. En av tiderna är kortare.`,
    whatToDo: "Skriv längre tider, eller ta bort den som är för kort.",
  }),
  slotTooShort: ({ minutes }) => ({
    message: `Mötet behöver nu ${minutes} minuter, för någon behöver tolk eller mer tid.`,
    whatToDo: "Sök tider på nytt, så blir de långa nog.",
  }),
  familyElsewhere: () => ({
    message: "Någon i familjen är på ett annat möte i ärendet då.",
    whatToDo: "Välj en annan tid.",
  }),
  venueNotNeutral: () => ({
    message: "Platsen tillhör en av verksamheterna.",
    whatToDo: "Välj en neutral plats, eller skriv varför den här passar familjen bäst.",
  }),
  venueNotFree: () => ({ message: "Lokalen är inte längre ledig.", whatToDo: "Välj en annan lokal eller tid." }),
  venueTooClose: ({ minutes }) => ({
    message: `Någon de inte ska möta är på samma plats inom ${minutes} minuter.`,
    whatToDo: "Välj en annan plats eller en annan tid.",
  }),
  hasLeft: ({ people }) => ({
    message: `Mötet är för dem som är med i ärendet. Det är inte ${list(people)}.`,
    whatToDo: "Planera mötet utan dem.",
  }),
  mustNotKnow: ({ people }) => ({
    message: `Barnet bestämmer själv här. ${list(people)} får inte veta det genom ett möte.`,
    whatToDo: "Planera mötet utan dem.",
  }),
  mustNotMeet: ({ people }) => ({
    message: `Några som inte ska mötas är med: ${list(people)}.`,
    whatToDo: "Planera ett möte för var och en. Samla håller isär tid och plats.",
  }),
  ...kindRefusals,
  nobodyToKeepApart: () => ({
    message: "Möten var för sig är för några som inte ska mötas.",
    whatToDo: "Anteckna först vilka det är, eller planera mötet med familjen.",
  }),
  maskedTogether: ({ services }) => ({
    message: `Någon på mötet får inte veta att ${list(services)} är med.`,
    whatToDo: "Planera ett eget möte där verksamheten är med.",
  }),
  alreadyInvited: ({ people }) => ({
    message: `Redan inbjudna: ${list(people)}.`,
    whatToDo: "Du behöver inte göra något. Deras svar syns på ärendets kort.",
  }),
  lastInvited: () => ({
    message: "Mötet behöver minst en inbjuden.",
    whatToDo: "Bjud in någon annan först, eller ställ in mötet.",
  }),
  nobodyLeft: () => ({
    message: "Samtycket omfattar ingen av de inbjudna längre.",
    whatToDo: "Ställ in mötet, eller fråga familjen om ett nytt samtycke.",
  }),
  notDrifted: () => ({
    message: "Outlook och ärendet stämmer redan överens.",
    whatToDo: "Du behöver inte göra något. Se mötets kort för vad som gäller.",
  }),
  eventNotAwaited: () => ({
    message: "Mötet väntar inte på någon kallelse från Outlook.",
    whatToDo: "Läs på ärendets kort vad som gäller nu.",
  }),
  driftedFurther: () => ({
    message: "Mötet har ändrats igen i Outlook.",
    whatToDo: "Läs kortet på nytt, och bestäm sedan.",
  }),
  attendeeUnknown: ({ people }) => ({
    message: `Ändringen går att godta när alla är kända i kommunen eller ärendet. Det är inte ${list(people)}.`,
    whatToDo: "Återställ mötet. Bjud sedan in den som behövs från ärendet.",
  }),
  placeUnknown: () => ({
    message: "Samla kan bara boka kommunens egna lokaler, och det är inte den som står i Outlook.",
    whatToDo: "Återställ mötet, eller boka om det till en annan lokal.",
  }),
  textTellsTooMuch: () => ({
    message: "Texten i Outlook får bara säga var och när. Nu står det något om familjen där.",
    whatToDo: "Återställ mötet, så tas texten bort. Säg till den som skrev.",
  }),
};
