import { randomUUID } from "node:crypto";

import { z } from "zod";

import type { Card } from "../../src-shared/card.ts";
import { forms } from "../../src-shared/cards.ts";
import type { CaseView } from "../../src-shared/case/view.ts";
import { commandNamed } from "../../src-shared/commands.ts";
import type { Form, FormContext, Typed } from "../../src-shared/form.ts";
import { refuse, type Outcome, ok } from "../../src-shared/refusal.ts";
import { refusalWords, texts } from "../../src-shared/text/text.ts";
import { type Day, dayOf } from "../../src-shared/time.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import { type Done, municipalityHolding, perform } from "../desk.ts";
import { viewCase } from "../read.ts";
import { commandIdOf } from "../revision.ts";
import { isOfThisChat } from "./group-chat.ts";
import type { PersonTurn, Reply } from "./port.ts";
import { refusalCard } from "./refusal-card.ts";

const asked = z
  .object({
    form: z.string().max(40),
    caseId: z.uuid(),
    thing: z.uuid().nullish(),
    formId: z.uuid().optional(),
  })
  .catchall(z.unknown());
type Asked = z.output<typeof asked>;

type Dialog = Pick<PersonTurn, "place" | "conversation"> & { data: unknown };
/** What is in a form when it opens, and what is said of where it comes from. It is kept nowhere unless it is sent. */
type Filled = { typed: Typed; done: string };

/** Opens a form in a dialog, filled with what the case already knows. A form that begins a case begins a new one each time it is opened. */
export async function openDialog(
  deps: Deps,
  access: Access,
  turn: Dialog,
  filled: Filled = { typed: {}, done: "" },
): Promise<Reply> {
  const opened = await formFor(deps, access, turn);
  if (!opened.ok) return { kind: "card", card: refusalCard(opened.refusal, texts[access.language]) };
  const { form, context, ask } = opened.value;
  const caseId = commandNamed(form.verb).opens ? randomUUID() : ask.caseId;
  return dialogWith(form, { ...context, ...filled }, { ...ask, caseId, formId: randomUUID() });
}

/** Gives the form's command; a "no" keeps the dialog open with everything that was typed. */
export async function submitDialog(deps: Deps, access: Access, turn: Dialog): Promise<Reply> {
  const opened = await formFor(deps, access, turn);
  if (!opened.ok) return { kind: "card", card: refusalCard(opened.refusal, texts[access.language]) };
  const { form, context, ask } = opened.value;
  const input = form.toInput(context);
  const commandId = commandIdOf(access.actor.account, ask.caseId, ask.formId, form.verb, input);
  const outcome = await perform(deps, access, { caseId: ask.caseId, verb: form.verb, input, commandId });
  if (!outcome.ok) return dialogWith(form, { ...context, problem: refusalWords(outcome.refusal, context.text) }, ask);
  return nextAfter(form, context, ask, outcome.value);
}

async function formFor(
  deps: Deps,
  access: Access,
  turn: Dialog,
): Promise<Outcome<{ form: Form; context: FormContext; ask: Asked }>> {
  const parsed = asked.safeParse(turn.data);
  const form = parsed.success && Object.hasOwn(forms, parsed.data.form) ? forms[parsed.data.form] : undefined;
  if (!parsed.success || !form) return refuse({ kind: "unknownVerb" });
  const { msteams: _msteams, ...ask } = parsed.data;
  if (!(await isOfThisChat(deps, turn, { caseId: ask.caseId, thing: ask.thing ?? "" })))
    return refuse({ kind: "unknownVerb" });
  const view = commandNamed(form.verb).opens ? null : await viewCase(deps, access, ask.caseId);
  if (view && !view.ok) return view;
  const { document } = await deps.municipality(await municipalityHolding(deps, access, ask.caseId));
  const context = contextFor(access, view?.value ?? null, document, dayOf(deps.now()), ask);
  return ok({ form, context, ask });
}

const contextFor = (
  access: Access,
  view: CaseView | null,
  municipality: FormContext["municipality"],
  today: Day,
  ask: Asked,
): FormContext => ({
  view,
  thing: ask.thing ?? null,
  municipality,
  today,
  text: texts[access.language],
  typed: typedIn(ask),
  problem: null,
});

const typedIn = ({ form: _form, caseId: _caseId, thing: _thing, formId: _formId, ...typed }: Asked): Typed =>
  Object.fromEntries(Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === "string"));

function dialogWith(form: Form, context: FormContext, ask: Asked): Reply {
  const card = form.card(context);
  if (!card) return { kind: "closeDialog", text: context.text.common.nothingToFillIn };
  return { kind: "dialog", title: form.title(context.text), card: addressed(card, ask) };
}

/** Writes on the form's own button what it belongs to. */
function addressed(card: Card, { form, caseId, thing, formId }: Asked): Card {
  const data = { form, caseId, ...(thing ? { thing } : {}), formId };
  const body = card.body.map((element) =>
    element.type === "ActionSet"
      ? { ...element, actions: (element.actions as object[]).map((action) => ({ ...action, data })) }
      : element,
  );
  return { ...card, body };
}

/** Done says what happens next; where the next step is a form of its own it opens at once. */
function nextAfter(form: Form, context: FormContext, ask: Asked, { view, reference, callBackBy }: Done): Reply {
  const { text } = context;
  const words = form.verb === "case.consult" ? text.consultation : text.inquiry;
  if (commandNamed(form.verb).opens)
    return { kind: "closeDialog", text: words.done(reference, callBackBy ? text.day(callBackBy as Day) : "") };
  const next = form.then && forms[form.then];
  if (next && view) {
    const thing = view.waiting.about;
    const card = next.card({ ...context, view, thing, typed: {}, problem: null, done: text.done[form.verb] });
    if (card)
      return {
        kind: "dialog",
        title: next.title(text),
        card: addressed(card, { ...ask, form: form.then!, thing, formId: randomUUID() }),
      };
  }
  const said = text.done[form.verb] ?? "";
  const step = view && text.case.waiting[view.waiting.kind];
  return { kind: "closeDialog", text: step ? text.common.doneNext(said, step) : said };
}
