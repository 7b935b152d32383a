import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import { nextLook } from "../src-shared/case/pass-time.ts";
import { worklistOf } from "../src-shared/case/worklist.ts";
import { momentAt } from "../src-shared/time.ts";
import { anApartCase } from "./arbitraries/apart-case.ts";
import { seed } from "./arbitraries/seed.ts";
import { accountCalled, ekstad, inDays } from "./case-files.ts";
import { sends } from "./filled.ts";
import { storyOf } from "./round-table.ts";

const leader = "samordnare";
const [sample] = fc.sample(anApartCase(), { numRuns: 1, seed });
const { a, b } = sample!;
const { coordinator } = sample!.file.stage as Extract<CaseFile["stage"], { coordinator: unknown }>;
const begun = () =>
  storyOf(
    parseCaseFile({
      ...sample!.file,
      stage: { name: "active", coordinator },
      tracks: [],
      meetings: [],
      attachments: [],
      sayings: [],
      raisings: [],
      plan: { ...sample!.file.plan, needs: [], proposals: [] },
    }),
  );
const talked = (story: ReturnType<typeof begun>, next: string, nextOn: string, party = b) =>
  sends("safety", { story, person: leader, thing: party, typed: { next, nextOn } });
const due = { kind: "noteSafety", about: b, dueAt: inDays(7) };

describe("a talk about safety that is to come on a day", () => {
  test.each(["talkAgain", "planMade", "supportOffered"])("is that day's step after %s, until it is noted", (next) => {
    const story = begun();
    talked(story, next, inDays(7));
    const before = [story.viewOf(a), story.viewOf(b)];
    story.until(momentAt(inDays(6), "23:59"));
    expect(story.view(leader).waiting).not.toMatchObject(due);

    expect(nextLook({ ...story.file, tasks: [], consents: [], requests: [] }, story.now, ekstad)).toBe(
      momentAt(inDays(7), "00:00"),
    );
    story.until(momentAt(inDays(7), "00:00"));

    expect(story.view(leader).waiting).toEqual(due);
    const row = worklistOf(story.file, ekstad.document, story.now).find(
      ({ person }) => person === accountCalled(leader),
    );
    expect(row).toMatchObject(due);
    expect([story.viewOf(a).ways, story.viewOf(b).ways]).toEqual(before.map(({ ways }) => ways));
    expect([story.viewOf(a).waiting.kind, story.viewOf(b).waiting.kind]).not.toContain("noteSafety");

    talked(story, "nothingMore", "");
    expect(story.view(leader).waiting.kind).not.toBe("noteSafety");
  });

  test("is not lost where that parent rests, or where the case is closing", () => {
    const resting = begun();
    talked(resting, "planMade", inDays(7));
    sends("trackRest", { story: resting, person: leader, thing: b });
    const closing = begun();
    talked(closing, "planMade", inDays(7));
    closing.does(leader, "case.startClosing", { reason: "Klart" });

    for (const story of [resting, closing]) {
      expect(story.view(leader).waiting).not.toMatchObject(due);
      story.until(momentAt(inDays(8), "09:00"));
      expect(story.view(leader).waiting).toEqual(due);
    }
    expect(resting.view(leader).ways.tracks.find(({ party }) => party === b)?.next).toEqual(due);
  });

  test("is no step where nothing more is to come, and the one that was to come first stands first", () => {
    const story = begun();
    talked(story, "nothingMore", inDays(7));
    story.until(momentAt(inDays(8), "09:00"));
    expect(story.view(leader).waiting).not.toMatchObject({ kind: "noteSafety", about: b });

    const both = begun();
    talked(both, "planMade", inDays(3), a);
    talked(both, "planMade", inDays(2), b);
    both.until(momentAt(inDays(5), "09:00"));
    expect(both.view(leader).waiting).toMatchObject({ about: b, dueAt: inDays(2) });
  });
});
