import { acceptDrift } from "./accept-drift.ts";
import { arrange } from "./arrange.ts";
import { askTimes } from "./ask-times.ts";
import { awaitEvent } from "./await-event.ts";
import { book } from "./book.ts";
import { bookNow } from "./book-now.ts";
import { cancel } from "./cancel.ts";
import { chooseJoining } from "./choose-joining.ts";
import { closePoll } from "./close-poll.ts";
import { draft } from "./draft.ts";
import { enterTimes } from "./enter-times.ts";
import { goOnWithout } from "./go-on-without.ts";
import { invite } from "./invite.ts";
import { makeGeneral } from "./make-general.ts";
import { markArranged } from "./mark-arranged.ts";
import { recordWish } from "./record-wish.ts";
import { replyTimes } from "./reply-times.ts";
import { reschedule } from "./reschedule.ts";
import { restoreDrift } from "./restore-drift.ts";
import { seek } from "./seek.ts";
import { sendEvent } from "./send-event.ts";
import { shuttle } from "./shuttle.ts";
import { suggestPerson } from "./suggest-person.ts";
import { uninvite } from "./uninvite.ts";
import { weighPerson } from "./weigh-person.ts";

export const planningCommands = {
  "meeting.recordWish": recordWish,
  "meeting.draft": draft,
  "meeting.shuttle": shuttle,
  "meeting.seek": seek,
  "meeting.enterTimes": enterTimes,
  "meeting.book": book,
  "meeting.bookNow": bookNow,
  "meeting.invite": invite,
  "meeting.uninvite": uninvite,
  "meeting.arrange": arrange,
  "meeting.markArranged": markArranged,
  "meeting.reschedule": reschedule,
  "meeting.goOnWithout": goOnWithout,
  "meeting.makeGeneral": makeGeneral,
  "meeting.acceptDrift": acceptDrift,
  "meeting.restoreDrift": restoreDrift,
  "meeting.sendEvent": sendEvent,
  "meeting.awaitEvent": awaitEvent,
  "meeting.askTimes": askTimes,
  "meeting.replyTimes": replyTimes,
  "meeting.closePoll": closePoll,
  "meeting.chooseJoining": chooseJoining,
  "meeting.suggestPerson": suggestPerson,
  "meeting.weighPerson": weighPerson,
  "meeting.cancel": cancel,
} as const;
