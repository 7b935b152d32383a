import type { TrackRefusal } from "../../track/refusal.ts";
import type { RefusalWords } from "../words.ts";
import { list } from "./formats.ts";

export const trackDone = {
  "meeting.shuttle": "Mötet för den andra föräldern är påbörjat. Bara du ser det.",
  "track.tell": "Det är sparat.",
  "track.wishJoint": "Det är sparat. Den andra föräldern får inte veta det.",
  "track.noteSafety": "Det är antecknat. Vad som sades sparas inte.",
  "track.setGoal": "Målet är sparat.",
  "track.settleGoal": "Målet är ändrat.",
  "track.offer": "Förslaget är skickat. Bara den det gäller kan läsa det.",
  "track.rate": "Svaret är sparat.",
  "track.sayNeed": "Det är sparat.",
  "track.takeBackNeed": "Det är tillbakataget.",
  "track.rest": "Det är sparat. Den andra föräldern märker inget.",
};

export const trackRefusals: RefusalWords<TrackRefusal> = {
  notApart: () => ({
    message: "I det här ärendet går föräldrarna inte var för sig.",
    whatToDo: "Använd det vanliga sättet för ärendet.",
  }),
  jointNotWished: ({ people }) => ({
    message: `Föräldrarna möts var för sig här, och ${list(people)} har inte sagt ja till ett gemensamt möte.`,
    whatToDo: "Planera ett möte för var och en. Gemensamma möten frågar ni var och en om för sig.",
  }),
  ownWordsFirst: () => ({
    message: "Personen har inte berättat med egna ord vad som behövs.",
    whatToDo: "Fråga först, och skriv behovet med personens egna ord. Sedan kan du erbjuda stöd.",
  }),
  restsAlone: () => ({
    message: "Här vilar var och en av föräldrarna för sig.",
    whatToDo: "Öppna förälderns eget spår och låt det vila. Den andra går vidare som förut.",
  }),
  trackRests: ({ people }) => ({
    message: `${list(people)} vilar från samordningen.`,
    whatToDo: "Planera när personen vill gå vidare. Då tar du upp spåret igen.",
  }),
  noSuchMeasure: () => ({
    message: "Frågan finns inte i den här verksamheten.",
    whatToDo: "Välj en av frågorna som visas.",
  }),
};
