import type { ToTell } from "../../meeting/family-news.ts";
import type { LinkChannel, LinkEnding, SecondStep } from "../../party/link.ts";
import type { SymmetryKind, SymmetryRow } from "../../record/symmetry.ts";

const by = { sms: "med sms", mail: "med e-post", letter: "med brev", readOut: "uppläst" } satisfies Record<
  LinkChannel,
  string
>;

/** How the family, and others without an account, are let in to pages of their own, and how it stands. */
export const linkWords = {
  title: "Egna sidor",
  lead: "Var och en kan svara i sin egen telefon, utan konto. Länken är personlig.",
  /** Where there are both. */
  family: "Familjen",
  services: "Andra verksamheter",
  ofService: (title: string, unit: string) => `${title}, ${unit}`,
  onlyYou: "Ses bara av dig",
  none: "Ingen kan få en länk just nu.",
  /** How it stands. */
  notSent: "Ingen länk skickad",
  state: {
    queued: (channel: LinkChannel) => `Länken är på väg ${by[channel]}`,
    sent: (channel: LinkChannel, when: string) => `Skickad ${by[channel]} ${when}`,
    uncertain: (channel: LinkChannel, when: string) =>
      `Skickad ${by[channel]} ${when}. Det är osäkert om den kom fram: fråga, eller skicka en ny.`,
    undeliverable: (channel: LinkChannel) => `Kom inte fram ${by[channel]}. Kontrollera uppgiften och skicka en ny.`,
    toReadOut: (when: string) => `Skapad ${when}, läses upp av dig`,
    opened: (when: string) => `Öppnad ${when}. Har inte visat vem de är än.`,
    entered: (when: string) => `Var inne ${when}`,
    locked: "Låst: det blev fel för många gånger. Ring personen och skicka en ny länk.",
    ran: (when: string) => `Länken gick ut ${when}`,
    ended: {
      sentAnew: "Länken är utbytt",
      ended: "Länken är stängd",
      noLongerTheirs: "Länken gäller inte längre: personens roll i ärendet är en annan",
    } satisfies Record<LinkEnding, string>,
  },
  until: (day: string) => `Gäller till ${day}`,
  /** What can be done. */
  send: "Skicka länk",
  sendAnew: "Skicka ny länk",
  sendTo: (name: string) => `Skicka länk till ${name}`,
  sendAnewTo: (name: string) => `Skicka ny länk till ${name}`,
  readLink: "Läs upp länken",
  readCode: "Läs upp koden",
  close: "Stäng länken",
  of: (what: string, name: string) => `${what}: ${name}`,
  /** Sending. */
  sendLead: "Länken gäller i 30 dagar, för den här personen och det här ärendet.",
  diesLead: "Den länk som personen har slutar fungera, och den som är inne loggas ut.",
  protectedLead: "Skyddade personuppgifter: meddelandet innehåller bara länken, och inget brev skickas.",
  channel: "Hur ska länken komma fram?",
  channels: {
    sms: "Sms",
    mail: "E-post",
    letter: "Brev med en kod",
    readOut: "Jag läser upp den",
  } satisfies Record<LinkChannel, string>,
  moreWays: "Fler vägar finns när telefon eller e-post är antecknad.",
  chooseWay: "Välj hur länken ska komma fram.",
  secondStep: "Hur visar personen vem de är?",
  secondStepHelp: "Utan det här öppnar länken ingenting.",
  secondSteps: {
    eid: "E-legitimation",
    sms: "En kod med sms",
    mail: "En kod med e-post",
    readOut: "En kod som jag läser upp",
  } satisfies Record<SecondStep, string>,
  chooseStep: "Välj hur personen visar vem de är.",
  personalNumber: "Personnummer",
  personalNumberHelp: "Jämförs med e-legitimationen. Samla sparar det inte läsbart.",
  address: "Adress på brevet",
  addressHelp: "Sparas bara tills brevet har gått.",
  isAgreed: "Personen har själv valt den här vägen",
  isAgreedWrong: "Fråga personen, och kryssa i det. Eller läs upp länken.",
  says: "Så här står det i meddelandet",
  codeSays: "Och i det med koden",
  saysReadOut: "Inget skickas. Du visar länken när du har personen i luren eller i rummet.",
  create: "Skapa länken",
  /** Reading out. */
  readLead:
    "Visas en gång, för dig att läsa upp. Var säker på att du talar med rätt person. Det som visats tidigare slutar fungera.",
  show: "Visa",
  page: "1. Personen öppnar sidan",
  typeLink: "2. Personen skriver koden",
  typeCode: "Personen skriver koden på sidan",
  goodFor: "Koden gäller i tolv timmar.",
  done: "Klar",
  cancel: "Avbryt",
  /** Ending. */
  endTitle: (name: string) => `Stänga länken för ${name}?`,
  endLead: "Den leder ingenstans från och med nu, och den som är inne loggas ut. Du kan skicka en ny när som helst.",
  /** On the first screen. */
  lockedTitle: "Låsta länkar",
  locked: "Någon i familjen kom inte in",
  lockedOutside: "Någon i en annan verksamhet kom inte in",
  lockedSince: (when: string) => `låst ${when}`,
  /** What no message can tell somebody of. */
  untoldTitle: "Berätta själv",
  untold: "Någon i familjen nås inte av meddelanden",
  untoldOutside: "Någon i en annan verksamhet nås inte av meddelanden",
  untoldSince: (when: string) => `sedan ${when}`,
  untoldLead: "Ring, skicka brev eller en ny länk, och anteckna att personen vet.",
  news: {
    on: "Vet inte att mötet har en tid",
    moving: "Vet inte att mötet flyttas",
    paused: "Vet inte att mötet är pausat",
    off: "Vet inte att mötet är inställt",
    times: "Vet inte att ni frågar vilka tider som passar",
    notes: "Vet inte att anteckningarna finns att läsa",
    confirm: "Vet inte att ni ber om en bekräftelse",
    order: "Vet inte att ni frågar om en ny ordning",
    raise: "Vet inte att ni frågar om att gå vidare med fler",
    first: "Vet inte att det finns ett förslag att se först",
    proposal: "Vet inte att det finns ett förslag att svara på",
  } satisfies Record<ToTell, string>,
  hasTold: "Jag har berättat",
  /** Whether those who share custody were met alike. */
  alike: {
    title: (one: string, other: string) => `Lika för ${one} och ${other}?`,
    yes: "Ja: samma ord, inom samma timme.",
    nothingYet: "Inget är gjort ännu som ska vara lika.",
    why: "Lika behandling märks. Skillnader kan ha goda skäl, men ska gå att förklara.",
    kinds: {
      told: "Vad samtycke innebär",
      asked: "Fråga om samtycke",
      reminded: "Påminnelse om frågan",
      link: "Länk till egen sida",
      invited: "Inbjudan till möte",
      asksTimes: "Fråga om tider",
      notes: "Besked om anteckningar",
    } satisfies Record<SymmetryKind, string>,
    is: {
      alike: "lika",
      otherWords: "inte samma ord",
      otherTime: "inte samma timme",
      onlyOne: "bara till en",
    } satisfies Record<SymmetryRow["is"], string>,
    to: (name: string, when: string | null) => (when ? `${name}: ${when}` : `${name}: inte ännu`),
  },
};
export type LinkWords = typeof linkWords;
