import type { voiceCommands } from "../../voice/commands.ts";
import type { VoiceRefusal } from "../../voice/refusal.ts";
import type { PageForm } from "../../voice/saying.ts";
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

export const voiceDone = {
  "voice.setPage": "Barnets sida är sparad.",
  "voice.markRead": "Det är antecknat att du har läst det.",
} satisfies DoneWords<typeof voiceCommands>;

export const voiceRefusals: RefusalWords<VoiceRefusal> = {
  enoughSaid: () => ({
    message: "Det finns redan så mycket här att det inte får plats mer.",
    whatToDo: "Ta bort något som inte behövs, eller ring samordnaren.",
  }),
};
