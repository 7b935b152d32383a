import { ending } from "./course.ts";

const days = (count: number) => (count === 1 ? "1 dag" : `${count.toLocaleString("sv-SE")} dagar`);

/** What the figures are called, and what each of them counts. */
export const statistics = {
  title: "Statistik",
  whose: { own: "Dina ärenden", all: (municipality: string) => `Alla ärenden i ${municipality}` },
  notes: {
    own: "Alla dina ärenden räknas, också de avslutade som finns kvar.",
    all: "Färre än fem visas aldrig för sig. De läggs ihop med något annat.",
  },
  few: "Det är för få ärenden för att visa siffror utan att någon kan kännas igen.",
  empty: "Här visas siffror när det finns ärenden.",
  ways: { ...ending.ways, declined: "De det gäller vill inte" },
  rests: { consent: "väntar på samtycke", family: "de det gäller har pausat" },
  numbers: {
    cases: "Ärenden",
    toContact: "Från oro till första samtalet",
    toMeeting: "Från oro till första mötet",
    onTime: "Återkopplat i tid",
    saved: "Sparad tid för att ordna möten",
  },
  median: (count: number) => `Hälften av ärendena väntade högst ${days(count)}.`,
  days,
  onTime: (onTime: number, all: number) => `${onTime} av ${all} åtaganden, räknat på den dag som först var lovad.`,
  percent: (part: number) => `${Math.round(part * 100)} %`,
  hours: (hours: number) => `ungefär ${hours.toLocaleString("sv-SE")} ${hours === 1 ? "timme" : "timmar"}`,
  saved: (meetings: number, minutes: number) =>
    `En uppskattning: ${meetings === 1 ? "ett bokat möte" : `${meetings} bokade möten`}, ${minutes} minuter för varje om det ordnas för hand. Minuterna ställer kommunen in.`,
  tables: {
    stages: "Ärenden efter läge och orsak",
    programmes: "Ärenden efter verksamhetsform",
    toContact: "Dagar till första samtalet",
    toMeeting: "Dagar till första mötet",
    promises: "Återkopplingar",
    failures: "Där samordningen brister",
    failuresBy: "Bristerna efter förvaltning",
    authorities: "Ärenden efter ansvarig förvaltning",
    years: "Ärenden efter år de började",
  },
  byProgramme: {
    title: "Väntan och återkoppling efter verksamhetsform",
    toContact: "Dagar till första samtalet, hälften högst",
    toMeeting: "Dagar till första mötet, hälften högst",
    onTime: "Återkopplat i tid",
    of: (onTime: number, all: number) => `${onTime} av ${all}`,
    untold: "Ingen uppgift",
  },
  kinds: {
    onTime: "I tid",
    late: "För sent eller inte alls",
    absent: "Kom inte till mötet",
    brokenPromise: "Det blev inte gjort",
    none: "Inte än",
    others: "Övrigt, för få för att visas",
    notSaid: "Uppgift saknas",
  },
  failureLate: "Det kom för sent",
  band: (from: string, to: string) => (to === "" ? `${from} dagar eller fler` : `${from}–${to} dagar`),
  what: "Vad",
  count: "Antal",
  total: "Totalt",
  most: (what: string, count: number, total: number) => `Flest: ${what}, ${count} av ${total}.`,
  chartOf: (title: string) => `Diagram: ${title}`,
  download: "Hämta som CSV",
  file: "samla-statistik.csv",
};
