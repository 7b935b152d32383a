import type { FamilyRefusals } from "../refusals.ts";

export const refusals: FamilyRefusals = {
  badInput: {
    message: "Something needs to be put right.",
    whatToDo: "Look at what you have written and send it again.",
  },
  notThere: { message: "This does not exist, or is not yours.", whatToDo: "Go back to the first page." },
  outdated: { message: "Something changed while you were reading.", whatToDo: "Read it once more and answer anew." },
  tooLarge: { message: "It is too much at once.", whatToDo: "Shorten the text and send it again." },
  temporarilyUnavailable: {
    message: "It does not work just now. Nothing has been changed.",
    whatToDo: "Try again in a while.",
  },
  reasonNeeded: { message: "A few words are missing.", whatToDo: "Write briefly what you think and send it again." },
  understandFirst: {
    message: "Your yes counts once you have ticked that you have understood.",
    whatToDo: "Read it through and tick, or choose to talk with us first.",
  },
  alreadyAnswered: {
    message: "You have said yes already.",
    whatToDo: "You can take back your yes on the first page.",
  },
  notInThisMeetingState: { message: "The meeting changed while you were reading.", whatToDo: "Read it once more." },
  fileTooLarge: { message: "The file is too large.", whatToDo: "Try a smaller picture or a shorter sound." },
  fileTypeNotKept: { message: "The file could not be opened.", whatToDo: "Try another picture or sound." },
  enoughSaid: {
    message: "You have said so much that there is no room for more here.",
    whatToDo: "Remove something first, or call the coordinator.",
  },
  other: {
    message: "It did not work. Nothing has been changed.",
    whatToDo: "Ask the person you are in touch with at the municipality.",
  },
};
