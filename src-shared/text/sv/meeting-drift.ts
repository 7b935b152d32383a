import type { DriftKind } from "../../meeting/drift.ts";
import type { PeopleFault } from "../../meeting/invitation/fault.ts";

const kinds: Record<DriftKind, string> = {
  gone: "mötet är borttaget i Outlook",
  copy: "det finns mer än en kallelse till mötet",
  time: "tiden",
  place: "platsen",
  people: "vilka som är kallade",
  text: "texten",
  room: "lokalen har tackat nej",
};

/** Without saying who: that is read where one asks. */
const unlawful: Record<PeopleFault["rule"], string> = {
  familyMember: "Någon i familjen står som deltagare i Outlook.",
  keptApart: "Någon står som deltagare i Outlook som inte ska möta en annan på mötet.",
  maskedTogether: "En verksamhet som är hemlig för någon på mötet står som deltagare i Outlook.",
  notCovered: "Någon som samtycket inte omfattar står som deltagare i Outlook.",
  unknownAttendee: "Någon som är okänd i ärendet och i kommunen står som deltagare i Outlook.",
  mandateMissing: "Någon står som deltagare i Outlook som saknar mandat att besluta.",
  tooClose: "Två som inte ska mötas är på samma plats nästan samtidigt.",
  outsidePurpose: "Någon står som deltagare i Outlook som enligt samtycket inte får veta vad mötet gäller.",
};

/** Outlook and the case say different things of a meeting; said to its coordinator alone. */
export const drift = {
  kinds,
  unlawful,
  restoreUnlawful: "Så får mötet inte hållas. Återställ det, så gäller ärendet igen.",
  thinkUnlawful: "Tänk efter innan du godtar ändringen.",
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
  copies: {
    title: (reference: string) => `Två kallelser till samma möte ${reference}`,
    lead: "Någon har skickat en kallelse till för samma möte. De inbjudna kan ha båda i kalendern.",
    when: "Tid i den andra kallelsen",
    remove: "Ta bort den andra kallelsen",
    keep: "Behåll den andra i stället",
    whoHears: "De som har fått kallelsen som tas bort får veta att den inte gäller, men inte varför.",
    removeUnlawful: "Så får kallelsen inte stå kvar. Ta bort den.",
    settling: "Samla ser till att mötet har en enda kallelse.",
    comment: "Den här kallelsen gäller inte.",
  },
  settled: "Outlook och ärendet stämmer överens.",
};
