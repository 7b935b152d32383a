import { list, when } from "./formats.ts";
import { consentForms } from "./tab-consent-forms.ts";

/** What a consent asks for, on paper and in the reader's own language. */
export const consentLetter = {
  language: "sv" as "sv" | "en",
  ...when,
  list,
  you: "dig",
  someone: "ditt barn",
  category: {
    contact: "hur man når er",
    schooling: "hur det går i skolan",
    health: "hälsa",
    interventions: "stöd och insatser",
    family: "hur ni har det i familjen",
    economy: "ekonomi",
    protection: "skydd",
  },
  activityKinds: consentForms.form.activityKinds,
  letterTitle: "Får vi samarbeta runt ditt barn?",
  formTitle: "Samtycke till samarbete",
  hello: (name: string) => `Till ${name}`,
  lead: (office: string) =>
    `${office} hjälper dem som ger stöd till barn och familjer att samarbeta. Varje verksamhet har tystnadsplikt. De får bara berätta för varandra om du säger ja.`,
  why: "Varför vi frågar",
  who: (about: string) => `Vem får berätta vad om ${about}`,
  flow: (from: string, to: string | null, what: string) =>
    to === null ? `${from} får berätta för varandra om: ${what}.` : `${from} får berätta för ${to} om: ${what}.`,
  activities: (what: string) => `De får också: ${what.toLowerCase()}.`,
  until: (day: string) => `Det gäller till och med ${day}.`,
  answers: "Du bestämmer",
  leadsTo: [
    "Säger du ja till allt kan de börja samarbeta när de andra som behöver säga ja också har gjort det.",
    "Du kan säga ja till en del. Du kan säga att någon inte ska få veta.",
    "Säger du nej delas inget med stöd av det här. Du får stöd av varje verksamhet ändå.",
    "Vill du tala först ringer vi dig. Du kan svara senare.",
    "Ingen annan får veta vad du har svarat, och du behöver inte säga varför.",
  ],
  takeBack: "Du kan ångra dig när du vill",
  takeBackHow: (who: string) =>
    `Säg till ${who}. Det gäller genast. Det som redan har berättats finns kvar hos den som fick veta det.`,
  concern: "Är du orolig för ett barn, kontakta socialtjänsten. Vid fara, ring 112.",
  answerBy: (who: string) => `Svara ${who} på telefon, i brev eller när ni ses.`,
  yourAnswer: "Ditt svar",
  boxes: [
    "Ja, till allt ovan",
    "Ja, till en del. Inte: ________________________________",
    "Nej",
    "Jag vill tala med er först",
  ],
  lines: ["Namnteckning", "Ort och dag", "Namnförtydligande", "Vem tog emot svaret?"],
  version: (version: string) => `Text ${version}`,
};

export type ConsentLetterText = typeof consentLetter;
