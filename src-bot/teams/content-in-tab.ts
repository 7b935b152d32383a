import { type Action, buttons, type Card, card, type Element, heading, line, problem } from "../../src-shared/card.ts";
import type { Subject } from "../../src-shared/case/notices.ts";
import type { Refusal } from "../../src-shared/refusal.ts";
import type { Text } from "../../src-shared/text/sv.ts";
import { refusalWords, texts } from "../../src-shared/text/text.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import { municipalityHolding } from "../desk.ts";
import { withWayIn } from "../way-in.ts";
import type { PersonTurn } from "./port.ts";

type Where = Pick<PersonTurn, "conversation">;
type Said = ReturnType<typeof refusalWords>;
interface About {
  caseId: string;
  subject: Subject;
}

/** Whether the municipality shows what a family's case holds in the tab only, and this is not there. */
export async function isKeptToTab(
  deps: Deps,
  access: Access,
  caseId: string,
  { conversation: { channelId } }: Where,
): Promise<boolean> {
  if (channelId === "tab") return false;
  const { document } = await deps.municipality(await municipalityHolding(deps, access, caseId));
  return !document.contentInTeams;
}

/** Why not; where content is kept to the tab, without what of the case a "no" may name. */
export function wordsFor(refusal: Refusal, { language }: Access, isKept: boolean): Said {
  const text = texts[language];
  const namesSomething = Object.values({ ...refusal, kind: null }).some(
    (value) => value !== null && typeof value !== "number",
  );
  return isKept && namesSomething && refusal.kind !== "badInput" ? text.bot.refusedInTab : refusalWords(refusal, text);
}

/** Instead of the open card: the closed one, which says where the rest is read and has the way there. */
export function closedWithWayIn(deps: Deps, { language }: Access, closed: Card, about: About): Card {
  const body = closed.body.flatMap((element) => withoutOpening(element, about.subject));
  const last = body.at(-1);
  const [above, row] = last?.type === "ActionSet" ? [body.slice(0, -1), last] : [body, buttons([])];
  const told = [...above, line(texts[language].bot.inTabOnly), row];
  return withWayIn({ ...closed, body: told }, about, deps.config, language);
}

/** Instead of a form about a case, which shows what is in it. */
export function formInTab(
  deps: Deps,
  { language }: Access,
  { title, about, wrong }: { title: string; about: About; wrong: Said | null },
): Card {
  const { bot } = texts[language];
  const told = card(language, title, [heading(title), wrong && problem(wrong), line(bot.formInTabOnly), buttons([])]);
  return withWayIn(told, about, deps.config, language);
}

/** Instead of a form that a dialog has no room for: why, and the way to the part of the case where it is filled in. */
export function largeInTab(
  deps: Deps,
  { language }: Access,
  { more }: Text,
  { title, caseId, place }: { title: string; caseId: string; place: string },
): Card {
  const told = card(language, title, [heading(title), line(more.inTab), buttons([])]);
  return withWayIn(told, { caseId, subject: "case", place }, deps.config, language);
}

/** Pressed again it would say the same. */
function withoutOpening(element: Element, subject: Subject): Element[] {
  if (element.type !== "ActionSet") return [element];
  const actions = (element["actions"] as Action[]).filter(
    ({ verb, data }) => verb !== "show" || (data as About).subject !== subject,
  );
  return actions.length > 0 ? [{ ...element, actions }] : [];
}
