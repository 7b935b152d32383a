import { type Action, buttons, type Element, textInput } from "../card.ts";
import { longestText } from "../input.ts";

/** A button that sends its own id, with what else is in the form. */
export const press = (id: string, title: string, isFirst = false): Action => ({
  type: "Action.Submit",
  id,
  title,
  data: {},
  ...(isFirst ? { style: "positive" } : {}),
});

/** One tap is an answer, and none of them is nearer than another. */
export const oneTap = (answers: Readonly<Record<string, string>>): Element =>
  buttons(Object.entries(answers).map(([id, title]) => press(id, title)));

/** What has been answered can be answered anew, a press further away; where that has just been tried it stands open. */
export const folded = (title: string, body: (Element | null)[], isOpen: boolean): Element[] => {
  const known = body.filter((element) => element !== null);
  const unfolding = { type: "Action.ShowCard" as const, id: "change", title };
  return isOpen ? known : [buttons([{ ...unfolding, card: { type: "AdaptiveCard", version: "1.5", body: known } }])];
};

/** It is right, in one tap; or how they see it, in words of their own. */
export const standButtons = (
  of: string,
  words: { agrees: string; differs: string; how: string; send: string },
  said: string | null | undefined,
  isOpen: boolean,
): Element[] => {
  const otherwise = [ownWords(of, words.how, said), buttons([press("differs", words.send)])];
  const agree = press("agrees", words.agrees);
  if (isOpen) return [buttons([agree]), ...otherwise];
  const fold = { type: "Action.ShowCard" as const, id: "otherwise", title: words.differs };
  return [buttons([agree, { ...fold, card: { type: "AdaptiveCard", version: "1.5", body: otherwise } }])];
};

/** What somebody says in their own words, in a form among others on the same page. */
export const ownWords = (of: string, label: string, said: string | null | undefined): Element =>
  textInput({ id: `words-${of}`, label, value: said ?? undefined, longest: longestText, lines: true });
