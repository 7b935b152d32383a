import type { FieldProblem } from "../refusal.ts";
import { dates, fieldsToMend, type RefusalWords } from "./words.ts";

const when = dates("sv-SE");
export const list = (names: readonly string[]) => new Intl.ListFormat("sv", { type: "conjunction" }).format(names);

/** What the fields of commands are called to people, by the first part of their path that has a name. */
const fieldNames: Record<string, string> = {
  caller: "vem som hör av sig",
  phone: "telefonnummer",
  worry: "vad det gäller",
  language: "språk",
  childName: "barnets namn",
  childBornOn: "barnets födelsedag",
  guardianName: "vårdnadshavarens namn",
  guardianPhone: "vårdnadshavarens telefon",
  custody: "vårdnad",
  custodyEvidence: "hur vårdnaden är kontrollerad",
  guardianId: "vem du talade med",
  grantorId: "vem som samtycker",
  flows: "verksamheter och sorts uppgifter",
  validTo: "till och med",
  receivedOn: "när samtycket lämnades",
  witness: "vem som lyssnade",
  authority: "myndighet",
  saidBy: "vem som bekräftade",
  childId: "barn",
  way: "hur barnet kommer till tals",
  purpose: "vad mötet ska leda till",
  childQuestion: "frågan utifrån barnet",
  invitees: "vilka som behövs",
  minutes: "längd",
  from: "tidigast",
  start: "tid",
  venueId: "plats",
  title: "punkt",
  category: "sorts uppgifter",
  attended: "vilka som var med",
  evidence: "vad som är gjort",
  reason: "varför",
  dueBy: "dag",
  what: "överenskommelse",
  owner: "vem som gör det",
  reportTo: "vem som får återkoppling",
  channel: "hur ni talades vid",
  interpreter: "tolk",
  note: "kommentar",
  venueReason: "varför platsen",
  shortNoticeReason: "varför kortare tid",
};

const fieldProblems: Record<FieldProblem["problem"], string> = {
  missing: "saknas",
  tooLong: "är för långt",
  wrongFormat: "ser inte ut som det ska",
  notAChoice: "finns inte att välja",
  unknown: "går inte att läsa",
};

/** Each begins with what is possible, and says what to do. */
export const refusals: RefusalWords = {
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
  alreadyTaken: () => ({ message: "Ärendet är redan mottaget.", whatToDo: "Du behöver inte göra något." }),
  conflictOfInterest: () => ({
    message: "Den som leder ärendet får inte ha någon koppling till det.",
    whatToDo: "Kryssa i att du inte har någon, eller låt en kollega ta emot.",
  }),
  tooOld: ({ oldest }) => ({
    message: `Samba gäller till och med ${oldest} års ålder.`,
    whatToDo: "Kontrollera födelsedagen, eller hänvisa till vuxenverksamheten.",
  }),
  notInThisStage: () => ({
    message: "Det här görs i ett annat läge av ärendet.",
    whatToDo: "Se nästa steg på ärendets kort.",
  }),
  familyAlreadyRegistered: () => ({
    message: "Barn och vårdnadshavare är redan inskrivna.",
    whatToDo: "Gå vidare till nästa steg.",
  }),
  unknownPerson: () => ({
    message: "Den personen finns inte i det här sammanhanget.",
    whatToDo: "Välj någon ur listan.",
  }),
  noticeNotGiven: () => ({
    message: "Samtycke kan tas när familjen vet vad det betyder.",
    whatToDo: "Anteckna första kontakten, läs upp samtycket och fråga vad vårdnadshavaren har förstått.",
  }),
  notAGrantor: () => ({
    message: "Den personen kan inte samtycka för alla det gäller.",
    whatToDo: "Välj vårdnadshavaren, eller bara de personer som samtycket kan gälla.",
  }),
  flowWithinOneService: () => ({
    message: "Ett samtycke går från en verksamhet till en annan.",
    whatToDo: "Välj minst två verksamheter.",
  }),
  unknownService: () => ({ message: "En av verksamheterna finns inte hos kommunen.", whatToDo: "Välj ur listan." }),
  periodIsWrong: () => ({
    message: "Tiden för samtycket stämmer inte.",
    whatToDo: "Det ska ha lämnats senast i dag och gälla till en senare dag, högst två år fram.",
  }),
  notADisclosingAuthority: () => ({
    message: "Den myndigheten lämnar inga uppgifter enligt samtycket.",
    whatToDo: "Välj en myndighet ur listan.",
  }),
  alreadyConfirmed: () => ({ message: "Den myndigheten har redan bekräftat.", whatToDo: "Gå vidare till nästa." }),
  reasonNeeded: () => ({ message: "Det går bra, om du skriver varför.", whatToDo: "Skriv en kort förklaring." }),
  noEffectiveConsent: () => ({
    message: "Mötet kan planeras när samtycket gäller.",
    whatToDo: "Vi har inte klart samtycke ännu. Se nästa steg på ärendets kort.",
  }),
  consentDoesNotReach: ({ services }) => ({
    message: `Samtycket omfattar inte ${list(services)}.`,
    whatToDo: "Bjud in utan dem, eller fråga familjen om ett vidare samtycke.",
  }),
  noCommonTime: () => ({
    message: "Det finns ingen tid när alla är lediga.",
    whatToDo: "Prova ett kortare möte, färre personer eller en senare dag.",
  }),
  timeIsPast: () => ({ message: "Tiden har redan varit.", whatToDo: "Välj en tid som kommer." }),
  timeNotFree: ({ people }) => ({
    message: `Tiden är inte längre ledig för ${list(people)}.`,
    whatToDo: "Välj en annan tid, eller sök på nytt.",
  }),
  calendarUnreadable: ({ people }) => ({
    message: `Kalendern går inte att läsa för ${list(people)}.`,
    whatToDo: "Fråga dem om tider, och bjud in dem på annat sätt tills vidare.",
  }),
  venueNotNeutral: () => ({
    message: "Platsen tillhör en av verksamheterna.",
    whatToDo: "Välj en neutral plats, eller skriv varför den här passar familjen bäst.",
  }),
  venueNotFree: () => ({ message: "Lokalen är inte längre ledig.", whatToDo: "Välj en annan lokal eller tid." }),
  notInThisMeetingState: () => ({
    message: "Mötet är inte i det läget nu.",
    whatToDo: "Se mötets kort för vad som gäller.",
  }),
  childNotHeard: () => ({
    message: "Dagordningen kan publiceras när barnet har ett sätt att komma till tals.",
    whatToDo: "Bestäm hur, eller skriv varför det inte går nu.",
  }),
  itemOutsideConsent: ({ titles }) => ({
    message: `Samtycket omfattar inte det här för alla som berörs: ${list(titles)}.`,
    whatToDo: "Ändra sort eller deltagare, eller fråga familjen om ett vidare samtycke.",
  }),
  shortNotice: ({ latest }) => ({
    message: `Dagordningen skulle ha varit klar senast ${when.day(latest)}.`,
    whatToDo: "Skriv varför tiden är kortare, så går den att publicera.",
  }),
  familyAbsent: () => ({
    message: "Mötet hålls med familjen, inte utan den.",
    whatToDo: "Ange vem i familjen som var med, eller ställ in mötet.",
  }),
  meetingNotStarted: () => ({
    message: "Mötet har inte börjat än enligt kalendern.",
    whatToDo: "Kryssa i att det hölls tidigare, om det stämmer.",
  }),
  dayIsPast: () => ({ message: "Dagen har redan varit.", whatToDo: "Välj en dag från och med i dag." }),
  taskNotOpen: () => ({ message: "Uppföljningen är redan besvarad.", whatToDo: "Du behöver inte göra något." }),
  nothingToWithdraw: () => ({
    message: "Samtycket gäller inte längre, så det finns inget att ta tillbaka.",
    whatToDo: "Se vad som gäller på ärendets kort.",
  }),
  nobodyLeft: () => ({
    message: "Samtycket omfattar ingen av de inbjudna längre.",
    whatToDo: "Ställ in mötet, eller fråga familjen om ett nytt samtycke.",
  }),
  nothingToReceive: () => ({
    message: "Det finns ingen återkoppling att ta emot just nu.",
    whatToDo: "Du får ett kort när den kommer.",
  }),
};
