import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";

import { sweep } from "../src-bot/jobs/clockwork.ts";
import { SendFault } from "../src-bot/family/sender.ts";
import { addDays, dayOf, momentAt } from "../src-shared/time.ts";
import { until } from "./drift-bed.ts";
import { aWayInto } from "./family.ts";
import { type World, aMonday, aProposedMeeting, aWorld, done, municipalityId } from "./world.ts";

/** Something new for somebody in the family is not so any more before they have heard of it, or before we know that they have. */
let world: World;
beforeAll(async () => {
  world = await aWorld();
  const { document } = await world.app.deps.municipality(municipalityId);
  const input = { ...document, quietHours: { from: "18:00", to: "07:00" } };
  await world.api("administrator", "/municipality/municipality.configure", { commandId: randomUUID(), input });
});
afterAll(() => world.close());
beforeEach(() => {
  world.clock.now = aMonday;
});

const aProposal = async () => aWayInto(world, await aProposedMeeting(world));
type Way = Awaited<ReturnType<typeof aProposal>>;
const book = async ({ caseId, meetingId }: Way) => {
  const { proposals } = (await done(world.view("samordnare", caseId))).meetings[0]!;
  const { start } = proposals.findLast(({ venues }) => venues.some(({ id }) => id === "ekrummet"))!;
  await done(
    world.perform("samordnare", caseId, "meeting.book", { meetingId, venueId: "ekrummet", venueReason: "", start }),
  );
};
const callOff = ({ caseId, meetingId }: Way) =>
  done(world.perform("samordnare", caseId, "meeting.cancel", { meetingId, reason: "Någon är sjuk" }));
/** In what state word of something new is, as its coordinator sees it. */
const news = async ({ caseId }: Way) => {
  const { body } = await world.api("samordnare", `/cases/${caseId}/deliveries`);
  return (body as { kind: string; state: string }[]).filter(({ kind }) => kind === "news").map(({ state }) => state);
};
const inPhone = async () => ((await world.script("/phone/vardnadshavare1")) as { mail: { calendar?: string }[] }).mail;
const mails = async () => {
  await world.deliverAll();
  return inPhone();
};

test("what waited for the morning and was overtaken in the night is sent to nobody, and is not said to be on its way", async () => {
  const way = await aProposal();
  const before = (await mails()).length;
  world.clock.now = momentAt(dayOf(aMonday), "22:00");
  await book(way);
  await world.deliverAll();
  const atNight = await news(way);
  await callOff(way);
  await world.deliverAll();
  world.clock.now = momentAt(addDays(dayOf(aMonday), 1), "08:00");
  await sweep(world.app.deps);

  expect(await mails()).toHaveLength(before);
  expect(atNight).toEqual(["queued", "queued"]);
  expect(await news(way)).toEqual([]);
});

test("what may have arrived, though nobody heard that it did, is taken back when it is off", async () => {
  const way = await aProposal();
  await mails();
  const sender = world.app.deps.senders.mail!;
  const { send } = sender;
  const fault = (mayHaveArrived: boolean) => new SendFault("ECONNRESET", { retryHelps: true, mayHaveArrived });
  const shut = vi.spyOn(sender, "send").mockRejectedValue(fault(false));
  shut.mockImplementationOnce(async (message) => {
    await send(message);
    throw fault(true);
  });
  await book(way);
  const meanwhile = await until(
    () => news(way),
    (states) => states.includes("uncertain"),
  );
  const lost = await inPhone();
  await callOff(way);
  shut.mockRestore();

  expect(meanwhile).not.toContain("sent");
  expect(lost.at(-1)!.calendar).toContain("METHOD:PUBLISH");
  expect((await mails()).at(-1)!.calendar).toContain("METHOD:CANCEL");
  expect(await news(way)).toContain("sent");
});
