/** What goes on when a case is closed: who takes it over, and from which day. */
export const closingPlan = {
  title: "Det här fortsätter efter avslutet",
  lead: "Vad fortsätter, vem tar över och från vilken dag? Skriv en sak i taget, eller stäng om du vill vänta.",
  what: "Vad fortsätter?",
  whose: "Vem gäller det?",
  by: "Vem tar över?",
  from: "Från vilken dag?",
  category: "Vilken sorts uppgift är det?",
  readBy: "Vilka av föräldrarna får läsa det?",
  isKnown: "Den det gäller vet om det",
  seenBy:
    "dig, den det gäller, barnets vårdnadshavare och verksamheter som samtycket låter. Den som tar över ser att den gör det, och från vilken dag",
  seenByApart:
    "dig, den det gäller, dem du väljer och verksamheter som samtycket låter. Den som tar över ser att den gör det, och från vilken dag",
  more: "Lägg till något som fortsätter",
  change: "Ändra",
  drop: "Ta bort",
  dropTitle: "Ta bort ur planen",
  dropLead: (what: string) => `Det här fortsätter inte: ${what}`,
  nothing: "Inget fortsätter",
  nothingTitle: "Inget fortsätter",
  nothingLead:
    "Det blir antecknat att inget fortsätter efter avslutet. Du kan skriva in något ändå fram till att ärendet stängs.",
  nothingSaid: "Det är antecknat att inget fortsätter.",
  empty: "Inget är skrivet än. Skriv vad som fortsätter, eller att inget gör det.",
  yours: "Din verksamhet tar över något. Vad det är syns om samtycket låter det.",
  takes: (who: string, day: string) => `${who} från ${day}`,
  unknown: "Den det gäller vet inte om det än",
  takeover: {
    title: (reference: string) => `Tar över ${reference}`,
    lead: "När ärendet avslutas tar din verksamhet över något som fortsätter.",
    from: "Från",
    service: "Verksamhet",
    what: "Det som fortsätter",
    unknown: "Vad det är syns om samtycket låter det. Fråga samordnaren.",
    passed: "Planen för avslutet är ändrad. Det som gäller nu står i ett nyare kort, om något gäller dig.",
  },
};
