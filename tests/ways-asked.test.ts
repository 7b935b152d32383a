import fc from "fast-check";
import { expect, test } from "vitest";

import { unanswered, whenAsked } from "../src-bot/web/family/way/way-page.ts";
import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import { anApartCase } from "./arbitraries/apart-case.ts";
import { seed } from "./arbitraries/seed.ts";
import { monday } from "./case-files.ts";
import { aMeeting, storyOf } from "./round-table.ts";

const [sample] = fc.sample(anApartCase(), { numRuns: 1, seed });
const { a } = sample!;
const { coordinator } = sample!.file.stage as Extract<CaseFile["stage"], { coordinator: unknown }>;

test("how it has become is asked once the case nears its end, and not as soon as there has been a meeting", () => {
  const own = sample!.file.meetings.find(({ family }) => family.length === 1 && family[0] === a)!;
  const { state: over } = aMeeting();
  const held = { ...own, state: { ...over, heldAt: monday, attended: [a] } };
  const begun = storyOf(
    parseCaseFile({ ...sample!.file, stage: { name: "active", coordinator }, meetings: [], ratings: [] }),
  );
  const measures = begun.viewOf(a).ways.measures.length;
  const asked = () => [whenAsked(begun.viewOf(a)), unanswered(begun.viewOf(a)).length];

  expect(measures).toBeGreaterThan(0);
  expect(asked()).toEqual(["before", measures]);
  begun.file = parseCaseFile({ ...begun.file, meetings: [held] });
  expect(begun.viewOf(a).meetings.map(({ state }) => state)).toEqual(["held"]);
  expect(asked()).toEqual([null, 0]);

  begun.does("samordnare", "case.startClosing", { reason: "Klart" });
  expect(asked()).toEqual(["after", measures]);
  const [first] = begun.viewOf(a).ways.measures;
  begun.does("samordnare", "track.rate", { partyId: a, measure: first!.id, when: "after", score: 2 });
  expect(asked()).toEqual(["after", measures - 1]);
});
