/** Everybody round the child on one paper. */
export const sheet = {
  title: "Kontaktlista",
  lead: "Alla runt barnet på ett papper, så att familjen slipper berätta samma sak igen. Listan visar bara det som den du väljer får veta.",
  print: "Skriv ut",
  forWhom: "För vem?",
  forYou: "Dig själv",
  who: "Vem",
  phone: "Telefon",
  mail: "E-post",
  role: "Roll",
  unknown: "Fråga samordnaren hur",
  you: "du",
};
