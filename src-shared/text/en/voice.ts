import type {
  childPage as childPageSv,
  childWords as childWordsSv,
  newWords as newWordsSv,
  voiceDone as voiceDoneSv,
} from "../sv/voice.ts";
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

export const childWords: typeof childWordsSv = {
  title: "Note the child's words",
  whose: "Whose words?",
  note: (name) => `Note something ${name} has said`,
  of: (name) => `What ${name} has said`,
  lead: "Write in the child's own words. Ask the child who may see just this. It will say that you have noted it.",
  choice: "Whom the child lets see this",
  choiceLead: "Note what the child has said about who may see it. It holds from now on.",
  closeLead: "The child has said this itself. You can remove whom it no longer wants to see it, and not add anybody.",
  words: "The child's words",
  guardians: "The child wants these at home to see it",
  services: "The child wants these services to see it",
  seenBy: "you, the child and those the child has chosen",
};

export const newWords: typeof newWordsSv = {
  title: "What the child has said",
  of: (name) => `New from ${name}`,
  lead: "The child has said this itself on its page, and decides who else may see it.",
  handedIn: "What a guardian has handed in",
  handedInBy: (name) => `${name} has handed something in`,
  handedInLead: "The picture is among the case's files in the tab. Whoever handed it in decides who else may see it.",
  kinds: {
    letter: "A letter",
    drawing: "A drawing",
    recording: "A recording",
    signedPaper: "A signed paper",
    other: "A picture",
  },
  ofChild: (what) => `${what} that is the child's`,
  inTab: {
    picture: "The child has left a picture. You see it in the case in the tab.",
    sound: "The child has recorded something. You hear it in the case in the tab.",
  },
  symbols: {
    happy: "happy",
    calm: "calm",
    sad: "sad",
    angry: "angry",
    scared: "scared",
    tired: "tired",
    home: "home",
    school: "school",
    friends: "friends",
    grownUps: "grown-ups",
    night: "the night",
    body: "the body",
    help: "wants help",
    stop: "it should stop",
    more: "wants more",
    talk: "wants to talk",
  },
  read: "I have read it",
};

export const voiceDone: typeof voiceDoneSv = {
  "voice.setPage": "The child's page is saved.",
  "voice.letSee": "The child's choice is noted.",
  "voice.note": "The child's words are noted.",
  "voice.markRead": "It is noted that you have read it.",
};

export const voiceRefusals: RefusalWords<VoiceRefusal> = {
  enoughSaid: () => ({
    message: "There is already so much here that there is no room for more.",
    whatToDo: "Remove something that is not needed, or call the coordinator.",
  }),
  childsToTakeBack: () => ({
    message: "The child left this for itself, and decides itself whether it is removed.",
    whatToDo: "Ask the child. It can take it back on its own page. Otherwise it stays until the case is disposed of.",
  }),
  childsToOpen: () => ({
    message: "The child has said this itself, and decides itself whether more people may see it.",
    whatToDo: "Ask the child. It can choose on its own page.",
  }),
};
