import type { childPage as childPageSv, voiceDone as voiceDoneSv } from "../sv/voice.ts";
import type { VoiceRefusal } from "../../voice/refusal.ts";
import type { RefusalWords } from "../words.ts";

export const childPage: typeof childPageSv = {
  title: "The child's own page",
  lead: "Here you choose how the page looks to the child. The child alone decides who may see what is said.",
  form: "How should the page look?",
  byAge: "By the child's age",
  forms: {
    young: "Pictures and few words",
    middle: "Pictures and short sentences",
    youth: "Short text",
  },
  called: (name) => `What does the child call ${name}?`,
  calledHelp:
    "For example mum. Then the child can choose to let that person see something. Left empty, it is no choice.",
};

export const voiceDone: typeof voiceDoneSv = {
  "voice.setPage": "The child's page is saved.",
  "voice.markRead": "It is noted that you have read it.",
};

export const voiceRefusals: RefusalWords<VoiceRefusal> = {
  enoughSaid: () => ({
    message: "There is already so much here that there is no room for more.",
    whatToDo: "Remove something that is not needed, or call the coordinator.",
  }),
};
