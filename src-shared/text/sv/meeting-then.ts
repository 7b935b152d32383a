import type { NotThen } from "../../meeting/planning/not-then.ts";

/** Said beside a time that somebody has chosen themselves. */
export const notThen: Record<Exclude<NotThen["why"], "outOfHours">, { message: string; whatToDo: string }> = {
  weekend: { message: "Då är det helg.", whatToDo: "Välj en vardag, måndag till fredag." },
  holiday: { message: "Den dagen är det helgdag.", whatToDo: "Välj en annan dag." },
  closedDay: { message: "Kommunen har stängt den dagen.", whatToDo: "Välj en annan dag." },
  tooSoon: {
    message: "Det är för kort tid kvar för att kalla dem som behövs.",
    whatToDo: "Välj en senare tid. Ring dem om det är bråttom.",
  },
  beforeSearch: {
    message: "Tiden är före den dag du söker från.",
    whatToDo: "Sök från en tidigare dag, eller välj en senare tid.",
  },
  tooFar: {
    message: "Tiden är längre fram än Samla läser kalendrar.",
    whatToDo: "Välj en tidigare dag, eller sök från en senare.",
  },
  overNight: {
    message: "En av tiderna går över midnatt.",
    whatToDo: "Skriv en tid för varje dag.",
  },
  notOnTheQuarter: {
    message: "Möten börjar på kvarten, som 09.00 eller 09.15.",
    whatToDo: "Välj närmaste kvart.",
  },
};
