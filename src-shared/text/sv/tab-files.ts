import type { Attachment } from "../../record/record.ts";

/** What is kept beside the case. */
export const files = {
  title: "Handlingar",
  none: "Inga filer än. Här sparas brev, teckningar, inspelningar och underskrivna papper.",
  noneShown: "Inga filer.",
  add: "Lägg till en fil",
  fetch: (name: string) => `Hämta ${name}`,
  remove: "Ta bort",
  removeOf: (name: string) => `Ta bort ${name}`,
  kinds: {
    letter: "Brev",
    drawing: "Teckning",
    recording: "Inspelning",
    signedPaper: "Underskrivet papper",
    other: "Annat",
  } satisfies Record<Attachment["kind"], string>,
  size: (kilobytes: number) => (kilobytes < 1000 ? `${kilobytes} kB` : `${(kilobytes / 1000).toFixed(1)} MB`),
  diarium: (number: string) => `Diarienummer ${number}`,
  from: (name: string) => `Lämnat av ${name}`,
  fromOf: (name: string, child: string) => `Lämnat av ${name}. Gjort av ${child}`,
  seenBy: (who: string) => `Får ses av dig, och av ${who} om samtyckena tillåter det`,
  seenByYou: "Får bara ses av dig",
  noDiarium: "Inget diarienummer",
  setDiarium: "Ändra diarienummer",
  held: "Gallringsstopp",
  hold: "Stoppa gallring",
  liftHold: "Häv gallringsstoppet",
  disposedFrom: (day: string) => `Kan gallras från ${day}`,
};
