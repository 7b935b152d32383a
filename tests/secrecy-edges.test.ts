import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { sweep } from "../src-bot/jobs/clockwork.ts";
import type { CaseView } from "../src-shared/case/view.ts";
import { fromParty, label } from "../src-shared/case/labelled.ts";
import type { PartyId } from "../src-shared/ids.ts";
import { addDays, dayOf, type Interval, momentAt } from "../src-shared/time.ts";
import { accountCalled, anItem, ekstad, inDays, monday } from "./case-files.ts";
import { type Edge, edgeOf, someone, wordsOn } from "./edge.ts";
import { aFaultyWorld, everybodyHasTheApp, type FaultyWorld } from "./faulty.ts";
import { aMeeting, aTable, behandlare, child, kurator, meetingId, mother, storyOf } from "./round-table.ts";
import { aBookedMeeting, done, eventsOf, momentIn, municipalityId } from "./world.ts";

describe("on an agenda", () => {
  const secret = ekstad.document.units.find(({ id }) => id === "bup")!;
  const byName = ekstad.document.people.find(({ unit }) => unit === secret.id)!;
  const maskedFrom = (party: PartyId) => {
    const { parties } = aTable();
    const raised = label("Skoltaxin", { about: [child.id], category: "schooling", source: fromParty(party) });
    const item = { ...anItem(70, raised, party), needs: [{ kind: "unit" as const, unit: secret.id }] };
    const state = {
      name: "booked" as const,
      slot: { start: inDays(3) + "T08:00:00.000Z", end: inDays(3) + "T09:00:00.000Z" } as Interval,
      venue: ekstad.document.venues[0]!,
      venueReason: null,
    };
    const meeting = aMeeting({ state, items: [item] });
    const invitees = meeting.invitees.filter((one) => one !== behandlare.id);
    return storyOf(
      aTable({
        parties: parties.filter(({ id }) => id !== behandlare.id),
        maskedUnits: [{ unit: secret.id, from: [party], setAt: monday }],
        meetings: [{ ...meeting, invitees }],
      }),
    );
  };

  test("the family is not shown which services are needed for what it has raised: one may be secret from it", () => {
    const story = maskedFrom(mother.id);

    const [hers] = story.viewOf(mother.id).meetings[0]!.items;
    const [leads] = story.view("samordnare").meetings[0]!.items;

    expect([hers!.isYours, hers!.needs, hers!.needed]).toEqual([true, [], []]);
    expect(leads!.needs).toEqual([secret.name]);
  });

  test.each([
    ["a service", { kind: "unit", unit: secret.id }],
    ["somebody of a service", { kind: "person", account: byName.account }],
  ])("the coordinator cannot write %s that is secret from whoever raised an item where they read it", (_, need) => {
    const story = maskedFrom(kurator.id);
    const [meeting] = story.file.meetings;
    const [item] = meeting!.items;
    const needs = { meetingId, itemId: item!.id, needs: [need] };
    story.does("kurator", "meeting.setNeeds", { ...needs, needs: [] });

    expect(() => story.does("samordnare", "meeting.setNeeds", needs)).toThrow("maskedTogether");
    expect(story.isRefused("samordnare", "meeting.setNeeds", needs)).toEqual({
      kind: "maskedTogether",
      services: [secret.name],
    });
    story.does("kurator", "meeting.setNeeds", needs);
    story.does("samordnare", "meeting.setNeeds", { ...needs, minutes: 20 });
    expect(story.view("kurator").meetings[0]!.items[0]).toMatchObject({ minutes: 20, needs: [expect.any(String)] });
  });
});

describe("what Teams and Outlook tell of a case", () => {
  const joinUrl = "https://teams.example/l/meetup-join/19%3ameeting_x%40thread.v2/0";
  const booked = () => {
    const slot = { start: `${inDays(3)}T08:00:00.000Z`, end: `${inDays(3)}T09:00:00.000Z` } as Interval;
    const state = { name: "booked" as const, slot, venue: ekstad.document.venues[0]!, venueReason: null };
    const story = storyOf(
      aTable({ meetings: [aMeeting({ state, outlook: { joinUrl, problems: ["roomDeclined"] } })] }),
    );
    story.file = { ...story.file, undelivered: [{ account: accountCalled("rektor"), way: "none", since: monday }] };
    return story;
  };
  const seenBy = (story: ReturnType<typeof booked>) =>
    [
      ...["samordnare", "kurator", "behandlare"].map((person) => story.view(person)),
      ...[mother.id, child.id].map((party) => story.viewOf(party)),
    ].map(({ undelivered, meetings: [meeting] }) => [
      meeting!.joinUrl,
      meeting!.outlookProblems.length,
      undelivered.length,
    ]);

  test("the staff who come are told how to join, the family once they choose video, and the coordinator alone what is wrong and whom it does not reach", () => {
    const story = booked();
    const staff = [joinUrl, 0, 0];
    expect(seenBy(story)).toEqual([[joinUrl, 1, 1], staff, staff, [null, 0, 0], [null, 0, 0]]);
    story.does("samordnare", "meeting.chooseJoining", { meetingId, how: "video", isAware: true, party: mother.id });
    expect(seenBy(story).map(([link]) => link)).toEqual([joinUrl, joinUrl, joinUrl, joinUrl, null]);
  });

  test("while consent does not reach somebody invited nobody joins", () => {
    const story = booked();
    const [consent] = story.file.consents;
    story.does("samordnare", "consent.withdraw", { consentId: consent!.id, services: ["bup"], channel: "phone" });

    expect(seenBy(story).map(([link]) => link)).toEqual([null, null, null, null, null]);
  });

  test("when it would suit somebody better is told to the coordinator, and to nobody else at the table", () => {
    const story = booked();
    const suggests = "Efter klockan tre";
    story.does("kurator", "meeting.answer", { meetingId, answer: "anotherTime", suggests });
    const isTold = (view: CaseView) => JSON.stringify(view).includes(suggests);
    const staffTold = (...people: string[]) => people.map((person) => isTold(story.view(person)));

    expect(staffTold("samordnare", "kurator")).toEqual([true, true]);
    expect(staffTold("rektor", "socialsekreterare", "behandlare")).toEqual([false, false, false]);
    expect([mother.id, child.id].map((party) => isTold(story.viewOf(party)))).toEqual([false, false]);
  });
});

describe("outside", () => {
  let world: FaultyWorld;
  let edge: Edge;
  beforeAll(async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    world = await aFaultyWorld();
    await everybodyHasTheApp(world);
    edge = await edgeOf(world);
  });
  afterAll(() => world.close());

  const withdraw = (caseId: string, consentId: string) =>
    done(
      world.perform("samordnare", caseId, "consent.withdraw", {
        consentId,
        services: ["barnochunga"],
        channel: "phone",
      }),
    );
  const configured = async (change: object) => {
    const { document } = await world.app.deps.municipality(municipalityId);
    const body = { commandId: randomUUID(), input: { ...document, ...change } };
    expect((await world.api("administrator", "/municipality/municipality.configure", body)).status).toBe(200);
  };
  const wordsTo = async (person: string, reference: string) =>
    (await world.messages(person)).map(({ card }) => wordsOn(card).join(" ")).filter((one) => one.includes(reference));

  test("whoever was asked to a meeting while its change was lost on the way is out of it when consent ends", async () => {
    const { caseId, consentId, meetingId: meeting } = await aBookedMeeting(world, ["kurator"]);
    await world.deliverAll();
    const { reference } = await world.file(caseId);
    const lost = {
      method: "PATCH",
      path: /\/graph\/v1\.0\/users\/[^/]+\/events\//,
      when: "after" as const,
      how: "cut" as const,
      times: 1,
    };
    world.goesWrong(lost);
    const invitees = [world.account("socialsekreterare")];
    await done(world.perform("samordnare", caseId, "meeting.invite", { meetingId: meeting, invitees }));
    await vi.waitFor(() => expect(lost.times).toBe(0), 10_000);
    const isAsked = async (person: string) =>
      (await eventsOf(world, person, reference)).some(({ isCancelled }) => !isCancelled);
    // The proxy counts a request when it comes, before Outlook has acted on it.
    await vi.waitFor(async () => expect(await isAsked("socialsekreterare")).toBe(true), 10_000);

    await withdraw(caseId, consentId);
    await world.deliverAll();

    expect([await isAsked("socialsekreterare"), await isAsked("kurator")]).toEqual([false, true]);
  }, 40_000);

  test("whoever was not told of a meeting before consent ended hears nothing of it afterwards", async () => {
    const start = dayOf(world.clock.now);
    await configured({ quietHours: { from: "18:00", to: "07:00" } });
    world.clock.now = momentAt(start, "20:00");
    const { caseId, consentId } = await aBookedMeeting(world);
    const { reference } = await world.file(caseId);
    await world.deliverAll();
    expect(await wordsTo("socialsekreterare", reference)).toEqual([]);

    await withdraw(caseId, consentId);
    await world.deliverAll();
    world.clock.now = momentAt(addDays(start, 1), "07:00");
    await sweep(world.app.deps);
    await world.deliverAll();

    expect(await wordsTo("kurator", reference)).not.toEqual([]);
    expect(await wordsTo("socialsekreterare", reference)).toEqual([]);
    await configured({ quietHours: null });
  }, 40_000);

  test("a card that everybody in a chat is sent names nobody by what the directory calls them", async () => {
    const { caseId, meetingId: meeting } = await aBookedMeeting(world, ["kurator", "socialsekreterare"]);
    await world.deliverAll();
    const { store, installation, config } = world.app.deps;
    const { chatId = "" } =
      (await store.calendar.get({ municipality: municipalityId, caseId, meetingId: meeting })) ?? {};
    await installation.inChat(config.BOT_TENANT_ID, chatId);
    const { tenantId, oid } = someone("kurator");
    const known = (await store.conversations.get(world.account("kurator")))!;
    // As it is kept for one who was given the app and has not yet been heard of.
    await store.conversations.save({ ...known, userId: oid });

    const begins = edge.activity("kurator", {
      type: "event",
      name: "application/vnd.microsoft.meetingStart",
      from: { id: "29:1whoever" },
      conversation: { id: chatId, conversationType: "groupChat", tenantId },
      value: { Id: "MCMx", Title: "Mötet", JoinUrl: "https://teams.example/l/x", StartTime: momentIn(world, 1) },
    });
    await edge.send(begins);
    await world.deliverAll();

    const { messages } = await world.script(`/teams/socialsekreterare/chat?chatId=${encodeURIComponent(chatId)}`);
    const { card } = messages.find(({ from }: { from: string }) => from === "bot");
    expect(card.refresh.userIds).toContain((await store.conversations.get(world.account("socialsekreterare")))!.userId);
    expect(JSON.stringify(card)).not.toContain(oid);
    await store.conversations.save(known);
  }, 40_000);
});
