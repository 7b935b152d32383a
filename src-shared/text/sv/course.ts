import type { Trace } from "../../case/traces.ts";

/** Advice early on, about a child that is not named. */
export const consultation = {
  formTitle: "Rådgör med en samordnare",
  formLead: "Berätta om din oro utan att namnge någon. En samordnare ringer upp dig.",
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
  mergeTitle: "Slå ihop med ett annat ärende",
  mergeLead: "Samma oro har kommit två gånger. Den här förfrågan blir en del av det andra ärendet.",
  into: "Vilket ärende?",
  candidate: (reference: string, by: string) => `${reference} (${by})`,
  mergeHelp: "Du behöver vara samordnare i båda.",
  merge: "Slå ihop",
};

/** A case is offered by one coordinator to another. */
export const handover = {
  title: "Överlämning",
  lead: "En kollega vill lämna över ett ärende till dig. Du ser innehållet när du har tagit över.",
  from: "Från",
  take: "Ta över ärendet",
  decline: "Jag kan inte",
  note: "Att veta",
  giveTitle: "Lämna över ärendet",
  giveLead: "En kollega får frågan. Ärendet är ditt tills kollegan har tagit det.",
  to: "Till vem?",
  noteHelp: "Kollegan läser det när ärendet är taget.",
  hasTie: "Jag har en egen koppling till familjen",
  noteSeenBy: "dig och kollegan som tar över",
  give: "Erbjud ärendet",
  recallTitle: "Ta tillbaka erbjudandet",
  recallLead: "Kollegan får veta att ärendet inte längre är erbjudet.",
  recall: "Ta tillbaka",
  offered: (to: string) => `Du har erbjudit ärendet till ${to}. Det är ditt tills det är taget.`,
};

export const course = {
  pauseTitle: "Låt ärendet vila",
  pauseLead: "Familjen vill vila från samverkan. Inget planeras förrän de vill gå vidare.",
  pauseReason: "Varför vilar det?",
  pause: "Låt vila",
  followUpTitle: "Bara uppföljning återstår",
  followUpLead: "Ni har träffats och kommit överens. Nu följer ni upp.",
  followUp: "Gå till uppföljning",
  stayTitle: "Fortsätt ärendet ändå",
  stayLead: "Ärendet avslutas inte. Det fortsätter där det var.",
  stay: "Fortsätt ärendet",
  reopenTitle: "Öppna ärendet igen",
  reopenLead: "Familjen behöver samordning igen. Samtycke som inte längre gäller frågar du om på nytt.",
  reopenReason: "Varför öppnas det igen?",
  reopen: "Öppna igen",
};
