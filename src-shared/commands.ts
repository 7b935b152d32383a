import { accept } from "./case/accept.ts";
import { logContact } from "./case/log-contact.ts";
import { open } from "./case/open.ts";
import type { Change, Opening } from "./command.ts";
import { confirmHeld } from "./consent/confirm-held.ts";
import { record } from "./consent/record.ts";
import { withdraw } from "./consent/withdraw.ts";
import { accept as acceptTask } from "./followup/accept.ts";
import { receive } from "./followup/receive.ts";
import { report } from "./followup/report.ts";
import { answer } from "./meeting/answer.ts";
import { book } from "./meeting/book.ts";
import { cancel } from "./meeting/cancel.ts";
import { goOnWithout } from "./meeting/go-on-without.ts";
import { hold } from "./meeting/hold.ts";
import { markSeen } from "./meeting/mark-seen.ts";
import { publish } from "./meeting/publish.ts";
import { seek } from "./meeting/seek.ts";
import { suggestItem } from "./meeting/suggest-item.ts";
import { addGuardian } from "./party/add-guardian.ts";
import { registerFamily } from "./party/register-family.ts";
import { setVoice } from "./party/set-voice.ts";

/** Everything that can change a case, by the verb it goes under on cards and in the API. */
export const commands = {
  "case.open": open,
  "case.accept": accept,
  "case.logContact": logContact,
  "party.registerFamily": registerFamily,
  "party.addGuardian": addGuardian,
  "party.setVoice": setVoice,
  "consent.record": record,
  "consent.confirmHeld": confirmHeld,
  "consent.withdraw": withdraw,
  "meeting.seek": seek,
  "meeting.book": book,
  "meeting.answer": answer,
  "meeting.suggestItem": suggestItem,
  "meeting.markSeen": markSeen,
  "meeting.publish": publish,
  "meeting.hold": hold,
  "meeting.goOnWithout": goOnWithout,
  "meeting.cancel": cancel,
  "followup.accept": acceptTask,
  "followup.report": report,
  "followup.receive": receive,
} as const;

export type Verb = keyof typeof commands;
/** A command whose input is yet to be parsed. */
export const commandNamed = (verb: Verb): Opening | Change => commands[verb];
export const isVerb = (text: string): text is Verb => Object.hasOwn(commands, text);
