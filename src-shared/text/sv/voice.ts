import type { Attachment } from "../../record/record.ts";
import type { voiceCommands } from "../../voice/commands.ts";
import type { VoiceRefusal } from "../../voice/refusal.ts";
import type { PageForm, VoiceSymbol } from "../../voice/saying.ts";
import type { DoneWords, RefusalWords } from "../words.ts";

/** How a child's own pages are made for it. */
export const childPage = {
  title: "Barnets egen sida",
  lead: "Här väljer du hur sidan ser ut för barnet. Barnet bestämmer själv vem som får se det som sägs.",
  form: "Hur ska sidan se ut?",
  byAge: "Efter barnets ålder",
  forms: {
    young: "Bilder och få ord",
    middle: "Bilder och korta meningar",
    youth: "Kort text",
  } satisfies Record<PageForm, string>,
  called: (name: string) => `Vad kallar barnet ${name}?`,
  calledHelp:
    "Till exempel mamma. Då kan barnet välja att låta den personen se något. Lämna tomt, så går det inte att välja.",
};

/** What a child has told whoever leads the case. */
export const childWords = {
  title: "Anteckna barnets ord",
  whose: "Vems ord?",
  note: (name: string) => `Anteckna något ${name} har sagt`,
  of: (name: string) => `Det ${name} har sagt`,
  lead: "Skriv med barnets egna ord. Fråga barnet vem som får se just det här. Det står att du har antecknat det.",
  choice: "Vem barnet låter se det här",
  choiceLead: "Anteckna vad barnet har sagt om vem som får se. Från nu gäller det.",
  closeLead:
    "Barnet har själv sagt det här. Du kan ta bort den som barnet inte längre vill ska se det, men inte lägga till.",
  words: "Barnets ord",
  guardians: "Barnet vill att de här hemma får se det",
  services: "Barnet vill att de här verksamheterna får se det",
  seenBy: "dig, barnet och dem som barnet har valt",
};

/** What has come from a family since last. */
export const newWords = {
  title: "Det barnet har sagt",
  of: (name: string) => `Nytt från ${name}`,
  lead: "Barnet har själv sagt det här på sin sida, och bestämmer vem mer som får se det.",
  handedIn: "Det en vårdnadshavare har lämnat",
  handedInBy: (name: string) => `${name} har lämnat något`,
  handedInLead: "Bilden finns bland ärendets filer på fliken. Den som har lämnat den bestämmer vem mer som får se den.",
  kinds: {
    letter: "Ett brev",
    drawing: "En teckning",
    recording: "En inspelning",
    signedPaper: "Ett påskrivet papper",
    other: "En bild",
  } satisfies Record<Attachment["kind"], string>,
  ofChild: (what: string) => `${what} som är barnets`,
  inTab: {
    picture: "Barnet har lämnat en bild. Du ser den i ärendet på fliken.",
    sound: "Barnet har spelat in något. Du hör det i ärendet på fliken.",
  },
  symbols: {
    happy: "glad",
    calm: "lugn",
    sad: "ledsen",
    angry: "arg",
    scared: "rädd",
    tired: "trött",
    home: "hemma",
    school: "skolan",
    friends: "kompisar",
    grownUps: "vuxna",
    night: "natten",
    body: "kroppen",
    help: "vill ha hjälp",
    stop: "det ska sluta",
    more: "vill ha mer",
    talk: "vill prata",
  } satisfies Record<VoiceSymbol, string>,
  read: "Jag har läst det",
};

export const voiceDone = {
  "voice.setPage": "Barnets sida är sparad.",
  "voice.letSee": "Barnets val är antecknat.",
  "voice.note": "Barnets ord är antecknade.",
  "voice.markRead": "Det är antecknat att du har läst det.",
} satisfies DoneWords<typeof voiceCommands>;

export const voiceRefusals: RefusalWords<VoiceRefusal> = {
  enoughSaid: () => ({
    message: "Det finns redan så mycket här att det inte får plats mer.",
    whatToDo: "Ta bort något som inte behövs, eller ring samordnaren.",
  }),
  childsToTakeBack: () => ({
    message: "Barnet har själv lämnat det här, och bestämmer själv om det ska tas bort.",
    whatToDo: "Fråga barnet. Det kan ta tillbaka det på sin egen sida. Annars finns det kvar tills ärendet gallras.",
  }),
  childsToOpen: () => ({
    message: "Barnet har själv sagt det här, och bestämmer själv om fler får se det.",
    whatToDo: "Fråga barnet. Det kan välja på sin egen sida.",
  }),
};
