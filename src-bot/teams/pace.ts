import { setTimeout as sleep } from "node:timers/promises";

import type { Conversation } from "../store/conversations.ts";
import { type BotPort, ChannelFault } from "./port.ts";

interface Limit {
  most: number;
  inMs: number;
}

/** What one bot may send to one chat. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit#per-bot-per-thread-limit */
export const perChat: readonly Limit[] = [
  { most: 7, inMs: 1_000 },
  { most: 8, inMs: 2_000 },
  { most: 60, inMs: 30_000 },
  { most: 1_800, inMs: 3_600_000 },
];
/** All that one app asks of one tenant, updates too; the same page. */
export const perTenant: readonly Limit[] = [{ most: 50, inMs: 1_000 }];

/** A shorter wait is waited out; for a longer one the job is given back. */
const waitedOutMs = 1_000;
const mostLanes = 5_000;

interface Lane {
  /** When something was, or is about to be, sent; in order. */
  times: number[];
  heldUntil: number;
}

/** When the next message may leave, in milliseconds of the clock that is passed. Knows what this process has sent; what others send shows as 429. */
export interface Pace {
  /** The moment is kept free for the one who asked, unless it is too far away to be waited for. */
  turn: (tenant: string, chat: string, isNew: boolean, now: number) => number;
  /** Teams asked for patience in this chat; where it does so in two chats at once, the whole tenant waits. */
  hold: (tenant: string, chat: string, ms: number, now: number) => void;
}

export function aPace(): Pace {
  const lanes = new Map<string, Lane>();
  const held = new Map<string, string>();
  const laneOf = (key: string, now: number) => {
    if (lanes.size > mostLanes)
      for (const [other, { times, heldUntil }] of lanes)
        if (heldUntil <= now && (times.at(-1) ?? 0) < now - longest(perChat)) lanes.delete(other);
    const lane = lanes.get(key) ?? { times: [], heldUntil: 0 };
    lanes.set(key, lane);
    return lane;
  };

  return {
    turn(tenant, chat, isNew, now) {
      const asked = [
        { lane: laneOf(tenant, now), limits: perTenant },
        { lane: laneOf(`${tenant}/${chat}`, now), limits: isNew ? perChat : [] },
      ];
      const at = Math.max(now, ...asked.flatMap(({ lane, limits }) => [lane.heldUntil, ...freeAgain(lane, limits)]));
      if (at - now > waitedOutMs) return at;
      for (const { lane, limits } of asked) if (limits.length > 0) keep(lane, at, now - longest(limits));
      return at;
    },
    hold(tenant, chat, ms, now) {
      const until = now + ms;
      const first = held.get(tenant);
      const isSecond = first !== undefined && first !== chat && laneOf(`${tenant}/${first}`, now).heldUntil > now;
      held.set(tenant, chat);
      for (const key of [`${tenant}/${chat}`, ...(isSecond ? [tenant] : [])]) {
        const lane = laneOf(key, now);
        lane.heldUntil = Math.max(lane.heldUntil, until);
      }
    },
  };
}

const longest = (limits: readonly Limit[]) => Math.max(...limits.map(({ inMs }) => inMs));

const freeAgain = ({ times }: Lane, limits: readonly Limit[]) =>
  limits.flatMap(({ most, inMs }) => (times.length < most ? [] : [times.at(-most)! + inMs]));

function keep(lane: Lane, at: number, outdated: number): void {
  const before = lane.times.findLastIndex((time) => time <= at);
  lane.times.splice(before + 1, 0, at);
  const gone = lane.times.findIndex((time) => time > outdated);
  if (gone > 0) lane.times.splice(0, gone);
}

/** Sends no faster than Teams takes it: waits a moment, or says how long the job had better wait. */
export function paced(port: BotPort, pace = aPace()): BotPort {
  async function inTurn<T>(tenant: string, chat: string, isNew: boolean, call: () => Promise<T>): Promise<T> {
    const now = performance.now();
    const wait = pace.turn(tenant, chat, isNew, now) - now;
    if (wait > waitedOutMs) throw new ChannelFault(429, { code: "OwnPace", retryAfterMs: wait, hasLeft: false });
    if (wait > 0) await sleep(wait);
    try {
      return await call();
    } catch (error) {
      if (error instanceof ChannelFault && error.retryAfterMs !== null)
        pace.hold(tenant, chat, error.retryAfterMs, performance.now());
      throw error;
    }
  }
  const to = ({ account, conversationId }: Conversation) => [account.split("/")[0]!, conversationId] as const;

  return {
    send: (who, card, options) => inTurn(...to(who), true, () => port.send(who, card, options)),
    update: (who, messageId, card) => inTurn(...to(who), false, () => port.update(who, messageId, card)),
    delete: (who, messageId) => inTurn(...to(who), false, () => port.delete(who, messageId)),
    openPersonal: (who) => inTurn(who.tenantId, who.userId, true, () => port.openPersonal(who)),
  };
}
