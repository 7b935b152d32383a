import type { Trace } from "../../case/traces.ts";

/** Advice early on, about a child that is not named. */
export const consultation = {
  formTitle: "Rådgör med en samordnare",
  formLead: "Berätta om din oro utan att namnge barnet. En samordnare ringer upp dig.",
  worry: "Vad oroar dig?",
  worryHelp: "Skriv inget namn och inget personnummer.",
  worrySince: "Sedan när? Du behöver inte svara.",
  phone: "Ditt telefonnummer",
  seenBy: "dig och samordnaren som ringer upp",
  done: (reference: string, by: string) =>
    `Tack. Din fråga ${reference} är mottagen. En samordnare ringer senast ${by}.`,
  start: "Rådgör utan namn",
  title: (reference: string) => `Rådgivning ${reference}`,
  waits: "En samordnare har fått din fråga och ringer upp dig.",
  advised: "Samordnaren har skrivit ett råd till dig.",
  over: "Rådgivningen är avslutad. Det du skrev och rådet finns kvar här.",
  yourWords: "Det du skrev",
  question: "Frågan",
  advice: "Rådet",
  calledBackBy: "Du blir uppringd senast",
  read: "Jag har läst rådet",
  isRead: "Du har läst rådet.",
  turnInto: "Gör om till förfrågan",
  turnFormTitle: "Gör om till förfrågan",
  turnFormLead:
    "Familjen vill ha hjälp. Skriv vem samordnaren ska ringa. Sedan ser den som frågade inte mer av ärendet.",
  turnSeenBy: "samordnaren, inte av den som frågade",
  adviceFormTitle: "Råd",
  adviceFormLead: "Den som frågade läser det du skriver. Namnge ingen.",
  adviceText: "Ditt råd",
  adviceSeenBy: "dig och den som frågade",
};

export const ending = {
  formTitle: "Avsluta utan samverkan",
  formLead: "Skriv hur det slutade. Ärendet sparas en kortare tid.",
  how: "Hur slutade det?",
  ways: {
    adviceOnly: "Råd räckte",
    redirected: "Hänvisad vidare",
    sipEnough: "En SIP räcker",
    declined: "Familjen vill inte",
  },
  reason: "Varför?",
  seenBy: "samordnaren",
  closingTitle: "Börja avsluta",
  closingLead: "Skriv varför samordningen är klar. Ni pratar med familjen innan ärendet stängs.",
};

export const related = {
  joined: "Samma oro, från annat håll",
  related: "Kan höra ihop med",
  by: {
    phone: "samma telefon",
    mail: "samma e-post",
    personalNumber: "samma personnummer",
    name: "samma namn och födelsedag",
  } satisfies Record<Trace["kind"], string>,
};

/** A case is offered by one coordinator to another. */
export const handover = {
  title: "Överlämning",
  lead: "En kollega vill lämna över ett ärende till dig. Du ser innehållet när du har tagit över.",
  from: "Från",
  take: "Ta över ärendet",
  decline: "Jag kan inte",
  note: "Att veta",
};
