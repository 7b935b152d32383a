import type { CaseView } from "../case/view.ts";
import { buttons, card, type Card, choice, quiet, submit, textInput } from "../card.ts";
import { chosen, type Typed } from "../form.ts";
import { longestLine, longestText } from "../input.ts";
import { adaptationKinds } from "../party/party.ts";
import { familyLanguages } from "../text/family/language.ts";
import type { FamilyText } from "../text/family/sv.ts";

type Needs = CaseView["ownNeeds"];
/** What more is asked of some needs. */
const detailed = ["supportPerson", "room"] as const;
/** Spoken by many, with or without pages of their own. */
const others = ["fi", "fa", "ti", "pl", "uk", "ckb", "tr", "es"] as const;

/** What somebody needs to take part, as they have said before. */
export function needsCard(needs: Needs, text: FamilyText): Card {
  const words = text.before.needs;
  const detailOf = (kind: string) => needs.find((one) => one.kind === kind)?.detail ?? undefined;
  return card(text.language, words.title, [
    choice({
      id: "kinds",
      label: words.label,
      value: needs.map(({ kind }) => kind).join(","),
      choices: adaptationKinds.map((kind) => [kind, words.kinds[kind]]),
      many: true,
    }),
    choice({ id: "language", label: words.language, value: detailOf("interpreter"), choices: languages(text, needs) }),
    ...detailed.map((kind) => textInput({ id: kind, label: words[kind], value: detailOf(kind), longest: longestLine })),
    quiet(words.seenBy),
    buttons([submit(words.send)]),
  ]);
}

/** Each called as the reader calls it. */
function languages({ language }: FamilyText, needs: Needs): [string, string][] {
  const known = needs.flatMap(({ kind, detail }) => (kind === "interpreter" && detail ? [detail] : []));
  const names = new Intl.DisplayNames(language, { type: "language" });
  const tags = [...new Set([...familyLanguages.filter((tag) => tag !== "sv"), ...others, ...known])];
  return tags.map((tag) => [tag, names.of(tag) ?? tag]);
}

/** What was ticked; what somebody has said of a need that is not asked about here stays. */
export const needsIn = (typed: Typed, known: Needs) =>
  chosen(typed, "kinds").map((kind) => {
    const said = kind === "interpreter" ? typed["language"] : typed[kind];
    return { kind, detail: said ?? known.find((one) => one.kind === kind)?.detail ?? "" };
  });

export function firstCard(text: FamilyText): Card {
  const words = text.before.first;
  return card(text.language, words.title, [
    textInput({ id: "scope", label: words.scope, required: text.home.required, longest: longestText, lines: true }),
    quiet(words.seenBy),
    buttons([submit(words.send)]),
  ]);
}

export function inviteCard(text: FamilyText): Card {
  const words = text.before.invite;
  return card(text.language, words.title, [
    textInput({ id: "who", label: words.who, required: text.home.required, longest: longestLine }),
    textInput({ id: "why", label: words.why, longest: longestText, lines: true }),
    quiet(words.seenBy),
    buttons([submit(words.send)]),
  ]);
}
