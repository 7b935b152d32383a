import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { watchCalendars } from "../../src-bot/jobs/watch-calendars.ts";
import { planning, planningRefusals } from "../../src-shared/text/sv/meeting-planning.ts";
import { drift as words } from "../../src-shared/text/sv/tab-drift.ts";
import { addMinutes } from "../../src-shared/time.ts";
import { calendarsWith, driftOf, eventOf, inOutlook, mailbox, meetingOf, until } from "../drift-bed.ts";
import { appToken, sent } from "../sent-event.ts";
import { aBookedMeeting, aWorld, municipalityId, type World } from "../world.ts";
import { aBrowser, openTab } from "./tab.ts";

/** Every way an assistant can change a meeting in Outlook, with every answer its coordinator can give: the full numbers only. */
describe.runIf(process.env["SAMLA_LONG"])("what somebody changes in Outlook", { timeout: 60_000 }, () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    [world, browser] = await Promise.all([aWorld(), aBrowser()]);
    await watchCalendars(world.app.deps, municipalityId);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  type Booked = Awaited<ReturnType<typeof aBookedMeeting>>;
  const everybody = ["kurator", "socialsekreterare", "rektor", "samordnare"];
  const asked = ["kurator", "socialsekreterare", "samordnare"];
  const stranger = "granne@annanstans.example.com";
  const hourLater = ({ slot }: Booked) => ({ start: addMinutes(slot.start, 60), end: addMinutes(slot.end, 60) });

  const isSettled = (booked: Booked) =>
    until(
      () => driftOf(world, booked),
      (drift) => drift === null,
    );

  const aMeetingInOutlook = async () => {
    world.clock.now = addMinutes(world.clock.now, 7 * 24 * 60);
    const booked = await aBookedMeeting(world);
    await world.deliverAll();
    return booked;
  };
  /** What everybody reads in Outlook. */
  const saysOf = async (booked: Booked) => {
    const found = await eventOf(world, booked);
    if (!found) return null;
    const people = found.attendees.map(({ address }: { address: string }) => address.toLowerCase()).toSorted();
    return {
      start: Date.parse(found.start),
      subject: found.subject,
      body: found.body,
      location: found.location,
      people,
    };
  };

  interface Kind {
    does: (booked: Booked) => Promise<unknown>;
    /** What differs, by the word it stands under. */
    shows: keyof typeof words.labels;
    letStand: Stood;
  }
  /** What letting it stand leads to. */
  interface Stood {
    /** Why it is not let. */
    says?: string;
    state?: (booked: Booked) => object;
    invitees?: number;
    /** Who has it in their calendar. */
    on: string[];
    body?: string;
  }
  const called = { state: () => ({ name: "cancelled" }), on: [] };
  const kinds: Record<string, Kind> = {
    moved: {
      does: (booked) => inOutlook(world, booked, "move", hourLater(booked)),
      shows: "time",
      letStand: { state: (booked) => ({ slot: hourLater(booked) }), on: asked },
    },
    cancelled: { does: (booked) => inOutlook(world, booked, "cancel"), shows: "gone", letStand: called },
    deleted: { does: (booked) => thrownAway(booked), shows: "gone", letStand: called },
    "forwarded to a stranger": {
      does: (booked) => inOutlook(world, booked, "forward", { to: stranger }),
      shows: "people",
      letStand: {
        says: planningRefusals.attendeeUnknown({ kind: "attendeeUnknown", people: [stranger] }).message,
        on: asked,
      },
    },
    "somebody added whom consent reaches": {
      does: (booked) => inOutlook(world, booked, "attendees", { add: [mailbox("rektor")] }),
      shows: "people",
      letStand: { invitees: 3, on: everybody },
    },
    "somebody removed": {
      does: (booked) => inOutlook(world, booked, "attendees", { remove: [mailbox("socialsekreterare")] }),
      shows: "people",
      letStand: { invitees: 1, on: ["kurator", "samordnare"] },
    },
    "the room said no": {
      does: async ({ slot }) => {
        const rooms: any[] = await world.script("/outlook/ekrummet/calendar");
        const { id } = rooms.find(({ start }) => Date.parse(start) === Date.parse(slot.start));
        await world.script(`/outlook/ekrummet/events/${id}/answer`, { response: "declined" });
      },
      shows: "room",
      letStand: { on: asked },
    },
    "the words rewritten": {
      does: (booked) => inOutlook(world, booked, "edit", { body: "Ta med en kopp." }),
      shows: "text",
      letStand: { on: asked, body: "kopp" },
    },
    "the family written about": {
      does: (booked) => inOutlook(world, booked, "edit", { body: "Om Barnet Ek, 070-1740605" }),
      shows: "text",
      letStand: { says: planningRefusals.textTellsTooMuch({ kind: "textTellsTooMuch" }).message, on: asked },
    },
  };

  /** The assistant does it, and the coordinator comes to the meeting's page. */
  const changed = async ({ does, shows }: Kind) => {
    const booked = await aMeetingInOutlook();
    const before = await saysOf(booked);
    const heard = (await world.messages("kurator")).length;
    await does(booked);
    await until(() => driftOf(world, booked), Boolean);
    await world.deliverAll();
    expect((await world.messages("kurator")).length).toBe(heard);
    const tab = await openTab(browser, world, "samordnare", {
      at: `#/case/${booked.caseId}/meeting/${booked.meetingId}`,
    });
    await tab.frame.getByText(words.labels[shows], { exact: true }).first().waitFor();
    const press = (name: string) => tab.frame.getByRole("button", { name, exact: true }).press("Enter");
    return { booked, before, tab, press };
  };

  test.each(Object.keys(kinds))("%s: it is let stand, where that is lawful", async (kind) => {
    const { letStand, shows } = kinds[kind]!;
    const { booked, tab, press } = await changed(kinds[kind]!);

    await press(shows === "gone" ? words.acceptGone : words.accept);

    const { says, state = () => ({ name: "booked" }), invitees = 2, on, body = "" } = letStand;
    await (says === undefined ? isSettled(booked) : tab.frame.getByText(says).waitFor());
    await world.deliverAll();
    expect((await driftOf(world, booked)) === null).toBe(says === undefined);
    const meeting = await meetingOf(world, booked);
    expect(meeting.state).toMatchObject(state(booked));
    expect(meeting.invitees).toHaveLength(invitees);
    expect(await calendarsWith(world, booked, everybody)).toEqual(on);
    expect((await saysOf(booked))?.body ?? "").toContain(body);
    await tab.close();
  });

  test.each(Object.keys(kinds))("%s: it is restored, and everybody reads what they read before", async (kind) => {
    const { booked, before, tab, press } = await changed(kinds[kind]!);

    await press(words.restore);
    await tab.frame.getByText(words.saidRestored).waitFor();

    await isSettled(booked);
    await world.deliverAll();
    expect(await saysOf(booked)).toEqual(before);
    expect(await calendarsWith(world, booked, everybody)).toEqual(asked);
    expect((await meetingOf(world, booked)).state.name).toBe("booked");
    await tab.close();
  });

  test.each(Object.keys(kinds))("%s: another time is sought, and none holds meanwhile", async (kind) => {
    const { booked, tab, press } = await changed(kinds[kind]!);

    await press(words.rebook);
    await tab.frame.getByLabel(planning.rescheduleReason).fill("Det blev en annan tid");
    await tab.frame.getByRole("button", { name: planning.reschedule, exact: true }).press("Enter");

    const state = await until(
      async () => (await meetingOf(world, booked)).state.name,
      (name) => name === "rescheduling",
    );
    await world.deliverAll();
    expect(state).toBe("rescheduling");
    expect((await meetingOf(world, booked)).drift).toBeNull();
    expect(await calendarsWith(world, booked, everybody)).toEqual([]);
    await tab.close();
  });

  describe("a second invitation to the same meeting", () => {
    const aCopied = async () => {
      const booked = await aMeetingInOutlook();
      const before = await saysOf(booked);
      const { reference } = await world.file(booked.caseId);
      const event = {
        subject: `Samverkansm\u00f6te ${reference}`,
        body: "Se Samla.",
        slot: hourLater(booked),
        venue: { name: "Ekrummet", mailbox: mailbox("ekrummet") },
        attendees: asked.slice(0, 2).map((one) => ({ name: one, mailbox: mailbox(one), isOptional: false })),
        isOnline: true,
      };
      await sent(world, { ...booked, event }, { also: [mailbox("rektor")] });
      await until(() => driftOf(world, booked), Boolean);
      const tab = await openTab(browser, world, "samordnare", {
        at: `#/case/${booked.caseId}/meeting/${booked.meetingId}`,
      });
      await tab.frame.getByText(words.copies.lead).waitFor();
      const press = (name: string) => tab.frame.getByRole("button", { name, exact: true }).press("Enter");
      return { booked, before, tab, press };
    };

    test("is removed: nobody has it any more, and the meeting's own says what it said", async () => {
      const { booked, before, tab, press } = await aCopied();
      expect([await tab.faults(), await tab.overflow()]).toEqual([[], 0]);
      await press(words.copies.remove);
      await tab.frame.getByText(words.saidRemoved).waitFor();
      await isSettled(booked);
      await world.deliverAll();

      expect(await saysOf(booked)).toEqual(before);
      expect(await calendarsWith(world, booked, everybody)).toEqual(asked);
      await tab.close();
    });

    test("is kept in the place of the first, and what differs in it is decided next", async () => {
      const { booked, tab, press } = await aCopied();
      await press(words.copies.keep);
      await tab.frame.getByText(words.labels.time, { exact: true }).waitFor();
      await press(words.restore);
      await isSettled(booked);
      await world.deliverAll();

      expect(await calendarsWith(world, booked, everybody)).toEqual(asked);
      const link = await world.app.deps.store.calendar.get({ municipality: municipalityId, ...booked });
      expect(link).toMatchObject({ state: "booked", organizer: mailbox("samordnare") });
      await tab.close();
    });

    test("is gone with the first where another time is sought", async () => {
      const { booked, tab, press } = await aCopied();
      await press(words.rebook);
      await tab.frame.getByLabel(planning.rescheduleReason).fill("Det blev en annan tid");
      await tab.frame.getByRole("button", { name: planning.reschedule, exact: true }).press("Enter");
      await until(
        () => calendarsWith(world, booked, everybody),
        (on) => on.length === 0,
      );

      expect((await meetingOf(world, booked)).state.name).toBe("rescheduling");
      await tab.close();
    });
  });

  /** As somebody throws it away in the calendar it lies in. */
  async function thrownAway(booked: Booked): Promise<void> {
    const { id } = await eventOf(world, booked);
    const { GRAPH_ENDPOINT } = world.app.deps.config;
    const token = await appToken(world);
    const answer = await fetch(
      `${GRAPH_ENDPOINT}/v1.0/users/${mailbox("samverkan")}/events/${encodeURIComponent(id)}`,
      {
        method: "DELETE",
        headers: { authorization: `Bearer ${token}` },
      },
    );
    expect(answer.status).toBe(204);
  }
});
