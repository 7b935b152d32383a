import type { RequestView } from "../../../consent/view.ts";

/** What the easy-to-read words and the child's tell, each in a few names. */
interface AskedInShort {
  office: string;
  receivers: string;
  kinds: string;
  about: string;
  until: string;
  coordinator: string;
}

/** What somebody in the family is asked, and has said yes to. */
export const consent = {
  title: "Frågor till dig",
  question: (day: string) => `Fråga om samtycke, ${day}`,
  states: {
    requested: "väntar på ditt svar",
    noResponse: "väntar på ditt svar",
    granted: "du har sagt ja",
    partlyGranted: "du har sagt ja till en del",
    refused: "du har sagt nej",
    wantsTalk: "du vill tala med oss först",
  } satisfies Record<RequestView["state"], string>,
  consents: "Det du har sagt ja till",
  consent: (services: string, kinds: string, until: string) => `${services}: ${kinds}. Till och med ${until}.`,
  consentStates: {
    active: "Det gäller nu.",
    expired: "Tiden har gått ut.",
    outgrown: "Den det gäller har fyllt 18 år och svarar själv.",
    ended: "Det är tillbakataget eller ersatt.",
    invalid: "Det gäller inte.",
  },
  takenBack: "du har tagit tillbaka ditt ja",
  over: "ditt ja gäller inte längre",
  mayAnswer: "Du kan svara igen om du vill.",
  mayTalk: "Du kan svara igen, eller prata med oss först.",
  toAnswer: "Svara på frågan om samtycke",
  pastState: "tiden för frågan är ute",
  past: "Tiden för den här frågan är ute. Du behöver inte göra något: samordnaren skickar en ny fråga.",
  change: "Läs eller ändra",
  earlier: "Tidigare svar",
  withdraw: "Ta tillbaka mitt ja",
  withdrawn: "Du har tagit tillbaka ditt ja. Det gäller genast.",

  /** What must be read before an answer: the rest is a fold away. */
  brief: {
    asks: (office: string) => `${office} frågar dig.`,
    why: "Varför?",
    free: "Du väljer själv och får stöd ändå. Ingen annan i familjen får veta svaret.",
    more: "Läs mer",
  },
  easy: {
    show: "Visa lättläst text",
    whole: "Visa hela texten",
    lines: ({ office, receivers, kinds, about, until, coordinator }: AskedInShort) => [
      `${office} frågar dig.`,
      `Det handlar om ${about}.`,
      `De här vill få veta saker: ${receivers}.`,
      `De får veta: ${kinds}.`,
      `Det gäller till och med ${until}.`,
      "Du får säga ja, nej eller ja till en del. Du får hjälp ändå.",
      `Du får ändra dig när du vill. Säg till ${coordinator}, eller gör det på den här sidan.`,
      "Ingen annan i familjen får veta vad du svarar.",
    ],
  },
  child: {
    title: "Får vi hjälpas åt runt dig?",
    lines: ({ office, receivers, kinds, until, coordinator }: AskedInShort) => [
      `Vi som frågar heter ${office}.`,
      `Vi vill att de här får prata med varandra om dig: ${receivers}.`,
      `De får prata om: ${kinds}.`,
      `Det gäller till och med ${until}.`,
      "Du bestämmer vad du svarar. Ja, nej eller ja till en del är lika bra svar.",
      `Du får ändra dig när du vill. Säg till ${coordinator}, eller gör det på den här sidan.`,
      "Det du svarar här får ingen annan i familjen veta av oss.",
    ],
  },
  inSwedish: "Texten på svenska",
  notTranslated: "Texten finns bara på svenska än så länge. Be oss om en tolk.",
  alsoHere: "Du kan också ta tillbaka ditt ja här på sidan, när som helst.",
  later: "Du behöver inte svara nu. Frågan ligger kvar här.",
  ask: "Frågor och klagomål",
  askWho: (who: string) => `Har du frågor? Prata med ${who}.`,
  complain:
    "Är du inte nöjd med hur vi gör? Säg det till samma person, eller till kommunen. Det påverkar inte ditt stöd.",

  answer: "Ditt svar",
  answers: {
    granted: "Ja, till allt",
    partlyGranted: "Ja, till en del",
    refused: "Nej",
    wantsTalk: "Jag vill prata först",
  },
  partly: "Vad får de veta?",
  shares: {
    all: "Allt",
    but: "Allt, utom en del",
    only: "En del",
    none: "Inget",
  },
  /** Of one that is told nothing and tells the others all the same; to nothing, it tells nothing either. */
  onlyTells: "Får bara berätta",
  tells: "Vem får berätta?",
  telling: { all: "Får berätta", out: "Får inte berätta" },
  whole: (kinds: string) => `Allt: ${kinds}.`,
  /** Of nothing, to one that would tell: it takes both away. */
  nothing: "Inget: får inte heller berätta.",
  /** Each kind of thing in a word, beside the notice's own words for it. */
  short: {
    contact: "kontakt",
    schooling: "skola",
    health: "hälsa",
    interventions: "stöd",
    family: "familj",
    economy: "ekonomi",
    protection: "skydd",
  },
  weAsk: "Vi som frågar",
  mayNotKnow: (to: string) => `${to} får inte veta`,
  mayKnow: (to: string) => `${to} får veta`,
  not: "Person som inte får veta (valfritt)",
  reason: "Bara till samordnaren (valfritt)",
  known: "Kryssa i om du förstår",
  facts: {
    what: "veta det jag valt",
    who: (receivers: string, what: string) => `Bara ${receivers} får ${what}.`,
    until: (day: string) => `Det gäller när verksamheterna och alla andra som måste sagt ja, till och med ${day}.`,
    untilOfGuardians: (day: string) =>
      `Det gäller när verksamheterna och alla vårdnadshavare sagt ja, till och med ${day}.`,
    stop: "Jag kan alltid ångra mig.",
  },
  send: "Skicka svaret",
  goOn: "Gå vidare",
  check: "Stämmer ditt svar?",
  youSay: (answer: string) => `Du svarar: ${answer}.`,
  sums: {
    all: "Får veta allt.",
    none: "Får inget veta.",
    tells: "Får berätta men inget veta.",
    out: "Får varken veta eller berätta.",
    only: (what: string) => `Får bara veta: ${what}.`,
    but: (what: string) => `Får veta allt, utom: ${what}.`,
    no: "Du säger nej. Inget delas med stöd av frågan, och du får stöd av varje verksamhet ändå.",
    talk: "Du vill prata först. Samordnaren hör av sig, och inget delas innan dess.",
    not: (who: string) => `Vem som inte får veta: ${who}.`,
    reason: (words: string) => `Till samordnaren: ${words}`,
  },
  changeAnswer: "Ändra svaret",
  chooseOne: "Välj ett svar.",
  chooseEach: (who: string) => `Välj också vad som gäller för ${who}.`,
  chooseSome: (who: string) => `Kryssa i minst en sak för ${who}, eller välj något annat.`,
  noTeller: (to: string) =>
    `Ingen får berätta för ${to}. Låt någon annan få berätta, eller välj Inget för ${to}. Får bara berätta finns under En del.`,
  tickOne: "Kryssa i minst en sak här.",
  knowFirst:
    "Kryssa i de tre sakerna strax före knappen. Det du har svarat är kvar. Är något oklart kan du välja att prata först.",
  received: "Tack. Svaret är sparat.",
  changed: "Tack. Du har ändrat ditt svar.",
  /** After a no that was the last answer there was to wait for. */
  lastNo: "Inget delas med stöd av det här. Ändrar du dig, eller vill du prata: ring oss.",
  next: {
    granted: "Du kan ta tillbaka ditt ja här när du vill.",
    refused: "Inget delas med stöd av det här. Du kan svara igen om du ändrar dig.",
    wantsTalk: "Vi hör av oss till dig. Inget delas innan dess.",
  },
  seenBy: "Samordnaren ser ditt svar. Ingen annan i familjen ser det.",
  anew: "Svara på nytt",
  anewHelp: "Svarar du ja igen gäller det nya svaret i stället för det gamla.",

  filled: "Ditt svar som det är nu är ifyllt. Ändra det du vill.",
  toAnswering: "Till ditt svar",
  may: (who: string, what: string) => `${who} får också: ${what}.`,
  activities: {
    attendMeeting: "vara med på möten",
    giveInput: "lämna sin egen bild",
    readPlan: "läsa sin del av planen",
    documentAtReceiver: "skriva i sin egen dokumentation",
  },

  own: {
    title: "Ditt ja",
    knows: (to: string, what: string) => `${to} får veta: ${what}.`,
    knowsNot: (to: string, what: string) => `${to} får inte veta: ${what}.`,
    toldBy: (from: string) => `Det berättas av ${from}.`,
    until: (day: string) => `Det gäller till och med ${day}.`,
    leadsTo: "Om du tar tillbaka",
    foreseen: [
      "Det gäller genast.",
      "Ingen får berätta något nytt med stöd av ditt ja.",
      "Det som redan har berättats finns kvar hos den som fick veta det.",
      "Du får stöd av varje verksamhet ändå.",
      "Ingen annan i familjen får veta att du har ändrat dig.",
    ],
    meetings: (slots: string) => `Det här kan pausas eller ställas in: mötet ${slots}. Samordnaren hör av sig.`,
    all: "Ta tillbaka allt",
    some: "Ta tillbaka en del",
    stop: (to: string) => `Sluta berätta för ${to}`,
    out: (to: string) => `Ta bort ${to} helt`,
    outMeans: "Den som tas bort helt får inte veta något, och får inte heller berätta något.",
    keep: "Eller välj precis vad som ska vara kvar",
    keepHelp: "Ta bort krysset för det som var och en inte längre ska få veta.",
    save: "Spara ändringen",
    saved: "Ändringen är sparad. Den gäller genast.",
    same: "Inget var ändrat.",
    wider: "Säg ja till mer",
  },
  receipt: {
    title: "Kvitto på ditt svar",
    open: "Kvitto",
    given: "Du sa ja",
    about: "Det gäller",
    purpose: "Varför",
    who: "Vem får veta vad",
    no: "Du sa nej till",
    from: "Från och med",
    until: "Till och med",
    how: "Hur du svarade",
    ways: {
      eid: "på sidan, med e-legitimation",
      code: "på sidan, med en kod",
      oral: "muntligt",
      paper: "på papper",
    },
    state: "Just nu",
    ended: (when: string) => `Tillbakataget eller ersatt ${when}.`,
    words: "Texten du läste",
    version: (version: string, language: string) => `version ${version}, ${language}`,
    mark: "Textens märke",
    markMeans:
      "Märket räknas fram ur texten. Ändras ett enda ord blir märket ett annat, så det visar vilka ord du sa ja till.",
    level: "E-legitimationens nivå",
    check: "För den som vill kontrollera",
    checkLead:
      "Det här behöver du inte läsa. Det hjälper den som vill visa precis vad du svarade på, till exempel tillsammans med en jurist.",
    answers: "Ansvarar för uppgifterna",
    stop: "Så tar du tillbaka",
    stopHow: (coordinator: string) => `Du kan ta tillbaka ditt ja när du vill, här på sidan eller hos ${coordinator}.`,
    number: "Kvittots nummer",
    keep: "Spara kvittot",
    print:
      "Skriv ut sidan, eller spara den som PDF med webbläsarens utskrift. Gör det bara där ingen annan kan läsa den.",
    asRecord: "Ladda ner som fil (ISO/IEC TS 27560)",
    asFhir: "Ladda ner som fil för vården (HL7 FHIR R5)",
  },
};
