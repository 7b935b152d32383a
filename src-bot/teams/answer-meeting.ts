import type { Deps } from "../deps.ts";
import type { MeetingTurn, Reply } from "./port.ts";

/** A meeting's chat tells that it begins or ends. Nobody did that: what follows is sent as everything else that is sent unasked. */
export async function answerMeeting(deps: Deps, { kind, tenantId, chat }: MeetingTurn): Promise<Reply[]> {
  const meeting = await deps.store.calendar.ofChat(chat.id);
  const isAtHome =
    meeting && deps.config.ALLOWED_TENANTS.get(tenantId.toLowerCase())?.includes(meeting.municipality) === true;
  if (!isAtHome) return [];
  const { municipality, caseId, meetingId } = meeting;
  const hasEnded = kind === "meetingEnded";
  await deps.store.jobs.send(municipality, caseId, [{ kind: "reconcileMeetingChat", meetingId, chat, hasEnded }]);
  return [];
}
