import { type Element, facts, part, quiet } from "../card.ts";
import type { Text } from "../text/sv.ts";
import type { CaseView } from "./view.ts";

/** The case it went on in or came from, and how far the family has answered whether it goes on. */
export function raisePart({ raise: { open, links } }: CaseView, text: Text): Element[] {
  const words = text.raise;
  const said = open?.asked.filter(({ answer }) => answer !== null).length ?? 0;
  return part(words.title, [
    facts([
      ...links.map(({ how, reference }): [string, string] => [words[how], reference]),
      [open?.name ?? "", open && !open.leadsNowhere ? words.answered(said, open.asked.length) : null],
    ]),
    open?.leadsNowhere ? quiet(words.leadsNowhere) : null,
  ]);
}
