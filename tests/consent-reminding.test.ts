import { expect, test } from "vitest";

import { addDays, momentAt } from "../src-shared/time.ts";
import { consentBoard } from "../src-shared/consent/board.ts";
import { subjectsOf } from "../src-shared/case/notices.ts";
import { accounts, anAskedFamily, anAsking, aYes } from "./asked-family.ts";
import { coordinator, ekstad, flowsAmong, inDays, office } from "./case-files.ts";
import { father, mother, storyOf } from "./round-table.ts";

type Story = ReturnType<typeof storyOf>;
const later = (story: Story, days: number) => story.until(momentAt(inDays(days), "08:00"));
const remindersIn = (story: Story) =>
  consentBoard(story.file, { kind: "coordinator", account: coordinator }, story.now, ekstad.document).reminders;

const anAskedMother = () => {
  const story = storyOf(anAskedFamily());
  story.does("samordnare", "consent.request", anAsking(mother));
  return { story, requestId: story.file.requests[0]!.id };
};

test("somebody who has not answered is reminded once for each of the municipality's days, and what was missed is not made up for", () => {
  const { story, requestId } = anAskedMother();
  const reminds = (channel = "phone") => story.does("samordnare", "consent.remind", { requestId, channel });
  const isRefused = () => story.isRefused("samordnare", "consent.remind", { requestId, channel: "phone" });

  expect(isRefused()).toEqual({ kind: "tooSoonToRemind", from: inDays(3) });
  later(story, 8);
  expect(remindersIn(story)).toMatchObject([{ request: requestId, last: null, isDue: true, next: inDays(14) }]);
  reminds("letter");
  expect(isRefused()).toEqual({ kind: "tooSoonToRemind", from: inDays(14) });
  expect(remindersIn(story)).toMatchObject([{ last: story.now, isDue: false, next: inDays(14) }]);
  later(story, 15);
  reminds();

  expect(isRefused()).toEqual({ kind: "remindedEnough" });
  expect(story.file.requests[0]!.reminded.map(({ channel }) => channel)).toEqual(["letter", "phone"]);
});

test("nobody is reminded of what they have answered, and nobody else is told that somebody was", () => {
  const { story, requestId } = anAskedMother();
  later(story, 3);
  const before = [story.viewOf(father.id), story.viewOf(mother.id)];
  story.does("samordnare", "consent.remind", { requestId, channel: "phone" });
  expect([story.viewOf(father.id), story.viewOf(mother.id)]).toEqual(before);

  story.does("samordnare", "consent.record", aYes(mother));

  const again = { requestId, channel: "phone" };
  expect(story.isRefused("samordnare", "consent.remind", again)).toEqual({ kind: "nothingToRemindOf" });
  expect(story.isRefused("kurator", "consent.remind", again).kind).toBe("notThere");
});

test("whoever was asked at an authority is reminded by a card of its own, each time a new one, and no more once they have confirmed", () => {
  const story = storyOf(anAskedFamily());
  story.does("samordnare", "consent.record", aYes(mother, { flows: flowsAmong([office, "ekskolan", "barnochunga"]) }));
  const consentId = story.file.consents[0]!.id;
  const authority = "socialnamnden";
  const receiver = accounts.socialsekreterare;
  story.does("samordnare", "consent.askToConfirm", { consentId, authority, receiver });
  const cards = (person: "socialsekreterare" | "samordnare") =>
    subjectsOf(story.view(person)).filter((subject) => subject.startsWith("confirm:"));
  const reminds = { consentId, authority };

  expect(story.isRefused("samordnare", "consent.remindReceiver", reminds).kind).toBe("tooSoonToRemind");
  expect(cards("socialsekreterare")).toEqual([]);
  const seen = [3, 7].map((days) => {
    later(story, days);
    story.does("samordnare", "consent.remindReceiver", reminds);
    return cards("socialsekreterare");
  });
  expect(seen).toEqual([3, 7].map((days) => [`confirm:${consentId}:${momentAt(addDays(inDays(0), days), "08:00")}`]));
  expect(cards("samordnare")).toEqual([]);

  story.does("socialsekreterare", "consent.confirm", { consentId });
  expect(story.isRefused("samordnare", "consent.remindReceiver", reminds)).toEqual({ kind: "alreadyConfirmed" });
});
