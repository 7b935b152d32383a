import type { Effect } from "../../src-shared/command.ts";
import { isVerb } from "../../src-shared/commands.ts";
import { grantAccess } from "../access.ts";
import type { Deps } from "../deps.ts";
import { perform } from "../desk.ts";
import { commandIdOf } from "../revision.ts";
import type { Target } from "./target.ts";

/** The other case said no, and will again: it is kept among the dead, for somebody to look at. */
class CommandRefused extends Error {
  readonly retryHelps = false;
  override readonly name = "CommandRefused";
}

/**
 * Gives the command that a change of one case asked of another, once however often it runs. Who gave the first is asked
 * anew whether they may give this one.
 */
export async function giveCommand(
  deps: Deps,
  { caseId: from }: Target,
  effect: Extract<Effect, { kind: "giveCommand" }>,
): Promise<void> {
  const { actor, caseId, verb, input } = effect;
  if (!isVerb(verb)) throw new CommandRefused("unknownVerb");
  const [tenantId = "", objectId = ""] = actor.split("/");
  const standing = await deps.directory.standingOf(tenantId, objectId);
  if (!standing.isOpen) throw new CommandRefused("accountClosed");
  const access = grantAccess(deps.config.ALLOWED_TENANTS, {
    tenantId,
    objectId,
    roles: standing.roles,
    language: "sv",
  });
  if (!access.ok) throw new CommandRefused(access.refusal.kind);
  const commandId = commandIdOf(from, effect);
  const outcome = await perform(deps, access.value, { caseId, verb, input, commandId, isUnseen: true });
  if (!outcome.ok) throw new CommandRefused(outcome.refusal.kind);
}
