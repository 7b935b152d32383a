import type { Action, Card, Element } from "../src-shared/card.ts";
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

const isAboutMeeting = /^(agenda|ended):/;

/** The card with a way into the tab, where what it is about is shown whole, as long as there is room for it. A card with nothing to press, as one that says goodbye, gets none. */
export function withWayIn(
  card: Card,
  { caseId, subject }: { caseId: string; subject: Subject },
  { TEAMS_APP_ID }: Pick<Config, "TEAMS_APP_ID">,
  language: Language,
): Card {
  const last = card.body.at(-1);
  if (last?.type !== "ActionSet" || isFull(card, last)) return card;
  const at = isAboutMeeting.test(subject) ? `${caseId}/meeting/${thingOf(subject)}` : caseId;
  const wayIn: Action = {
    type: "Action.OpenUrl",
    id: "openTab",
    title: texts[language].common.openTab,
    url: linkTo(TEAMS_APP_ID, at),
  };
  return { ...card, body: [...card.body.slice(0, -1), { ...last, actions: [...actionsOf(last), wayIn] }] };
}

const isFull = ({ body }: Card, last: Element) =>
  actionsOf(last).length >= mostInARow || actionsIn(body).length >= mostActions;
const actionsOf = (element: Element) => (element["actions"] ?? []) as Action[];
const actionsIn = (body: readonly Element[]): Action[] =>
  body.flatMap((element) => [...actionsOf(element), ...actionsIn((element["items"] ?? []) as Element[])]);
