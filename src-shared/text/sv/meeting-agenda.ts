import type { agendaCommands } from "../../meeting/agenda-commands.ts";
import type { AgendaRefusal } from "../../meeting/agenda-refusal.ts";
import { clockOf, dayOf } from "../../time.ts";
import type { DoneWords, RefusalWords } from "../words.ts";
import { list, when } from "./formats.ts";

/** What has happened once a form is taken, and who has been told. */
export const agendaDone = {
  "meeting.suggestItem": "Punkten är tillagd.",
  "meeting.removeItem": "Punkten är borttagen.",
  "meeting.rewordItem": "Punkten är ändrad.",
  "meeting.rewordPurpose": "Mål och fråga är ändrade.",
  "meeting.recategoriseItem": "Sorten är ändrad.",
  "meeting.setNeeds": "Det står nu vilka punkten behöver.",
  "meeting.limitItem": "Det står nu vilka som är med på punkten.",
  "meeting.answerItem": "Punkten är besvarad.",
  "meeting.giveInput": "Verksamhetens bild är lämnad.",
  "meeting.keepOut": "Det är antecknat. Bara du ser det.",
  "meeting.dropKeepOut": "Det är struket.",
  "meeting.checkWords": "Du har läst allt mot orden.",
  "meeting.publish": "Dagordningen är publicerad. Alla inbjudna har fått veta det.",
  "meeting.begin": "Mötet har börjat.",
  "meeting.hold": "Mötet är antecknat.",
  "meeting.notHeld": "Det är antecknat att mötet inte blev av.",
  "meeting.setOutcome": "Punkten har fått ett utfall.",
  "meeting.writeNote": "Anteckningen är sparad. Bara du ser den än.",
  "meeting.rewordNote": "Anteckningen är ändrad.",
  "meeting.removeNote": "Anteckningen är borttagen.",
  "meeting.shareNotes": "Anteckningarna är delade. Alla läser sin del samtidigt.",
  "meeting.takeStand": "Ditt svar är sparat.",
  "meeting.finalise": "Anteckningarna är färdigställda.",
  "meeting.close": "Mötet är avslutat.",
  "meeting.draftNext": "Ett uppföljningsmöte är förberett. Ingen har hört av det än.",
} satisfies DoneWords<typeof agendaCommands>;

export const agendaRefusals: RefusalWords<AgendaRefusal> = {
  proposalsOnly: () => ({
    message: "Ett möte utan familjen kan ge förslag, men inget bestäms där.",
    whatToDo: "Skriv det som ett förslag, så får familjen ta ställning.",
  }),
  notYourItem: () => ({
    message: "Du kan ändra dina egna punkter. Den här är någon annans.",
    whatToDo: "Prata med den som tog upp den, eller svara på den.",
  }),
  familyItemStays: () => ({
    message: "Familjens punkt går att svara på. Den tas aldrig bort.",
    whatToDo: "Svara på den före mötet, eller ta upp den där.",
  }),
  onlyAtTheirWord: () => ({
    message: "Det här ändras när den som sa det själv vill.",
    whatToDo: "Fråga personen, och ange vem som bad om ändringen.",
  }),
  wordsUnchecked: ({ words }) => ({
    message: `Dagordningen kan publiceras när allt är läst mot det här: ${list(quoted(words))}.`,
    whatToDo: "Läs varje punkt och se vilka som är inbjudna. Bekräfta sedan.",
  }),
  somebodyIsMissing: ({ items }) => ({
    message: `Det går att publicera. Men någon saknas: ${items.map(({ title, missing }) => `${list(missing)} till ”${title}”`).join("; ")}.`,
    whatToDo: "Bjud in den som saknas, eller skriv varför det går ändå.",
  }),
  tooSoonToBegin: ({ from }) => ({
    message: `Mötet kan börja från ${when.day(dayOf(from))} kl. ${clockOf(from).replace(":", ".")}.`,
    whatToDo: "Vänta tills dess. Hölls det tidigare, anteckna det i stället.",
  }),
  cancelInstead: () => ({
    message: "Mötets tid har inte kommit än.",
    whatToDo: "Ställ in mötet, om det inte ska bli av.",
  }),
  notHeard: ({ people }) => ({
    message: `Det går att spara när alla i familjen har hörts. Det saknas för ${list(people)}.`,
    whatToDo: "Ange hur de kom till tals, eller att de erbjöds det och sa nej.",
  }),
  nothingAnswered: () => ({
    message: "Punkten har inget svar från före mötet.",
    whatToDo: "Välj att den är diskuterad eller flyttad.",
  }),
  notesAreShared: () => ({
    message: "Anteckningarna är delade och ändras inte längre.",
    whatToDo: "Skriv i stället hur du ser det. Det står kvar bredvid.",
  }),
  alreadyFinalised: () => ({
    message: "Anteckningarna är färdigställda. De är en allmän handling och ändras inte.",
    whatToDo: "Ta upp det på nästa möte.",
  }),
  notYetRead: ({ people }) => ({
    message: `Det går att färdigställa när alla har svarat. Det saknas svar från ${list(people)}.`,
    whatToDo: "Vänta på dem, eller skriv varför det inte går att vänta.",
  }),
  itemsWithoutOutcome: ({ titles }) => ({
    message: `Alla punkter ska ha ett utfall. Det saknas för ${list(quoted(titles))}.`,
    whatToDo: "Ange om den är diskuterad, besvarad före mötet eller flyttad.",
  }),
  agreementUnowned: ({ agreements }) => ({
    message: `En överenskommelse har ingen som gör den: ${list(quoted(agreements))}.`,
    whatToDo: "Lämna den till någon annan, eller låt den utgå.",
  }),
  notFinalised: () => ({
    message: "Mötet kan avslutas när anteckningarna är färdigställda.",
    whatToDo: "Dela dem, låt alla svara, och färdigställ dem.",
  }),
  noNextMeeting: () => ({
    message: "Mötet kan avslutas när det är klart när ni ses igen.",
    whatToDo: "Välj ett möte som är planerat, eller skriv varför det inte blir något.",
  }),
  alreadyDrafted: () => ({
    message: "Uppföljningsmötet är redan förberett.",
    whatToDo: "Fortsätt med det. Du kan lägga till fler punkter där.",
  }),
};

const quoted = (said: readonly string[]) => said.map((one) => `”${one}”`);
