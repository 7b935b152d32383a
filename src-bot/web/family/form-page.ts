import type { Card } from "../../../src-shared/card.ts";
import type { Outcome } from "../../../src-shared/refusal.ts";
import type { DoorAccess } from "../../access.ts";
import type { Done } from "../../desk.ts";
import { cardForm } from "./card-form.ts";
import { html, type Html } from "./html.ts";
import type { Inside, Said } from "./inside.ts";
import type { Page } from "./page.ts";
import { saidAbove } from "./said.ts";

interface FormPage {
  title: string;
  /** Where it stands, and where what is typed goes. */
  at: string;
  card: Card;
  lead?: string;
  /** What they have said before. */
  before?: Html | null;
  back?: string;
}

/** One question on a page of its own: what it is, and the form. */
export function formPage<Theirs extends DoorAccess>(
  own: Inside<Theirs>,
  { title, at, card, lead, before = null, back }: FormPage,
  said?: Said,
): Page {
  const { csrf, typed, text } = own;
  const body = html`${saidAbove(said)} ${lead ? html`<p>${lead}</p>` : null} ${before}
    ${cardForm(card, { action: at, csrf, ...(said?.isWrong ? { typed } : {}) })}
    <p><a href="${back ?? "/f/mine"}">${text.home.back}</a></p>`;
  return { title, body, at };
}

/** What was taken is said where they go on; what was not is shown again with what they had typed. */
export async function answered<Theirs extends DoorAccess>(
  own: Inside<Theirs>,
  outcome: Outcome<Done>,
  then: { done: string; show: (said: Said, status?: number) => Promise<void>; after?: (said: Said) => Promise<void> },
): Promise<void> {
  if (outcome.ok) {
    const said = { said: then.done };
    return own.showDone(outcome.value, then.done, () => (then.after ?? then.show)(said));
  }
  if (outcome.refusal.kind === "notThere") return own.showHome({ said: own.text.door.dead, isWrong: true }, 404);
  const { message, whatToDo } = own.refusal(outcome.refusal);
  await then.show({ said: `${message} ${whatToDo}`, isWrong: true }, 409);
}
