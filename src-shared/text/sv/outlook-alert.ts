const parts = ["ämnesraden", "platsen", "texten"];

/** What Outlook says of an invitation by itself, where nobody else has worded it. */
export const outlookAlert = {
  andMore: (count: number) => `Och ${count} till.`,
  byVerdict: (clock: string, isChanged: boolean) =>
    `Enligt kontrollen kl. ${clock}${isChanged ? ", före ändringen" : ""}.`,
  unchecked: (address: string) => ({
    what: `${address} är inte kontrollerad.`,
    why: "Personen lades till efter kontrollen.",
    mend: "Ta bort adressen, eller vänta tills Samla svarar.",
  }),
  /** Of the subject, the place and the text, by number, those that are not as they were. */
  rewritten: (some: readonly number[]) => ({
    what: `Du har ändrat ${some.map((part) => parts[part]).join(" och ")} efter kontrollen.`,
    why: "Det du skrev sist har ingen granskat, och kallelsen ligger kvar i allas kalendrar.",
    mend: "Läs igenom den: inga namn, nummer eller uppgifter ur familjen.",
  }),
  /** The item was never kept, and what was found on it was found on one that was. */
  second: {
    what: "Mötet står redan i Outlook, och det här är en kallelse till.",
    why: "Två kallelser till samma möte går isär, och Samla följer bara den ena.",
    mend: "Stäng den här utan att skicka. Öppna mötet i kalendern och ändra där.",
  },
  /** It was yet to be sent when it was looked at, and that is long ago. */
  perhapsSecond: (clock: string) => ({
    what: "Mötet kan redan stå i Outlook.",
    why: `Kl. ${clock} gjorde det inte det, men sedan dess kan Samla ha skickat kallelsen.`,
    mend: "Se efter i kalendern först. Står mötet där, stäng den här och ändra där.",
  }),
  unreachable: {
    what: "Samla svarar inte, så kallelsen är inte kontrollerad.",
    why: "Den hör till ett ärende, och samtycket avgör vem som får veta.",
    /** Where the municipality lets nothing go unseen, and where it is left to whoever sends. */
    mend: {
      stop: "Spara den och skicka senare. Brådskar det, ring dem som samtycket omfattar.",
      warn: "Skicka senare. Skicka nu bara om du vet att samtycket omfattar alla, och inget om familjen står i den. Brådskar det, ring.",
    },
  },
  /** Outlook does not say who it is that sends. */
  signedOut: {
    what: "Samla vet inte vem du är, så kallelsen är inte kontrollerad.",
    why: "Den hör till ett ärende, och samtycket avgör vem som får veta.",
    mend: "Öppna Samla i mötet och logga in. Skicka sedan igen.",
  },
};
export type OutlookAlertWords = typeof outlookAlert;
