import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Card } from "../src-shared/card.ts";
import type { Conversation } from "../src-bot/store/conversations.ts";
import { aPace, paced, perChat, perTenant } from "../src-bot/teams/pace.ts";
import { type BotPort, ChannelFault } from "../src-bot/teams/port.ts";

const chatWith = (person: string): Conversation => ({
  account: `tenant/${person}`,
  conversationId: `chat ${person}`,
  serviceUrl: "https://channel.invalid",
  botId: "28:bot",
  channelId: "msteams",
  userId: person,
  locale: "sv-SE",
  lastSeen: new Date(0),
});
const aCard = {} as Card;
const aPort = (send: BotPort["send"]): BotPort => ({
  send,
  update: async () => {},
  delete: async () => {},
  openPersonal: async () => chatWith("anybody"),
});

/** The most that left within any stretch of so many milliseconds. */
const mostWithin = (times: readonly number[], ms: number) =>
  Math.max(0, ...times.map((end) => times.filter((time) => time > end - ms && time <= end).length));

describe("the pace", () => {
  test("never exceeds what Teams takes, of one chat or of the whole tenant, however the jobs come", () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ after: fc.integer({ min: 0, max: 120 }), chat: fc.integer({ min: 0, max: 9 }) }), {
          minLength: 100,
          maxLength: 200,
        }),
        fc.boolean(),
        (asked, isOneChat) => {
          const pace = aPace();
          const left: { at: number; chat: string }[] = [];
          let now = 0;
          for (const { after, chat: number } of asked) {
            now += isOneChat ? after : Math.floor(after / 8);
            const chat = isOneChat ? "0" : String(number);
            const at = pace.turn("tenant", chat, true, now);
            if (at - now <= 1_000) left.push({ at, chat });
          }

          for (const { most, inMs } of perTenant)
            expect(
              mostWithin(
                left.map(({ at }) => at).toSorted((a, b) => a - b),
                inMs,
              ),
            ).toBeLessThanOrEqual(most);
          for (const times of Map.groupBy(left, ({ chat }) => chat).values())
            for (const { most, inMs } of perChat)
              expect(
                mostWithin(
                  times.map(({ at }) => at),
                  inMs,
                ),
              ).toBeLessThanOrEqual(most);
        },
      ),
      { numRuns: 40, seed: 4 },
    ));

  test("lets what waits go as soon as Teams takes it: the eighth after a second, the ninth after two", () => {
    const pace = aPace();
    const at = Array.from({ length: 9 }, () => pace.turn("tenant", "chat", true, 0));

    expect(at).toEqual([0, 0, 0, 0, 0, 0, 0, 1_000, 2_000]);
  });

  test("does not count an update against its chat, and does not make one chat wait for another", () => {
    const pace = aPace();
    for (let sent = 0; sent < 7; sent += 1) pace.turn("tenant", "busy", true, 0);

    expect(pace.turn("tenant", "busy", false, 0)).toBe(0);
    expect(pace.turn("tenant", "quiet", true, 0)).toBe(0);
  });

  test("gives a chat the patience Teams asked for; the whole tenant waits when it is asked for in a second chat", () => {
    const pace = aPace();

    pace.hold("tenant", "a", 5_000, 0);
    const alone = ["a", "b"].map((chat) => pace.turn("tenant", chat, false, 10));
    pace.hold("tenant", "a", 6_000, 20);
    const still = pace.turn("tenant", "b", false, 30);
    pace.hold("tenant", "c", 4_000, 40);
    const both = ["a", "b"].map((chat) => pace.turn("tenant", chat, false, 50));

    expect(alone).toEqual([5_000, 10]);
    expect(still).toBe(30);
    expect(both).toEqual([6_020, 4_040]);
    expect(pace.turn("elsewhere", "b", false, 50)).toBe(50);
  });
});

describe("the paced port", () => {
  test("waits a moment where a moment is enough, and else gives the job back with how long to wait", async () => {
    const sent: number[] = [];
    const port = paced(aPort(async () => String(sent.push(performance.now()))));
    const sends = await Promise.allSettled(Array.from({ length: 9 }, () => port.send(chatWith("kurator"), aCard)));

    expect(sent).toHaveLength(8);
    expect(sent[7]! - sent[0]!).toBeGreaterThan(990);
    expect(sends.at(-1)).toMatchObject({ reason: { status: 429, retryHelps: true, mayHaveArrived: false } });
    const { reason } = sends.at(-1) as PromiseRejectedResult;
    expect((reason as ChannelFault).retryAfterMs).toBeGreaterThan(1_000);
  });

  test("asks nothing more of a chat that Teams has asked to leave alone", async () => {
    let asked = 0;
    const port = paced(
      aPort(async () => {
        asked += 1;
        throw new ChannelFault(429, { retryAfterMs: 60_000 });
      }),
    );
    const faults = [1, 2].map(() => port.send(chatWith("kurator"), aCard).catch((error: unknown) => error));
    await faults[0];
    const later = await port.send(chatWith("kurator"), aCard).catch((error: unknown) => error);

    expect(asked).toBe(2);
    expect(later).toMatchObject({ status: 429, code: "OwnPace" });
  });
});
