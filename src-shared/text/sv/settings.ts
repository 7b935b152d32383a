/** How somebody wants to be told. */
export const settings = {
  title: "Så får du veta",
  lead: "Samla skriver bara om möten och uppföljningar som gäller dig.",
  notices: "Meddelanden i Teams",
  choices: {
    each: "Direkt när något händer",
    gathered: "Samlat en gång varje arbetsdag",
    none: "Inga meddelanden i Teams",
  },
  from: "Tyst från",
  to: "Tyst till",
  asTheOffice: "Lämna tiderna tomma för att följa kommunens tider. Möten som börjar snart berättar vi ändå om.",
  mail: "Mejla mig när Teams inte når mig eller när något har legat oöppnat",
  whatRemains: "Det som väntar på dig finns alltid kvar. Skriv ”mina ärenden” när du vill se det.",
  save: "Spara",
  saved: "Sparat. Det gäller från nästa meddelande.",
};
