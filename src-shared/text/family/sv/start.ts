/** The municipality's public page: what coordination is, whom to call, and how to ask to be contacted. */
export const start = {
  title: "Hjälp att samlas kring ett barn",
  lead: (office: string, municipality: string) =>
    `Får ett barn eller en ung person stöd från flera håll? ${office} i ${municipality} hjälper er att samlas, så att ni slipper hålla ihop allt själva. Det kostar inget.`,
  howTitle: "Så går det till",
  how: (day: string) => [
    "Du ringer oss, eller ber oss kontakta dig.",
    `En samordnare hör av sig till dig. Frågar du i dag blir det senast ${day}.`,
    "Ni pratar om vad som behövs. Du bestämmer om ni vill gå vidare.",
    "Inget delas med någon utan att ni har sagt ja. Ett ja kan alltid tas tillbaka.",
    "De som kan hjälpa träffas tillsammans med er. Barnet får säga sitt.",
  ],
  callTitle: "Ring eller skriv till oss",
  hours: (from: string, to: string) => `Vi svarar vardagar ${from}–${to}.`,
  phone: "Telefon",
  mail: "Mejl",
  address: "Besök",
  askTitle: "Be oss kontakta dig",
  askLead: "Högst tre frågor. Du behöver inte säga ditt namn.",
  who: {
    guardian: "Jag är vårdnadshavare eller förälder",
    apart: "Jag är förälder, och vi lever isär eller ska separera",
    youth: "Jag är ung och det gäller mig",
    adult: "Jag är vuxen och det gäller mig",
    professional: "Jag möter barnet eller familjen i mitt arbete",
  },
  danger:
    "Vid fara: ring 112. Är du orolig för att ett barn far illa: gör en orosanmälan till socialtjänsten. Det görs inte här.",
  leads: {
    guardian: ["Skriv så lite du vill. Vi pratar om resten när vi hörs."],
    apart: [
      "Vi pratar med var och en för sig. Det du berättar får den andra föräldern inte veta.",
      "Kan någon annan se din telefon? Skriv ett nummer eller en mejladress som bara du läser, eller en tid då du är ensam.",
    ],
    youth: [
      "Du bestämmer hur vi når dig. Vi hör av oss till dig, inte till någon hemma.",
      "Kan någon annan se din telefon? Skriv ett nummer eller en mejladress som bara du läser, eller en tid då du är ensam.",
      "Om vi förstår att du far illa måste vi säga det till socialtjänsten. Då berättar vi det för dig.",
      "Vill du prata med någon nu? Ring Bris på 116 111. Det är gratis.",
    ],
    adult: [
      "Du bestämmer själv vilka som är med och vad de får veta.",
      "Kan någon annan se din telefon? Skriv ett nummer eller en mejladress som bara du läser, eller en tid då du är ensam.",
    ],
    professional: [
      "Fråga gärna familjen först. Skriv inga namn.",
      "Du får inte se ärendet för att du har hört av dig hit. Samordnaren ringer dig.",
    ],
  },
  reach: "Hur når vi dig?",
  contact: {
    label: "Telefonnummer eller mejladress",
    wrong: "Skriv ett telefonnummer, till exempel 070-174 06 05, eller en mejladress.",
  },
  safeWay: {
    label: "När och hur är det bra att vi hör av oss?",
    help: "Du kan hoppa över det. Till exempel: efter klockan 15, fråga efter Kim, säg inte varifrån ni ringer.",
  },
  worry: {
    label: "Vad gäller det, med en mening?",
    help: "Du kan hoppa över det. Skriv inga namn och inga personnummer.",
  },
  language: { label: "Vilket språk vill du prata?", help: "Vi ordnar tolk om det behövs." },
  send: "Be om kontakt",
  trap: "Lämna det här fältet tomt",
  wrongTitle: "Något behöver rättas. Det du har skrivit är kvar.",
  tooLong: "Skriv kortare, högst 200 tecken.",
  noNumbers: "Skriv inget personnummer här.",
  pressAgain: "Tryck på knappen en gång till. Det du har skrivit är kvar.",
  callInstead: (phone: string) =>
    `Just nu når du oss bara på telefon: ${phone}. Det du har skrivit är kvar här, men det är inte skickat.`,
  doneTitle: "Tack, vi hör av oss",
  done: (day: string) => `En samordnare hör av sig till dig senast ${day}.`,
  doneWho: "Det du skrev läses av samordnaren som tar emot det, och av ingen annan.",
  doneNext: (phone: string) => `Du behöver inte göra något mer. Har du ändrat dig, eller hör du inget: ring ${phone}.`,
  doneLeave: "Är det någon annans telefon? Lämna sidan med knappen högst upp.",
  closed: "Det går inte att be om kontakt på den här sidan. Kontakta kommunen i stället.",
  chooseTitle: "Välj kommun",
  back: "Till första sidan",
};
