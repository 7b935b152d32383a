import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";
import { viewCase } from "./read.ts";

/** Which meeting a chat in Teams is of, to somebody whose own view shows it. Ids only: what the meeting says is read as the case is. */
export async function meetingOfChat(
  deps: Deps,
  access: Access,
  chatId: string,
): Promise<Outcome<{ caseId: string; meetingId: string }>> {
  // The database knows no such character, and no chat is called by one.
  const isName = chatId !== "" && !chatId.includes("\0");
  const found = isName ? await deps.store.calendar.ofChat(chatId) : undefined;
  if (!found || !access.municipalities.includes(found.municipality)) return refuse({ kind: "notThere" });
  const { caseId, meetingId } = found;
  const view = await viewCase(deps, access, caseId, "glimpse");
  const isShown = view.ok && view.value.meetings.some(({ id }) => id === meetingId);
  return isShown ? ok({ caseId, meetingId }) : refuse({ kind: "notThere" });
}
