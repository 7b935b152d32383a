import type { meetingCommands } from "../../meeting/commands.ts";
import type { MeetingRefusal } from "../../meeting/refusal.ts";
import type { DoneWords, RefusalWords } from "../words.ts";
import { list, when } from "./formats.ts";
import { people } from "./meeting-people.ts";
import { drift } from "./meeting-drift.ts";
import { invitationTitle } from "./invitation-text.ts";
import { invitation } from "./meeting-invitation.ts";
import { answers } from "./meeting-answers.ts";
import { outlook } from "./meeting-outlook.ts";
import { unsent } from "./meeting-unsent.ts";
import { planning, planningDone, planningRefusals } from "./meeting-planning.ts";
import { agendaDone, agendaRefusals } from "./meeting-agenda.ts";

export const meeting = {
  chat: {
    title: (reference: string) => `Möte ${reference}`,
    lead: "Öppna dagordningen här under mötet.",
    onlyYou: "Var och en ser sin egen. Bara du ser det du öppnar.",
    agenda: "Min dagordning",
    ended: (reference: string) => `Mötet ${reference} är slut`,
    endedLead: "Anteckna nu, medan ni minns: vilka som kom och vad ni kom överens om.",
    noted: (reference: string) => `Mötet ${reference} är antecknat`,
    notedLead: "Nästa steg finns på ärendets kort.",
  },
  ...planning,
  outlook,
  unsent,
  drift,
  invitation,
  ...people,
  title: invitationTitle,
  cancelledComment: "Mötet är inställt. Samordnaren återkommer.",
  replacedComment: "En ny kallelse till samma möte kommer strax.",
  category: "Sorts uppgifter",
  familyTold: "Familjen står aldrig i Outlook. Bjud in dem på det sätt ni har kommit överens om.",
  whenAndWhere: "Tid",
  where: "Plats",
  invited: "Inbjudna",
  aim: "Mål för barnet",
  ask: "Fråga utifrån barnet",
  invitationTitle: (reference: string) => `Inbjudan till samverkansmöte ${reference}`,
  invitationLead: "Du är inbjuden till ett möte för att samordna stödet runt ett barn.",
  invitationSeenBy: "Bara samordnaren ser ditt svar.",
  attend: "Jag kommer",
  cannot: "Jag kan inte",
  attends: "Du har svarat att du kommer.",
  cannotCome: "Du har svarat att du inte kan. Samordnaren hör av sig.",
  anotherTime: "En annan tid",
  suggests: "När passar det bättre?",
  suggestsHelp: "Till exempel tisdagar efter 13. Skriv inget om familjen. Du kan lämna det tomt.",
  askAnotherTime: "Be om en annan tid",
  askedAnotherTime: "Du har bett om en annan tid. Samordnaren hör av sig. Tiden gäller tills den ändras.",
  comesPerhaps: "Du har svarat i Outlook att du kanske kommer.",
  changeAnswer: "Du kan ändra ditt svar fram till mötet.",
  answers,
  agendaTitle: (reference: string) => `Dagordning ${reference}`,
  agendaOpen: "Dagordningen är öppen. Lägg till det din verksamhet behöver ta upp.",
  agendaPublished: "Dagordningen är publicerad. Läs den inför mötet.",
  itemCount: (count: number) => (count === 1 ? "1 punkt" : `${count} punkter`),
  items: "Punkter",
  noItems: "Det finns inga punkter.",
  seen: "Jag har läst",
  youHaveSeen: "Du har läst dagordningen.",
  addItem: "Lägg till punkt",
  itemTitle: "Punkt",
  itemHelp: "Kort, och utan namn.",
  itemSeenBy: "samordnaren och de inbjudna som samtycket omfattar",
  publishTitle: "Publicera dagordningen",
  publishLead: "Efter publiceringen ändras dagordningen inte. Alla inbjudna får veta det samtidigt.",
  shortNoticeReason: (days: number) => `Varför kortare tid än ${days} arbetsdagar?`,
  publish: "Publicera",
  blocked: "Mötet är pausat. Samordnaren återkommer.",
  holdTitle: "Anteckna mötet",
  holdLead: "Anteckna vilka som var med, och en överenskommelse om ni gjorde en.",
  agreementPart: "Överenskommelse",
  attended: "Vilka var med?",
  agreement: "Vad kom ni överens om?",
  agreementHelp: "Lämna tomt om ni inte kom överens om något.",
  owner: "Vem gör det?",
  reportTo: "Vem ska få återkoppling?",
  coordinator: "Samordnaren",
  dueBy: "Senast",
  heldEarlier: "Mötet hölls tidigare än planerat",
  hold: "Spara mötet",
  cancelled: "Mötet är inställt",
  cancelledLead: "Samordnaren hör av sig om det blir ett nytt möte.",
  held: "Mötet är hållet.",
};

/** What has happened once a form is taken, and who has been told. */
export const meetingDone = {
  ...planningDone,
  ...agendaDone,
} satisfies DoneWords<typeof meetingCommands>;

export const meetingRefusals: RefusalWords<MeetingRefusal> = {
  ...planningRefusals,
  ...agendaRefusals,
  notInThisMeetingState: () => ({
    message: "Mötet är inte i det läget nu.",
    whatToDo: "Se mötets kort för vad som gäller.",
  }),
  childNotHeard: () => ({
    message: "Dagordningen kan publiceras när barnet har ett sätt att komma till tals.",
    whatToDo: "Bestäm hur, eller skriv varför det inte går nu.",
  }),
  itemOutsideConsent: ({ titles, items = [] }) => ({
    message: `Samtycket omfattar inte det här för alla som berörs: ${list(titles)}.`,
    whatToDo: [...items.map(forItem), "Ändra sort eller deltagare, eller fråga familjen om ett vidare samtycke."].join(
      " ",
    ),
  }),
  shortNotice: ({ latest }) => ({
    message: `Dagordningen skulle ha varit klar senast ${when.day(latest)}.`,
    whatToDo: "Skriv varför tiden är kortare, så går den att publicera.",
  }),
  familyAbsent: () => ({
    message: "Mötet hålls med familjen, inte utan den.",
    whatToDo: "Ange vem i familjen som var med, eller ställ in mötet.",
  }),
  meetingNotStarted: () => ({
    message: "Mötet har inte börjat än enligt kalendern.",
    whatToDo: "Kryssa i att det hölls tidigare, om det stämmer.",
  }),
};

type OnAgenda = { title: string; without: string[]; left: string[] };
const forItem = ({ title, without, left }: OnAgenda) =>
  `${list(without)} får inte höra ”${title}”.${left.length > 0 ? ` ${list(left)} kan vara med på den.` : ""}`;
