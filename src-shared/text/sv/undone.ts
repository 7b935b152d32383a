import type { Effect } from "../../command.ts";
import type { ProblemWords } from "../words.ts";

const what: Record<Effect["kind"], string> = {
  reconcileMeeting: "Ett möte ska läggas in, ändras eller tas bort i Outlook.",
  reconcileRecipient: "Någon ska få ett kort i Teams eller ett mejl.",
  reconcileTask: "En uppföljning ska läggas in, ändras eller tas bort i Planner.",
  reconcileMeetingChat: "Mötets chatt i Teams ska få ett kort.",
  sendToFamily: "Någon i familjen ska få sin länk eller sin kod.",
  tellFamily: "Någon i familjen ska få veta att något är nytt på deras sida.",
  giveCommand: "Ett annat ärende ska ändras på samma sätt.",
};

const why: ProblemWords<
  "graph" | "teams" | "family" | "database" | "damaged" | "refused" | "tooLong" | "changing" | "settings" | "unknown"
> = {
  graph: {
    message: "Microsoft 365 tog inte emot det.",
    whatToDo: "Be it-stödet kontrollera Samlas behörigheter och brevlådan. Försök sedan igen.",
  },
  teams: {
    message: "Teams tog inte emot det.",
    whatToDo: "Be it-stödet kontrollera att Samla är tillåtet i Teams. Försök sedan igen.",
  },
  family: {
    message: "SMS-tjänsten, brevtjänsten eller e-posten tog inte emot det.",
    whatToDo: "Be it-stödet kontrollera dem. Försök sedan igen.",
  },
  database: {
    message: "Databasen svarade inte i tid.",
    whatToDo: "Försök igen när databasen är i gång.",
  },
  damaged: {
    message: "Ärendet går inte att läsa som det är sparat.",
    whatToDo: "Be it-stödet läsa tillbaka databasen från en säkerhetskopia. Försök sedan igen.",
  },
  refused: {
    message: "Det andra ärendet tog inte emot ändringen.",
    whatToDo: "Öppna det andra ärendet och gör ändringen där.",
  },
  tooLong: {
    message: "Det tog för lång tid, flera gånger.",
    whatToDo: "Försök igen. Säg till it-stödet om det händer på nytt.",
  },
  changing: {
    message: "Mötet ändrades hela tiden i Outlook medan det skulle uppdateras.",
    whatToDo: "Försök igen när ingen annan ändrar mötet.",
  },
  settings: {
    message: "Kommunens inställningar saknas.",
    whatToDo: "Skicka in kommunens inställningar. Försök sedan igen.",
  },
  unknown: {
    message: "Det är ett fel i Samla.",
    whatToDo: "Säg till den som förvaltar Samla. Försök igen när felet är rättat.",
  },
};

/** For those who see to what could not be carried out: what and why, and nothing of whom. */
export const undone = { what, why };
