import type { NewsKind } from "../news-kind.ts";

/** What is sent when something is new. Nothing in it names a child, a service or what it is about. */
export const news = {
  message: (municipality: string, what: string, link: string) =>
    `${municipality}: ${what} Läs mer här: ${link} Länken är bara din. Lämna den inte vidare.`,
  kinds: {
    booked: "Ett möte som du är med på har fått en tid.",
    moved: "Ditt möte har fått en ny tid eller plats.",
    moving: "Ditt möte flyttas. Den gamla tiden gäller inte. Du får en ny.",
    paused: "Ditt möte är pausat. Samordnaren hör av sig.",
    goesAhead: "Ditt möte blir av som det var bestämt.",
    off: "Ditt möte är inställt. Samordnaren hör av sig.",
    times: "Vilka tider passar dig för ett möte?",
    notes: "Det finns anteckningar från ett möte att läsa. Säg om de stämmer.",
    confirm: "Din myndighet behöver bekräfta något. Ditt svar behövs.",
    answered: "Ditt svar är sparat. Var det inte du: säg till oss.",
    changed: "Du har ändrat ditt svar. Var det inte du: säg till oss.",
    order: "Det finns ett förslag till ny ordning för stödet. Säg vad du tycker.",
    raise: "Du får en fråga om att gå vidare med fler. Säg vad du vill.",
    first: "Det finns ett förslag som du får se först.",
    proposal: "Det finns något nytt att svara på.",
  } satisfies Record<NewsKind, string>,
  /** What stands in their own calendar, and as the name of whoever put it there. */
  event: "Möte",
  eventBody: (page: string) => `Läs mer på din egen sida: ${page}`,
};
