import { z } from "zod";

import type { Card } from "../../src-shared/card.ts";
import { cardOn, goneCard } from "../../src-shared/cards.ts";
import { thingOf } from "../../src-shared/case/notices.ts";
import { ownSubject } from "../../src-shared/case/own-subject.ts";
import type { CaseView } from "../../src-shared/case/view.ts";
import { commandNamed, isVerb, type Verb } from "../../src-shared/commands.ts";
import type { Typed } from "../../src-shared/form.ts";
import type { Outcome, Refusal } from "../../src-shared/refusal.ts";
import { texts } from "../../src-shared/text/text.ts";
import { readAnewBy } from "../../src-shared/read-anew.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import { perform } from "../desk.ts";
import { viewCase } from "../read.ts";
import { commandIdOf, refilled, revisionOf, stamped } from "../revision.ts";
import { tombstoneFor } from "../tombstone.ts";
import { withWayIn } from "../way-in.ts";
import { answerCommand } from "./answer-command.ts";
import { closedWithWayIn, isKeptToTab, wordsFor } from "./content-in-tab.ts";
import { isOfThisChat, notForYouCard } from "./group-chat.ts";
import type { PersonTurn, Reply } from "./port.ts";
import { promisesCard } from "./promises.ts";
import { problemCard, refusalCard } from "./refusal-card.ts";
import { noteSeen } from "./seen.ts";
import { saveSettings } from "./settings.ts";
import { anySubject } from "./subject.ts";
import type { Asked } from "./understand.ts";

const pressed = z
  .object({
    caseId: z.uuid(),
    subject: anySubject,
    input: z.record(z.string(), z.unknown()).default({}),
    rev: z.string().max(64).default(""),
    isOpen: z.boolean().default(false),
    isOfList: z.boolean().default(false),
  })
  .catchall(z.unknown());

const spoken = z.object({ command: z.string() });

/** `isKept`: what the case holds is not shown here. */
type Pressed = z.output<typeof pressed> & { isKept: boolean };
type Press = Extract<PersonTurn, { kind: "press" }>;

/** Presses that change nothing. */
const looks = new Set(["show", "hide", "refresh"]);

/** Somebody pressed a card: the command is given, and the answer is the card as it is true for them now. */
export async function answerPress(deps: Deps, access: Access, turn: Press): Promise<Reply> {
  const text = texts[access.language];
  if (turn.verb === "say" && turn.place === "own") return commanded(deps, access, turn);
  if (turn.verb === "settings" && turn.place === "own") return saveSettings(deps, access, turn.data);
  const { success, data: asked } = pressed.safeParse(turn.data);
  if (!success || !(await isOfThisChat(deps, turn, { caseId: asked.caseId, thing: thingOf(asked.subject) })))
    return { kind: "card", card: refusalCard({ kind: "unknownVerb" }, text) };
  const isKept = await isKeptToTab(deps, access, asked.caseId, turn);
  const data: Pressed = { ...asked, isKept, isOpen: asked.isOpen && !isKept };
  // What a client does by itself is nobody's order, whatever it is called.
  if (turn.isAutomatic || looks.has(turn.verb)) return shown(deps, access, data, turn);
  if (!isVerb(turn.verb) || commandNamed(turn.verb).opens)
    return { kind: "card", card: refusalCard({ kind: "unknownVerb" }, text) };

  const outcome = await perform(deps, access, orderOf(access, turn.verb, data));
  if (data.isOfList && turn.place === "own")
    return { kind: "card", card: await listAfter(deps, access, outcome, isKept) };
  if (!outcome.ok) return refused(deps, access, data, turn, outcome.refusal);
  // Whoever has answered the one thing they were asked has no more to do with the case.
  if (!outcome.value.view) return { kind: "card", card: goneCard({ text, isOpen: false, problem: null }) };
  return replyWith(deps, outcome.value.view, data, access, turn, null);
}

/** What was done in a list of what waits is gone from it. */
const listAfter = (deps: Deps, access: Access, outcome: Outcome<unknown>, isKept: boolean) =>
  promisesCard(deps, access, outcome.ok ? null : wordsFor(outcome.refusal, access, isKept));

/** A button in place of a written command. */
async function commanded(deps: Deps, access: Access, turn: Press): Promise<Reply> {
  const text = texts[access.language];
  const { data } = spoken.safeParse(turn.data);
  const isCommand = data !== undefined && Object.hasOwn(text.bot.commands, data.command);
  if (!isCommand) return { kind: "card", card: refusalCard({ kind: "unknownVerb" }, text) };
  return { kind: "card", card: await answerCommand(deps, access, data.command as Asked) };
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

/** Opened by a press; what a client reads anew by itself stays closed, and nobody has read it. */
async function shown(deps: Deps, access: Access, data: Pressed, turn: Press): Promise<Reply> {
  const text = texts[access.language];
  const isAskedFor = turn.verb === "show" && !turn.isAutomatic;
  const isOpen = isAskedFor && !data.isKept;
  const view = await viewCase(deps, access, data.caseId, isOpen ? "read" : "glimpse");
  if (!view.ok) return { kind: "card", card: await gone(deps, access, data, turn) };
  if (turn.place === "own") await noteSeen(deps, access, data.caseId, data.subject);
  // A list of cases knows their codes only: what opens is where the person's own next step is.
  const subject = isAskedFor && data.subject === "case" ? ownSubject(view.value) : data.subject;
  const card = cardOn(subject, view.value, { text, isOpen, problem: null });
  if (!card) return { kind: "card", card: await gone(deps, access, { ...data, subject }, turn) };
  const about = { ...data, subject };
  const made = stamped(card, revisionOf(view.value, subject), isOpen);
  if (isAskedFor && data.isKept) return { kind: "card", card: closedWithWayIn(deps, access, made, about) };
  const fresh = linked(deps, access, turn, about, made);
  return { kind: "card", card: isOpen ? fresh : readAnew(fresh, about, turn) };
}

/** In the tab itself there is no need of a way into it. */
const linked = ({ config }: Deps, { language }: Access, { conversation }: Press, about: Pressed, card: Card): Card =>
  conversation.channelId === "tab" ? card : withWayIn(card, about, config, language);

const readAnew = (card: Card, { caseId, subject }: Pressed, { conversation }: Press) =>
  readAnewBy(card, { caseId, subject }, [conversation.userId]);

/** An old card says what became of it; to anybody who was never told it is not there. */
const gone = async (deps: Deps, access: Access, data: Pressed, turn: Press): Promise<Card> =>
  (await left(deps, access, data, turn)) ?? refusalCard({ kind: "notThere" }, texts[access.language]);

/** What an old card says to one who was told; null to anybody else. */
async function left(deps: Deps, access: Access, data: Pressed, turn: Press, hasJustDone = false): Promise<Card | null> {
  if (turn.place === "group") return notForYouCard(texts[access.language]);
  const card = turn.place === "own" ? await tombstoneFor(deps, access, data.caseId, data.subject, hasJustDone) : null;
  return card && readAnew(card, data, turn);
}

/** A "no" comes on the fresh card, with what was typed still there. */
async function refused(deps: Deps, access: Access, data: Pressed, turn: Press, refusal: Refusal): Promise<Reply> {
  const view = await viewCase(deps, access, data.caseId);
  if (!view.ok)
    return { kind: "card", card: problemCard(wordsFor(refusal, access, data.isKept), texts[access.language]) };
  return replyWith(deps, view.value, data, access, turn, refusal);
}

async function replyWith(
  deps: Deps,
  view: CaseView,
  data: Pressed,
  access: Access,
  turn: Press,
  refusal: Refusal | null,
): Promise<Reply> {
  const text = texts[access.language];
  const problem = refusal && wordsFor(refusal, access, data.isKept);
  const card = cardOn(data.subject, view, { text, isOpen: data.isOpen, problem });
  // What was asked for is done by this very press: then the card says so, also before it is known that it lies with them.
  if (!card)
    return {
      kind: "card",
      card: refusal
        ? refusalCard(refusal, text)
        : ((await left(deps, access, data, turn, true)) ?? goneCard({ text, isOpen: false, problem: null })),
    };
  const fresh = linked(deps, access, turn, data, stamped(card, revisionOf(view, data.subject), data.isOpen));
  return { kind: "card", card: refusal ? refilled(fresh, typedIn(data)) : fresh };
}
