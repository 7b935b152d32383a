import type { FactNames, NoticeWords } from "../../consent/notice-parts.ts";

/** Samla's own first notice, for a municipality that has written none. It has been read by families, and is never edited: a change is a new version. */
export const firstNotice: NoticeWords = {
  letterTitle: "Får vi samarbeta runt ditt barn?",
  formTitle: "Samtycke till samarbete",
  hello: "Till {namnet}",
  lead: "{kontoret} hjälper dem som ger stöd till barn och familjer att samarbeta. Varje verksamhet har tystnadsplikt. De får bara berätta för varandra om du säger ja.",
  why: "Varför vi frågar",
  who: "Vem får berätta vad om {om vem}",
  flow: "{från} får berätta för {till} om: {vad}.",
  flowEach: "{från} får berätta för varandra om: {vad}.",
  activities: "De får också: {vad de får göra}.",
  until: "Det gäller till och med {till och med}.",
  answers: "Du bestämmer",
  leadsTo: [
    "Säger du ja till allt kan de börja samarbeta när de andra som behöver säga ja också har gjort det.",
    "Du kan säga ja till en del. Du kan säga att någon inte ska få veta.",
    "Säger du nej delas inget med stöd av det här. Du får stöd av varje verksamhet ändå.",
    "Vill du tala först ringer vi dig. Du kan svara senare.",
    "Ingen annan får veta vad du har svarat, och du behöver inte säga varför.",
  ].join("\n"),
  takeBack: "Du kan ångra dig när du vill",
  takeBackHow:
    "Säg till {samordnaren}. Det gäller genast. Det som redan har berättats finns kvar hos den som fick veta det.",
  controllers: "Vem ansvarar för uppgifterna",
  controllersLead: "De här ansvarar var och en för de uppgifter som de själva har.",
  controllerLine: "{personuppgiftsansvarig}. Dataskyddsombud: {dataskyddsombud}.",
  concern: "Är du orolig för ett barn, kontakta socialtjänsten. Vid fara, ring 112.",
  answerBy: "Svara {samordnaren} på telefon, i brev eller när ni ses.",
  yourAnswer: "Ditt svar",
  yes: "Ja, till allt ovan",
  partly: "Ja, till en del. Inte: ________________________________",
  no: "Nej",
  talk: "Jag vill tala med er först",
  lines: ["Namnteckning", "Ort och dag", "Namnförtydligande", "Vem tog emot svaret?"].join("\n"),
  contact: "hur man når er",
  schooling: "hur det går i skolan",
  health: "hälsa",
  interventions: "stöd och insatser",
  family: "hur ni har det i familjen",
  economy: "ekonomi",
  protection: "skydd",
  attendMeeting: "vara med på möten",
  giveInput: "lämna sin egen bild",
  readPlan: "läsa planen",
  documentAtReceiver: "skriva i sin egen dokumentation",
  you: "dig",
  yourChild: "ditt barn",
};

/** The same to somebody grown, who answers for themselves alone. */
export const noticeToAdults: NoticeWords = {
  ...firstNotice,
  letterTitle: "Får vi samarbeta runt dig?",
  lead: "{kontoret} hjälper dem som ger dig stöd att samarbeta. Varje verksamhet har tystnadsplikt. De får bara berätta för varandra om du säger ja.",
  leadsTo: ["Säger du ja till allt kan de börja samarbeta.", ...firstNotice.leadsTo.split("\n").slice(1)].join("\n"),
  contact: "hur man når dig",
  family: "hur du har det hemma och i familjen",
  yourChild: "den det gäller",
};

export const factNames: FactNames = {
  office: "kontoret",
  name: "namnet",
  about: "om vem",
  from: "från",
  to: "till",
  what: "vad",
  allowed: "vad de får göra",
  until: "till och med",
  coordinator: "samordnaren",
  controller: "personuppgiftsansvarig",
  officer: "dataskyddsombud",
};

/** A family that does not exist, to read a text with before it is used. */
export const madeUpFamily = {
  to: "Vårdnadshavare 1",
  child: "Barn 1",
  coordinator: "Samordnare 1",
  purpose: "Så att stödet i skolan och hemma hänger ihop",
};
