import type { GeneralRefusal } from "../../refusal.ts";
import { fieldsToMend, type RefusalWords, type Words } from "../words.ts";
import { fieldNames, fieldProblems } from "./fields.ts";

export const common = {
  send: "Skicka",
  save: "Spara",
  show: "Visa innehållet",
  hide: "Dölj innehållet",
  whoSees: (who: string) => `Läses bara av ${who}.`,
  onlyYou: "Bara du ser det här.",
  andMore: (count: number) => `Och ${count} till.`,
  openTab: "Öppna i Samla",
  signpost: "Det här är inte en orosanmälan. Är du orolig för ett barn: kontakta socialtjänsten. Vid fara: ring 112.",
  mayBeEmpty: "Du kan lämna det tomt.",
  required: "Fyll i det här.",
  tickWhenDone: "Kryssa i när det är gjort.",
  doneNext: (done: string, step: string) => `${done} Nästa steg: ${step.charAt(0).toLowerCase()}${step.slice(1)}.`,
  nothingToFillIn: "Det här är redan gjort. Stäng rutan och se nästa steg på kortet.",
};

export const category = {
  contact: "Kontaktuppgifter",
  schooling: "Skolgång",
  health: "Hälsa",
  interventions: "Insatser",
  family: "Familjeförhållanden",
  economy: "Ekonomi",
  protection: "Skydd",
} satisfies Words<"category">;

export const languages = {
  sv: "Svenska",
  en: "Engelska",
  ar: "Arabiska",
  so: "Somaliska",
  fi: "Finska",
  other: "Annat språk",
};

/** Each begins with what is possible, and says what to do. */
export const generalRefusals: RefusalWords<GeneralRefusal> = {
  notThere: () => ({
    message: "Det här finns inte, eller så är det inte ditt.",
    whatToDo: "Skriv ”mina ärenden” för att se det som är ditt.",
  }),
  notYourStep: () => ({ message: "Det här steget är någon annans.", whatToDo: "Fråga samordnaren i ärendet." }),
  notForYourRole: () => ({
    message: "Din roll har inte det här.",
    whatToDo: "Be kommunens systemansvariga om rätt roll.",
  }),
  tenantNotAllowed: () => ({
    message: "Din organisation använder inte Samla här.",
    whatToDo: "Kontakta kommunen som bjöd in dig.",
  }),
  notSignedIn: () => ({ message: "Du är inte inloggad.", whatToDo: "Logga in igen och försök på nytt." }),
  accountClosed: () => ({ message: "Kontot är stängt.", whatToDo: "Kontakta kommunens systemansvariga." }),
  badInput: ({ fields }) => ({
    message: "Något behöver rättas innan det kan sparas.",
    whatToDo:
      fields.length > 0
        ? `Titta på: ${fieldsToMend(fields, fieldNames, fieldProblems, "en uppgift")}.`
        : "Kontrollera det du skickar och försök igen.",
  }),
  unknownVerb: () => ({
    message: "Det går inte att göra så här.",
    whatToDo: "Öppna kortet på nytt, eller skriv ”hjälp”.",
  }),
  tooLarge: () => ({ message: "Det är för mycket på en gång.", whatToDo: "Korta texten och skicka igen." }),
  tooMany: () => ({ message: "Det kom för många frågor på kort tid.", whatToDo: "Vänta en minut och försök igen." }),
  temporarilyUnavailable: () => ({
    message: "Det går inte just nu. Inget har ändrats.",
    whatToDo: "Försök igen om en stund.",
  }),
  idTaken: () => ({ message: "Det här är redan skickat av någon annan.", whatToDo: "Börja om med en ny förfrågan." }),
  outdated: () => ({
    message: "Läget har ändrats sedan kortet visades.",
    whatToDo: "Här är det som gäller nu. Svara på nytt om det behövs.",
  }),
  unknownPerson: () => ({
    message: "Den personen finns inte i det här sammanhanget.",
    whatToDo: "Välj någon ur listan.",
  }),
  unknownService: () => ({ message: "En av verksamheterna finns inte hos kommunen.", whatToDo: "Välj ur listan." }),
  reasonNeeded: () => ({ message: "Det går bra, om du skriver varför.", whatToDo: "Skriv en kort förklaring." }),
  moreProofNeeded: () => ({
    message: "Microsoft vill veta säkrare att det är du.",
    whatToDo: "Logga in igen när Teams ber om det.",
  }),
  settingsSavedMeanwhile: () => ({
    message: "Någon annan har sparat inställningar sedan du öppnade dem. Det du har ändrat är kvar här.",
    whatToDo: "Se vad som har ändrats och spara sedan igen.",
  }),
  rewordedMeanwhile: ({ theirs, yours }) => ({
    message: "Någon annan har ändrat texten sedan du öppnade den.",
    whatToDo: `Nu står det: ”${theirs}”. Du skrev: ”${yours}”. Välj vad som ska stå och spara igen.`,
  }),
  dayIsPast: () => ({ message: "Dagen har redan varit.", whatToDo: "Välj en dag från och med i dag." }),
};
