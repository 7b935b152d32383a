/** The first page of somebody who has come in, and what stands on every page. */
export const home = {
  title: "Till dig",
  lead: (office: string, municipality: string) => `Det här kommer från ${office}, ${municipality}. Bara du ser sidan.`,
  who: "Den du har kontakt med",
  leader: (title: string, mail: string) => `${title}, ${mail}`,
  nothing: "Det finns inget att göra just nu.",
  back: "Tillbaka",
  language: "Språk",
  machine: "En maskin har översatt texten. Fråga om något är oklart.",
  privacy: "Så hanterar vi dina uppgifter",
  required: "Fyll i det här.",
  aloud: "Läs upp",
  aloudStop: "Sluta läsa",
};
