import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { sv } from "../src-shared/text/sv.ts";
import { addMinutes, type Moment } from "../src-shared/time.ts";
import { aFaultyWorld, everybodyHasTheApp, type Fault, type FaultyWorld } from "./faulty.ts";
import { choicesOf, wordsOf } from "./scenarios/world.ts";
import { aBookedMeeting, anActiveCase, done, eventsOf, later, municipalityId, type SeenEvent } from "./world.ts";

/** How long a run may wait for its own retries. */
const patient = 60_000;
const everywhere = ["samverkan", "kurator", "socialsekreterare", "samordnare"];

let world: FaultyWorld;
beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  world = await aFaultyWorld();
  await everybodyHasTheApp(world);
});
afterAll(() => world.close());

const asCoordinator = (caseId: string, verb: Parameters<FaultyWorld["perform"]>[2], input: unknown) =>
  done(world.perform("samordnare", caseId, verb, input));
const meetingIn = async (caseId: string) => (await world.file(caseId)).meetings.at(-1)!;
const proposalsIn = async (caseId: string) => {
  const { state } = await meetingIn(caseId);
  return "proposals" in state ? state.proposals : [];
};
const sameMoment = (event: SeenEvent, at: string) => Date.parse(event.start) === Date.parse(at);
/** In whose calendars the case's meeting is on at this time, and how many times. */
async function onAt(caseId: string, at: string): Promise<number[]> {
  const { reference } = await world.file(caseId);
  const calendars = await Promise.all(everywhere.map((person) => eventsOf(world, person, reference)));
  return calendars.map((events) => events.filter((event) => !event.isCancelled && sameMoment(event, at)).length);
}
const cardTo = async (person: string, words: RegExp) =>
  (await world.messages(person)).findLast(({ card }) => card && words.test(wordsOf(card)));

async function aMovedMeeting(faults: Fault[] = []) {
  const begun = await aBookedMeeting(world);
  await world.deliverAll();
  for (const fault of faults) world.goesWrong(fault);
  const { caseId, meetingId } = begun;
  await asCoordinator(caseId, "meeting.reschedule", { meetingId, reason: "Kuratorn är sjuk", from: later(world, 4) });
  return begun;
}
const bookAnew = async (caseId: string, meetingId: string) => {
  const start = (await proposalsIn(caseId)).find(({ venues }) => venues.includes("ekrummet"))!.start;
  await asCoordinator(caseId, "meeting.book", { meetingId, start, venueId: "ekrummet", venueReason: "" });
  return start;
};

describe("a meeting that is moved", () => {
  test(
    "is gone from every calendar at once, with the words that it is being moved, and everybody's card says so",
    async () => {
      const { caseId, slot } = await aMovedMeeting();
      await world.deliverAll();

      const { reference } = await world.file(caseId);
      const events = (await eventsOf(world, "kurator", reference)) as (SeenEvent & { body: string })[];
      expect(await onAt(caseId, slot.start)).toEqual([0, 0, 0, 0]);
      expect(events.map(({ isCancelled, body }) => [isCancelled, body])).toEqual([[true, sv.meeting.movedComment]]);
      for (const person of ["kurator", "socialsekreterare"]) {
        const words = wordsOf((await cardTo(person, new RegExp(`Inbjudan till samverkansmöte ${reference}`)))!.card);
        expect(words).toContain(sv.meeting.moving);
        expect(words).not.toMatch(/sjuk|Ekrummet/);
      }
    },
    patient,
  );

  test(
    "is one event at its new time, asked about anew",
    async () => {
      const { caseId, meetingId, slot } = await aMovedMeeting();
      await world.deliverAll();

      const start = await bookAnew(caseId, meetingId);
      await world.deliverAll();

      const { reference } = await world.file(caseId);
      const link = { municipality: municipalityId, caseId, meetingId };
      expect(await onAt(caseId, slot.start)).toEqual([0, 0, 0, 0]);
      expect(await onAt(caseId, start)).toEqual([1, 1, 1, 1]);
      expect(await world.app.deps.store.calendar.get(link)).toMatchObject({ state: "booked", booking: 1 });
      const words = wordsOf((await cardTo("kurator", new RegExp(`Inbjudan till samverkansmöte ${reference}`)))!.card);
      expect(words).toContain(sv.meeting.invitationLead);
    },
    patient,
  );

  const cancelling = (fault: Pick<Fault, "when" | "how">): Fault => ({
    method: "POST",
    path: /\/cancel$/,
    times: 1,
    ...fault,
  });
  const booking = (fault: Pick<Fault, "when" | "how">): Fault => ({
    method: "POST",
    path: /\/graph\/v1\.0\/users\/[^/]+\/events$/,
    times: 1,
    ...fault,
  });
  test.each<[string, Fault[]]>([
    ["the old time could not be called off at first", [cancelling({ when: "before", how: 503 })]],
    ["the old time was called off and the answer lost", [cancelling({ when: "after", how: "cut" })]],
    ["the new time was booked and the answer lost", [booking({ when: "after", how: "cut" })]],
    ["both went wrong", [cancelling({ when: "after", how: 500 }), booking({ when: "before", how: 503 })]],
  ])(
    "is one event at its new time, although %s, and the new time was chosen before Outlook had heard of the old",
    async (_, faults) => {
      const { caseId, meetingId, slot } = await aMovedMeeting(faults);

      const start = await bookAnew(caseId, meetingId);
      await world.deliverAll();
      world.goesWell();

      expect(await onAt(caseId, slot.start)).toEqual([0, 0, 0, 0]);
      expect(await onAt(caseId, start)).toEqual([1, 1, 1, 1]);
    },
    patient,
  );
});

test(
  "somebody more is in the event once they are asked, and out of it once they are not, as one event",
  async () => {
    const { caseId, meetingId, slot } = await aBookedMeeting(world, ["kurator"]);
    await asCoordinator(caseId, "meeting.invite", { meetingId, invitees: [world.account("socialsekreterare")] });
    await world.deliverAll();
    const asked = await onAt(caseId, slot.start);
    const caseworker = (await world.file(caseId)).parties.find(
      (party) => party.kind === "professional" && party.account === world.account("socialsekreterare"),
    )!;

    await asCoordinator(caseId, "meeting.uninvite", { meetingId, party: caseworker.id, reason: "Skolan klarar det" });
    await world.deliverAll();

    const { reference } = await world.file(caseId);
    expect(asked).toEqual([1, 1, 1, 1]);
    expect(await onAt(caseId, slot.start)).toEqual([1, 1, 0, 1]);
    const words = wordsOf((await cardTo("socialsekreterare", new RegExp(reference)))!.card);
    expect(words).toContain(sv.meeting.cancelled);
    expect(words).not.toMatch(/Skolan|Ekrummet/);
  },
  patient,
);

describe("S1, step 5: three common times and a neutral room, the Region's times entered by the coordinator", () => {
  test(
    "from the card: plan, ask the Region, enter what they said, choose",
    async () => {
      const { caseId } = await anActiveCase(world, ["ekskolan", "barnochunga", "bup"]);
      await world.deliverAll();
      const { reference } = await world.file(caseId);
      const hub = async () => (await cardTo("samordnare", new RegExp(`Ärende ${reference}`)))!;
      const open = async (form: string) => {
        const message = await hub();
        const { dialog } = await world.script("/teams/samordnare/press", { messageId: message.id, action: form });
        return {
          dialog,
          send: (inputs: object) => world.script("/teams/samordnare/dialog", { messageId: message.id, inputs }),
        };
      };

      const plan = await open("seek");
      const people = choicesOf(plan.dialog.card, "invitees");
      const invitees = ["Kurator, Ekskolan", "Socialsekreterare, Barn och unga", "Behandlare, BUP"].map(
        (title) => people[title],
      );
      const sought = await plan.send({
        purpose: "Trygghet i skolan",
        childQuestion: "Vad behöver jag?",
        category: "schooling",
        invitees: invitees.join(","),
        minutes: "60",
        from: later(world, 14),
      });
      await world.deliverAll();
      const waiting = (await done(world.view("samordnare", caseId))).waiting;
      const ask = await open("times");
      const tooShort = await ask.send({
        party: choicesOf(ask.dialog.card, "party")["Behandlare, BUP"],
        day1: later(world, 15),
        from1: "09:00",
        to1: "09:30",
      });
      const entered = await ask.send({
        party: choicesOf(ask.dialog.card, "party")["Behandlare, BUP"],
        day1: later(world, 15),
        from1: "08:30",
        to1: "12:00",
        day2: later(world, 16),
        from2: "13:00",
        to2: "16:30",
      });
      const times = Object.values(choicesOf(entered.dialog.card, "time"));
      const booked = await world.script("/teams/samordnare/dialog", {
        messageId: (await hub()).id,
        inputs: { time: times[0], venueReason: "" },
      });
      await world.deliverAll();

      expect(sought.text).toContain("Nästa steg: fråga om tider");
      expect(waiting.kind).toBe("enterTimes");
      expect(wordsOf(tooShort.dialog.card)).toContain("Mötet tar 60 minuter");
      expect(new Set(times.map((time) => time.split("|")[0])).size).toBeGreaterThanOrEqual(3);
      expect(booked.text).toContain(sv.done["meeting.book"]);
      const { state, statedTimes } = await meetingIn(caseId);
      expect(state).toMatchObject({ name: "booked", venue: { id: "ekrummet", neutral: true } });
      expect(statedTimes).toHaveLength(1);
      const events = await eventsOf(world, "bupbehandlare", reference);
      expect(events).toHaveLength(1);
      expect(addMinutes((state as { slot: { start: Moment } }).slot.start, 0)).toBe(
        new Date(events[0]!.start).toISOString(),
      );
    },
    patient,
  );
});
