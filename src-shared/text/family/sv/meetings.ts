import type { Companion } from "../../../meeting/family-side.ts";
import type { joiningWays } from "../../../meeting/joining.ts";
import type { invitationAnswers } from "../../../meeting/meeting.ts";

type Answer = (typeof invitationAnswers)[number];
type Joining = (typeof joiningWays)[number];

export const meetings = {
  title: "Möten",
  at: (slot: string, place: string) => `${slot}, ${place}`,
  noPlace: "platsen är inte bestämd",
  states: {
    blocked: "Mötet är pausat. Samordnaren återkommer.",
    cancelled: "Mötet är inställt.",
    rescheduling: "Mötet flyttas. Tiden gäller inte. Du får en ny.",
    notHeld: "Mötet blev inte av.",
  },
  waits: "Väntar på ditt svar.",
  toAnswer: (slot: string) => `Svara om du kommer ${slot}`,
  answered: { attends: "Du kommer.", cannot: "Du kan inte.", anotherTime: "Du vill ha en annan tid." } satisfies Record<
    Answer,
    string
  >,
  page: "Ditt möte",
  when: "När",
  where: "Var",
  arrival:
    "Kom när mötet börjar, tidigast fem minuter innan. Samordnaren möter dig vid dörren och ni går direkt till rummet. Du behöver inte vänta bland andra.",
  apart: "Du har bett om att komma skilt från andra. Samordnaren ringer dig om hur.",
  stayHome:
    "De som arbetar med er träffas först, som familjen har bett om. Du behöver inte komma. Du får veta vad de talade om.",
  about: "Det här handlar mötet om",
  question: "Frågan vi ställer utifrån barnet",
  who: "Vilka kommer",
  you: "Du",
  companions: {
    child: "ett barn i familjen",
    guardian: "en vårdnadshavare",
    supporter: "någon som följer med som stöd",
  } satisfies Record<Companion["kind"], string>,
  person: (title: string, unit: string) => `${title}, ${unit}`,
  mayKnow: (kinds: string) => `Du har sagt ja till att de får veta om: ${kinds}.`,
  agenda: "Det som ska tas upp",
  noItems: "Inget än.",
  yours: "från dig",
  reply: (by: string, words: string) => `Svar från ${by}: ${words}`,
  open: "Allt är lika viktigt, stort som smått. Ingen kan ta bort det du lägger till.",
  shut: "Dagordningen är klar. Vill du ta upp något mer: säg det på mötet, eller ring samordnaren.",
  raise: "Lägg till något att ta upp",
  raiseLabel: "Vad vill du ta upp?",
  raiseSeen: "Det läses av samordnaren, och av dem på mötet som får veta det enligt samtycket.",
  raiseSend: "Lägg till",
  raised: "Det står nu på dagordningen.",
  keepOut: "Säg vad som inte ska tas upp",
  keepOutLabel: "Vad ska inte tas upp?",
  keepOutSeen: "Bara samordnaren läser det. Det du skriver visas inte på din sida sedan.",
  keepOutSend: "Skicka till samordnaren",
  keptOut: "Samordnaren har fått det.",
  answer: "Kommer du?",
  answers: {
    attends: "Ja, jag kommer",
    cannot: "Nej, jag kan inte",
    anotherTime: "En annan tid passar bättre",
  } satisfies Record<Answer, string>,
  suggests: "När passar det bättre? Du kan lämna det tomt.",
  answerSeen: "Bara samordnaren ser ditt svar. Du kan ändra det fram till mötet.",
  answerSend: "Skicka svaret",
  thanks: "Tack. Samordnaren har fått ditt svar.",
  joining: "Hur du är med",
  joins: {
    place: "Du är med på plats.",
    phone: "Du är med per telefon. Samordnaren ringer dig när mötet börjar.",
    video: "Du är med på video.",
  } satisfies Record<Joining, string>,
  joinChange: "Ändra hur du är med",
  joinWays: {
    place: "På plats",
    phone: "Per telefon. Samordnaren ringer mig.",
    video: "På video",
  } satisfies Record<Joining, string>,
  joinWarning: "På video ser alla som är med varandras namn. Du kan alltid välja plats eller telefon.",
  joinAware: "Jag vet att de andra ser mitt namn om jag väljer video.",
  joinSend: "Spara",
  joinSaved: "Sparat.",
  joinOpen: "Öppna videomötet",
  joinLater: "Länken till videon kommer här när den finns.",
  calendar: "Lägg mötet i min kalender",
  calendarOff: "Ta bort mötet ur min kalender",
  calendarNote: "I kalendern står ”Möte”, tid och plats. Den som ser din kalender ser det.",
};
