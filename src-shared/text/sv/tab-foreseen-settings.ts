import { list } from "./formats.ts";

/** What the municipality's clocks lead to, where they are set. */
export const foreseenWords = {
  list,
  title: "Det här leder det till",
  lead: "Räknat från i dag, med helgdagar och stängda dagar.",
  notYet: "Rätta det som är fel först, så räknas det ut.",
  lines: {
    callBackBy: (day: string) => `En förfrågan i dag får ett samtal senast ${day}.`,
    stalledOn: (day: string) => `Ett ärende där inget händer sägs stå stilla ${day}.`,
    publishBy: (meeting: string, day: string) => `Till ett möte ${meeting} är dagordningen klar senast ${day}.`,
    soughtUntil: (day: string) => `Mötestider söks till och med ${day}.`,
    acceptBy: (day: string) => `Den som får en uppgift i dag svarar senast ${day}.`,
    ladder: (due: string, coordinator: string, manager: string) =>
      `Ett löfte till ${due} lyfts till samordnaren ${coordinator} och till chefen ${manager}.`,
    reminded: (days: string) => `En fråga om samtycke i dag påminns om ${days}.`,
    warned: (ends: string, days: string) => `Ett samtycke som gäller till ${ends} tas upp igen ${days}.`,
    never: "aldrig",
  },
};
export type ForeseenWords = typeof foreseenWords;

export const clockFields: Record<string, { label: string; hint?: string }> = {
  searchDays: { label: "Dagar framåt som mötestider söks", hint: "Längre om någon bara kan senare." },
  leastNoticeMinutes: { label: "Minuter som minst ska vara kvar till ett möte när det bokas" },
  undecidedMinutes: {
    label: "Minuter före start då ett pausat möte ställs in",
    hint: "När samtycket inte räcker och samordnaren inte har valt väg.",
  },
  promiseDays: { label: "Dagar som föreslås för det som någon lovar" },
  longestConsentMonths: { label: "Månader som ett samtycke gäller som längst" },
  longestGroundMonths: {
    label: "Månader som ett beslut på annan grund gäller som längst",
    hint: "Sedan beslutar verksamheten på nytt.",
  },
  purposes: {
    label: "Vanliga ändamål",
    hint: "Ett på varje rad. Samordnaren kan börja från ett av dem och skriva om det.",
  },
};
