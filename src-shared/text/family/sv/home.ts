/** The first page of somebody who has come in, and what stands on every page. */
export const home = {
  title: "Till dig",
  lead: (office: string, municipality: string) => `Det här kommer från ${office}, ${municipality}. Bara du ser sidan.`,
  who: "Den du har kontakt med",
  leader: (title: string, mail: string) => `${title}, ${mail}`,
  waits: "Det här väntar på dig",
  later: (many: number) => (many === 1 ? "En sak till finns längre ner." : `${many} saker till finns längre ner.`),
  nothing: "Inget väntar på ditt svar. Du behöver inte göra något nu. Här nedanför står vad som händer.",
  back: "Tillbaka",
  language: "Språk",
  machine: "Översatt av en maskin. Fråga om något är oklart.",
  privacy: "Så hanterar vi dina uppgifter",
  required: "Fyll i det här.",
  aloud: "Läs upp",
  aloudStop: "Sluta läsa",
};
