import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { sv } from "../src-shared/text/sv.ts";
import { edgeOf, wordsOn } from "./edge.ts";
import { aFaultyWorld, everybodyHasTheApp, type Fault, type FaultyWorld, reachedThroughTheProxy } from "./faulty.ts";
import { aProposedMeeting, done, municipalityId } from "./world.ts";

const everywhere = ["samverkan", "kurator", "socialsekreterare", "samordnare", "ekrummet"];
/** How long a run may wait for its own retries. */
const patient = 40_000;

let world: FaultyWorld;
beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  world = await aFaultyWorld();
  await everybodyHasTheApp(world);
});
afterAll(() => world.close());

const book = async ({ caseId, meetingId }: { caseId: string; meetingId: string }) => {
  const { state } = (await world.file(caseId)).meetings[0]!;
  const start = state.name === "proposed" ? state.proposals[0]!.start : "";
  const choice = { meetingId, start, venueId: "ekrummet", venueReason: "" };
  await done(world.perform("samordnare", caseId, "meeting.book", choice));
};
/** In whose calendars the case's meeting lies, and how many times; a room shows its booker, not what for. */
async function eventsOf(caseId: string): Promise<Record<string, number>> {
  const { state } = (await world.file(caseId)).meetings[0]!;
  const slot = "slot" in state && state.slot ? Date.parse(state.slot.start) : NaN;
  const found: Record<string, number> = {};
  for (const mailbox of everywhere) {
    const calendar: any[] = await world.script(`/outlook/${mailbox}/calendar`);
    found[mailbox] = calendar.filter(({ start, isCancelled }) => Date.parse(start) === slot && !isCancelled).length;
  }
  return found;
}
const inEvery = (count: number) => Object.fromEntries(everywhere.map((mailbox) => [mailbox, count]));
const linkOf = (caseId: string, meetingId: string) =>
  world.app.deps.store.calendar.get({ municipality: municipalityId, caseId, meetingId });
const ledgerOf = async (caseId: string, person: string, kind: string) =>
  (await world.app.deps.store.ledger.of(municipalityId, caseId)).find(
    ({ recipient, subject }) => recipient === world.account(person) && subject.startsWith(kind),
  );
const cardsAbout = async (person: string, thing: string) =>
  (await world.messages(person)).filter(({ card }) => JSON.stringify(card ?? {}).includes(thing));
const booking = (fault: Pick<Fault, "when" | "how">): Fault => ({
  method: "POST",
  path: /\/graph\/v1\.0\/users\/[^/]+\/events$/,
  times: 1,
  ...fault,
});
const toChat = (fault: Pick<Fault, "when" | "how">, method = "POST"): Fault => ({
  method,
  path: /\/channel\/v3\/conversations\/[^/]+\/activities/,
  times: 1,
  ...fault,
});

describe("a meeting is one event in everybody's calendar", () => {
  const faults: [string, Pick<Fault, "when" | "how">][] = [
    ["Outlook answered 503 before it had booked", { when: "before", how: 503 }],
    ["Outlook answered 503 after it had booked", { when: "after", how: 503 }],
    ["Outlook answered 500 after it had booked", { when: "after", how: 500 }],
    ["Outlook asked for patience", { when: "before", how: 429 }],
    ["the line was cut before Outlook heard", { when: "before", how: "cut" }],
    ["the line was cut after Outlook had booked", { when: "after", how: "cut" }],
  ];
  test.each(faults)(
    "although %s",
    async (_, fault) => {
      const proposed = await aProposedMeeting(world);
      world.goesWrong(booking(fault));

      await book(proposed);
      await world.deliverAll();

      expect(await eventsOf(proposed.caseId)).toEqual(inEvery(1));
      expect(await linkOf(proposed.caseId, proposed.meetingId)).toMatchObject({ state: "booked", booking: 0 });
    },
    patient,
  );

  test(
    "and in nobody's when it is cancelled, although the answer to the booking was lost",
    async () => {
      const proposed = await aProposedMeeting(world);
      world.goesWrong(booking({ when: "after", how: "cut" }));
      await book(proposed);
      await vi.waitFor(async () =>
        expect(await linkOf(proposed.caseId, proposed.meetingId)).toMatchObject({ state: "booking" }),
      );

      const { caseId, meetingId } = proposed;
      await done(world.perform("samordnare", caseId, "meeting.cancel", { meetingId, reason: "Sjukdom" }));
      await world.deliverAll();

      expect(await eventsOf(caseId)).toEqual(inEvery(0));
    },
    patient,
  );

  test.each([
    ["not at all", null],
    ["with 503 before it was called off", { when: "before", how: 503 } as const],
    ["with 503 after it was called off", { when: "after", how: 503 } as const],
    ["not, for the line was cut after it was called off", { when: "after", how: "cut" } as const],
  ])(
    "and in nobody's when it is cancelled and Outlook failed %s",
    async (_, fault) => {
      const { caseId, meetingId } = await aProposedMeeting(world);
      await book({ caseId, meetingId });
      await world.deliverAll();
      const before = await eventsOf(caseId);
      if (fault) world.goesWrong({ ...booking(fault), path: /\/cancel$/ });

      await done(world.perform("samordnare", caseId, "meeting.cancel", { meetingId, reason: "Sjukdom" }));
      await world.deliverAll();

      expect(before).toEqual(inEvery(1));
      expect(await eventsOf(caseId)).toEqual(inEvery(0));
      expect(await linkOf(caseId, meetingId)).toMatchObject({ state: "cancelled" });
    },
    patient,
  );
});

describe("a person's card", () => {
  test(
    "that the channel refuses is undeliverable in the ledger, and comes when the app is installed again",
    async () => {
      const proposed = await aProposedMeeting(world, ["kurator"]);
      world.goesWrong({ ...toChat({ when: "before", how: 403 }), times: 50 });

      await book(proposed);
      await world.deliverAll();
      const refused = await ledgerOf(proposed.caseId, "kurator", "invitation");
      world.goesWell();
      const edge = await edgeOf(world);
      await edge.send(edge.activity("kurator", { type: "installationUpdate", action: "add" }));
      await reachedThroughTheProxy(world);
      await world.deliverAll();

      expect(refused).toMatchObject({ state: "undeliverable" });
      expect(await ledgerOf(proposed.caseId, "kurator", "invitation")).toMatchObject({ state: "sent" });
      expect(await cardsAbout("kurator", `invitation:${proposed.meetingId}`)).toHaveLength(1);
    },
    patient,
  );

  test(
    "that is gone from the chat is sent anew when it changes",
    async () => {
      const { caseId, meetingId } = await aProposedMeeting(world, ["kurator"]);
      await book({ caseId, meetingId });
      await world.deliverAll();
      const [first] = await cardsAbout("kurator", `invitation:${meetingId}`);
      world.goesWrong({ ...toChat({ when: "before", how: 404 }, "PUT"), times: 50 });

      await done(world.perform("kurator", caseId, "meeting.answer", { meetingId, answer: "attends" }));
      await world.deliverAll();
      world.goesWell();

      const cards = await cardsAbout("kurator", `invitation:${meetingId}`);
      expect(cards).toHaveLength(2);
      expect(wordsOn(cards[0]!.card)).not.toContain(sv.meeting.attends);
      expect(wordsOn(cards[1]!.card)).toContain(sv.meeting.attends);
      const row = await ledgerOf(caseId, "kurator", "invitation");
      expect([row?.activityId, row?.state]).toEqual([cards[1]!.id, "sent"]);
      expect(row?.activityId).not.toBe(first!.id);
    },
    patient,
  );

  test.each([
    ["503", 503],
    ["nothing, for the line was cut,", "cut"],
  ] as const)(
    "that the channel took but answered %s for comes again, is called uncertain meanwhile, and both copies are one answer",
    async (_, how) => {
      const { caseId, meetingId } = await aProposedMeeting(world, ["kurator"]);
      world.goesWrong({ ...toChat({ when: "after", how }), times: 2 });

      await book({ caseId, meetingId });
      await vi.waitFor(async () =>
        expect((await world.app.deps.store.ledger.of(municipalityId, caseId)).map(({ state }) => state)).toContain(
          "uncertain",
        ),
      );
      await world.deliverAll();
      const copies = await cardsAbout("kurator", `invitation:${meetingId}`);
      for (const { id } of copies)
        await world.script("/teams/kurator/press", { messageId: id, action: "attend", inputs: {} });

      expect(copies).toHaveLength(2);
      expect(copies[0]!.card).toEqual(copies[1]!.card);
      const log = await world.app.deps.store.cases.log(municipalityId, caseId);
      expect(log.filter(({ entry }) => entry.kind === "invitationAnswered")).toHaveLength(1);
      await reachedThroughTheProxy(world);
      await world.deliverAll();
      expect(await ledgerOf(caseId, "kurator", "invitation")).toMatchObject({ state: "sent" });
    },
    patient,
  );

  test(
    "whose sender was killed in the middle is sent by the next, once its lease has run out",
    async () => {
      const { caseId, meetingId } = await aProposedMeeting(world, ["kurator"]);
      const { ledger } = world.app.deps.store;
      const key = { municipality: municipalityId, caseId, recipient: world.account("kurator") };
      const killed = await ledger.lease({ ...key, subject: `invitation:${meetingId}` }, new Date(), 2);

      await book({ caseId, meetingId });
      await vi.waitFor(async () =>
        expect(await ledgerOf(caseId, "kurator", "agenda")).toMatchObject({ state: "sent" }),
      );
      const meanwhile = await cardsAbout("kurator", `invitation:${meetingId}`);
      await world.deliverAll();

      expect(killed).not.toBe("busy");
      expect(meanwhile).toHaveLength(0);
      expect(await cardsAbout("kurator", `invitation:${meetingId}`)).toHaveLength(1);
      expect(await ledgerOf(caseId, "kurator", "invitation")).toMatchObject({ state: "sent", interrupted: false });
    },
    patient,
  );

  test("never waits longer than ten seconds for a channel that says nothing", async () => {
    const { store, bot } = world.app.deps;
    const conversation = (await store.conversations.get(world.account("rektor")))!;
    const card = (await world.messages("rektor"))[0]!.card as never;
    world.goesWrong(toChat({ when: "before", how: "silence" }));

    await expect(bot.send(conversation, card)).rejects.toMatchObject({ status: 0, retryHelps: true });
  }, 15_000);
});
