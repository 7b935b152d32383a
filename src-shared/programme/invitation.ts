import { z } from "zod";

import { bodyProblem, longestBody } from "../meeting/invitation/event-body.ts";
import { samlasInvitation } from "../text/sv/invitation-text.ts";
import { type Moment, moment } from "../time.ts";

const body = z.string().check(({ value, issues }) => {
  const problem = bodyProblem(value);
  if (problem) issues.push({ code: "custom", input: value, message: "unknown", path: [], params: { ...problem } });
});

/** What invitations in Outlook say beside code, time and place. */
export const invitation = z.object({
  body: body.default(samlasInvitation),
  /** What they have said before, the latest first: events that were written so stay so, and are not taken for changed. The server's own to keep. */
  former: z.array(z.object({ body: z.string().max(longestBody), until: moment() })).default([]),
});
type Invitation = z.infer<typeof invitation>;

/** As many as can be in use at once, by far. */
const mostFormer = 50;

/** What was said until now is kept, whatever somebody sends. */
export function withFormer(next: Invitation, before: Invitation | undefined, now: Moment): Invitation {
  if (!before) return { ...next, former: [] };
  const isChanged = before.body !== next.body;
  const all = [...(isChanged ? [{ body: before.body, until: now }] : []), ...before.former];
  const former = all.filter(
    (one, at) => one.body !== next.body && all.findIndex((other) => other.body === one.body) === at,
  );
  return { ...next, former: former.slice(0, mostFormer) };
}

/** Every text an invitation of one case may stand with, the one that is written now first. */
export const bodiesIn = ({ body: now, former }: Invitation): string[] => [
  ...new Set([now, ...former.map((one) => one.body), samlasInvitation]),
];
