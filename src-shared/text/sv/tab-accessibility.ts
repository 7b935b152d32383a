/** The accessibility statement. https://www.digg.se/kunskap-och-stod/digital-tillganglighet */
export const accessibility = {
  title: "Tillgänglighet",
  lead: (municipality: string) =>
    `${municipality} står bakom Samla och vill att alla ska kunna använda tjänsten. Här står hur Samla uppfyller lagen om tillgänglighet till digital offentlig service.`,
  parts: [
    {
      title: "Hur tillgänglig är tjänsten?",
      lines: [
        "Samla är till stora delar förenlig med lagen och med WCAG 2.2 på nivå AA.",
        "Alla sidor går att använda med tangentbord, i tre utseenden och ner till 320 punkters bredd.",
      ],
    },
    {
      title: "Det som inte fungerar fullt ut",
      lines: [
        "Korten i Teams-chatten ritas av Teams. Skärmläsare läser dem olika på olika datorer och telefoner.",
        "Ändras innehållet medan du läser sägs det inte alltid av skärmläsaren. Uppdatera sidan för att vara säker.",
        "Möten som visas i Outlooks kalender följer Outlooks egen tillgänglighet.",
        "Filer som andra lägger in i ett ärende kan sakna text för skärmläsare.",
        "Ingen med egen erfarenhet av hjälpmedel har ännu prövat hela Samla.",
      ],
    },
    {
      title: "Så har vi testat",
      lines: [
        "Vi har granskat tjänsten själva.",
        "Automatiska prov går igenom sidorna vid varje ändring: färger, namn, ordning och bredd.",
        "Hela vägar genom Samla prövas med enbart tangentbord.",
        "Redogörelsen skrevs den 22 november 2026.",
      ],
    },
  ],
  tell: {
    title: "Säg till när något hindrar dig",
    text: (mailbox: string) =>
      `Skriv till ${mailbox} och berätta vad du ville göra och vad som hindrade dig. Skriv inte om barn eller familjer. Du kan också få innehållet på ett annat sätt, till exempel på papper eller uppläst.`,
    noMailbox: "Tala med den som sköter Samla hos er. Berätta vad du ville göra och vad som hindrade dig.",
    subject: "Tillgänglighet i Samla",
    write: "Skriv ett mejl",
  },
  complain: {
    title: "Om du inte är nöjd med svaret",
    text: "Myndigheten för digital förvaltning, Digg, ser till att lagen följs. Anmäl till Digg på digg.se/tdosanmalan.",
    link: "Anmäl till Digg",
  },
  ourMunicipality: "Kommunen",
};
export type AccessibilityWords = typeof accessibility;
