import { afterAll, beforeAll, expect, test } from "vitest";

import { sweep } from "../src-bot/jobs/clockwork.ts";
import { cardOn } from "../src-shared/cards.ts";
import { fromUnit, label } from "../src-shared/case/labelled.ts";
import { effectsBetween, subjectsOf } from "../src-shared/case/notices.ts";
import { texts } from "../src-shared/text/text.ts";
import { addWorkingDays, type Moment, momentAt } from "../src-shared/time.ts";
import { aPromise, ekstad, inDays, monday, numbered, office } from "./case-files.ts";
import { wordsOn } from "./edge.ts";
import {
  aMeeting,
  aTable,
  behandlare,
  child,
  kurator,
  mother,
  rektor,
  socialsekreterare,
  storyOf,
} from "./round-table.ts";
import { wordsOf } from "./scenarios/world.ts";
import { aPublishedMeeting, aWorld, done, later, type World } from "./world.ts";

const taskId = numbered(70);
const what = label("Lugn start", { about: [child.id], category: "schooling", source: fromUnit(office) });
const dueBy = inDays(4);
const aStory = () =>
  storyOf(
    aTable({
      tasks: [aPromise(70, { what, owner: kurator.id, dueBy, reportTo: [{ party: mother.id, receivedAt: null }] })],
    }),
  );
type Story = ReturnType<typeof storyOf>;
const morning = (days: number) => momentAt(inDays(days), "08:30");
/** The promise is due on a Friday: three and ten working days after it. */
const [tellsOwner, tellsCoordinator, tellsManager] = [morning(5), morning(9), morning(18)];
const reminders = (story: Story, person: string) =>
  subjectsOf(story.view(person)).filter((subject) => subject.startsWith("reminder:"));

test("while nothing is heard the owner is told the morning after, then the coordinator, then the service's manager", () => {
  const story = aStory();
  const told = [morning(4), tellsOwner, tellsCoordinator, tellsManager].map((moment) => {
    story.until(moment);
    const managers = moment === tellsManager ? reminders(story, "chef") : [];
    return [...reminders(story, "kurator"), ...reminders(story, "samordnare"), ...managers];
  });

  const [owner, coordinator, manager] = ["owner", "coordinator", "manager"].map(
    (step) => `reminder:${taskId}:${step}:${dueBy}`,
  );
  expect(told).toEqual([[], [owner], [owner, coordinator], [owner, coordinator, manager]]);
});

test("the manager of a service sees of a case that an answer is late, since when and whom to talk to", () => {
  const story = aStory();
  story.until(tellsManager);
  const view = story.view("chef");
  const [subject] = reminders(story, "chef");

  const said = wordsOn(cardOn(subject!, view, { text: texts.sv, isOpen: true, problem: null })!);

  expect(said.join(" | ")).toMatch(/Påminnelse SB-2026-001.*kurator/);
  expect(said.join(" | ")).not.toMatch(/Lugn start|Barn 10|Pågår/);
  expect(view).toMatchObject({
    you: "unitManager",
    waiting: { kind: "takeUpLate" },
    tasks: [{ what: null, reportTo: [], reportsToFamily: false }],
    people: [],
    meetings: [],
  });
  expect(subjectsOf(view)).toEqual([subject]);
  expect(cardOn("case", view, { text: texts.sv, isOpen: true, problem: null })).toEqual(
    cardOn(subject!, view, { text: texts.sv, isOpen: true, problem: null }),
  );
});

test("a manager who is late themselves is not asked to talk to themselves", () => {
  const story = storyOf(
    aTable({
      parties: [...aTable().parties, { ...rektor, id: numbered(39), account: ekstad.document.units[1]!.manager! }],
      meetings: [aMeeting({ invitees: [numbered(39), behandlare.id] })],
      tasks: [aPromise(70, { what, owner: numbered(39), dueBy, reportTo: [{ party: null, receivedAt: null }] })],
    }),
  );

  story.until(tellsManager);

  expect(reminders(story, "chef")).toEqual([`reminder:${taskId}:owner:${dueBy}`]);
});

test("when the answer comes nobody is reminded any more, and each who was is told that it is settled", () => {
  const story = aStory();
  story.until(tellsManager);
  const before = { file: story.file, savedAt: story.now };

  story.does("kurator", "followup.report", { taskId, outcome: "done", evidence: "" });

  const effects = effectsBetween(before, story.file, ekstad.document, story.now);
  const settled = effects.flatMap((effect) =>
    effect.kind === "reconcileRecipient" && effect.subject.startsWith("reminder:") ? [effect.subject] : [],
  );
  expect(settled.toSorted()).toEqual(
    ["coordinator", "manager", "owner"].map((step) => `reminder:${taskId}:${step}:${dueBy}`),
  );
  expect([reminders(story, "kurator"), reminders(story, "samordnare")]).toEqual([[], []]);
  expect(() => story.view("chef")).toThrow("no part");
});

test("more time begins the ladder anew: a later day that passes is a message of its own", () => {
  const story = aStory();
  story.until(tellsOwner);
  const [first] = reminders(story, "kurator");
  const newDay = inDays(11);
  story.does("kurator", "followup.report", { taskId, outcome: "needsTime", reason: "Sjuk", dueBy: newDay });
  const between = reminders(story, "kurator");

  story.until(momentAt(inDays(12), "08:30"));

  expect(between).toEqual([]);
  expect(reminders(story, "kurator")).toEqual([`reminder:${taskId}:owner:${newDay}`]);
  expect(reminders(story, "kurator")).not.toEqual([first]);
});

test("whoever was told and has not said that they have got it is reminded, each for themselves", () => {
  const story = storyOf(
    aTable({
      tasks: [
        aPromise(70, {
          what,
          owner: kurator.id,
          reportTo: [null, socialsekreterare.id, behandlare.id, mother.id].map((party) => ({
            party,
            receivedAt: null,
          })),
        }),
      ],
    }),
  );
  story.does("kurator", "followup.report", { taskId, outcome: "done", evidence: "" });
  story.does("behandlare", "followup.receive", { taskId });
  const people = ["samordnare", "socialsekreterare", "behandlare", "kurator"];
  const early = people.map((person) => reminders(story, person));

  story.until(morning(3));

  const [subject] = reminders(story, "socialsekreterare");
  expect(early).toEqual([[], [], [], []]);
  expect(people.map((person) => reminders(story, person).length)).toEqual([1, 1, 0, 0]);
  expect(subject).toBe(`reminder:${taskId}:receiver:${inDays(0)}`);
  const said = wordsOn(
    cardOn(subject!, story.view("socialsekreterare"), { text: texts.sv, isOpen: false, problem: null })!,
  );
  expect(said.join(" | ")).toMatch(/väntar på att du tar emot/);
  story.does("socialsekreterare", "followup.receive", { taskId });
  expect(reminders(story, "socialsekreterare")).toEqual([]);
});

test("nobody is reminded of a promise by a service that they must not know of", () => {
  const story = storyOf(
    aTable({
      tasks: [aPromise(70, { what, owner: kurator.id, dueBy, reportTo: [{ party: behandlare.id, receivedAt: null }] })],
      maskedUnits: [{ unit: "ekskolan" as never, from: [behandlare.id], setAt: monday }],
    }),
  );
  const before = JSON.stringify(story.view("behandlare"));
  story.does("kurator", "followup.report", { taskId, outcome: "done", evidence: "" });

  story.until(morning(3));

  expect(JSON.stringify(story.view("behandlare"))).toBe(before);
});

test("the coordinator's next step is to take up what is late once the ladder has come to them, and who has not answered", () => {
  const story = aStory();
  const steps = [momentAt(inDays(3), "09:00"), momentAt(inDays(4), "00:00"), tellsCoordinator].map((moment) => {
    story.until(moment);
    return story.view("samordnare").waiting.kind;
  });

  expect(steps.slice(1)).toEqual(["askOwner", "takeUpLate"]);
  expect(steps[0]).not.toBe("askOwner");
});

test("what somebody is reminded of is nothing to anybody else", () => {
  const story = aStory();
  const others = () => JSON.stringify([story.view("rektor"), story.view("behandlare"), story.viewOf(mother.id)]);
  story.until(momentAt(inDays(5), "08:00"));
  const before = others();

  story.until(tellsManager);

  expect(others()).toBe(before);
});

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const sweepAt = async (moment: Moment) => {
  world.clock.now = moment;
  await sweep(world.app.deps);
  await world.deliverAll();
};
const remindersTo = async (person: string, reference: string) =>
  (await world.messages(person)).filter(({ summary }) => summary === `Påminnelse ${reference}`);

test("each step of the ladder rings: a message of its own, which says that it is settled when the answer has come", async () => {
  const { caseId, meetingId, childId, guardianId } = await aPublishedMeeting(world);
  const { parties, reference } = await world.file(caseId);
  const owner = parties.find(
    (one) => one.kind === "professional" && one.account === world.account("socialsekreterare"),
  )!.id;
  const day = later(world, 14);
  const promise = { what: "Lugn start", category: "schooling", owner, reportTo: [null, guardianId], dueBy: day };
  const held = { meetingId, attended: [childId, guardianId, owner], agreements: [promise], heldEarlier: true };
  await done(world.perform("samordnare", caseId, "meeting.hold", held));
  const promised = (await world.file(caseId)).tasks[0]!.id;
  const { ladder, workingHours } = (await world.app.deps.municipality("ekstad")).document;
  const at = (days: number) => momentAt(addWorkingDays(day, days, []), workingHours.from);
  const heardBy = () =>
    Promise.all(["socialsekreterare", "samordnare", "chef"].map((one) => remindersTo(one, reference)));

  const heard: number[][] = [];
  for (const moment of [at(0), at(1), at(ladder.coordinator), at(ladder.manager)]) {
    await sweepAt(moment);
    await sweepAt(moment);
    heard.push((await heardBy()).map((messages) => messages.length));
  }
  const report = { taskId: promised, outcome: "done", evidence: "" };
  const [mine] = await remindersTo("socialsekreterare", reference);
  const pressed = await world.script("/teams/socialsekreterare/press", {
    messageId: mine!.id,
    action: "open",
    inputs: {},
  });
  await done(world.perform("socialsekreterare", caseId, "followup.report", report));
  await world.deliverAll();
  const after = await heardBy();

  expect(heard).toEqual([
    [0, 0, 0],
    [1, 0, 0],
    [1, 1, 0],
    [1, 1, 1],
  ]);
  expect(JSON.stringify(pressed)).toContain("Lugn start");
  expect(after.map((messages) => messages.length)).toEqual([1, 1, 1]);
  for (const [message] of after) expect(wordsOf(message?.card)).toContain("Det här är ordnat");
  for (const [index, person] of ["socialsekreterare", "samordnare", "chef"].entries()) {
    const [message] = after[index]!;
    const seen = await world.script(`/teams/${person}/look`, { messageId: message!.id });
    expect(seen).toMatchObject({ asked: true, card: message!.card });
  }
});

test("the bot lists what one has promised and has not yet done, and says what is late", async () => {
  const { caseId, meetingId, childId, guardianId } = await aPublishedMeeting(world);
  const { parties } = await world.file(caseId);
  const owner = parties.find((one) => one.kind === "professional" && one.account === world.account("kurator"))!.id;
  const promise = (words: string) => ({
    what: words,
    category: "schooling",
    owner,
    reportTo: null,
    dueBy: later(world, 1),
  });
  const agreements = ["Ett", "Två", "Tre"].map(promise);
  const held = { meetingId, attended: [childId, guardianId, owner], agreements, heldEarlier: true };
  await done(world.perform("samordnare", caseId, "meeting.hold", held));
  const [first, second] = (await world.file(caseId)).tasks;
  await done(world.perform("kurator", caseId, "followup.decline", { taskId: first!.id, why: "Slutar" }));
  await done(world.perform("samordnare", caseId, "followup.cancel", { taskId: second!.id, reason: "Löst" }));
  await sweepAt(momentAt(later(world, 2), "09:00"));

  await world.script("/teams/kurator/say", { text: "mina uppföljningar" });

  const said = wordsOf((await world.messages("kurator")).at(-1)?.card);
  expect(said).toContain("En uppföljning");
  expect(said).toMatch(/Väntar på svar, skulle ha varit klart/);
});
