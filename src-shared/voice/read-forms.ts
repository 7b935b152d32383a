import { type Element, line, plain, quiet } from "../card.ts";
import type { CaseView } from "../case/view.ts";
import type { Form, FormContext } from "../form.ts";
import { formCard } from "../form-card.ts";
import type { Text } from "../text/sv.ts";

type Saying = CaseView["sayings"][number];
type File = CaseView["attachments"][number];

const newFrom = ({ view, thing }: FormContext): Saying[] =>
  (view?.sayings ?? []).filter(({ child, ofItsOwn }) => child === thing && ofItsOwn?.isRead === false);
const newFiles = ({ view, thing }: FormContext): File[] =>
  (view?.attachments ?? []).filter(({ handedIn }) => handedIn?.from === thing && !handedIn.isRead);
const nameOf = ({ view, thing }: FormContext): string | null => {
  const person = view?.people.find(({ id }) => id === thing);
  return person && person.kind !== "professional" ? person.name : null;
};

/** Only in the dialog somebody has opened, never on a card that stays. What is drawn or recorded is seen and heard in the case. */
function said({ text: words, symbols, kind }: Saying, { newWords }: Text): (Element | null)[] {
  return [
    symbols.length > 0 ? line(symbols.map((one) => newWords.symbols[one]).join(", ")) : null,
    words === null ? null : line(plain(`”${words}”`)),
    kind === "picture" || kind === "sound" ? quiet(newWords.inTab[kind]) : null,
  ];
}

/** What a child has said since last. */
const readChild: Form = {
  verb: "voice.markRead",
  title: ({ newWords }) => newWords.title,
  card: (context) => {
    const sayings = newFrom(context);
    if (sayings.length === 0) return null;
    const words = context.text.newWords;
    const name = nameOf(context);
    return formCard(context, {
      title: words.title,
      lead: words.lead,
      inputs: [
        name === null ? null : line(plain(words.of(name))),
        ...sayings.flatMap((one) => said(one, context.text)),
      ],
      submit: words.read,
    });
  },
  toInput: ({ thing }) => ({ childId: thing }),
};

/** What a guardian has handed in since last. */
const readHandedIn: Form = {
  verb: "record.markRead",
  title: ({ newWords }) => newWords.handedIn,
  card: (context) => {
    const files = newFiles(context);
    if (files.length === 0) return null;
    const words = context.text.newWords;
    const name = nameOf(context);
    return formCard(context, {
      title: words.handedIn,
      lead: words.handedInLead,
      inputs: [
        name === null ? null : line(plain(words.handedInBy(name))),
        ...files.flatMap(({ kind, words: told, handedIn }) => [
          line(handedIn && handedIn.whose !== handedIn.from ? words.ofChild(words.kinds[kind]) : words.kinds[kind]),
          !told ? null : line(plain(`”${told}”`)),
        ]),
      ],
      submit: words.read,
    });
  },
  toInput: ({ thing }) => ({ partyId: thing }),
};

export const readForms = { readChild, readHandedIn };
