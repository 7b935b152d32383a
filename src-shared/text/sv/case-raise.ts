import type { caseCommands } from "../../case/commands.ts";
import type { CaseRefusal } from "../../case/refusal.ts";
import type { DoneWords, RefusalWords } from "../words.ts";

/** What has been done about a case's going on in one of another kind. */
export const raiseDone = {
  "case.proposeRaise": "Familjen kan svara på sin egen sida.",
  "case.answerRaise": "Svaret är antecknat.",
  "case.withdrawRaise": "Frågan är tillbakatagen.",
  "case.raise": "Ett nytt ärende öppnas, länkat med det här. Där frågas familjen på nytt om samtycke.",
  "case.regretRaise": "Ärendet är tillbakataget. Det första ärendet fortsätter som det var.",
} satisfies DoneWords<typeof caseCommands>;

/** What is said of one case in another. */
type OfRaising =
  | "otherCaseNotYours"
  | "otherCaseOver"
  | "alreadyProposed"
  | "alreadyRaised"
  | "notProposed"
  | "familyHasNotAgreed"
  | "notRaised"
  | "alreadyAsked";
export const raiseRefusals: Pick<RefusalWords<CaseRefusal>, OfRaising> = {
  alreadyProposed: () => ({
    message: "Familjen är redan tillfrågad.",
    whatToDo: "Vänta på svaren, eller ta tillbaka frågan först.",
  }),
  alreadyRaised: () => ({
    message: "Ärendet har redan gått vidare dit.",
    whatToDo: "Öppna det länkade ärendet.",
  }),
  notProposed: () => ({
    message: "Familjen är inte tillfrågad om att gå vidare.",
    whatToDo: "Fråga familjen först.",
  }),
  familyHasNotAgreed: () => ({
    message: "Det går när alla som behöver säga ja har gjort det, och ingen tillfrågad säger nej.",
    whatToDo: "Tala med familjen. Var och en svarar på sin egen sida eller till dig.",
  }),
  notRaised: () => ({ message: "Ärendet kommer inte från ett annat.", whatToDo: "Se nästa steg på ärendets kort." }),
  alreadyAsked: () => ({
    message: "Någon är redan tillfrågad i det här ärendet, så det går inte att ångra.",
    whatToDo: "Avsluta ärendet som vanligt om det inte ska gå vidare.",
  }),
  otherCaseNotYours: () => ({
    message: "Två ärenden kan slås ihop när du är samordnare i båda.",
    whatToDo: "Kontrollera koden, eller be om att få ta över det andra ärendet.",
  }),
  otherCaseOver: () => ({
    message: "Det andra ärendet pågår inte.",
    whatToDo: "Välj ett ärende som pågår, eller öppna det igen först.",
  }),
};

/** The question to the family whether it may go on in a case of another kind, as a form. */
export const raising = {
  title: "Fråga om att gå vidare",
  lead: "Ingen ny får veta något förrän den det gäller har sagt ja i det nya ärendet.",
  to: (name: string) => `Frågan gäller: ${name}.`,
  programme: "Verksamhetsform",
  reason: "Varför räcker det inte här?",
  services: "Vilka skulle frågas om att vara med?",
  seenBy: "du och de som tillfrågas, på sin egen sida",
  ask: "Fråga",
  offered: (name: string) => `Det blir inga nya möten här, för åldern är passerad. ${name} kan erbjudas i stället.`,
  offer: "Erbjud att gå vidare",
};

/** What the coordinator's card says of it. */
export const raise = {
  title: "Gå vidare med fler",
  raisedTo: "Gick vidare i",
  raisedFrom: "Kommer från",
  leadsNowhere:
    "Frågan kan inte leda vidare längre. Ta tillbaka den. Sedan kan du fråga om en annan verksamhet, eller be den som sköter inställningarna att lägga till den igen.",
  answered: (said: number, all: number) => `${said} av ${all} har svarat`,
};
