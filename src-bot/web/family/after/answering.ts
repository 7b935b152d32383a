import { z } from "zod";

import type { Card } from "../../../../src-shared/card.ts";
import type { Verb } from "../../../../src-shared/commands.ts";
import type { OwnView } from "../../../family/own.ts";
import { cardForm } from "../card-form.ts";
import { html, type Html } from "../html.ts";
import type { Inside, Said } from "../inside.ts";
import type { Page } from "../page.ts";

/** How a page of several forms is drawn: what came of the one that was sent, and what was typed in it. */
export interface Drawing {
  own: OwnView;
  inside: Inside;
  said?: Said;
  /** The address of the form that was refused. */
  refused?: string;
  /** The address of the form that was taken. */
  taken?: string;
}
/** Null where there is no such page for this person. */
type Draw = (drawing: Drawing) => Omit<Page, "exit"> | null;

/** Who comes at the family's side reads what is theirs to read, and answers for nobody. */
export const isVoice = ({ people, yourParty }: OwnView["view"]): boolean =>
  people.some(({ id, kind }) => id === yourParty && (kind === "child" || kind === "guardian"));

export const isAnew = ({ refused }: Drawing, action: string) => refused === action;

/** A card's form; what was typed in it stands there still where it could not be taken. */
export const formIn = (drawing: Drawing, action: string, card: Card): Html => {
  const { inside } = drawing;
  const typed = isAnew(drawing, action) ? inside.typed : {};
  return html`<div role="group" aria-label="${card.speak}">
    ${cardForm(card, { action, csrf: inside.csrf, typed })}
  </div>`;
};

export async function showDrawn(
  inside: Inside,
  draw: Draw,
  more: Pick<Drawing, "said" | "refused" | "taken"> = {},
  status = 200,
): Promise<void> {
  const own = await inside.read();
  const page = own.ok ? draw({ own: own.value, inside, ...more }) : null;
  if (page) return inside.show(page, status);
  const { message, whatToDo } = inside.refusal({ kind: "notThere" });
  return inside.showHome({ said: `${message} ${whatToDo}`, isWrong: true }, 404);
}

interface Answer {
  verb: Verb;
  input: unknown;
  /** The address it was sent to. */
  action: string;
}

/** Gives it as themselves, and shows the page again with what came of it. */
export async function takeAnswer(inside: Inside, { verb, input, action }: Answer, draw: Draw): Promise<void> {
  const outcome = await inside.give(verb, input);
  if (outcome.ok) {
    const said = inside.text.after.answered;
    return inside.showDone(outcome.value, said, () => showDrawn(inside, draw, { said: { said }, taken: action }));
  }
  const { message, whatToDo } = inside.refusal(outcome.refusal);
  const isGone = outcome.refusal.kind === "notThere";
  const more = { said: { said: `${message} ${whatToDo}`, isWrong: true }, refused: action };
  return showDrawn(inside, draw, more, isGone ? 404 : 409);
}

const uuid = z.uuid();
/** An id in the address, or one that nothing has. */
export const idIn = (inside: Inside, name = "id"): string =>
  uuid.safeParse(inside.param(name)).data ?? "00000000-0000-4000-8000-000000000000";
