import { expect, test } from "vitest";

import { anySubject } from "../src-bot/teams/subject.ts";
import { parts } from "../src-bot/web/family/parts.ts";
import {
  driftSubject,
  reminderSubject,
  type Subject,
  subjectsOf,
  takeoverSubject,
  turnSubject,
} from "../src-shared/case/notices.ts";
import { numbered } from "./case-files.ts";
import { storyOf } from "./round-table.ts";

const isKnown = (subject: Subject) => anySubject.safeParse(subject).success;

test("a press is understood whatever its card is about", () => {
  const intervention = numbered<never>(1);
  const made: Subject[] = [
    turnSubject({ intervention, since: "2026-09-07" as never }),
    turnSubject({ intervention, since: null }),
    reminderSubject({ task: numbered(2), step: "owner", since: "2026-09-07" } as never),
    takeoverSubject({ id: numbered(4), from: "2026-09-07" as never }),
    driftSubject(numbered(3), { since: "2026-09-07T08:00:00.000Z" as never }),
    ...["samordnare", "kurator"].flatMap((who) => subjectsOf(storyOf().view(who))),
  ];
  expect(made.filter((one) => !isKnown(one))).toEqual([]);
  expect(["turn:", "turn:x:2026-09-07", "case:1"].filter((one) => isKnown(one as Subject))).toEqual([]);
});

test("no two of a family's pages have the same address", () => {
  const seen: string[] = [];
  const heard = (method: string) => (at: unknown) => void (typeof at === "string" && seen.push(`${method} ${at}`));
  const router = { get: heard("get"), post: heard("post") };
  for (const part of parts) part.routes?.(router as never, { deps: {}, inside: (answer: unknown) => answer } as never);

  expect(seen.length).toBeGreaterThan(30);
  expect(seen.filter((one, at) => seen.indexOf(one) < at)).toEqual([]);
});
