import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

import { sweep } from "../src-bot/jobs/clockwork.ts";
import { ChannelFault } from "../src-bot/teams/port.ts";
import { asTheOffice, noticeSetting, quietUntil } from "../src-shared/programme/quiet.ts";
import type { Clocks } from "../src-shared/programme/municipality.ts";
import { sv } from "../src-shared/text/sv.ts";
import { addDays, type Day, dayOf, type Moment, momentAt } from "../src-shared/time.ts";
import { ekstad } from "./case-files.ts";
import { wordsOn } from "./edge.ts";
import {
  aBookedMeeting,
  anAgreement,
  anInquiry,
  aWorld,
  buttonsOf,
  done,
  family,
  municipalityId,
  type World,
} from "./world.ts";

describe("when somebody may be told", () => {
  const clocks: Clocks = { document: ekstad.document, holidays: ["2026-09-09" as Day] };
  const at = (on: string, clock: string) => momentAt(on as Day, clock);
  const own = (change: object) => noticeSetting.parse(change);
  const monday = "2026-09-07";

  test.each([
    ["at once in the middle of the day", asTheOffice, at(monday, "12:00"), null],
    ["in the morning, where it is evening", asTheOffice, at(monday, "18:00"), at("2026-09-08", "07:00")],
    ["the same morning, where it is early", asTheOffice, at(monday, "06:59"), at(monday, "07:00")],
    ["at once from the first minute", asTheOffice, at(monday, "07:00"), null],
    ["on Monday, where it is Saturday", asTheOffice, at("2026-09-12", "12:00"), at("2026-09-14", "07:00")],
    ["past a holiday", asTheOffice, at("2026-09-08", "20:00"), at("2026-09-10", "07:00")],
    ["by their own hours", own({ quiet: { from: "12:00", to: "13:00" } }), at(monday, "12:30"), at(monday, "13:00")],
    ["also late, by their own hours", own({ quiet: { from: "23:00", to: "05:00" } }), at(monday, "20:00"), null],
    ["gathered in the next morning", own({ notices: "gathered" }), at(monday, "12:00"), at("2026-09-08", "07:30")],
  ])("%s", (_when, setting, now, expected) => {
    expect(quietUntil(setting, clocks, now)).toBe(expected);
  });

  test("at once, whatever the hour, where the municipality has no quiet hours", () => {
    const open = { ...clocks, document: { ...ekstad.document, quietHours: null } };

    expect(quietUntil(asTheOffice, open, at("2026-09-12", "23:00"))).toBeNull();
  });
});

describe("in Teams", () => {
  let world: World;
  beforeAll(async () => (world = await aWorld()));
  afterAll(async () => world.close());
  let start: Moment;
  beforeEach(async () => {
    start ??= world.clock.now;
    world.clock.now = momentAt(addDays(dayOf(start), 28), "08:00");
    start = world.clock.now;
    await configured({ quietHours: null, digestAt: null });
    for (const person of ["kurator", "socialsekreterare", "samordnare"])
      await world.app.deps.store.personSettings.save(world.account(person), asTheOffice, new Date(start));
  });

  const configured = async (change: object) => {
    const { document } = await world.app.deps.municipality(municipalityId);
    const body = { commandId: randomUUID(), input: { ...document, ...change } };
    expect((await world.api("administrator", "/municipality/municipality.configure", body)).status).toBe(200);
  };
  const cardsOf = async (person: string) => {
    await world.deliverAll();
    return (await world.messages(person)).map(({ card }) => wordsOn(card).join("\n"));
  };
  const passTo = async (clock: string, days = 0) => {
    world.clock.now = momentAt(addDays(dayOf(world.clock.now), days), clock);
    await sweep(world.app.deps);
  };

  test("a working morning brings one list of what presses, with codes only, and a promise is done in one tap", async () => {
    const { caseId, taskId } = await anAgreement(world);
    await done(world.perform("kurator", caseId, "followup.accept", { taskId }));
    const { reference, tasks } = await world.file(caseId);
    await configured({ digestAt: "07:30" });
    const lists = async () => (await cardsOf("kurator")).filter((words) => words.includes(sv.bot.howToStop));
    await passTo("07:31", 1);
    expect(await lists()).toEqual([]);

    world.clock.now = momentAt(tasks[0]!.dueBy, "07:29");
    await sweep(world.app.deps);
    expect(await lists()).toEqual([]);
    await passTo("07:31");
    await passTo("08:31");
    await passTo("11:59");

    const [list, ...others] = await lists();
    expect(others).toEqual([]);
    expect(list).toContain(reference);
    expect(list).not.toContain("Lugn start");
    expect(list).not.toContain(family.childName);
    const message = (await world.messages("kurator")).findLast(({ card }) => wordsOn(card).includes(sv.bot.howToStop))!;
    const place = [...buttonsOf(message.card)].find(([id]) => id.startsWith("done-"))![0];
    const { card } = await world.script("/teams/kurator/press", { messageId: message.id, action: place });
    expect((await world.file(caseId)).tasks[0]!.state.name).toBe("reported");
    expect([...buttonsOf(card).keys()]).not.toContain(place);
  });

  test("what comes in the evening lies there in the morning", async () => {
    await configured({ quietHours: { from: "18:00", to: "07:00" } });
    world.clock.now = momentAt(dayOf(start), "20:00");
    const { reference } = await world.file((await aBookedMeeting(world)).caseId);
    const told = async () => (await cardsOf("kurator")).filter((words) => words.includes(title));
    const title = sv.meeting.invitationTitle(reference);
    expect(await told()).toEqual([]);

    await passTo("06:59", 1);
    expect(await told()).toEqual([]);
    await passTo("07:00");

    expect(await told()).toHaveLength(1);
  });

  const [notFound, blocked] = [
    new ChannelFault(404, { code: "ConversationNotFound" }),
    new ChannelFault(403, { code: "MessageWritesBlocked" }),
  ];
  test.each([
    ["the quiet begins before it is sent again", ["lost"], ["seen", "morning"]],
    ["they take nothing from us any more", ["lost", ...Array.from({ length: 9 }, () => blocked)], ["seen"]],
    // In a chat where nobody has said anything, the client reads nothing anew.
    ["the chat was another, and the quiet begins", [notFound, "lost"], ["morning"]],
  ])("what may have arrived, though nobody heard that it did, says what is true at last: %s", async (...how) => {
    const [, answers, truthWhen] = how;
    await configured({ quietHours: { from: "18:00", to: "07:00" } });
    world.clock.now = momentAt(dayOf(start), "17:59");
    const colleague = world.account("samordnare2");
    await world.app.deps.store.personSettings.save(colleague, { ...asTheOffice, mail: false }, new Date(start));
    const { bot } = world.app.deps;
    const { send } = bot;
    const channel = vi.spyOn(bot, "send").mockImplementation(async (...sent) => {
      const answer = sent[0].account === colleague && answers.shift();
      if (answer instanceof ChannelFault) throw answer;
      const id = await send(...sent);
      if (!answer) return id;
      world.clock.now = momentAt(dayOf(start), truthWhen.includes("morning") ? "18:00" : "17:59");
      throw new ChannelFault(0);
    });
    const caseId = await anInquiry(world);
    const { reference } = await world.file(caseId);
    await world.deliverAll();
    const inquiry = (await world.messages("samordnare2")).findLast(({ card }) =>
      wordsOn(card).join(" ").includes(reference),
    )!;
    await done(world.perform("samordnare", caseId, "case.accept", { noConflictOfInterest: true }));
    await world.deliverAll();
    const readAnew = await world.script("/teams/samordnare2/look", { messageId: inquiry.id });
    const atNight = (await cardsOf("samordnare2")).length;
    await passTo("07:00", 1);
    const inTheMorning = (await cardsOf("samordnare2")).slice(atNight);
    channel.mockRestore();

    expect(wordsOn(readAnew.card ?? {}).includes(sv.inquiry.taken)).toBe(truthWhen.includes("seen"));
    const isTrue = inTheMorning.map((words) => words.includes(sv.inquiry.taken));
    expect(isTrue).toEqual(truthWhen.includes("morning") ? [true] : []);
  });

  test("a meeting that begins soon after the quiet is told of at once", async () => {
    await configured({ quietHours: { from: "18:00", to: "16:00" } });
    world.clock.now = momentAt(dayOf(start), "20:00");
    const { caseId, slot } = await aBookedMeeting(world);
    expect(slot.start <= momentAt(addDays(dayOf(start), 1), "17:00")).toBe(true);
    const { reference } = await world.file(caseId);

    const title = sv.meeting.invitationTitle(reference);

    expect((await cardsOf("kurator")).filter((words) => words.includes(title))).toHaveLength(1);
  });

  test("whoever wants no messages gets mail, and the coordinator sees whom to call", async () => {
    await world.script("/teams/kurator/say", { text: "inställningar" });
    const chat = await world.script("/teams/kurator/chat");
    const { id: messageId } = chat.messages.at(-1);
    const { card } = await world.script("/teams/kurator/press", {
      messageId,
      action: "saveSettings",
      inputs: { notices: "none", from: "", to: "", mail: "true" },
    });
    expect(wordsOn(card)).toContain(sv.settings.saved);
    const before = (await cardsOf("kurator")).length;

    const { caseId } = await aBookedMeeting(world);

    expect(await cardsOf("kurator")).toHaveLength(before);
    const view = await done(world.view("samordnare", caseId));
    expect(view.undelivered.map(({ way }) => way)).toEqual(["mail"]);
  });

  test("half an hour span is told to be wrong, and nothing is changed", async () => {
    await world.script("/teams/kurator/say", { text: "settings" });
    const chat = await world.script("/teams/kurator/chat");
    const { card } = await world.script("/teams/kurator/press", {
      messageId: chat.messages.at(-1).id,
      action: "saveSettings",
      inputs: { notices: "gathered", from: "20:00", to: "", mail: "true" },
    });

    expect(JSON.stringify(card)).toContain("attention");
    expect(await world.app.deps.store.personSettings.of(world.account("kurator"))).toEqual(asTheOffice);
  });

  test("a weekend brings no list", async () => {
    const { caseId } = await anAgreement(world);
    const { tasks } = await world.file(caseId);
    await configured({ digestAt: "07:30" });
    const lists = async () => (await cardsOf("kurator")).filter((words) => words.includes(sv.bot.howToStop));
    const before = (await lists()).length;

    world.clock.now = momentAt(addDays(tasks[0]!.dueBy, 5), "08:00");
    await sweep(world.app.deps);
    expect(await lists()).toHaveLength(before);

    await passTo("08:00", 2);
    expect(await lists()).toHaveLength(before + 1);
  });
});
