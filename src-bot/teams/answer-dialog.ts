import { randomUUID } from "node:crypto";

import { z } from "zod";

import type { Action, Card } from "../../src-shared/card.ts";
import { forms, menuOf, menus } from "../../src-shared/cards.ts";
import type { CaseView } from "../../src-shared/case/view.ts";
import { commandNamed } from "../../src-shared/commands.ts";
import type { Form, FormContext, Offer, Typed } from "../../src-shared/form.ts";
import { chosenIn } from "../../src-shared/menu.ts";
import type { Clocks } from "../../src-shared/programme/municipality.ts";
import { refuse, type Outcome, ok, type Refusal } from "../../src-shared/refusal.ts";
import { wordsOfCase } from "../../src-shared/text/of-whom.ts";
import { refusalWords, texts } from "../../src-shared/text/text.ts";
import { type Day, dayOf } from "../../src-shared/time.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import { type Done, municipalityHolding, perform } from "../desk.ts";
import { viewCase } from "../read.ts";
import { commandIdOf } from "../revision.ts";
import { formInTab, isKeptToTab, largeInTab, wordsFor } from "./content-in-tab.ts";
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

interface At {
  deps: Deps;
  access: Access;
}
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
  const within = (reply: Reply) => keptToTab(deps, access, turn, opened.value, reply);
  if (!form) return within(menuWith({ deps, access }, { ...context, typed: {} }, ask));
  const caseId = commandNamed(form.verb).opens ? randomUUID() : ask.caseId;
  return within(dialogWith(form, { ...context, ...filled }, { ...ask, caseId, formId: randomUUID() }));
}

/** Gives the form's command; a "no" keeps the dialog open with everything that was typed. */
export async function submitDialog(deps: Deps, access: Access, turn: Dialog): Promise<Reply> {
  const opened = await formFor(deps, access, turn);
  if (!opened.ok) return { kind: "card", card: refusalCard(opened.refusal, texts[access.language]) };
  const { form, context, ask } = opened.value;
  const within = (reply: Reply, refusal?: Refusal) => keptToTab(deps, access, turn, opened.value, reply, refusal);
  if (!form) return within(chosenFrom({ deps, access }, context, ask));
  const input = form.toInput(context);
  const commandId = commandIdOf(access.actor.account, ask.caseId, ask.formId, form.verb, input);
  const outcome = await perform(deps, access, { caseId: ask.caseId, verb: form.verb, input, commandId });
  if (!outcome.ok) {
    const problem = refusalWords(outcome.refusal, context.text);
    return within(dialogWith(form, { ...context, problem }, ask), outcome.refusal);
  }
  return within(nextAfter(form, context, ask, outcome.value));
}

/** A form about a case shows what is in it: where that is kept to the tab it is filled in there. One that begins a case shows nothing of any. */
async function keptToTab(
  deps: Deps,
  access: Access,
  turn: Dialog,
  { context: { view, thing }, ask: { caseId } }: { context: FormContext; ask: Asked },
  reply: Reply,
  refusal?: Refusal,
): Promise<Reply> {
  if (reply.kind !== "dialog" || !view || !(await isKeptToTab(deps, access, caseId, turn))) return reply;
  const meeting = view.meetings.find(({ id }) => id === thing);
  const about = { caseId, subject: meeting ? (`agenda:${meeting.id}` as const) : ("case" as const) };
  const wrong = refusal ? wordsFor(refusal, access, true) : null;
  return { ...reply, card: formInTab(deps, access, { title: reply.title, about, wrong }) };
}

async function formFor(
  deps: Deps,
  access: Access,
  turn: Dialog,
): Promise<Outcome<{ form: Form | null; context: FormContext; ask: Asked }>> {
  const parsed = asked.safeParse(turn.data);
  if (!parsed.success) return refuse({ kind: "unknownVerb" });
  const form = Object.hasOwn(forms, parsed.data.form) ? forms[parsed.data.form]! : null;
  if (!form && !Object.hasOwn(menus, parsed.data.form)) return refuse({ kind: "unknownVerb" });
  const { msteams: _msteams, ...ask } = parsed.data;
  if (!(await isOfThisChat(deps, turn, { caseId: ask.caseId }))) return refuse({ kind: "unknownVerb" });
  const view = form && commandNamed(form.verb).opens ? null : await viewCase(deps, access, ask.caseId);
  if (view && !view.ok) return view;
  const clocks = await deps.municipality(await municipalityHolding(deps, access, ask.caseId));
  const context = contextFor(access, view?.value ?? null, clocks, dayOf(deps.now()), ask);
  return ok({ form, context, ask });
}

const contextFor = (
  access: Access,
  view: CaseView | null,
  { document, holidays }: Clocks,
  today: Day,
  ask: Asked,
): FormContext => ({
  view,
  thing: ask.thing ?? null,
  municipality: document,
  holidays,
  today,
  text: wordsOfCase(texts[access.language], view),
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

/** What can be done now; where that is one thing it opens at once. */
function menuWith(at: At, context: FormContext, ask: Asked): Reply {
  const menu = menuOf(ask.form, context);
  if (!menu) return { kind: "closeDialog", text: context.text.common.nothingToFillIn };
  const [only, second] = menu.offers;
  if (only && !second) return offered(at, only, context, ask);
  return { kind: "dialog", title: menus[ask.form]!.title(context.text), card: addressed(menu.card, ask) };
}

/** What was chosen, as long as it is still offered; else what is offered now. */
function chosenFrom(at: At, context: FormContext, ask: Asked): Reply {
  const { form, thing } = chosenIn(context.typed);
  const offers = menuOf(ask.form, context)?.offers ?? [];
  const offer = offers.find((one) => one.form === form && (one.thing ?? null) === thing);
  return offer ? offered(at, offer, context, ask) : menuWith(at, { ...context, typed: {} }, ask);
}

function offered(
  { deps, access }: At,
  { form: name, thing = null, label: title, inTab }: Offer,
  context: FormContext,
  { caseId }: Asked,
): Reply {
  if (inTab) {
    const place = [caseId, inTab, ...(thing ? [thing] : [])].join("/");
    return { kind: "dialog", title, card: largeInTab(deps, access, context.text, { title, caseId, place }) };
  }
  const ask = { form: name, caseId, thing, formId: randomUUID() };
  const about = { ...context, thing, typed: {}, problem: null };
  const form = forms[name];
  return form ? dialogWith(form, about, ask) : menuWith({ deps, access }, about, ask);
}

/** Writes on the form's own button what it belongs to. */
function addressed(card: Card, { form, caseId, thing, formId }: Asked): Card {
  const data = { form, caseId, ...(thing ? { thing } : {}), formId };
  const body = card.body.map((element) =>
    element.type === "ActionSet"
      ? {
          ...element,
          actions: (element.actions as Action[]).map((action) =>
            action.type === "Action.Submit" ? { ...action, data } : action,
          ),
        }
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
