import { buttons, card, type Card, choice, quiet, submit, textInput } from "../card.ts";
import type { Typed } from "../form.ts";
import { longestText } from "../input.ts";
import type { TimesAsked } from "../meeting/poll-view.ts";
import { fits } from "../meeting/poll.ts";
import type { FamilyText } from "../text/family/sv.ts";

/** One question a time, as it was answered before. */
export function timesCard({ times, reply }: TimesAsked, text: FamilyText): Card {
  const words = text.before.times;
  return card(text.language, words.title, [
    ...times.map((time) =>
      choice({
        id: idOf(time.start),
        label: text.slot(time),
        value: reply?.fits.find(({ start }) => start === time.start)?.fit,
        choices: fits.map((fit) => [fit, words.fits[fit]]),
        open: true,
      }),
    ),
    textInput({ id: "words", label: words.words, value: reply?.words ?? undefined, longest: longestText, lines: true }),
    quiet(words.seenBy),
    buttons([submit(words.send)]),
  ]);
}

/** Neither dots nor colons, so that every browser and card takes it. */
const idOf = (start: string) => `t${Date.parse(start)}`;

/** What was answered: a time that nothing was said of is left out. */
export const fitsIn = ({ times }: TimesAsked, typed: Typed) =>
  times.flatMap(({ start }) => {
    const fit = typed[idOf(start)];
    return fit ? [{ start, fit }] : [];
  });
