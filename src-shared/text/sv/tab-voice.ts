import type { SayingKind } from "../../voice/saying.ts";
import { voice as ways } from "./party.ts";
import { newWords } from "./voice.ts";

/** What children have said for themselves, as their coordinator and those they let see it read it. */
export const voice = {
  title: "Barnets egna ord",
  of: (name: string) => `${name} med egna ord`,
  lead: "Barnet bestämmer själv vem som får se. Läs det först på mötet, men bara högt för dem som får se det.",
  theirs: "Barnet vill att du får se det här.",
  answered: (way: string, on: string) => `Har själv svarat: ${way.toLowerCase()}, ${on}.`,
  ways: ways.ways,
  kinds: {
    symbols: "Valde bilder",
    words: "Skrev",
    picture: "Lämnade en bild",
    sound: "Spelade in",
  } satisfies Record<SayingKind, string>,
  symbols: newWords.symbols,
  withSomebody: (who: string) => `tillsammans med ${who}`,
  alone: "på egen hand",
  seenBy: (who: string) => `Får ses av ${who}, och av dig`,
  seenByYou: "Får bara ses av dig",
  show: "Visa bilden",
  listen: "Lyssna",
  pictureFrom: (name: string) => `Bild från ${name}`,
  soundFrom: (name: string) => `Inspelning från ${name}`,
  isNew: "Nytt",
  markRead: "Jag har läst det",
  note: "Anteckna barnets ord",
  noted: "Antecknat av samordnaren",
  choice: "Barnets val",
  takeBack: "Ta bort för barnet",
};
