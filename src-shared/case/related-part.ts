import { type Element, facts, part } from "../card.ts";
import type { Text } from "../text/sv.ts";
import type { CaseView } from "./view.ts";

/** Inquiries that are part of the case already, and cases that might be: by code and by what they have in common. */
export const relatedPart = (view: CaseView, text: Text): Element[] => {
  const words = text.related;
  return [
    ...part(words.joined, [
      facts(view.joined.map(({ reference, worry }): [string, string | null] => [reference, worry])),
    ]),
    ...part(words.related, [
      facts(
        view.related.map(({ reference, by }): [string, string] => [
          reference,
          text.list(by.map((kind) => words.by[kind])),
        ]),
      ),
    ]),
  ];
};
