/** Whether it goes on with more people, and who sees proposals first. */
export const further = {
  title: "Att gå vidare",
  raise: {
    row: "Ska vi gå vidare tillsammans med fler?",
    lead: (name: string) => `Samordnaren föreslår att ni går vidare i ${name}.`,
    why: "Därför föreslår samordnaren det",
    who: "De här skulle få frågan om att vara med",
    then: "Säger ni ja öppnas ett nytt ärende. Ingen ny får veta något förrän du har svarat på en egen fråga om vad de får veta.",
    ask: "Vill du gå vidare?",
    answers: { yes: "Ja, det vill jag", no: "Nej, det vill jag inte" },
    you: (answer: string) => `Du har svarat: ${answer}.`,
    change: "Ändra svaret",
    seenBy: "Bara samordnaren ser ditt svar.",
  },
  first: {
    title: "Se förslag före alla andra",
    lead: "Vill du se nya förslag innan någon annan får se dem? Då väntar de andra tills du har sett dem.",
    want: "Ja, jag vill se förslagen först",
    wanted: "Du ser nya förslag före alla andra.",
    stop: "Jag behöver inte se dem först",
    seenBy: "Bara samordnaren ser det. Ingen annan får veta att du har bett om det.",
    here: "Du ser det här före de andra.",
    seen: "Jag har sett det",
  },
  accord: {
    title: "Samsyn om vad som behövs",
    reached: "De som bestämmer har samma syn på vad som behövs.",
    notYet: "De som bestämmer har inte samma syn på vad som behövs än.",
    reserved: {
      needs: (who: string) => `${who} ser behoven på ett annat sätt:`,
      cost: (who: string) => `${who} är med, men tvekar om kostnaden:`,
      order: (who: string) => `${who} är med, men tvekar om ordningen:`,
      other: (who: string) => `${who} är med, men vill att det här står kvar:`,
    },
    earlier: "Det sades tidigare i mötet.",
  },
  canvas: {
    option: (letter: string) => `Förslag ${letter}`,
    hindrances: "I vägen står:",
    liftedBy: (unit: string) => `Det kan ändras av ${unit}.`,
    trial: (weeks: number) => `Det provas i ${weeks} veckor.`,
  },
};
