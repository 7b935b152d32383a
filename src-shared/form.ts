import type { Card } from "./card.ts";
import type { CaseView } from "./case/view.ts";
import type { Verb } from "./commands.ts";
import { usually } from "./programme/in-case.ts";
import type { Municipality } from "./programme/municipality.ts";
import type { Text } from "./text/sv.ts";
import type { Day } from "./time.ts";

/** Everything that was in a form when it was sent, as text: how Adaptive Cards hand it over. */
export type Typed = Readonly<Record<string, string>>;

export interface FormContext {
  /** Null for a form that begins a case. */
  view: CaseView | null;
  /** The meeting, consent or task the form is about. */
  thing: string | null;
  municipality: Municipality;
  /** Days on which its offices are closed. */
  holidays?: readonly Day[];
  today: Day;
  text: Text;
  typed: Typed;
  problem: { message: string; whatToDo: string } | null;
  /** What was just done, where this form follows another. */
  done?: string | undefined;
}

/** A form in a dialog: how it looks, and how what was typed becomes a command's input. */
export interface Form {
  verb: Verb;
  title: (text: Text) => string;
  /** Null where there is nothing to fill in any more. */
  card: (context: FormContext) => Card | null;
  toInput: (context: FormContext) => Record<string, unknown>;
  /** The form that follows at once. */
  then?: string;
}

/** One of the things that can be done: the form it opens, or the menu, and what that is about. */
export interface Offer {
  form: string;
  thing?: string | null;
  label: string;
  /** The part of the case in the tab where it is filled in, where that is more than a dialog has room for. */
  inTab?: "plan";
}

/** What one does seldom, a press further away. Only what can be done now is offered. */
export interface Menu {
  title: (text: Text) => string;
  /** Where it is asked which, before what is done with it. */
  asks?: (text: Text) => string;
  offers: (context: FormContext) => Offer[];
}

/** How long things may take in the case the form is about, as its coordinator is told. */
export const clocksOf = ({ view, municipality }: Pick<FormContext, "view" | "municipality">) =>
  view?.programme?.clocks ?? usually(municipality);

/** A multiple choice comes as one text with commas. */
export const chosen = (typed: Typed, id: string) => (typed[id] ?? "").split(",").filter((value) => value !== "");
export const isTicked = (typed: Typed, id: string) => typed[id] === "true";
