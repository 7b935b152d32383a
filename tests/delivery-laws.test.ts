import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { sweep } from "../src-bot/jobs/clockwork.ts";
import { readAnewBy } from "../src-shared/card.ts";
import { cardOn } from "../src-shared/cards.ts";
import type { Subject } from "../src-shared/case/notices.ts";
import { texts } from "../src-shared/text/text.ts";
import type { Moment } from "../src-shared/time.ts";
import { wordsOn } from "./edge.ts";
import { aFaultyWorld, everybodyHasTheApp, type Fault, type FaultyWorld, reachedThroughTheProxy } from "./faulty.ts";
import { aProposedMeeting, done, momentIn, municipalityId } from "./world.ts";

let world: FaultyWorld;
let began: Moment;
beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  world = await aFaultyWorld();
  began = world.clock.now;
  await everybodyHasTheApp(world);
});
afterAll(() => world.close());

/** Who is invited, and whom the faults strike. */
const staff = ["kurator", "socialsekreterare"];
const bars = ["installed", "removed", "BotNotInConversationRoster", "ConversationBlockedByUser", "BotDisabledByAdmin"];

const someFault = () =>
  fc.oneof(
    fc.record({
      kind: fc.constant("app" as const),
      person: fc.constantFrom("samordnare", ...staff),
      is: fc.constantFrom(...bars),
      told: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant("calls" as const),
      method: fc.constantFrom("POST", "PUT", "GET"),
      path: fc.constantFrom(/\/channel\/v3/, /\/sendMail/, /installedApps|appCatalogs/, /\/graph\/v1\.0\/users/),
      when: fc.constantFrom<Fault["when"]>("before", "after"),
      how: fc.constantFrom<Fault["how"]>(403, 404, 429, 502, 503, "cut"),
      times: fc.integer({ min: 1, max: 2 }),
    }),
  );
const someStep = () => fc.constantFrom("answer", "publish", "move", "wait", "write") as fc.Arbitrary<Step>;
type Step = "answer" | "publish" | "move" | "wait" | "write";

async function take(step: Step, { caseId, meetingId }: { caseId: string; meetingId: string }) {
  const as = (person: string, verb: Parameters<typeof world.perform>[2], input: unknown) =>
    world.perform(person, caseId, verb, input);
  switch (step) {
    case "answer":
      return as("kurator", "meeting.answer", { meetingId, answer: "attends" });
    case "publish":
      return as("samordnare", "meeting.publish", { meetingId, shortNoticeReason: "Familjen vill ses snart" });
    case "move":
      return as("samordnare", "meeting.reschedule", { meetingId, reason: "Sjukdom" });
    case "wait":
      world.clock.now = momentIn(world, 1);
      return sweep(world.app.deps);
    case "write":
      return world.script(`/teams/kurator/say`, { text: "hej" });
  }
}

/** Everything works again: the app is there, and a day has gone. */
async function allIsWell() {
  world.goesWell();
  for (const person of ["samordnare", ...staff]) {
    await world.script(`/teams/${person}/app`, { is: "removed", told: true });
    await world.script(`/teams/${person}/app`, { is: "installed" });
  }
  await reachedThroughTheProxy(world);
  world.clock.now = momentIn(world, 1);
  await world.deliverAll();
  await world.app.deps.store.jobs.revive();
  await sweep(world.app.deps);
  await world.deliverAll();
}

test("whatever has failed: when all is well again everybody's last card is the truth, the ledger says so, and nobody is noted as out of reach", async () => {
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.array(someFault(), { maxLength: 2 }), someStep()), { minLength: 2, maxLength: 4 }),
      async (course) => {
        world.clock.now = began;
        const proposed = await aProposedMeeting(world, staff);
        const { caseId, meetingId } = proposed;
        const { state } = (await world.file(caseId)).meetings[0]!;
        const { start } = state.name === "proposed" ? state.proposals.at(-1)! : { start: "" };
        const choice = { meetingId, start, venueId: "ekrummet", venueReason: "" };
        const [first] = course;
        await strike(first![0]);
        await done(world.perform("samordnare", caseId, "meeting.book", choice));
        for (const [faults, step] of course) {
          await strike(faults);
          await take(step, proposed);
          for (const { state: is } of await rowsOf(caseId)) reached.add(is);
        }
        await allIsWell();

        expect((await world.file(caseId)).undelivered).toEqual([]);
        const rows = await rowsOf(caseId);
        for (const person of staff) {
          const view = await done(world.view(person, caseId));
          const messages = await world.messages(person);
          for (const { subject, state: is, activityId } of rows.filter(
            ({ recipient }) => recipient === world.account(person),
          )) {
            expect([subject, is]).toEqual([subject, expect.stringMatching(/^(sent|seen)$/)]);
            const truth = cardOn(subject as Subject, view, { text: texts.sv, isOpen: false, problem: null });
            const { card } = messages.find(({ id }) => id === activityId)!;
            expect(wordsOn(card)).toEqual(
              wordsOn(readAnewBy(truth!, { caseId, subject: subject as Subject }, ["29:"])),
            );
          }
        }
      },
    ),
    { numRuns: process.env["SAMLA_LONG"] ? 40 : 3, seed: 11, endOnFailure: true },
  );
  expect([...reached]).toEqual(expect.arrayContaining(["sent", "undeliverable"]));
}, 900_000);

async function strike(
  faults: readonly ((Fault & { kind: "calls" }) | { kind: "app"; person: string; is: string; told: boolean })[],
) {
  for (const fault of faults)
    if (fault.kind === "calls") world.goesWrong({ ...fault });
    else await world.script(`/teams/${fault.person}/app`, { is: fault.is, told: fault.told });
}

const rowsOf = (caseId: string) => world.app.deps.store.ledger.of(municipalityId, caseId);
