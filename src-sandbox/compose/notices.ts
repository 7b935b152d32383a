import { z } from "zod";
import type { Draft, DraftNotice } from "./draft.ts";
import { Refused } from "./refused.ts";

const MOST = 5;
const details = z.looseObject({ type: z.string(), message: z.string() });

export function addNotice(draft: Pick<Draft, "notices">, key: string, given: unknown): void {
  if (draft.notices.some((each) => each.key === key))
    throw new Refused(9023, "DuplicateNotificationKey", "A notification with the provided key already exists.");
  if (draft.notices.length >= MOST)
    throw new Refused(
      9025,
      "NumberOfNotificationsExceeded",
      "The notification couldn't be added because the notification limit has been reached.",
    );
  draft.notices = [...draft.notices, noticeFrom(key, given)];
}

/** Where no such notice is, one is added. */
export function replaceNotice(draft: Pick<Draft, "notices">, key: string, given: unknown): void {
  if (!draft.notices.some((each) => each.key === key)) return addNotice(draft, key, given);
  draft.notices = draft.notices.map((each) => (each.key === key ? noticeFrom(key, given) : each));
}

export function removeNotice(draft: Pick<Draft, "notices">, key: string): void {
  if (!draft.notices.some((each) => each.key === key))
    throw new Refused(9024, "NotificationKeyNotFound", "There are no notifications with the provided key.");
  draft.notices = draft.notices.filter((each) => each.key !== key);
}

const noticeFrom = (key: string, given: unknown) => ({ ...details.parse(given), key }) as DraftNotice;
