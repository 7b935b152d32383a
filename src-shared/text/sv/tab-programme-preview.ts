import { planning } from "./meeting-planning.ts";

/** How a kind of coordination is read by those who meet it. */
export const previewWords = {
  leads: "Leds av",
  consent: "Vem säger ja",
  consents: {
    children: "Barnets vårdnadshavare, var och en. Barnet frågas också.",
    apart: "Varje förälder för sig själv, och vårdnadshavarna för barnet. Barnet frågas också.",
    adults: "Bara den vuxna själv.",
  },
  meetings: "Möten",
  types: planning.types as Readonly<Record<string, string>>,
  goals: "Mål att välja bland",
  support: "Stöd",
  questions: "Frågor före och efter",
  question: (words: string, low: string, high: string) => `${words} (1 ${low}, 5 ${high})`,
  court: "Om domstol",
  rules: "Spelregler",
};
export type PreviewWords = typeof previewWords;
