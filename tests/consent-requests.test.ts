import { describe, expect, test } from "vitest";

import type { RequestId } from "../src-shared/ids.ts";
import { momentAt } from "../src-shared/time.ts";
import { aConsent, coordinator, inDays, monday, numbered } from "./case-files.ts";
import { anAskedFamily, anAsking, aYes, schoolAndSocial } from "./asked-family.ts";
import { child, father, mother, storyOf } from "./round-table.ts";

const aStory = () => storyOf(anAskedFamily());
const requestsIn = (story: ReturnType<typeof storyOf>) => story.view("samordnare").requests;

test("somebody is asked with what it is for, and the request waits for an answer until the reminders have passed", () => {
  const story = aStory();

  story.does("samordnare", "consent.request", anAsking(mother));
  const [asked] = requestsIn(story);
  story.until(momentAt(inDays(3), "08:00"));
  const reminded = requestsIn(story)[0];
  story.until(momentAt(inDays(14), "08:00"));
  const [silent] = requestsIn(story);

  expect(asked).toMatchObject({ grantor: mother.id, state: "requested", remindOn: inDays(3), validTo: inDays(120) });
  expect(reminded).toMatchObject({ state: "requested", remindOn: inDays(7) });
  expect(silent).toMatchObject({ state: "noResponse", remindOn: null });
});

test("a yes to everything that was asked answers the request, and says for itself what it is for", () => {
  const story = aStory();
  story.does("samordnare", "consent.request", anAsking(mother, { noticeLanguage: "so" }));

  story.does("samordnare", "consent.record", aYes(mother, { purpose: undefined, validTo: undefined }));

  const [consent] = story.file.consents;
  expect(requestsIn(story)[0]?.state).toBe("granted");
  expect(consent).toMatchObject({
    request: story.file.requests[0]!.id,
    validTo: inDays(120),
    notice: { language: "so" },
    purpose: { value: "Att stödet i skolan och hemma hänger ihop", releasedTo: [{ kind: "party", party: mother.id }] },
  });
});

test.each([
  ["fewer ways of telling", { flows: schoolAndSocial.slice(1) }],
  ["for a shorter time", { validTo: inDays(60) }],
  ["with something kept out", { exclusions: [{ kind: "category", category: "health" }] }],
])("a yes that is given %s is a yes to a part", (_, less) => {
  const story = aStory();
  story.does("samordnare", "consent.request", anAsking(mother));

  story.does("samordnare", "consent.record", aYes(mother, less));

  expect(requestsIn(story)[0]?.state).toBe("partlyGranted");
});

test("a wish to talk first stops the reminders, and the coordinator's next step is to call", () => {
  const story = aStory();
  story.does("samordnare", "consent.request", anAsking(mother));
  const requestId = story.file.requests[0]!.id;

  const answer = { requestId, answer: "wantsTalk", channel: "phone", reason: "Vill förstå mer" };
  story.does("samordnare", "consent.recordAnswer", answer);
  story.until(momentAt(inDays(20), "08:00"));

  const { requests, waiting } = story.view("samordnare");
  expect(requests[0]).toMatchObject({ state: "wantsTalk", remindOn: null, reason: "Vill förstå mer" });
  expect(waiting).toMatchObject({ kind: "talkWith", about: mother.id });
});

test("whoever was asked sees that they were, and neither the reminders nor the reason they gave", () => {
  const story = aStory();
  story.does("samordnare", "consent.request", anAsking(mother));
  const requestId = story.file.requests[0]!.id;
  story.does("samordnare", "consent.recordAnswer", { requestId, answer: "refused", channel: "visit", reason: "Nej" });

  const [own, others] = [story.viewOf(mother.id), story.viewOf(father.id)];

  expect(own.requests).toMatchObject([{ state: "refused", reason: null, remindOn: null }]);
  expect(others.requests).toEqual([]);
});

test("one who is asked anew while still silent has one request to answer", () => {
  const story = aStory();
  story.does("samordnare", "consent.request", anAsking(mother));
  const narrower = { flows: schoolAndSocial.slice(0, 2), purpose: "Bara skolan" };

  story.does("samordnare", "consent.request", anAsking(mother, narrower));

  const [old, fresh] = story.file.requests;
  expect(old?.replacedBy).toBe(fresh?.id);
  expect(requestsIn(story).map(({ purpose }) => purpose)).toEqual(["Bara skolan"]);
  expect(
    story.isRefused("samordnare", "consent.recordAnswer", { requestId: old?.id, answer: "refused", channel: "phone" }),
  ).toEqual({ kind: "notThere" });
});

test("somebody can change a no to a yes, and a yes is taken back in another way", () => {
  const story = aStory();
  story.does("samordnare", "consent.request", anAsking(mother));
  const requestId = story.file.requests[0]!.id;
  const no = { requestId, answer: "refused", channel: "phone" };
  story.does("samordnare", "consent.recordAnswer", no);

  story.does("samordnare", "consent.record", aYes(mother, { requestId }));

  expect(requestsIn(story)[0]?.state).toBe("granted");
  expect(story.isRefused("samordnare", "consent.recordAnswer", no)).toEqual({ kind: "alreadyAnswered" });
});

describe("nobody is asked", () => {
  test.each([
    ["for no purpose", { purpose: "  " }, "purposeNeeded"],
    ["about somebody they cannot answer for", { subjectIds: [child.id, father.id] }, "notAGrantor"],
    ["for a time that is over", { validTo: inDays(0) }, "periodIsWrong"],
    [
      "to let a service tell itself",
      { flows: [{ from: "bup", to: "bup", category: "health" }] },
      "flowWithinOneService",
    ],
    ["about a service nobody knows", { flows: [{ from: "bup", to: "polisen", category: "health" }] }, "unknownService"],
  ])("%s", (_, more, kind) => {
    expect(aStory().isRefused("samordnare", "consent.request", anAsking(mother, more))).toEqual({ kind });
  });

  test("before they have been told what it means and asked, alone, whether it is safe", () => {
    const { contacts } = anAskedFamily();
    const story = storyOf(anAskedFamily({ contacts: contacts.filter((one) => one.with !== father.id) }));

    expect(story.isRefused("samordnare", "consent.request", anAsking(father))).toEqual({ kind: "noticeNotGiven" });
    expect(story.isRefused("samordnare", "consent.record", aYes(father))).toEqual({ kind: "noticeNotGiven" });
  });

  test("once the case is over", () => {
    const over = { name: "ended" as const, at: monday, how: "declined" as const, reason: null, coordinator };
    const story = storyOf(anAskedFamily({ stage: over }));

    expect(story.isRefused("samordnare", "consent.request", anAsking(mother))).toEqual({ kind: "notInThisStage" });
  });

  test("but a child, whose own word may be heard without", () => {
    const story = aStory();

    story.does("samordnare", "consent.request", anAsking(child));
    story.does("samordnare", "consent.record", aYes(child, { exclusions: [{ kind: "unit", unit: "bup" }] }));

    expect(story.file.consents[0]).toMatchObject({ grantor: child.id, capacity: "ownVoice" });
  });
});

test("an answer to what nobody asked is refused", () => {
  const story = aStory();
  const requestId = numbered<RequestId>(4711);

  const refusals = [
    story.isRefused("samordnare", "consent.recordAnswer", { requestId, answer: "refused", channel: "phone" }),
    story.isRefused("samordnare", "consent.record", aYes(mother, { requestId })),
  ];

  expect(refusals).toEqual([{ kind: "notThere" }, { kind: "notThere" }]);
});

test("the next step asks those who have not answered, with the day of the next reminder, and then whoever said nothing", () => {
  const story = aStory();
  story.does("samordnare", "consent.request", anAsking(mother));
  story.does("samordnare", "consent.request", anAsking(father));
  story.does("samordnare", "consent.record", aYes(mother));

  const asked = story.view("samordnare").waiting;
  story.until(momentAt(inDays(15), "08:00"));
  const silent = story.view("samordnare").waiting;

  expect(asked).toEqual({ kind: "recordConsent", about: father.id, dueAt: inDays(3) });
  expect(silent).toMatchObject({ kind: "talkWith", about: father.id });
});

test("a consent given on an earlier day is held apart from one that nobody has given", () => {
  const old = aConsent(1, mother, [child], schoolAndSocial);

  const [agreement] = storyOf(anAskedFamily({ consents: [old] })).view("samordnare").agreements;

  expect(agreement).toEqual({ child: child.id, state: "waiting", unanswered: [father.id], toTalk: [] });
});
