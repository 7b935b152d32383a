import type { DriftKind } from "../../meeting/drift.ts";

const kinds: Record<DriftKind, string> = {
  gone: "mötet är borttaget i Outlook",
  time: "tiden",
  place: "platsen",
  people: "vilka som är kallade",
  text: "texten",
  room: "lokalen har tackat nej",
};

/** Outlook and the case say different things of a meeting; said to its coordinator alone. */
export const drift = {
  kinds,
  title: (reference: string) => `Mötet är ändrat i Outlook ${reference}`,
  lead: "Någon har ändrat mötet i Outlook, så att det inte stämmer med ärendet.",
  notice: (what: string) => `Det här skiljer: ${what}.`,
  differs: "Det skiljer",
  inCase: "Tid i ärendet",
  inOutlook: "Tid i Outlook",
  more: "Så står det i Outlook",
  added: "Tillagda",
  removed: "Borttagna",
  nobodyTold: "Ingen annan har fått veta något av Samla. Bestäm vad som gäller.",
  accept: "Godta ändringen",
  restore: "Återställ",
  rebook: "Boka om",
  restoring: "Samla återställer mötet i Outlook.",
  settled: "Outlook och ärendet stämmer överens.",
};
