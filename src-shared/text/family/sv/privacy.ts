import type { Part, PrivacyFacts } from "../privacy-facts.ts";

/** How personal data are handled, as articles 13 and 14 of the GDPR ask to be told. */
export const privacy = {
  title: "Så hanterar vi dina uppgifter",
  lead: (municipality: string) =>
    `Här berättar ${municipality} vad som händer med uppgifter om dig och din familj. Det gäller både det du själv lämnar och det som andra lämnar om dig.`,
  parts: (facts: PrivacyFacts): Part[] => [
    {
      title: "Vem ansvarar",
      lines: [
        `${facts.controller} är personuppgiftsansvarig för ${facts.programme}. Varje verksamhet ansvarar för det den själv skriver ner.`,
        facts.officer
          ? `Dataskyddsombudet svarar på frågor: ${facts.officer}.`
          : "Fråga kommunen efter dataskyddsombudet.",
      ],
    },
    {
      title: "Varför",
      lines: [
        "För att barn och unga ska få stöd som hänger ihop. Det är en uppgift av allmänt intresse (dataskyddsförordningen, artikel 6.1 e).",
        "Känsliga uppgifter, till exempel om hälsa, hanteras för vård, social omsorg och ett viktigt allmänt intresse (artikel 9.2 g och h).",
        "Ditt ja handlar om sekretess: vem som får berätta vad för vem. Det är inte grunden för att uppgifterna hanteras.",
      ],
    },
    {
      title: "Vilka uppgifter och varifrån",
      lines: [
        "Namn, hur du nås, vårdnad, vad ni vill ha hjälp med, vad ni har sagt ja till, möten och vad ni kommer överens om.",
        "De kommer från dig och din familj, från verksamheter som ni har sagt ja till, och om vårdnad från folkbokföringen eller beslut.",
      ],
    },
    {
      title: "Vem som ser dem",
      lines: [
        "Samordnaren. Andra ser bara det som ni har sagt ja till, eller som en lag kräver.",
        "Den andra föräldern ser inte vad du svarar, var du bor eller hur du nås.",
        "Varje läsning skrivs upp. Du kan få veta vem som har läst om dig.",
        "Kommunens leverantörer sköter tekniken på kommunens uppdrag. Fråga oss om du vill veta var uppgifterna finns.",
      ],
    },
    {
      title: "Hur länge",
      lines: [
        `Ett avslutat ärende sparas i ${facts.kept.closed}. Blev det ingen samordning sparas det i ${facts.kept.ended}.`,
        ...(facts.keepsSome ? ["En del barns akter bevaras för forskning."] : []),
        "Ett ja som tas tillbaka stoppar det som kommer efter. Det som någon redan har fått veta finns kvar hos dem.",
      ],
    },
    {
      title: "Dina rättigheter",
      lines: [
        "Få veta vad som finns om dig. Det kallas registerutdrag.",
        "Få fel rättade, och säga att du ser något annorlunda.",
        "Invända mot att uppgifter används, eller be att de används mindre.",
        "Be att uppgifter raderas. Myndigheter måste ofta spara, och då säger vi varför.",
        "Inga beslut fattas av en dator.",
        facts.office ? `Kontakta oss: ${facts.office}.` : "Kontakta kommunen.",
      ],
    },
    {
      title: "När du använder de här sidorna",
      lines: [
        "Det finns ingen statistik och inget från andra företag på sidorna.",
        "En kaka minns ditt språk, och en att du är inne. De försvinner när du lämnar sidan.",
        "Din adress på nätet används en stund för att stoppa robotar. Den sparas inte.",
      ],
    },
    {
      title: "Om du inte är nöjd",
      lines: ["Klaga till Integritetsskyddsmyndigheten, IMY: imy@imy.se, 08-657 61 00 eller imy.se."],
    },
  ],
};
