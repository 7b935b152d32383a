import { z } from "zod";

import { cardOn, goneCard } from "../../src-shared/cards.ts";
import type { Subject } from "../../src-shared/case/notices.ts";
import type { CaseView } from "../../src-shared/case/view.ts";
import { commandNamed, isVerb, type Verb } from "../../src-shared/commands.ts";
import type { Typed } from "../../src-shared/form.ts";
import type { Refusal } from "../../src-shared/refusal.ts";
import { refusalWords, texts } from "../../src-shared/text/text.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import { perform } from "../desk.ts";
import { viewCase } from "../read.ts";
import { commandIdOf, refilled, revisionOf, stamped } from "../revision.ts";
import type { Reply } from "./port.ts";
import { refusalCard } from "./refusal-card.ts";

const subject = z
  .string()
  .regex(/^(case|(invitation|agenda|task|report):[0-9a-f-]{36}|reminder:[0-9a-f-]{36}:[a-z]+:[0-9-]{10})$/)
  .transform((said) => said as Subject);
const pressed = z
  .object({
    caseId: z.uuid(),
    subject,
    input: z.record(z.string(), z.unknown()).default({}),
    rev: z.string().max(64).default(""),
  })
  .catchall(z.unknown());

type Pressed = z.output<typeof pressed>;

/** Somebody pressed a card: the command is given, and the answer is the card as it is true for them now. */
export async function answerPress(deps: Deps, access: Access, turn: { verb: string; data: unknown }): Promise<Reply> {
  const text = texts[access.language];
  const parsed = pressed.safeParse(turn.data);
  if (!parsed.success) return { kind: "card", card: refusalCard({ kind: "unknownVerb" }, text) };
  const { data } = parsed;
  if (turn.verb === "show" || turn.verb === "hide") return shown(deps, access, data, turn.verb === "show");
  if (!isVerb(turn.verb) || commandNamed(turn.verb).opens)
    return { kind: "card", card: refusalCard({ kind: "unknownVerb" }, text) };

  const outcome = await perform(deps, access, orderOf(access, turn.verb, data));
  if (!outcome.ok) return refused(deps, access, data, outcome.refusal);
  // Whoever has answered the one thing they were asked has no more to do with the case.
  if (!outcome.value.view) return { kind: "card", card: goneCard({ text, isOpen: false, problem: null }) };
  return replyWith(outcome.value.view, data, access, null);
}

/** The card's own ids and what was typed become the input; what it says of authority is not read. */
function orderOf(access: Access, verb: Verb, data: Pressed) {
  const input = { ...typedIn(data), ...data.input };
  return {
    caseId: data.caseId,
    verb,
    input,
    commandId: commandIdOf(access.actor.account, data.caseId, data.subject, data.rev, verb, input),
    isCurrent: (view: CaseView) => revisionOf(view, data.subject) === data.rev,
  };
}

const typedIn = ({
  caseId: _caseId,
  subject: _subject,
  input: _input,
  rev: _rev,
  verb: _verb,
  ...typed
}: Pressed): Typed =>
  Object.fromEntries(Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === "string"));

async function shown(deps: Deps, access: Access, data: Pressed, isOpen: boolean): Promise<Reply> {
  const view = await viewCase(deps, access, data.caseId);
  if (!view.ok) return { kind: "card", card: refusalCard(view.refusal, texts[access.language]) };
  return replyWith(view.value, data, access, null, isOpen);
}

/** A "no" comes on the fresh card, with what was typed still there. */
async function refused(deps: Deps, access: Access, data: Pressed, refusal: Refusal): Promise<Reply> {
  const view = await viewCase(deps, access, data.caseId);
  if (!view.ok) return { kind: "card", card: refusalCard(refusal, texts[access.language]) };
  return replyWith(view.value, data, access, refusal);
}

function replyWith(view: CaseView, data: Pressed, access: Access, refusal: Refusal | null, isOpen = false): Reply {
  const text = texts[access.language];
  const problem = refusal && refusalWords(refusal, text);
  const card = cardOn(data.subject, view, { text, isOpen, problem });
  if (!card) return { kind: "card", card: refusalCard(refusal ?? { kind: "notThere" }, text) };
  const fresh = stamped(card, revisionOf(view, data.subject));
  return { kind: "card", card: refusal ? refilled(fresh, typedIn(data)) : fresh };
}
