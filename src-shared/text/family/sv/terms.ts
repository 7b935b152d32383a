import type { Part } from "../privacy-facts.ts";

/** What goes for whoever uses the pages or the product, and how everybody can use them. */
export const terms = {
  title: "Villkor",
  lead: (municipality: string) => `Det här gäller för Samla i ${municipality}.`,
  parts: [
    {
      title: "För dig och din familj",
      lines: [
        "Sidorna kostar inget. Du väljer själv om du vill använda dem, och du kan sluta när du vill.",
        "Länken du får är bara din. Lämna den inte vidare.",
        "Skriv det som behövs och inte mer. Sekretess skyddar det du skriver.",
        "Det här är inte en orosanmälan och inte för det som är bråttom. Vid fara: ring 112.",
      ],
    },
    {
      title: "För dig som arbetar i Samla",
      lines: [
        "Du läser och skriver bara det som ditt uppdrag kräver. Varje läsning skrivs upp.",
        "Samtycket avgör vad som får delas. Samla hjälper till, men du ansvarar för det du säger och skriver.",
        "Orosanmälningar och journaler hör hemma i era egna system.",
      ],
    },
    {
      title: "Om Samla inte fungerar",
      lines: ["Ring samordnaren. Det som är bestämt gäller även när en sida inte går att öppna."],
    },
  ] as Part[],
  accessibilityTitle: "Tillgänglighet",
  accessibilityLead: (municipality: string) =>
    `${municipality} vill att alla ska kunna använda de här sidorna. Så här uppfyller de lagen om tillgänglighet till digital offentlig service.`,
  accessibility: [
    {
      title: "Hur tillgängliga är sidorna?",
      lines: [
        "De är till stora delar förenliga med lagen och med WCAG 2.2 på nivå AA.",
        "De går att läsa och svara på med tangentbord, skärmläsare och stor text, på en liten telefon och utan skript.",
      ],
    },
    {
      title: "Det som inte fungerar fullt ut",
      lines: [
        "Ingen med egen erfarenhet av hjälpmedel har ännu prövat alla sidor.",
        "Alla texter finns inte som teckenspråk.",
        "En del språk är översatta av en maskin. Det står på sidan.",
      ],
    },
    {
      title: "Så har vi testat",
      lines: [
        "Vi har granskat sidorna själva. Automatiska prov går igenom dem vid varje ändring.",
        "Redogörelsen skrevs den 22 november 2026.",
      ],
    },
  ] as Part[],
  tellTitle: "Säg till när något hindrar dig",
  tell: (mail: string) =>
    `Skriv till ${mail} och berätta vad som hindrade dig. Du kan få innehållet på ett annat sätt, till exempel på papper eller uppläst.`,
  tellNobody: "Kontakta kommunen och berätta vad som hindrade dig.",
  complainTitle: "Om du inte är nöjd med svaret",
  complain: "Anmäl till Myndigheten för digital förvaltning, Digg: digg.se/tdosanmalan.",
};
