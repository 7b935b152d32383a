/** What families read on their way in, and what is sent to them. Nothing in it names a child, a service or what it is about. */
export const door = {
  sent: {
    subject: "Meddelande till dig",
    bareSubject: "Meddelande",
    codeSubject: "Din kod",
    link: (municipality: string, link: string) =>
      `${municipality} har ett meddelande till dig: ${link} Lämna inte länken vidare.`,
    letter: (municipality: string, page: string, code: string) =>
      `${municipality} har ett meddelande till dig.\n\nÖppna sidan ${page} och skriv koden:\n\n${code}\n\nKoden är bara din. Lämna den inte vidare.`,
    code: (code: string, minutes: number) => `${code} är din kod i ${minutes} minuter. Ge den inte till någon.`,
  },

  exit: "Lämna sidan snabbt",
  leftTitle: "Väder",
  left: "Sidan är stängd.",
  call: (who: string) => `Frågor? Ring ${who}:`,
  signpost: "Det här är inte en orosanmälan. Är du orolig för ett barn: kontakta socialtjänsten. Vid fara: ring 112.",

  codeTitle: "Skriv koden du har fått",
  codeLabel: "Kod",
  codeHelp: "26 bokstäver och siffror. Stora eller små spelar ingen roll.",
  open: "Öppna",

  deadTitle: "Länken leder ingenstans",
  dead: "Den kan vara gammal, utbytt mot en ny eller fel avskriven.",
  deadWhat: "Be den som har kontakt med dig i kommunen om en ny länk. Du har inte gjort något fel.",

  waitTitle: "Vänta en stund",
  wait: "Det blev många försök på kort tid.",
  waitWhat: "Försök igen om en kvart. Be om en ny länk om det inte går.",

  failedTitle: "Det gick inte just nu",
  failed: "Inget har ändrats.",
  failedWhat: "Försök igen om en stund.",

  stepTitle: "Visa att det är du",
  writeTitle: "Skriv koden",
  from: "Från",
  withEid: "Fortsätt med e-legitimation",
  sendCode: { sms: "Skicka kod som SMS", mail: "Skicka kod med mejl" },
  sendAnew: "Skicka ny kod",
  haveCode: "Jag har en kod",
  codeComes: { sms: "Den kommer som SMS.", mail: "Den kommer med mejl." },
  readOutCode: "Du får koden av den som har kontakt med dig i kommunen.",
  stepCodeLabel: "Sex siffror",
  goOn: "Fortsätt",
  wrong: "Det stämde inte. En kod gäller en gång. Kontrollera den och försök igen, eller be om en ny.",
  notConfirmed: "Vi kunde inte se att länken är din. Försök igen, eller be om en ny länk.",

  lockedTitle: "Länken är stängd en stund",
  locked: "Det blev fel för många gånger. Därför är länken stängd, för din säkerhet.",
  lockedWhat: "Samordnaren har fått veta det och hjälper dig vidare. Du behöver inte göra något.",

  inTitle: "Du är inne",
  overTitle: "Du är utloggad",
  over: "Det har gått en stund, eller så har du stängt sidan.",
  overWhat: "Öppna din länk igen om du vill fortsätta.",
};
