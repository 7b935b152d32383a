import { ok, type Outcome, refuse } from "../../src-shared/refusal.ts";
import { type Language, languageOf, refusalWords, texts } from "../../src-shared/text/text.ts";
import { type Access, grantAccess } from "../access.ts";
import type { Deps } from "../deps.ts";
import { answerMessage } from "./answer-message.ts";
import { answerPress } from "./answer-press.ts";
import { openDialog, submitDialog } from "./answer-dialog.ts";
import { problemCard, refusalCard } from "./refusal-card.ts";
import { welcome } from "./welcome.ts";
import type { Reply, Turn } from "./port.ts";

/** The turn's boundary: whatever happens in it, the person gets an answer in their own language. */
export async function answerTurn(deps: Deps, turn: Turn): Promise<Reply[]> {
  const language = languageOf(turn.conversation.locale);
  try {
    const access = await accessOf(deps, turn, language);
    if (!access.ok) return [{ kind: "card", card: refusalCard(access.refusal, texts[language]) }];
    if (turn.kind === "installed") return await welcome(deps, access.value, turn.conversation);
    await deps.store.conversations.save(turn.conversation);
    return [await answerFor(deps, access.value, turn)];
  } catch (error) {
    const retryHelps = error instanceof Error && "retryHelps" in error && error.retryHelps === true;
    deps.log.error({ err: error, turn: turn.kind }, "a turn failed");
    const text = texts[language];
    const words = retryHelps
      ? refusalWords({ kind: "temporarilyUnavailable" }, text)
      : { message: text.bot.faultTitle, whatToDo: text.bot.fault };
    return [{ kind: "card", card: problemCard(words, text) }];
  }
}

function answerFor(deps: Deps, access: Access, turn: Exclude<Turn, { kind: "installed" }>): Promise<Reply> {
  switch (turn.kind) {
    case "message":
      return answerMessage(deps, access, turn.text);
    case "press":
      return answerPress(deps, access, turn);
    case "openDialog":
      return openDialog(deps, access, turn.data);
    case "submitDialog":
      return submitDialog(deps, access, turn.data);
  }
}

/** Who this is and what their directory says they are, asked at the door of every turn. */
async function accessOf(deps: Deps, turn: Turn, language: Language): Promise<Outcome<Access>> {
  const who = { tenantId: turn.tenantId, objectId: turn.objectId, roles: [], language };
  const allowed = grantAccess(deps.config.ALLOWED_TENANTS, who);
  if (!allowed.ok) return allowed;
  const standing = await deps.directory.standingOf(turn.tenantId, turn.objectId);
  if (!standing.isOpen) return refuse({ kind: "accountClosed" });
  const granted = grantAccess(deps.config.ALLOWED_TENANTS, { ...who, roles: standing.roles });
  return granted.ok ? ok(granted.value) : granted;
}
