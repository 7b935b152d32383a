import { setTimeout as pause } from "node:timers/promises";

import type { Logger } from "pino";

import type { Card } from "../../src-shared/card.ts";
import { ChannelFault } from "./port.ts";

/** Whoever waits for an answer waits this little for Teams to take it: a turn has 15 seconds in all. https://learn.microsoft.com/azure/bot-service/bot-builder-howto-long-operations-guidance */
const triesAtOnce = 3;
const longestPauseMs = 2_000;
/** After that the answer comes when Teams takes it, or is given up after some minutes. */
const triesLater = 6;
const longestWaitMs = 60_000;
const mostWaiting = 500;

interface Answer {
  cards: Card[];
  send: (card: Card) => Promise<unknown>;
  /** What the answer is by then; shorter than `cards` where it is given once only. */
  again: () => Promise<Card[]>;
}

/**
 * Answers what somebody wrote. What Teams does not take now is kept in this process, not in the database, since it may
 * hold what only that person may see: it is made anew before each try, and a restart forgets it.
 */
export function repliesThrough(log: Logger): (answer: Answer) => Promise<void> {
  let waiting = 0;

  async function later(answer: Answer, from: number, fault: ChannelFault): Promise<void> {
    waiting += 1;
    let next = from;
    let last = fault;
    try {
      for (let attempt = 1; attempt <= triesLater; attempt += 1) {
        await pause(Math.min(last.retryAfterMs ?? backoff(attempt + 2), longestWaitMs), undefined, { ref: false });
        const fresh = await answer.again();
        const cards = fresh.length === answer.cards.length ? fresh : answer.cards;
        try {
          for (; next < cards.length; next += 1) await answer.send(cards[next]!);
          return;
        } catch (error) {
          last = faultIn(error);
          if (!last.retryHelps) break;
        }
      }
      throw last;
    } catch (error) {
      log.error({ err: error }, "an answer was given up");
    } finally {
      waiting -= 1;
    }
  }

  return async (answer) => {
    for (const [at, card] of answer.cards.entries()) {
      try {
        await patiently(() => answer.send(card));
      } catch (error) {
        const fault = faultIn(error);
        if (!fault.retryHelps) return log.warn({ err: fault }, "an answer was not taken");
        if (waiting >= mostWaiting) throw fault;
        return void later(answer, at, fault);
      }
    }
  };
}

/** A message that may have arrived is sent again all the same: an answer twice is better than none. */
async function patiently(send: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const begun = Date.now();
    try {
      return void (await send());
    } catch (error) {
      const fault = faultIn(error);
      const wait = fault.retryAfterMs ?? backoff(attempt);
      const isLate = Date.now() - begun > longestPauseMs;
      if (!fault.retryHelps || attempt === triesAtOnce || wait > longestPauseMs || isLate) throw fault;
      await pause(wait);
    }
  }
}

/** Half a second, doubled each time, and never in step with others: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit#backoff-strategy-for-rate-limiting */
const backoff = (attempt: number) => 250 * 2 ** attempt * (0.75 + Math.random() / 2);

function faultIn(error: unknown): ChannelFault {
  if (error instanceof ChannelFault) return error;
  throw error;
}
