import type { NoticeGroup, NoticePart } from "../../consent/notice-parts.ts";
import { factNames } from "./notice.ts";

/** What each part of a text for families is called where it is written. */
const parts: Record<NoticePart, string> = {
  letterTitle: "Brevets rubrik",
  formTitle: "Blankettens rubrik",
  hello: "Till vem",
  lead: "Vem som frågar",
  why: "Rubrik före ändamålet",
  who: "Rubrik före vem som får berätta vad",
  flow: "Någon får berätta för någon annan",
  flowEach: "Flera får berätta för varandra",
  activities: "Vad de också får göra",
  until: "Hur länge det gäller",
  answers: "Rubrik före svaren",
  leadsTo: "Vad varje svar leder till",
  takeBack: "Rubrik om att ångra sig",
  takeBackHow: "Hur man ångrar sig",
  controllers: "Rubrik om personuppgiftsansvar",
  controllersLead: "Vad ansvaret betyder",
  controllerLine: "En rad för varje ansvarig",
  concern: "Vid oro eller fara",
  answerBy: "Vem man svarar eller ringer",
  yourAnswer: "Rubrik före rutorna",
  yes: "Rutan för ja till allt",
  partly: "Rutan för ja till en del",
  no: "Rutan för nej",
  talk: "Rutan för att tala först",
  lines: "Rader att fylla i",
  contact: "Kontakt",
  schooling: "Skolgång",
  health: "Hälsa",
  interventions: "Insatser",
  family: "Familjeförhållanden",
  economy: "Ekonomi",
  protection: "Skydd",
  attendMeeting: "Delta i möte",
  giveInput: "Lämna egen bild",
  readPlan: "Ta del av planen",
  documentAtReceiver: "Dokumentera hos mottagaren",
  you: "När det handlar om läsaren",
  yourChild: "När barnets namn inte får stå",
};
const groups: Record<NoticeGroup, string> = {
  letter: "Brevet",
  form: "Blankettens svar",
  kinds: "Ord som fylls i",
};

/** The words of the editor of what families are told. */
export const noticesWords = {
  parts,
  groups,
  factNames,
  list: "Versioner",
  named: (version: string) => `Version ${version}`,
  states: { now: "Används nu", later: "Börjar senare", past: "Tidigare version" },
  since: (day: string) => `från ${day}`,
  unsaved: "Inte sparad",
  inUse: "Någon har tillfrågats med den här texten. Den ändras aldrig, men en ny version kan följa på den.",
  notInUse: "Ingen har tillfrågats med den här texten ännu. Den kan ändras tills någon gör det.",
  write: "Skriv en ny version",
  open: "Visa",
  openNamed: (version: string) => `Visa version ${version}`,
  close: "Stäng",
  closeNamed: (version: string) => `Stäng version ${version}`,
  remove: (version: string) => `Ta bort version ${version}`,
  version: "Versionens namn",
  versionHint: "Står längst ner på brevet.",
  begins: "Används från och med",
  beginsHint: "Den som redan har tillfrågats har kvar sin egen text.",
  ways: "Så visas versionen",
  tabs: { write: "Skriv", preview: "Förhandsgranska", compare: "Jämför" },
  sv: "svenska",
  en: "engelska",
  filled: (facts: string) => `Samla fyller i: ${facts}`,
  onEachLine: "En sak på varje rad.",
  previewLead: "Så läser en påhittad familj texten.",
  language: "Språk",
  languages: { sv: "Svenska", en: "Engelska" },
  reader: "Visa som",
  readers: { letter: "Brev", form: "Blankett" },
  compareLead: (version: string) => `Det här skiljer från version ${version}.`,
  compareNone: "Det här är den första versionen.",
  same: "Texten är densamma.",
};
export type NoticesWords = typeof noticesWords;

/** What a part is called in a list of changes or faults. */
export const noticeFields: Record<string, { label: string }> = Object.fromEntries(
  Object.entries(parts).flatMap(([part, label]) =>
    (["sv", "en"] as const).map((language) => [
      `notices.${language}.${part}`,
      { label: `${label}, ${noticesWords[language]}` },
    ]),
  ),
);
