import { type Action, buttons, type Card, type Element } from "../src-shared/card.ts";
import { type Subject, thingOf } from "../src-shared/case/notices.ts";
import { type Language, texts } from "../src-shared/text/text.ts";
import type { Config } from "./config.ts";

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference */
const mostActions = 6;
/** More than these in one row are put away by some clients. */
const mostInARow = 5;

/** As teams.microsoft.com reads a link to the app's own tab: ids only, for links end up in logs. https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application#deep-link-to-a-tab */
const linkTo = (appId: string, subEntityId: string) =>
  `https://teams.microsoft.com/l/entity/${appId}/hem?context=${encodeURIComponent(JSON.stringify({ subEntityId }))}`;

const isAboutMeeting = /^(invitation|agenda|ended|drift):/;
const isAboutPromise = /^(task|report|reminder):/;

/** As the tab reads its own links: the meeting or the promise itself, where it is about one. */
function placeOf(caseId: string, subject: Subject): string {
  if (isAboutMeeting.test(subject)) return `${caseId}/meeting/${thingOf(subject)}`;
  return isAboutPromise.test(subject) ? `followups/${thingOf(subject)}` : caseId;
}

/** The card with a way into the tab, where what it is about is shown whole, as long as there is room for it: in a row of its own where the last one is full. A card with nothing to press, as one that says goodbye, gets none. */
export function withWayIn(
  card: Card,
  { caseId, subject, place = placeOf(caseId, subject) }: { caseId: string; subject: Subject; place?: string },
  { TEAMS_APP_ID }: Pick<Config, "TEAMS_APP_ID">,
  language: Language,
): Card {
  const last = card.body.at(-1);
  if (last?.type !== "ActionSet" || actionsIn(card.body).length >= mostActions) return card;
  const wayIn: Action = {
    type: "Action.OpenUrl",
    id: "openTab",
    title: texts[language].common.openTab,
    url: linkTo(TEAMS_APP_ID, place),
  };
  const row = actionsOf(last);
  return row.length < mostInARow
    ? { ...card, body: [...card.body.slice(0, -1), { ...last, actions: [...row, wayIn] }] }
    : { ...card, body: [...card.body, buttons([wayIn])] };
}

const actionsOf = (element: Element) => (element["actions"] ?? []) as Action[];
const actionsIn = (body: readonly Element[]): Action[] =>
  body.flatMap((element) => [...actionsOf(element), ...actionsIn((element["items"] ?? []) as Element[])]);
