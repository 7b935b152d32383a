import { secretHashOf, watchCalendars } from "../../src-bot/jobs/watch-calendars.ts";
import { addMinutes } from "../../src-shared/time.ts";
import { eventOf, inOutlook, mailbox, until } from "../drift-bed.ts";
import { wordsOf } from "../scenarios/world.ts";
import { sv } from "../../src-shared/text/sv.ts";
import { aBookedMeeting, aWorld, municipalityId } from "../world.ts";
import type { Row } from "./run.ts";

const notifications = 500;
const [mostToCard, mostToKeep] = [5, 3];

/** From a change in Outlook to the coordinator's card; and many told at the same moment, each kept before it is answered. */
export async function changesInOutlook(): Promise<Row[]> {
  const world = await aWorld({ requestsAMinute: 10_000 });
  try {
    await watchCalendars(world.app.deps, municipalityId);
    const booked = await aBookedMeeting(world);
    await world.deliverAll();
    const { id } = await eventOf(world, booked);
    const of = { municipality: municipalityId, mailbox: mailbox("samverkan") };
    const before = performance.now();
    const { start, end } = booked.slot;
    await inOutlook(world, booked, "move", { start: addMinutes(start, 60), end: addMinutes(end, 60) });
    await until(
      () => world.messages("samordnare"),
      (some) => some.some(({ card }) => wordsOf(card).includes(sv.meeting.drift.lead)),
      30_000,
    );
    const toCard = (performance.now() - before) / 1000;

    await world.deliverAll();
    const secret = "a".repeat(43);
    const subscriptionId = "7f105c7d-2dc5-4530-97cd-4e7ae6534c07";
    await world.app.deps.store.watchedCalendars.save(of, { subscriptionId, secretHash: secretHashOf(secret) });
    const body = (number: number) =>
      JSON.stringify({
        value: [
          {
            subscriptionId,
            clientState: secret,
            changeType: "updated",
            resourceData: { id: number % 10 === 0 ? id : `AAMkAGother${number}=` },
          },
        ],
      });
    const took = await Promise.all(
      Array.from({ length: notifications }, async (_, number) => {
        const began = performance.now();
        const answer = await fetch(`${world.url}/outlook/notifications`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: body(number),
        });
        return answer.status === 202 ? (performance.now() - began) / 1000 : Infinity;
      }),
    );
    const slowest = Math.max(...took);
    await world.deliverAll();
    const row = (name: string, value: number, most: number): Row => ({
      name,
      value: Number(value.toFixed(2)),
      unit: "s",
      reference: null,
      ratio: null,
      goal: `< ${most}`,
      met: value < most,
    });
    return [
      row("from a change in Outlook to the coordinator's card", toCard, mostToCard),
      row(`the slowest of ${notifications} notifications at once, kept and answered`, slowest, mostToKeep),
    ];
  } finally {
    await world.close();
  }
}
