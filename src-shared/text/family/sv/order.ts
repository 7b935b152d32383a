import type { OrderWords } from "../../../plan/order-lines.ts";

const count = (many: number, one: string, several: string) => (many === 1 ? `en ${one}` : `${many} ${several}`);

/** In which order the support comes, as a youth would say it. */
export const order = {
  lines: {
    span: (days) => (days % 7 === 0 ? count(days / 7, "vecka", "veckor") : count(days, "dag", "dagar")),
    mayBegin: "Det kan börja nu.",
    after: (support) => `Det börjar när ”${support}” är klart.`,
    lasted: (support, span) => `Det börjar när ”${support}” har varat ${span}.`,
    earliest: (day) => `Tidigast ${day}.`,
    noDay: "Vi vet inte dagen än.",
    began: (day) => `Det började ${day}.`,
    ends: (day) => `Det blir nog klart ${day}.`,
    done: (day) => `Det blev klart ${day}.`,
    trial: (span) => `Ni provar i ${span}.`,
    weighed: (day) => `Sedan pratar ni om hur det har gått, ${day}.`,
    startsLate: (span, foreseen) => `Det blir ${span} senare än det var sagt. Det var sagt ${foreseen}.`,
    endsLate: (span, foreseen) => `Det tar ${span} längre än det var sagt. Det var sagt ${foreseen}.`,
  } satisfies OrderWords,
  turns: ["Först", "Sedan", "Efter det"],
  later: (turn: number) => `Steg ${turn}`,
  beside: "Det här går samtidigt:",
  main: (who: string) => `${who} har ansvar för hela planen.`,
  weighed: "Det här har vi tänkt på för ditt eller barnets bästa",
  proposed: "Förslag till ny ordning",
  lead: "Det gäller först när alla det rör har sagt ja.",
  ask: "Passar ordningen?",
  agrees: "Ja, det passar",
  differs: "Nej, inte så här",
  how: "Hur vill du ha det i stället?",
  you: (answer: string) => `Du har svarat: ${answer}.`,
  strides: "Det som går bra, och det ni hoppas på",
  kinds: { strength: "Styrka", progress: "Framsteg", hope: "Hopp" },
  add: "Skriv något som går bra, eller som du hoppas på",
  what: "Vad är det?",
  words: "Med dina egna ord",
  strideSeenBy: "Samordnaren ser det. Verksamheter som samtycket omfattar ser det. Ingen annan i familjen ser det.",
  chooseOne: "Välj vad det är.",
};
