import { caseWords, stage } from "./case.ts";
import { when } from "./formats.ts";

/** The truth of what the tab says; other languages are held to its shape. */
export const tab = {
  language: "sv" as "sv" | "en",
  ...when,
  stage,
  waiting: caseWords.waiting,

  loading: "Hämtar…",
  retry: "Försök igen",
  backTo: (where: string) => `Tillbaka till ${where}`,
  menu: "Samla",
  shareLink: "Kopiera länk",
  openTab: "Öppna hela ärendet",
  screens: {
    today: "Idag",
    cases: "Ärenden",
    followups: "Uppföljningar",
    statistics: "Statistik",
    settings: "Inställningar",
    mine: "Mina uppgifter",
    accessibility: "Tillgänglighet",
  },
  partsOf: (reference: string) => `Delar av ${reference}`,
  parts: {
    overview: "Översikt",
    consent: "Samtycke",
    plan: "Gemensam bild och plan",
    schedule: "Planera möte",
    log: "Åtkomstlogg",
  },
  fieldProblems: {
    missing: "Fyll i det här.",
    tooLong: "Det är för långt. Korta texten.",
    wrongFormat: "Det har inte den form som behövs. Skriv om det.",
    notAChoice: "Välj något av det som finns.",
    unknown: "Det stämmer inte. Kontrollera och ändra.",
  },
  close: "Stäng",
  working: "Samla arbetar",
  kept: "Det du har skrivit är kvar.",
  problems: {
    outOfReach: { message: "Samla svarar inte just nu.", whatToDo: "Vänta en stund och försök igen." },
    offline: "Du är inte ansluten till nätet. Det du skriver är kvar, men inget kan skickas nu.",
    noHost: {
      title: "Öppna Samla i Teams",
      lead: "Den här sidan visas inuti Teams, Outlook eller Microsoft 365. Där vet Samla vem du är.",
    },
    noToken: {
      message: "Samla fick inte veta vem du är.",
      whatToDo: "Logga in i Teams igen. Hjälper det inte, tala med den som sköter Samla hos er.",
    },
  },

  today: {
    title: "Idag",
    lead: (count: number) => (count === 1 ? "En sak väntar på dig." : `${count} saker väntar på dig.`),
    empty: "Inget väntar på dig just nu.",
    emptyLead: "Det som behöver dig visas här. Du får också ett kort i chatten.",
    others: "Väntar på andra",
    overdue: (day: string) => `Skulle ha varit klart ${day}`,
    dueToday: "Senast i dag",
    dueBy: (day: string) => `Senast ${day}`,
    at: (day: string, clock: string) => `${day} kl. ${clock}`,
  },

  case: {
    title: "Ärende",
    nextStep: "Nästa steg",
    family: "Barn och familj",
    meetings: "Möten",
    tasks: "Uppföljningar",
    people: "Andra runt barnet",
    none: "Inget här ännu.",
    hidden: "Visas inte för dig",
    left: "har lämnat ärendet",
    child: "Barn",
    guardian: "Vårdnadshavare",
    supporter: "Stöd till familjen",
    noTime: "Ingen tid ännu",
    reportTo: (names: string) => `Återkoppla till ${names}`,
    overdue: "Försenad",
  },
};

export type TabText = typeof tab;
