/** Whether those who decide see the needs in the same way, as it is said from a chat. */
export const accord = {
  open: "Säg hur du ser på behoven",
  title: "Samsyn om behoven",
  lead: "Ser ni behoven på samma sätt? Var och en svarar för sin verksamhet.",
  whose: "Vem säger det?",
  stand: "Hur ser ni på det?",
  stands: {
    agrees: "Är med",
    needs: "Ser behoven på ett annat sätt",
    cost: "Är med, med reservation om kostnaden",
    order: "Är med, med reservation om ordningen",
    other: "Är med, med en annan reservation",
  },
  words: "Varför, med egna ord",
  wordsHelp: "Skrivs om det är en reservation. Den står kvar som den sades.",
  said: "Det som är sagt",
  line: (who: string, what: string) => `${who}: ${what}`,
  silent: (names: string) => `Har inte sagt något än: ${names}`,
  reached: "Samsyn är nådd.",
  seenBy: "de som är med i mötet, och familjen med anteckningarna",
};
