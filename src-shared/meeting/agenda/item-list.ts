import { type Element, line, part, plain, quiet, shortened } from "../../card.ts";
import type { Text } from "../../text/sv.ts";
import type { ItemView } from "../item-view.ts";
import type { MeetingView } from "../view.ts";

/** As many as a card has room for. */
const mostItems = 12;
const mostInputs = 6;

/** What stands on the agenda. What the family wants raised is never among those left out, small or large. */
export function itemList({ items }: MeetingView, text: Text): Element[] {
  if (items.length === 0) return [line(text.meeting.noItems)];
  const others = items.filter((item) => !item.isFamilys);
  const kept = others.slice(0, Math.max(0, mostItems - (items.length - others.length)));
  const shown = items.filter((item) => item.isFamilys || kept.includes(item));
  const left = items.length - shown.length;
  return [
    ...shown.flatMap((item, index) => itemLines(item, index + 1, text)),
    ...(left > 0 ? [quiet(text.common.andMore(left))] : []),
  ];
}

function itemLines(item: ItemView, number: number, text: Text): Element[] {
  const words = text.agenda;
  const by = item.by ?? (item.isFamilys ? words.familys : null);
  return [
    line(`${number}. ${plain(by ? `${item.title} (${by})` : item.title)}`),
    ...item.answers.map((answer) => quiet(plain(words.answered(answer.by, shortened(answer.words))))),
    ...(item.missing.length > 0 ? [warning(words.missing(text.list(item.missing)))] : []),
    ...(item.needs.length > 0 && item.missing.length === 0 ? [fine(words.covered(text.list(item.needs)))] : []),
    ...(item.uncovered.length > 0 ? [warning(words.uncovered(text.list(item.uncovered.map(titleOf))))] : []),
  ];
}
const titleOf = ({ title }: ItemView["uncovered"][number]) => title;

const warning = (words: string): Element => ({ ...line(plain(words)), color: "attention", spacing: "small" });
const fine = (words: string): Element => ({ ...line(plain(words)), color: "good", spacing: "small" });

/** What the services have said beforehand, each in its own words. */
export const inputPart = ({ inputs }: MeetingView, text: Text, longest?: number): Element[] =>
  part(text.agenda.inputs, [
    ...inputs.slice(0, mostInputs).map(({ unit, words }) => line(plain(`${unit}: ${shortened(words, longest)}`))),
    inputs.length > mostInputs ? quiet(text.common.andMore(inputs.length - mostInputs)) : null,
  ]);
