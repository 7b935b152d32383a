/** What Outlook says of an invitation by itself, where nobody else has worded it. */
export const outlookAlert = {
  andMore: (count: number) => `Och ${count} till.`,
  byVerdict: (clock: string, isChanged: boolean) =>
    `Enligt kontrollen kl. ${clock}${isChanged ? ", före ändringen" : ""}.`,
  unchecked: (address: string) => ({
    what: `${address} är inte kontrollerad.`,
    why: "Personen lades till efter kontrollen.",
    mend: "Öppna Samla i mötet, så kontrolleras alla igen.",
  }),
  unreachable: {
    what: "Samla svarar inte, så kallelsen är inte kontrollerad.",
    why: "Den hör till ett ärende.",
    mend: "Vänta en stund och skicka igen, eller öppna Samla i mötet.",
  },
};
export type OutlookAlertWords = typeof outlookAlert;
