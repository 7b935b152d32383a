import { answerItem } from "./answer-item.ts";
import { askPause } from "../notes/ask-pause.ts";
import { begin } from "../notes/begin.ts";
import { checkWords } from "./check-words.ts";
import { close } from "../notes/close.ts";
import { draftNext } from "../notes/draft-next.ts";
import { dropKeepOut } from "./drop-keep-out.ts";
import { finalise } from "../notes/finalise.ts";
import { giveFeedback } from "../notes/give-feedback.ts";
import { giveInput } from "./give-input.ts";
import { hold } from "../notes/hold.ts";
import { keepOut } from "./keep-out.ts";
import { limitItem } from "./limit-item.ts";
import { moveItem } from "./move-item.ts";
import { noteHeard } from "../notes/note-heard.ts";
import { notHeld } from "../notes/not-held.ts";
import { publish } from "./publish.ts";
import { recategoriseItem } from "./recategorise-item.ts";
import { removeItem } from "./remove-item.ts";
import { removeNote } from "../notes/remove-note.ts";
import { rewordItem } from "./reword-item.ts";
import { rewordNote } from "../notes/reword-note.ts";
import { rewordPurpose } from "./reword-purpose.ts";
import { sayAccord } from "../notes/say-accord.ts";
import { seePause } from "../notes/see-pause.ts";
import { setFloor } from "../notes/set-floor.ts";
import { setNeeds } from "./set-needs.ts";
import { setOutcome } from "../notes/set-outcome.ts";
import { shareNotes } from "../notes/share-notes.ts";
import { suggestItem } from "./suggest-item.ts";
import { takeStand } from "../notes/take-stand.ts";
import { writeNote } from "../notes/write-note.ts";

/** What is done with an agenda, and with what comes of the meeting. */
export const agendaCommands = {
  "meeting.suggestItem": suggestItem,
  "meeting.removeItem": removeItem,
  "meeting.rewordItem": rewordItem,
  "meeting.rewordPurpose": rewordPurpose,
  "meeting.recategoriseItem": recategoriseItem,
  "meeting.moveItem": moveItem,
  "meeting.setNeeds": setNeeds,
  "meeting.limitItem": limitItem,
  "meeting.answerItem": answerItem,
  "meeting.giveInput": giveInput,
  "meeting.keepOut": keepOut,
  "meeting.dropKeepOut": dropKeepOut,
  "meeting.checkWords": checkWords,
  "meeting.publish": publish,
  "meeting.begin": begin,
  "meeting.setFloor": setFloor,
  "meeting.askPause": askPause,
  "meeting.seePause": seePause,
  "meeting.noteHeard": noteHeard,
  "meeting.sayAccord": sayAccord,
  "meeting.hold": hold,
  "meeting.notHeld": notHeld,
  "meeting.setOutcome": setOutcome,
  "meeting.writeNote": writeNote,
  "meeting.rewordNote": rewordNote,
  "meeting.removeNote": removeNote,
  "meeting.shareNotes": shareNotes,
  "meeting.takeStand": takeStand,
  "meeting.giveFeedback": giveFeedback,
  "meeting.finalise": finalise,
  "meeting.close": close,
  "meeting.draftNext": draftNext,
} as const;
