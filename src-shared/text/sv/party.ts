import type { partyCommands } from "../../party/commands.ts";
import type { PartyRefusal } from "../../party/refusal.ts";
import type { DoneWords, RefusalWords } from "../words.ts";

export const family = {
  formTitle: "Barn och vårdnadshavare",
  formLead: "Skriv in dem du ska ringa. Inget lämnas vidare utan samtycke.",
  secondTitle: "Den andra vårdnadshavaren",
  secondLead: "Vid gemensam vårdnad behövs båda vårdnadshavarnas samtycke. De ser aldrig varandras svar.",
  childName: "Barnets namn",
  childBornOn: "Barnets födelsedag",
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
    trustedAdult: "Genom en trygg vuxen",
    notNow: "Inte nu",
  },
  note: "Kommentar, eller varför inte nu",
};

/** What has happened once a form is taken, and who has been told. */
export const partyDone = {
  "party.registerFamily": "Barn och vårdnadshavare är inskrivna.",
  "party.addGuardian": "Den andra vårdnadshavaren är inskriven.",
  "party.setVoice": "Barnets sätt att komma till tals är sparat.",
} satisfies DoneWords<typeof partyCommands>;

export const partyRefusals: RefusalWords<PartyRefusal> = {
  tooOld: ({ oldest }) => ({
    message: `Samba gäller till och med ${oldest} års ålder.`,
    whatToDo: "Kontrollera födelsedagen, eller hänvisa till vuxenverksamheten.",
  }),
  familyAlreadyRegistered: () => ({
    message: "Barn och vårdnadshavare är redan inskrivna.",
    whatToDo: "Gå vidare till nästa steg.",
  }),
};
