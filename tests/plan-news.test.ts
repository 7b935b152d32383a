import { expect, test } from "vitest";

import { familyNews } from "../src-shared/meeting/family-news.ts";
import { addDays, dayOf, momentAt } from "../src-shared/time.ts";
import { revisionOf } from "../src-bot/family/untold.ts";
import { ekstad } from "./case-files.ts";
import { child, father, mother, storyOf } from "./round-table.ts";

type Story = ReturnType<typeof storyOf>;
/** Whom word goes to that there is something new to answer, and which word of it. */
const told = ({ file, now }: Story) =>
  new Map(
    familyNews(file, ekstad.document, now).flatMap((news) =>
      news.kind === "proposal" ? [[news.party, revisionOf(news)]] : [],
    ),
  );
const proposed = (story: Story) => {
  story.does("kurator", "plan.propose", { unit: "ekskolan", words: "Egen plats", category: "schooling" });
  return story.file.plan.proposals.at(-1)!.id;
};
const shown = (story: Story, more = {}) => {
  const proposalId = proposed(story);
  story.does("samordnare", "plan.present", { proposalId, ...more });
  return proposalId;
};
const agrees = (story: Story, proposalId: string, party: string) =>
  story.does("samordnare", "plan.takeStance", { proposalId, for: party, stance: "yes", channel: "phone" });

test("whoever may take a stand on a proposal that is shown is told so until they have, and of a day's proposals once", () => {
  const story = storyOf();
  proposed(story);
  const before = [...told(story)];
  const first = shown(story);
  const one = told(story);
  const second = shown(story);
  const two = told(story);
  agrees(story, first, mother.id);
  const half = told(story);
  agrees(story, second, mother.id);

  expect(before).toEqual([]);
  expect(new Set(one.keys())).toEqual(new Set([mother.id, father.id, child.id]));
  expect(two).toEqual(one);
  expect(half).toEqual(one);
  expect(new Set(told(story).keys())).toEqual(new Set([father.id, child.id]));
});

test("a later day's proposal is new word, and to have answered it is not: what is left was told of before", () => {
  const story = storyOf();
  shown(story);
  const first = told(story);
  story.until(momentAt(addDays(dayOf(story.now), 1), "09:00"));
  const later = shown(story);
  const next = told(story);
  agrees(story, later, father.id);

  expect(next.get(father.id)).not.toBe(first.get(father.id));
  expect(told(story).get(father.id)).toBe(next.get(father.id));
});

test("what one person keeps from another touches nothing of what that other is told, and what is decided is asked about no more", () => {
  const story = storyOf();
  shown(story);
  const before = told(story).get(father.id);
  story.until(momentAt(addDays(dayOf(story.now), 1), "09:00"));
  const by = { unit: "ekskolan", words: "Bara mitt", category: "schooling", by: mother.id };
  story.does("samordnare", "plan.propose", by);
  const kept = story.file.plan.proposals.at(-1)!.id;
  story.does("samordnare", "plan.present", { proposalId: kept });

  expect(told(story).get(father.id)).toBe(before);
  expect(told(story).get(mother.id)).not.toBe(before);
  const decided = {
    ...story.file,
    plan: {
      ...story.file.plan,
      proposals: story.file.plan.proposals.map((one) => ({
        ...one,
        decision: { by: mother.id, costOwner: one.unit, at: story.now },
      })),
    },
  };
  expect(told({ ...story, file: decided })).toEqual(new Map());
});
