import type { Card } from "./card.ts";
import type { Subject } from "./case/notices.ts";

/** Teams reads a card anew by itself for so many. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/user-specific-views */
const mostReadAnew = 60;

/** The card is read anew when one of these sees it, each time from their own view; with nobody named, when somebody asks for it. */
export const readAnewBy = (
  seen: Card,
  about: { caseId: string; subject: Subject },
  userIds: readonly string[],
): Card => ({
  ...seen,
  refresh: {
    action: {
      type: "Action.Execute",
      id: "refresh",
      title: seen.speak,
      verb: "refresh",
      data: { ...about, input: {} },
    },
    userIds: userIds.length > mostReadAnew ? [] : [...userIds],
  },
});
