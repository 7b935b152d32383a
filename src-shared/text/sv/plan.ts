import type { PlanRefusal } from "../../plan/refusal.ts";
import type { planCommands } from "../../plan/commands.ts";
import type { DoneWords, RefusalWords } from "../words.ts";
import { kronor, list } from "./formats.ts";

const insteadOf = (people: readonly string[]) =>
  people.length > 0
    ? `Be ${list(people)} besluta.`
    : "Ingen annan har mandat för det. Tala med kommunens systemansvariga.";

export const planRefusals: RefusalWords<PlanRefusal> = {
  notToldByConsent: () => ({
    message: "Samtycket omfattar inte att verksamheten berättar det här.",
    whatToDo: "Välj en annan sort uppgift, eller fråga om familjen vill vidga samtycket.",
  }),
  notYourWords: () => ({
    message: "Orden är någon annans.",
    whatToDo: "Lägg till det du själv vill säga, eller be den som skrev att ändra.",
  }),
  notYourService: () => ({
    message: "Du svarar för din egen verksamhet.",
    whatToDo: "Välj din verksamhet, eller be samordnaren fråga den andra.",
  }),
  notTheirsToRead: () => ({
    message: "Den som har skrivit har inte släppt det till den personen.",
    whatToDo: "Fråga först om personen får läsa det.",
  }),
  familyHasAnswered: () => ({
    message: "Någon i familjen har redan svarat på den här texten.",
    whatToDo: "Lägg till en ny text, så kan alla svara på den.",
  }),
  hasBeenAnswered: () => ({
    message: "Någon har redan svarat på det här, så det står kvar.",
    whatToDo: "Lägg till en ny text om något har blivit fel.",
  }),
  alreadyPresented: () => ({
    message: "Familjen kan redan läsa förslaget.",
    whatToDo: "Lägg ett nytt förslag om du vill säga något annat.",
  }),
  notPresented: () => ({
    message: "Familjen har inte fått se förslaget än.",
    whatToDo: "Visa det för familjen först.",
  }),
  notAccepted: () => ({
    message: "Beslutet kan fattas när familjen har sagt ja.",
    whatToDo: "Vi har inte det än. Samordnaren talar med familjen.",
  }),
  alreadyDecided: () => ({ message: "Förslaget är redan beslutat.", whatToDo: "Se insatsen i planen." }),
  mandateNeeded: () => ({
    message: "Den som har mandat i verksamheten beslutar om stöd.",
    whatToDo: "Be din chef besluta. Saknas mandatet i listan, tala med kommunens systemansvariga.",
  }),
  mandateNotThen: ({ instead }) => ({
    message: "Ditt mandat gäller inte i dag.",
    whatToDo: insteadOf(instead),
  }),
  mandateTooSmall: ({ upTo, instead }) => ({
    message: `Ditt mandat räcker till ${kronor(upTo)}. Det här kostar mer.`,
    whatToDo: insteadOf(instead),
  }),
  costNotBorne: ({ services }) => ({
    message: [
      "Alla som ska betala har inte sagt ja till sin del.",
      ...(services.length > 0 ? [`Det saknas från ${list(services)}.`] : []),
    ].join(" "),
    whatToDo: "Be den som har mandat där att ta sin del av kostnaden först.",
  }),
  sharesNotWhole: () => ({
    message: "Andelarna ska tillsammans bli 100 procent, och varje verksamhet ska stå en gång.",
    whatToDo: "Ändra andelarna.",
  }),
  firstLookPending: () => ({
    message: "Den som ville se förslaget först har inte sett det än.",
    whatToDo: "Vänta, eller visa det för personen och anteckna att det är sett.",
  }),
  runsInCircle: ({ names }) => ({
    message:
      names.length > 0
        ? `Insatserna väntar på varandra i en ring: ${[...names, names[0]].map((one) => `”${one}”`).join(", sedan ")}.`
        : "Insatserna väntar på varandra i en ring.",
    whatToDo: "Ta bort något av det som ska komma före.",
  }),
  agreedTogether: () => ({
    message: "Ordningen är överenskommen av alla den rör, så ingen ändrar den ensam.",
    whatToDo: "Be samordnaren föreslå en ny ordning. Den gäller när alla den rör har sagt ja.",
  }),
  nextHasBegun: () => ({
    message: "Något som väntade på det här har redan börjat.",
    whatToDo: "Ändra det först, eller föreslå en ny ordning.",
  }),
  orderIsProposed: () => ({
    message: "En ny ordning är redan föreslagen.",
    whatToDo: "Vänta på svaren, eller dra tillbaka den och föreslå en annan.",
  }),
  orderIsSettled: () => ({
    message: "Den ordningen är redan avgjord.",
    whatToDo: "Läs planen igen, och föreslå en ny ordning om den ska ändras.",
  }),
  orderIsTheSame: () => ({
    message: "Ordningen är redan så.",
    whatToDo: "Ändra något som ska vänta på något annat, och föreslå den sedan.",
  }),
  notItsTurn: () => ({
    message: "Något som ska komma före är inte klart.",
    whatToDo: "Vänta tills det är klart, eller be samordnaren ändra ordningen.",
  }),
};

/** Its owner is told that support may begin. */
export const plan = {
  turn: {
    title: (reference: string) => `Din tur ${reference}`,
    lead: "Det som skulle komma före har kommit så långt som ni kom överens om. Nu kan din insats börja.",
    what: "Insats",
    by: "Klar eller följs upp senast",
    begin: "Vi har börjat",
    passed: "Det här är ordnat, eller väntar på något annat igen. Du behöver inte göra något nu.",
  },
};

/** What has happened once a form is taken. */
export const planDone = {
  "plan.proposeOrder": "Ordningen är föreslagen. De som berörs kan nu svara.",
  "plan.answerOrder": "Svaret är antecknat.",
  "plan.withdrawOrder": "Förslaget är tillbakadraget. Ordningen är som förut.",
  "plan.weigh": "Det är antecknat.",
  "plan.noteStride": "Det är antecknat.",
  "plan.setMain": "Huvudansvarig är ändrad.",
} satisfies DoneWords<typeof planCommands>;
