import { answer } from "./answer.ts";
import { book } from "./book.ts";
import { cancel } from "./cancel.ts";
import { goOnWithout } from "./go-on-without.ts";
import { hold } from "./hold.ts";
import { markSeen } from "./mark-seen.ts";
import { publish } from "./publish.ts";
import { seek } from "./seek.ts";
import { suggestItem } from "./suggest-item.ts";

export const meetingCommands = {
  "meeting.seek": seek,
  "meeting.book": book,
  "meeting.answer": answer,
  "meeting.suggestItem": suggestItem,
  "meeting.markSeen": markSeen,
  "meeting.publish": publish,
  "meeting.hold": hold,
  "meeting.goOnWithout": goOnWithout,
  "meeting.cancel": cancel,
} as const;
