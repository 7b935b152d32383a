import { capitalised } from "../capitalised.ts";
import { type Action, buttons, type Card, card, choice, line, subheading } from "../card.ts";
import type { Category } from "../case/labelled.ts";
import type { Flow } from "../consent/consent.ts";
import { chosen, type Typed } from "../form.ts";
import type { UnitId } from "../ids.ts";
import type { FamilyText } from "../text/family/sv.ts";
import { onlyTelling, receiversIn, tells, toldTo } from "./asked.ts";

interface Given {
  flows: readonly Flow[];
  nameOf: (unit: UnitId) => string;
  kindOf: (category: Category) => string;
}

const keptBoxes = (to: UnitId) => `keep-${to}`;
const stopping = (to: UnitId) => `stop-${to}`;

const leaving = (unit: UnitId) => `out-${unit}`;

const submit = (id: string, title: string): Action => ({ type: "Action.Submit", id, title, data: {} });

/** A press for each service that is to be told no more; and one for it to tell nothing either. */
export function stopCard({ flows, nameOf }: Given, text: FamilyText): Card {
  const words = text.consent.own;
  const out = (unit: UnitId) => submit(leaving(unit), words.out(nameOf(unit)));
  const stops = [
    ...receiversIn(flows).flatMap((to) => [
      submit(stopping(to), words.stop(nameOf(to))),
      ...(tells(to, flows) ? [out(to)] : []),
    ]),
    ...onlyTelling(flows).map(out),
  ];
  return card(text.language, words.some, [subheading(words.some), line(words.outMeans), buttons(stops)]);
}

/** Whether there is less to take back than all of it, service by service. */
export const canStopSome = (flows: readonly Flow[]): boolean =>
  receiversIn(flows).length > 1 || onlyTelling(flows).length > 1;

/** Boxes for what is to remain. */
export function keepCard({ flows, nameOf, kindOf }: Given, text: FamilyText): Card {
  const words = text.consent.own;
  return card(text.language, words.keep, [
    line(words.keepHelp),
    ...toldTo(flows).map(({ to, kinds }) =>
      choice({
        id: keptBoxes(to),
        label: text.consent.mayKnow(nameOf(to)),
        choices: kinds.map((kind) => [kind, capitalised(kindOf(kind))]),
        value: kinds.join(","),
        many: true,
      }),
    ),
    buttons([submit("save", words.save)]),
  ]);
}

/** What is taken back by the press of a button; null where nothing is. */
export function takenBack(action: string, typed: Typed, flows: readonly Flow[]): { flows: Flow[] } | null {
  const gone = flows.filter(({ from, to, category }) =>
    action === "save"
      ? !chosen(typed, keptBoxes(to)).includes(category)
      : action === stopping(to) || action === leaving(to) || action === leaving(from),
  );
  return gone.length > 0 ? { flows: gone } : null;
}
