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
