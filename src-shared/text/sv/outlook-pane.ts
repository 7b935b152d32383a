import { answers, stateShort } from "./meeting-answers.ts";

/** What Samla says beside a meeting in Outlook. */
export const outlookPane = {
  title: "Samla",
  notTied: "Det här mötet hör inte till något ärende. Samla läser inget av det.",
  notOurs: "Det här mötet hör inte till något ärende i Samla.",
  onlyCoordinators: "Samordnare planerar möten härifrån. Dina egna möten ser du när du öppnar dem.",
  which: "Vilket ärende gäller mötet?",
  whichHelp: "Sök på koden, eller välj ett av dina ärenden.",
  yours: "Dina ärenden",
  noCases: "Du leder inget ärende nu. När du tar ett visas det här.",
  noSuchCase: "Inget av dina ärenden har den koden.",
  andMore: (count: number) => `${count} till. Sök på koden.`,
  ledBy: (reference: string, who: string) => `${reference} leds av ${who}.`,
  otherCase: "Byt ärende",
  openInTeams: "Öppna i Teams",
  yourMeeting: "Ditt möte",

  before: "Innan du skickar",
  severity: { stop: "Stopp", warn: "Tänk på" },
  notChecked:
    "Samla kan inte granska formuläret just nu. Skicka senare. Skicka nu bara om du vet att samtycket omfattar alla, och inget om familjen står i den. Brådskar det, ring dem som samtycket omfattar.",
  outlookSaidNo: {
    message: "Outlook lät inte Samla fylla i formuläret.",
    whatToDo: "Spara mötet och öppna det igen, eller fyll i det själv.",
  },
  askFirst: (people: string) =>
    `Samla kan inte läsa kalendern för ${people}. Öppna ärendet i Teams och fråga om tider först.`,
  left: (when: string) => `Ett möte ${when} är bokat, men kallelsen är inte skickad.`,
  goOnWith: "Knyt det till det här formuläret",

  formSays: (when: string) => `I formuläret står ${when}.`,
  goes: (why: string) => (why ? `Tiden går: ${why}.` : "Tiden går."),
  movedNext:
    "Skickar du ändringen frågar Samla dig om den ska gälla. Ingen annan får veta något dessförinnan av Samla.",
  booked: "Mötet är bokat",
  sendNow: "Skicka mötet i Outlook, så står det i allas kalendrar. Se till att Teams-möte är på.",
  undo: "Ångra bokningen",
  undoHelp: "Mötet ställs in, och de inbjudna får veta det. Ärendet är kvar.",
  undoReason: "Bokningen ångrades innan kallelsen var skickad.",
  ready: "Redo",
  states: { ...stateShort },
  answers: "Svar",
  answered: (count: number, all: number) => `${count} av ${all} har svarat`,
  answer: answers,
  agenda: "Dagordning",
  noItems: "Dagordningen är tom. Gör den i Teams.",
};
