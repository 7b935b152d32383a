/** What a person who works with Samla is told of what it keeps about them. */
export const mine = {
  title: "Mina uppgifter",
  lead: "Det här sparar Samla om dig som arbetar med ärenden. Att du öppnar sidan antecknas också.",
  you: {
    title: "Du",
    name: "Kallas i Samla",
    unit: "Verksamhet",
    mailbox: "E-post",
    roles: "Roller",
    mandates: "Får besluta om",
    competences: "Kan svara på",
    noRole: "Ingen särskild",
    unknown: "Kommunen har inte lagt in dig bland sina personer.",
    language: "Språk",
    languageIs: "Svenska. Det följer språket i Teams.",
  },
  roles: {
    coordinator: "Samordnare",
    manager: "Chef",
    administrator: "Systemansvarig",
    serviceCentre: "Servicecenter",
  },
  mandates: {
    secrecy: "att lämna uppgifter med annat stöd än samtycke",
    support: "stöd och insatser",
    placement: "plats och boende",
    cost: "att bära en del av en kostnad",
  },
  notices: {
    title: "Så får du veta",
    choices: {
      each: "Direkt när något händer",
      gathered: "Samlat en gång varje arbetsdag",
      none: "Inga meddelanden i Teams",
    },
    quiet: "Egna tysta timmar",
    quietHint: "Utan egna tider gäller kommunens. Möten som börjar snart berättar vi ändå om.",
    from: "Tyst från",
    to: "Tyst till",
    mail: "Mejla mig när Teams inte når mig eller när något har legat oöppnat",
    save: "Spara",
    saved: "Sparat. Det gäller från nästa meddelande.",
  },
  calendar: {
    title: "Din kalender den närmaste veckan",
    lead: "När ett möte planeras ser Samla bara när du är upptagen. Det läses i Outlook och sparas inte.",
    free: "Du är ledig hela veckan.",
    show: "Visa vad Samla ser",
    span: (from: string, to: string) => `${from}–${to}`,
  },
  cases: { title: "Dina ärenden", none: "Du är inte med i något ärende nu." },
  reads: {
    title: "Det du har läst",
    lead: "Varje gång du öppnar ett ärende antecknas det, högst en gång i kvarten. Den som ärendet gäller kan få veta det.",
    none: "Du har inte öppnat något ärende.",
    gone: "Ett ärende du inte längre är med i",
  },
  reach: {
    title: "Frågor om dina uppgifter",
    text: (municipality: string, mailbox: string) =>
      `${municipality} ansvarar för uppgifterna. Skriv till ${mailbox} om något är fel, eller om du vill ha ett utdrag. Du kan också tala med kommunens dataskyddsombud.`,
    controllers: "De här ansvarar för personuppgifterna:",
    controller: (name: string, officer: string) => `${name}. Dataskyddsombud: ${officer}`,
    authority: "Du kan klaga hos Integritetsskyddsmyndigheten, imy.se.",
  },
};
export type MineWords = typeof mine;
