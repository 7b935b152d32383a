/** For the coordinator: whom Teams does not reach. */
export const undelivered = {
  title: "Nås inte i Teams",
  count: (people: number) =>
    people === 1
      ? "En person nås inte i Teams. Vem det är står i innehållet."
      : `${people} personer nås inte i Teams. Vilka det är står i innehållet.`,
  mail: (since: string) => `Sedan ${since}. Mejl är skickat. Ring om det är bråttom.`,
  none: (since: string) => `Sedan ${since}. Mejl kom inte heller fram. Ring.`,
};

/** A mail says that something waits and where, never what it says. */
export const mail = {
  subject: (reference: string) => `Samla: något väntar på dig i ${reference}`,
  what: {
    case: "Ett ärende väntar på dig.",
    invitation: "En inbjudan till ett möte väntar på dig.",
    changed: "Ett möte som du är inbjuden till är pausat, flyttas eller är inställt.",
    agenda: "En dagordning eller mötesanteckningar väntar på dig.",
    task: "En uppföljning väntar på ditt svar.",
    drift: "Ett möte är ändrat i Outlook.",
    unsent: "Kallelsen till ett möte är inte skickad.",
    report: "En återkoppling väntar på att du tar emot den.",
    reminder: "En uppföljning är försenad.",
    turn: "Det är din tur att börja med en insats.",
    takeover: "Din verksamhet tar över något när ett ärende avslutas.",
  },
  reference: (reference: string) => `Ärende: ${reference}`,
  unreached: "Samla når dig inte i Teams. Därför kommer det här mejlet.",
  silent: (days: number) =>
    days === 1
      ? "Det har legat oöppnat i Teams i en arbetsdag."
      : `Det har legat oöppnat i Teams i ${days} arbetsdagar.`,
  where: (address: string) => `Öppna Samla i Teams och skriv mina ärenden: ${address}`,
  stop: "Mejlen slutar när du har öppnat det i Teams. Vill du ha färre meddelanden, skriv stopp till Samla.",
  noReply: "Det går inte att svara på mejlet. Frågor tar samordnaren.",
};
