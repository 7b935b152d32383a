import type { RequestView } from "../../../consent/view.ts";

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
    active: "gäller",
    granted: "gäller när alla myndigheter har bekräftat",
    expired: "har gått ut",
    ended: "är tillbakataget eller ersatt",
    invalid: "gäller inte",
  },
  withdraw: "Ta tillbaka mitt ja",
  withdrawn: "Du har tagit tillbaka ditt ja. Det gäller genast.",

  answer: "Ditt svar",
  answers: {
    granted: "Ja, till allt",
    partlyGranted: "Ja, till en del",
    refused: "Nej",
    wantsTalk: "Jag vill tala med er först",
  },
  partly: "Om du säger ja till en del: vad ska inte vara med?",
  exceptServices: "Inte de här verksamheterna",
  exceptKinds: "Inte de här uppgifterna",
  reason: "Vill du säga något mer? Det läses bara av samordnaren.",
  understood: "Jag vet vem som får veta vad, till när, och att jag kan ångra mig när jag vill.",
  send: "Skicka svaret",
  chooseOne: "Välj ett svar.",
  received: "Tack. Svaret är sparat.",
  seenBy: "Samordnaren ser ditt svar. Ingen annan i familjen får veta vad du har svarat.",
};
