import type { FamilyRefusals } from "../refusals.ts";

export const refusals: FamilyRefusals = {
  badInput: { message: "Något behöver rättas.", whatToDo: "Titta på det du har skrivit och skicka igen." },
  notThere: { message: "Det här finns inte, eller så är det inte ditt.", whatToDo: "Gå tillbaka till första sidan." },
  outdated: { message: "Något har ändrats medan du läste.", whatToDo: "Läs en gång till och svara på nytt." },
  tooLarge: { message: "Det är för mycket på en gång.", whatToDo: "Korta texten och skicka igen." },
  temporarilyUnavailable: {
    message: "Det går inte just nu. Inget har ändrats.",
    whatToDo: "Försök igen om en stund.",
  },
  reasonNeeded: { message: "Några ord saknas.", whatToDo: "Skriv kort hur du tänker och skicka igen." },
  understandFirst: {
    message: "Ditt ja räknas när du har kryssat i att du har förstått.",
    whatToDo: "Läs igenom och kryssa i, eller välj att tala med oss först.",
  },
  alreadyAnswered: {
    message: "Du har redan sagt ja.",
    whatToDo: "Du kan ta tillbaka ditt ja på första sidan.",
  },
  notInThisMeetingState: { message: "Mötet har ändrats medan du läste.", whatToDo: "Läs det en gång till." },
  fileTooLarge: { message: "Filen är för stor.", whatToDo: "Prova en mindre bild eller ett kortare ljud." },
  fileTypeNotKept: { message: "Filen gick inte att öppna.", whatToDo: "Prova en annan bild eller ett annat ljud." },
  enoughSaid: {
    message: "Du har sagt så mycket att det inte får plats mer här.",
    whatToDo: "Ta bort något först, eller ring samordnaren.",
  },
  other: { message: "Det gick inte. Inget har ändrats.", whatToDo: "Fråga den du har kontakt med i kommunen." },
};
