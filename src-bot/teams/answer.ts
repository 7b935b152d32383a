import { ok, type Outcome, refuse } from "../../src-shared/refusal.ts";
import { type Language, languageOf, refusalWords, texts } from "../../src-shared/text/text.ts";
import { type Access, grantAccess } from "../access.ts";
import type { Deps } from "../deps.ts";
import { openAction, submitAction } from "./answer-action.ts";
import { answerMeeting } from "./answer-meeting.ts";
import { answerMessage } from "./answer-message.ts";
import { answerPress } from "./answer-press.ts";
import { inGroupCard } from "./group-chat.ts";
import { openDialog, submitDialog } from "./answer-dialog.ts";
import { problemCard, refusalCard } from "./refusal-card.ts";
import { onceMore } from "./once-more.ts";
import type { PersonTurn, Reply, Turn } from "./port.ts";
import { remember } from "./remember.ts";
import { farewell, welcome } from "./welcome.ts";

/** The turn's boundary: whatever happens in it, the person gets an answer in their own language. */
export async function answerTurn(deps: Deps, turn: Turn): Promise<Reply[]> {
  if (!("objectId" in turn)) return answerMeeting(deps, turn);
  const language = languageOf(turn.conversation.locale);
  try {
    if (turn.kind === "removed") return await farewell(deps, turn.conversation);
    if (turn.kind === "message" && turn.place === "group")
      return [{ kind: "card", card: inGroupCard(texts[language]) }];
    const access = await accessOf(deps, turn, language);
    if (!access.ok) {
      deps.log.info({ turn: turn.kind, outcome: access.refusal.kind }, "a turn was refused");
      return [{ kind: "card", card: refusalCard(access.refusal, texts[language]) }];
    }
    if (turn.place === "own" && turn.kind !== "installed") await remember(deps, access.value, turn.conversation);
    return await answerFor(deps, access.value, turn);
  } catch (error) {
    const retryHelps = error instanceof Error && "retryHelps" in error && error.retryHelps === true;
    deps.log.error({ err: error, turn: turn.kind }, "a turn failed");
    const text = texts[language];
    const words = retryHelps
      ? refusalWords({ kind: "temporarilyUnavailable" }, text)
      : { message: text.bot.faultTitle, whatToDo: text.bot.fault };
    return [{ kind: "card", card: problemCard(words, text, retryHelps ? onceMore(turn, text) : []) }];
  }
}

async function answerFor(deps: Deps, access: Access, turn: Exclude<PersonTurn, { kind: "removed" }>): Promise<Reply[]> {
  switch (turn.kind) {
    case "installed":
      return welcome(deps, access, turn.conversation);
    case "message":
      return [await answerMessage(deps, access, turn)];
    case "press":
      return [await answerPress(deps, access, turn)];
    case "openDialog":
      return [await openDialog(deps, access, turn)];
    case "submitDialog":
      return [await submitDialog(deps, access, turn)];
    case "openAction":
      return [await openAction(deps, access, turn)];
    case "submitAction":
      return [await submitAction(deps, access, turn)];
  }
}

/** Who this is and what their directory says they are, asked at the door of every turn. */
async function accessOf(deps: Deps, turn: PersonTurn, language: Language): Promise<Outcome<Access>> {
  const who = { tenantId: turn.tenantId, objectId: turn.objectId, roles: [], language };
  const allowed = grantAccess(deps.config.ALLOWED_TENANTS, who);
  if (!allowed.ok) return allowed;
  const standing = await deps.directory.standingOf(turn.tenantId, turn.objectId);
  if (!standing.isOpen) return refuse({ kind: "accountClosed" });
  const granted = grantAccess(deps.config.ALLOWED_TENANTS, { ...who, roles: standing.roles });
  return granted.ok ? ok(granted.value) : granted;
}
