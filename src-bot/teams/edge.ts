import type { Request } from "express";
import type { Logger } from "pino";
import { z } from "zod";

import type { Card } from "../../src-shared/card.ts";
import { accountOf } from "../../src-shared/ids.ts";
import type { Config } from "../config.ts";
import { answersTo, turnOf } from "./activity.ts";
import { channelFault, type Refused } from "./channel-fault.ts";
import { inTime } from "./in-time.ts";
import { type Address, addressedTo, backTo, botIdOf, messageWith, type Outgoing } from "./message.ts";
import { ChannelFault, type Reply, type TeamsEdge, type Turn } from "./port.ts";
import { repliesThrough } from "./reply.ts";

/** All that differs between one bot library and the next. */
export interface Library {
  /** Runs the turn with the activity, once its sender has proven to be the channel. @throws NotTheChannel */
  receive: (request: Request, turn: (activity: unknown) => Promise<void>) => Promise<void>;
  /** The channel at that address, spoken to with the bot's own token and without retries. */
  channelAt: (serviceUrl: string) => Promise<Channel>;
  /** What the channel answered; null where the error is no answer. */
  refusedBy: (error: unknown) => Refused | null;
}

/** https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference */
interface Channel {
  post: (conversationId: string, activity: object) => Promise<{ id?: string } | undefined>;
  put: (conversationId: string, activityId: string, activity: object) => Promise<unknown>;
  remove: (conversationId: string, activityId: string) => Promise<unknown>;
  open: (parameters: object) => Promise<{ id?: string; serviceUrl?: string } | undefined>;
}

/** Whoever called has not proven to be the channel. What a library says of it may quote the token. */
export class NotTheChannel extends Error {}

/** Everything about Teams that is not a library's: whom we send to, what a refusal means, how a turn is answered. */
export function edgeOn(library: Library, config: Config, log: Logger): TeamsEdge {
  const reply = repliesThrough(log);

  const withChannel = async <T>(serviceUrl: string, work: (channel: Channel) => Promise<T>): Promise<T> => {
    if (!isOurChannel(config, serviceUrl)) throw new ChannelFault(403, { code: "NotOurChannel" });
    try {
      return await inTime(library.channelAt(serviceUrl).then(work));
    } catch (error) {
      throw channelFault(library.refusedBy(error), error, new Date());
    }
  };
  const post = (to: Address, activity: object) =>
    withChannel(to.serviceUrl, async (channel) => {
      const sent = await channel.post(to.conversationId, { ...activity, ...addressedTo(to, config.BOT_APP_ID) });
      if (!sent?.id) throw new ChannelFault(502);
      return sent.id;
    });

  const answered = async (activity: unknown, answer: (turn: Turn) => Promise<Reply[]>) => {
    const turn = turnOf(activity, new Date());
    const outgoing = answersTo(activity, turn ? await answer(turn) : []);
    const [first] = outgoing;
    if (first?.type === "invokeResponse") return first.value;
    if (turn && outgoing.length > 0) {
      const to = backTo(activity);
      await reply({
        cards: cardsIn(outgoing),
        send: (card) => post(to, messageWith(card)),
        again: async () => cardsIn(answersTo(activity, await answer(turn))),
      });
    }
    return { status: 200, body: undefined };
  };

  return {
    async process(request, answer) {
      if (!proof.safeParse(request.body).success) return null;
      // A library may find an activity wrong in itself and run no turn for it.
      let response: { status: number; body: unknown } = { status: 400, body: undefined };
      let hasBegun = false;
      try {
        await library.receive(request, async (activity) => {
          hasBegun = true;
          response = await answered(activity, answer);
        });
      } catch (error) {
        if (hasBegun) throw error;
        if (!(error instanceof NotTheChannel)) throw channelFault(null, error, new Date());
        log.info("a caller did not prove to be the channel");
        return null;
      }
      return response;
    },
    send: (to, card, { alert } = { alert: true }) =>
      post(to, { ...messageWith(card), ...(alert ? { channelData: { notification: { alert: true } } } : {}) }),
    update: (to, messageId, card) =>
      withChannel(to.serviceUrl, async (channel) => {
        const activity = { ...messageWith(card), ...addressedTo(to, config.BOT_APP_ID), id: messageId };
        await channel.put(to.conversationId, messageId, activity);
      }),
    delete: (to, messageId) =>
      withChannel(to.serviceUrl, async (channel) => {
        await channel.remove(to.conversationId, messageId);
      }).catch((error: unknown) => {
        if (!(error instanceof ChannelFault && error.status === 404)) throw error;
      }),
    openPersonal: ({ tenantId, userId, serviceUrl }) =>
      withChannel(serviceUrl, async (channel) => {
        const botId = botIdOf(config.BOT_APP_ID);
        const opened = await channel.open({
          bot: { id: botId, name: "Samla" },
          members: [{ id: userId, name: "" }],
          isGroup: false,
          tenantId,
          channelData: { tenant: { id: tenantId } },
        });
        if (!opened?.id) throw new ChannelFault(502);
        return {
          account: accountOf(tenantId, userId),
          conversationId: opened.id,
          serviceUrl: opened.serviceUrl && isOurChannel(config, opened.serviceUrl) ? opened.serviceUrl : serviceUrl,
          botId,
          channelId: "msteams",
          userId,
          locale: "sv-SE",
          lastSeen: new Date(),
        };
      }),
  };
}

/** A token speaks for one channel at one address: without these it cannot be judged. */
const proof = z.object({ channelId: z.string(), serviceUrl: z.string() });

const cardsIn = (outgoing: Outgoing[]): Card[] =>
  outgoing.flatMap((one) => (one.type === "message" ? [one.attachments[0].content] : []));

/** A forged address would otherwise be sent our token. */
export const isOurChannel = (config: Config, serviceUrl: string) =>
  config.BOT_SERVICE_URLS.some((ours) => serviceUrl === ours || serviceUrl.startsWith(`${ours}/`));
