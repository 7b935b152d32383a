import type { ContactKind } from "../../party/contact-data.ts";
import type { partyCommands } from "../../party/commands.ts";
import type { ContactRole } from "../../party/contact-sheet.ts";
import type { PartyRefusal } from "../../party/refusal.ts";
import type { DoneWords, RefusalWords } from "../words.ts";
import { list } from "./formats.ts";

export const family = {
  calledTitle: "Ring upp",
  calledLead: (name: string) => `Ring ${name} och berätta vad som händer nu.`,
  calledAbout: {
    understood: "Förstod inte vad som händer nu",
    heard: "Kände sig inte hörd på mötet",
    helped: "Hjälpte inte",
  },
  calledProposal: (what: string) => `Vill prata om förslaget: ${what}`,
  calledUnheard: (owner: string, what: string) => `Har inte hört något om: ${what} (${owner})`,
  called: "Jag har ringt",
  formTitle: "Barn och vårdnadshavare",
  formLead: "Skriv in dem du ska ringa. Inget lämnas vidare utan samtycke.",
  /** Of somebody grown, in a kind of coordination for grown people. */
  adult: {
    formTitle: "Personen det gäller",
    name: "Namn",
    bornOn: "Födelsedag",
    personalNumber: "Personnummer, om du har det",
    phone: "Telefon",
  },
  secondTitle: "Den andra vårdnadshavaren",
  secondLead: "Vid gemensam vårdnad behövs båda vårdnadshavarnas samtycke. De ser aldrig varandras svar.",
  childName: "Barnets namn",
  childBornOn: "Barnets födelsedag",
  childPersonalNumber: "Barnets personnummer, om du har det",
  sameContactReason: "Varför delar de kontaktuppgift?",
  sameContactHelp: "Behövs bara när två personer nås på samma sätt.",
  guardianHelp: "Behövs inte för den som har fyllt 18.",
  guardianMail: "Vårdnadshavarens e-post, om den behövs",
  guardianName: "Vårdnadshavarens namn",
  guardianPhone: "Vårdnadshavarens telefon",
  custody: "Vårdnad",
  custodies: { sole: "Ensam vårdnad", joint: "Gemensam vårdnad" },
  custodyEvidence: "Hur är vårdnaden kontrollerad?",
  custodyEvidences: {
    populationRegister: "Folkbokföringen",
    courtDecision: "Domstolens beslut",
    agreement: "Avtal godkänt av socialnämnden",
  },
  seenBy: "dig som samordnare",
};

export const voice = {
  formTitle: "Så kommer barnet till tals",
  formLead: "Barnet ska få säga sitt. Fråga hur barnet helst vill göra.",
  child: "Barn",
  way: "Hur?",
  ways: {
    attend: "Är med på mötet",
    partOfMeeting: "Är med en del av mötet",
    letter: "Brev, teckning eller bilder",
    drawing: "Teckning, foto eller inspelning",
    trustedAdult: "Genom en trygg vuxen",
    notNow: "Inte nu",
  },
  trustedAdult: "Vilken trygg vuxen?",
  noTrustedAdult: "Ingen särskild än",
  note: "Kommentar, eller varför inte nu",
};

export const contactSheet = {
  roles: {
    coordinator: "Samordnare",
    child: "Barn",
    guardian: "Vårdnadshavare",
    parent: "Förälder",
    professional: "Medarbetare",
    trustedAdult: "Trygg vuxen",
    supportPerson: "Stödperson",
    interpreter: "Tolk",
    goodMan: "God man",
    trustee: "Förvaltare",
    other: "Annan person",
  } satisfies Record<ContactRole, string>,
  named: (role: string, name: string) => `${role}: ${name}`,
  unknown: "fråga samordnaren hur",
};

/** What has happened once a form is taken, and who has been told. */
export const partyDone = {
  "party.registerFamily": "De är inskrivna. Ingen har fått veta något.",
  "party.addGuardian": "Den andra vårdnadshavaren är inskriven.",
  "party.setVoice": "Barnets sätt att komma till tals är sparat.",
  "party.addChild": "Syskonet är inskrivet.",
  "party.addSupporter": "Personen är inskriven.",
  "party.addRepresentative":
    "God man eller förvaltare är inskriven. Ingen har fått veta något. Fråga personen om hen vill ha med den.",
  "party.letRepresent": "Svaret är sparat.",
  "party.addProfessional": "Personen är tillagd. Den ser ingenting förrän den är inbjuden.",
  "party.setContact": "Kontaktuppgifterna är sparade.",
  "party.setMustNotMeet": "De två kallas inte längre till samma möte.",
  "party.liftMustNotMeet": "De två får kallas till samma möte igen.",
  "party.setProtection": "Skyddet gäller från och med nu.",
  "party.maskUnit": "Verksamheten är dold från och med nu.",
  "party.unmaskUnit": "Verksamheten är inte längre dold.",
  "party.setAdaptations": "Det personen behöver är sparat.",
  "party.changeCustody": "Vårdnaden är ändrad.",
  "party.correctBirthDate": "Födelsedagen är rättad. Det som följer av åldern gäller från och med nu.",
  "party.leave": "Personen har lämnat ärendet och ser inget mer av det.",
  "party.takeOut": "Personen är borttagen. Ingen har fått veta något.",
  "party.rateBurden": "Svaret är sparat.",
  "party.noteCall": "Samtalet är antecknat.",
  "party.sendLink": "Länken är på väg. Den gäller bara för den personen.",
  "party.endLink": "Länken leder ingenstans längre.",
} satisfies DoneWords<typeof partyCommands>;

const ways: Record<ContactKind, string> = { phone: "telefonnummer", mail: "e-postadress" };
const same = (what: readonly ContactKind[], who: readonly string[]) =>
  `Samma ${list(what.map((kind) => ways[kind]))} finns hos ${list(who)}.`;

export const partyRefusals: RefusalWords<PartyRefusal> = {
  tooOld: ({ oldest }) => ({
    message: `Verksamheten gäller till och med ${oldest} års ålder.`,
    whatToDo: "Kontrollera födelsedagen, eller hänvisa till vuxenverksamheten.",
  }),
  tooYoung: ({ youngest }) => ({
    message: `Verksamheten gäller från ${youngest} års ålder.`,
    whatToDo: "Kontrollera födelsedagen, eller börja ett ärende i verksamheten för barn och unga.",
  }),
  familyAlreadyRegistered: () => ({
    message: "Barn och vårdnadshavare är redan inskrivna.",
    whatToDo: "Gå vidare till nästa steg.",
  }),
  alreadyInCase: ({ who }) => ({
    message: `${who} finns redan i ärendet.`,
    whatToDo: "Välj personen ur listan i stället för att lägga till den igen.",
  }),
  custodyContradicts: () => ({
    message: "Ensam vårdnad kan bara en person ha.",
    whatToDo: "Ange gemensam vårdnad, eller ändra den andras vårdnad först.",
  }),
  grownHasNoGuardian: () => ({
    message: "Den som har fyllt 18 har ingen vårdnadshavare.",
    whatToDo: "Lägg till personen som förälder utan vårdnad.",
  }),
  onlyBesideGrown: () => ({
    message: "Bara den som är vuxen har god man eller förvaltare här.",
    whatToDo: "Lägg till personen som stöd i stället.",
  }),
  appointmentIsOver: () => ({
    message: "Förordnandet har gått ut.",
    whatToDo: "Skriv in det nya, om det finns ett.",
  }),
  noGuardianLeft: () => ({
    message: "Det går, men då står barnet utan vårdnadshavare i ärendet.",
    whatToDo: "Skriv varför, eller skriv in den nya vårdnadshavaren först.",
  }),
  officeTakesNoPart: () => ({
    message: "Samordnarnas enhet leder mötet och sitter inte med för någon verksamhet.",
    whatToDo: "Välj någon från en av verksamheterna.",
  }),
  sameContact: ({ what, with: who }) => ({
    message: same(what, who),
    whatToDo: "Kontrollera uppgiften. Skriv varför om de delar den.",
  }),
  contactMustDiffer: ({ what, with: who }) => ({
    message: `${same(what, who)} De får inte nås på samma sätt.`,
    whatToDo: "Fråga efter en egen uppgift, eller ta bort den som delas.",
  }),
  togetherInMeeting: ({ people }) => ({
    message: `De här är kallade till samma möte: ${list(people)}.`,
    whatToDo: "Ändra vilka som kommer eller ställ in mötet. Gör sedan om det här.",
  }),
  aliasTells: () => ({
    message: "Ett alias får inte likna det riktiga namnet.",
    whatToDo: "Välj ett namn som inte har något av personens uppgifter i sig.",
  }),
  namedInOwnConsent: ({ service }) => ({
    message: `${service} står i personens eget samtycke och går inte att dölja.`,
    whatToDo: "Tala med personen om att ta bort verksamheten ur samtycket först.",
  }),
  serviceIsMasked: ({ service }) => ({
    message: `${service} är dold för den här personen.`,
    whatToDo: "Ta bort verksamheten ur samtycket, eller sluta dölja den först.",
  }),
  staysInCase: () => ({
    message: "Barn och vårdnadshavare är med i ärendet så länge det pågår.",
    whatToDo: "Ändra vårdnaden först, om den har upphört.",
  }),
  promisesNeedOwner: ({ count }) => ({
    message:
      count === 1
        ? "Personen kan lämna när någon tar över det som är lovat."
        : `Personen kan lämna när någon tar över ${count} löften.`,
    whatToDo: "Välj vem i ärendet som tar över.",
  }),
  noWayIn: () => ({
    message: "Den som är med i ett pågående ärende kan få en länk.",
    whatToDo: "Kontrollera att personen är kvar i ärendet och att det inte är avslutat.",
  }),
  secondStepIsSame: () => ({
    message: "Länken och koden ska komma olika vägar.",
    whatToDo: "Välj en annan väg för koden, eller e-legitimation.",
  }),
  wayNotAgreed: () => ({
    message: "Länken skickas den väg som personen själv har valt.",
    whatToDo: "Fråga personen och kryssa i det, eller läs upp länken.",
  }),
  letterTellsPlace: () => ({
    message: "Till den som har skyddade personuppgifter skickas inget brev härifrån.",
    whatToDo: "Läs upp länken, eller välj en väg som personen själv har valt.",
  }),
  letterReachesOthers: () => ({
    message: "Barnet kan få länken på ett sätt som ingen annan läser. Ett brev hem kan någon annan öppna.",
    whatToDo: "Läs upp länken för barnet, eller välj en väg som bara är barnets.",
  }),
  hasPartAlready: () => ({
    message: "Personen har redan en del i ärendet.",
    whatToDo: "Låt personen lämna ärendet i stället.",
  }),
  alreadySo: () => ({ message: "Så är det redan.", whatToDo: "Du behöver inte göra något." }),
};
