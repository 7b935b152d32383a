import { describe, expect, test } from "vitest";

import { fromUnit, label } from "../src-shared/case/labelled.ts";
import { effectiveConsent, hearerOf, maySee, reaches } from "../src-shared/consent/effective.ts";
import type { LegalGroundId, UnitId } from "../src-shared/ids.ts";
import { momentAt } from "../src-shared/time.ts";
import { aConsent, aFlow, flowsAmong, inDays, numbered, office } from "./case-files.ts";
import { aMeeting, aTable, child, father, kurator, mother, storyOf } from "./round-table.ts";

const toSchool = aFlow("barnochunga", "ekskolan", "health");
const decision = (more: Record<string, unknown> = {}) => ({
  ground: "en-annan-grund",
  subjectIds: [child.id],
  flows: [toSchool],
  reason: "Fara för barnet på väg till skolan",
  validTo: inDays(30),
  ...more,
});
/** Consent about schooling among school and social service; everybody has met. */
const aStory = () =>
  storyOf(
    aTable({
      consents: [mother, father].map((guardian, index) =>
        aConsent(100 + index, guardian, [child], flowsAmong([office, "ekskolan", "barnochunga"])),
      ),
    }),
  );
const told = label("Blev hotad", { about: [child.id], category: "health", source: fromUnit("barnochunga" as UnitId) });
const isTold = (story: ReturnType<typeof storyOf>) =>
  maySee(effectiveConsent(story.file, story.now), told, hearerOf(kurator));

test("a service with the mandate for it tells something of its own on another ground, until it ends it", () => {
  const story = aStory();
  const seen = [isTold(story)];

  story.does("socialsekreterare", "consent.recordLegalGround", decision());
  seen.push(isTold(story));
  const groundId = story.file.legalGrounds[0]!.id;
  story.does("socialsekreterare", "consent.endLegalGround", { groundId });
  seen.push(isTold(story));

  expect(seen).toEqual([false, true, false]);
  expect(story.isRefused("socialsekreterare", "consent.endLegalGround", { groundId })).toEqual({
    kind: "alreadyEnded",
  });
});

test("it runs out by itself", () => {
  const story = aStory();
  story.does("socialsekreterare", "consent.recordLegalGround", decision());

  story.until(momentAt(inDays(31), "00:00"));

  expect(isTold(story)).toBe(false);
  expect(story.view("samordnare").legalGrounds.map(({ holds }) => holds)).toEqual([false]);
});

test("it brings nobody to a meeting", () => {
  const story = storyOf(aTable({ consents: [], meetings: [aMeeting()] }));
  story.does(
    "socialsekreterare",
    "consent.recordLegalGround",
    decision({ flows: [aFlow("barnochunga", "bup"), toSchool] }),
  );

  const consent = effectiveConsent(story.file, story.now);

  expect(isTold(story)).toBe(true);
  expect(reaches(consent, hearerOf(kurator), null)).toBe(false);
});

test("it is about what the deciding service says, not about what others do", () => {
  const story = aStory();
  story.does("socialsekreterare", "consent.recordLegalGround", decision());

  const others = label("Blev hotad", { about: [child.id], category: "health", source: fromUnit("bup" as UnitId) });

  expect(maySee(effectiveConsent(story.file, story.now), others, hearerOf(kurator))).toBe(false);
});

test("the coordinator and the service that decided see it in the register; no other service and nobody in the family does", () => {
  const story = aStory();

  story.does("socialsekreterare", "consent.recordLegalGround", decision());

  expect(story.view("samordnare").legalGrounds).toEqual([
    {
      id: story.file.legalGrounds[0]!.id,
      ground: "En annan grund än samtycke",
      subjects: [child.id],
      flows: [toSchool],
      reason: "Fara för barnet på väg till skolan",
      decidedBy: "socialsekreterare",
      decidedAt: story.now,
      validTo: inDays(30),
      holds: true,
    },
  ]);
  expect(story.view("socialsekreterare").legalGrounds).toEqual(story.view("samordnare").legalGrounds);
  expect(
    [story.view("kurator"), story.viewOf(child.id), story.viewOf(mother.id)].map((view) => view.legalGrounds),
  ).toEqual([[], [], []]);
  const without = { ...story.file, legalGrounds: [] };
  for (const party of [child, mother, father])
    expect(story.viewOf(party.id)).toEqual(storyOf(without).viewOf(party.id));
});

describe("is refused", () => {
  test.each([
    ["without the mandate for it", "kurator", { flows: [aFlow("ekskolan", "barnochunga")] }, "noSecrecyMandate"],
    [
      "for another service",
      "socialsekreterare",
      { flows: [toSchool, aFlow("ekskolan", "bup")] },
      "notYourServicesToTell",
    ],
    ["on a ground that is not named", "socialsekreterare", { ground: "magkansla" }, "unknownGround"],
    ["for longer than a year", "socialsekreterare", { validTo: "2027-09-08" }, "groundPeriodIsWrong"],
    ["for a time that is over", "socialsekreterare", { validTo: inDays(-1) }, "groundPeriodIsWrong"],
    ["about one who is not of the family", "socialsekreterare", { subjectIds: [kurator.id] }, "unknownPerson"],
    ["to a service nobody knows", "socialsekreterare", { flows: [aFlow("barnochunga", "polisen")] }, "unknownService"],
    ["to itself", "socialsekreterare", { flows: [aFlow("barnochunga", "barnochunga")] }, "flowWithinOneService"],
    ["by the coordinator", "samordnare", {}, "notYourStep"],
  ])("a decision %s", (_, person, more, kind) => {
    expect(aStory().isRefused(person, "consent.recordLegalGround", decision(more))).toEqual({ kind });
  });

  test("a decision without a reason", () => {
    expect(aStory().isRefused("socialsekreterare", "consent.recordLegalGround", decision({ reason: " " })).kind).toBe(
      "badInput",
    );
  });

  test("ending another service's decision, or one that is not there", () => {
    const story = aStory();
    story.does("socialsekreterare", "consent.recordLegalGround", decision());
    const groundId = story.file.legalGrounds[0]!.id;

    expect([
      story.isRefused("kurator", "consent.endLegalGround", { groundId }),
      story.isRefused("socialsekreterare", "consent.endLegalGround", { groundId: numbered<LegalGroundId>(4711) }),
      story.isRefused("samordnare", "consent.endLegalGround", { groundId }),
    ]).toEqual([{ kind: "notThere" }, { kind: "notThere" }, { kind: "notYourStep" }]);
  });
});
