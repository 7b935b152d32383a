import type { Item, Standing } from "../src-shared/meeting/invitation/item.ts";
import type { Account } from "../src-shared/ids.ts";
import { isUpcoming, type Meeting } from "../src-shared/meeting/meeting.ts";
import { awaitsEvent } from "../src-shared/meeting/planning/unsent.ts";
import type { Municipality } from "../src-shared/programme/municipality.ts";
import type { Deps } from "./deps.ts";
import { GraphFault } from "./graph/client.ts";
import { mailboxProblem } from "./graph/mailbox-problem.ts";

interface Asked {
  municipality: string;
  caseId: string;
  meeting: Meeting;
  item: Item;
  /** In whose Outlook it stands. */
  asker: Account;
  document: Municipality;
}

/** Whether what is about to be sent is the event that the meeting has: a second one would come apart from it. */
export async function standingOf(deps: Deps, asked: Asked): Promise<Standing> {
  const { municipality, caseId, meeting, item, asker, document } = asked;
  if (!isUpcoming(meeting.state) || awaitsEvent(meeting)) return "none";
  const link = await deps.store.calendar.get({ municipality, caseId, meetingId: meeting.id });
  // "awaiting" here: the coordinator has left it to us, and we are about to make it.
  if (!link || link.state === "none" || link.state === "cancelled") return "none";
  if (item === "new") return "another";
  const { eventId, organizer } = link;
  if (item === "unknown" || !eventId || !organizer) return "unsure";
  if (item.id === eventId) return "itself";
  try {
    const there = await deps.calendar.idOf(organizer, item.id);
    if (there) return there === eventId ? "itself" : "another";
    const own = document.people.find(({ account }) => account === asker)?.mailbox;
    return own && own !== organizer && (await deps.calendar.idOf(own, item.id)) ? "another" : "unsure";
  } catch (error) {
    if (!(error instanceof GraphFault) && mailboxProblem(error) === null) throw error;
    deps.log.warn({ caseId, err: error }, "Outlook does not say which event stands in a form");
    return "unsure";
  }
}
