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
    granted: "Det gäller när alla myndigheter har bekräftat.",
    expired: "Tiden har gått ut.",
    ended: "Det är tillbakataget eller ersatt.",
    invalid: "Det gäller inte.",
  },
  toAnswer: "Svara på frågan om samtycke",
  pastState: "tiden för frågan är ute",
  past: "Tiden för den här frågan är ute. Du behöver inte göra något: samordnaren skickar en ny fråga.",
  change: "Läs eller ändra",
  earlier: "Tidigare svar",
  withdraw: "Ta tillbaka mitt ja",
  withdrawn: "Du har tagit tillbaka ditt ja. Det gäller genast.",

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
  partly: "Välj för var och en",
  share: (to: string) => `Vad får ${to} veta?`,
  shares: {
    all: "Allt",
    but: "Allt, utom det jag kryssar i",
    only: "Bara det jag kryssar i",
    none: "Inget",
  },
  mayNotKnow: (to: string) => `${to} får inte veta`,
  mayKnow: (to: string) => `${to} får veta`,
  not: "Är det någon särskild person, till exempel en lärare, som inte ska få veta? Skriv vem.",
  reason: "Vill du säga något mer? Det läses bara av samordnaren.",
  known: "Kryssa i att du vet det här",
  facts: {
    who: (receivers: string) => `Bara ${receivers} får veta något, och bara det jag säger ja till.`,
    until: (day: string) => `Det gäller till och med ${day}.`,
    stop: (coordinator: string) => `Jag kan ta tillbaka mitt ja när jag vill, här på sidan eller hos ${coordinator}.`,
  },
  send: "Skicka svaret",
  goOn: "Gå vidare",
  notYet: "Inget skickas än. Du får se hela svaret först.",
  check: "Stämmer ditt svar?",
  checkLead: "Inget är skickat än.",
  youSay: (answer: string) => `Du svarar: ${answer}.`,
  sums: {
    yes: (what: string) => `Ja till: ${what}.`,
    noTo: (what: string) => `Nej till: ${what}.`,
    no: "Du säger nej. Inget delas med stöd av frågan, och du får stöd av varje verksamhet ändå.",
    talk: "Du vill prata först. Samordnaren hör av sig, och inget delas innan dess.",
    not: (who: string) => `Får inte veta: ${who}.`,
    reason: (words: string) => `Till samordnaren: ${words}`,
  },
  changeAnswer: "Ändra svaret",
  chooseOne: "Välj ett svar.",
  chooseEach: (who: string) => `Välj också vad som gäller för ${who}.`,
  chooseSome: (who: string) => `Kryssa i minst en sak för ${who}, eller välj något annat.`,
  tickOne: "Kryssa i minst en sak här.",
  knowFirst:
    "Kryssa i de tre sakerna strax före knappen. Det du har svarat är kvar. Är något oklart kan du välja att prata först.",
  received: "Tack. Svaret är sparat.",
  next: {
    granted: "Du kan ta tillbaka ditt ja här när du vill.",
    partlyGranted: "Bara det du sa ja till gäller. Du kan ta tillbaka det här när du vill.",
    refused: "Inget delas med stöd av det här. Du kan svara igen om du ändrar dig.",
    wantsTalk: "Vi hör av oss till dig. Inget delas innan dess.",
  },
  seenBy: "Samordnaren ser ditt svar. Ingen annan i familjen får veta vad du har svarat.",
  anew: "Svara på nytt",
  anewHelp: "Svarar du ja igen gäller det nya svaret i stället för det gamla.",

  own: {
    title: "Ditt ja",
    knows: (to: string, what: string) => `${to} får veta: ${what}.`,
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
    keep: "Eller välj precis vad som ska vara kvar",
    keepHelp: "Ta bort krysset för det som ingen längre ska få veta.",
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
    number: "Kvittots nummer",
    keep: "Spara kvittot",
    print:
      "Skriv ut sidan, eller spara den som PDF med webbläsarens utskrift. Gör det bara där ingen annan kan läsa den.",
    asRecord: "Ladda ner som fil (ISO/IEC TS 27560)",
    asFhir: "Ladda ner som fil för vården (HL7 FHIR R5)",
  },
};
