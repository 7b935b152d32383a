import { randomUUID } from "node:crypto";

import { z } from "zod";

import { carried, type Card, card, choice, heading, line, quiet } from "../../src-shared/card.ts";
import type { CaseView } from "../../src-shared/case/view.ts";
import { longestText } from "../../src-shared/input.ts";
import { texts } from "../../src-shared/text/text.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import { listCases, viewCase } from "../read.ts";
import { openDialog, submitDialog } from "./answer-dialog.ts";
import type { PersonTurn, Reply } from "./port.ts";
import { refusalCard } from "./refusal-card.ts";

type Opened = Extract<PersonTurn, { kind: "openAction" }>;
type Submitted = Extract<PersonTurn, { kind: "submitAction" }>;

/** As many as can be found again in a list that unfolds. */
const mostChoices = 40;
const chosenCase = z.object({ form: z.literal("chooseCase"), case: z.uuid(), said: z.string().default("") });

/**
 * An action on a message in Teams, or beside the box one writes in. The message's words are offered in the dialog of the one
 * who pressed, and go no further unless they are sent.
 */
export async function openAction(deps: Deps, access: Access, turn: Opened): Promise<Reply> {
  const text = texts[access.language];
  const said = turn.said.slice(0, longestText);
  if (turn.action === "initiate") {
    const data = { form: "inquiry", caseId: randomUUID() };
    return openDialog(deps, access, { ...turn, data }, { typed: { worry: said }, done: said && text.bot.fromMessage });
  }
  if (turn.action !== "followUp") return { kind: "card", card: refusalCard({ kind: "unknownVerb" }, text) };
  const rows = (await listCases(deps, access)).slice(0, mostChoices);
  const [only, another] = rows;
  if (!only) return { kind: "dialog", title: text.bot.followUpTitle, card: noFollowUpCard(access, "noCases") };
  if (!another) return followUpIn(deps, access, turn, only.caseId, said);
  const choices = rows.map((row): [string, string] => [row.caseId, row.reference]);
  return { kind: "dialog", title: text.bot.followUpTitle, card: chooseCard(access, choices, said) };
}

/** What comes back from an action's dialog is a case that was chosen, or a form like any other. */
export async function submitAction(deps: Deps, access: Access, turn: Submitted): Promise<Reply> {
  const { data: chosen } = chosenCase.safeParse(turn.data);
  if (!chosen) return submitDialog(deps, access, turn);
  return followUpIn(deps, access, turn, chosen.case, chosen.said.slice(0, longestText));
}

function chooseCard(access: Access, choices: [string, string][], said: string): Card {
  const text = texts[access.language];
  const title = text.bot.followUpTitle;
  return card(
    text.language,
    title,
    [
      line(text.bot.chooseCase),
      choice({ id: "case", label: text.inquiry.reference, value: choices[0]?.[0], choices }),
      carried({ id: "said", label: title, value: said }),
    ],
    [{ type: "Action.Submit", id: "submit", title: text.bot.goOn, style: "positive", data: { form: "chooseCase" } }],
  );
}

/** Whoever leads the case writes down what was agreed at its latest meeting; others hear what to do instead. */
async function followUpIn(
  deps: Deps,
  access: Access,
  turn: Opened | Submitted,
  caseId: string,
  said: string,
): Promise<Reply> {
  const text = texts[access.language];
  const view = await viewCase(deps, access, caseId);
  if (!view.ok) return { kind: "card", card: refusalCard(view.refusal, text) };
  for (const { form, thing } of formsFor(view.value)) {
    const filled = { typed: { what: said }, done: said && text.bot.fromMessage };
    const opened = await openDialog(deps, access, { ...turn, data: { form, caseId, thing } }, filled);
    if (opened.kind === "dialog") return opened;
  }
  const why = view.value.you === "coordinator" ? "noMeeting" : "notYours";
  return { kind: "dialog", title: text.bot.followUpTitle, card: noFollowUpCard(access, why) };
}

/** The latest meeting first; one that has begun is noted first of all, with its first agreement. */
const formsFor = ({ you, meetings }: CaseView) =>
  you === "coordinator"
    ? meetings.toReversed().map(({ id, hasBegun }) => ({ form: hasBegun ? "hold" : "agree", thing: id }))
    : [];

function noFollowUpCard(access: Access, why: "noCases" | "noMeeting" | "notYours"): Card {
  const text = texts[access.language];
  const { title, lead, whatToDo } = text.bot.noFollowUp[why];
  return card(text.language, title, [heading(title), line(lead), line(whatToDo), quiet(text.common.signpost)]);
}
