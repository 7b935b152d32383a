import { createHash } from "node:crypto";
import { z } from "zod";

const GRAPH_KINDS = [
  "schedule",
  "book",
  "change",
  "cancel",
  "events",
  "mail",
  "install",
  "tasks",
  "batch",
  "subscriptions",
  "delta",
  "directory",
] as const;
const CHANNEL_KINDS = ["open", "send", "update", "remove", "members"] as const;
/** What goes to the family: by the municipality's gateway and by its mail server. */
const FAMILY_KINDS = ["sms", "letter", "mail"] as const;
export type GraphKind = (typeof GRAPH_KINDS)[number];
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

const oneOrMore = <T extends z.ZodType>(one: T) =>
  z.union([one.transform((value) => [value]), z.array(one).min(1)]) as z.ZodType<z.output<T>[]>;

function faultOf<const K extends readonly string[]>(kinds: K) {
  return z.strictObject({
    rate: z.number().min(0).max(1).default(1),
    status: oneOrMore(
      z.union([z.literal([412, 429, 500, 502, 503, 504]), z.enum(["timeout", "reset", "malformed"])]),
    ).default([503]),
    delayMs: z.int().min(0).max(120_000).default(0),
    when: oneOrMore(z.enum(["before", "during", "after"])).default(["before"]),
    kinds: z.array(z.enum(kinds)).min(1).optional(),
    /** Strikes no more often than this; without it for as long as the plan stands. */
    times: z.int().min(1).optional(),
    retryAfter: z.int().min(0).max(600).default(1),
  });
}

const faultPlan = z.strictObject({
  seed: z.int().default(1),
  graph: faultOf(GRAPH_KINDS).optional(),
  channel: faultOf(CHANNEL_KINDS).optional(),
  family: faultOf(FAMILY_KINDS).optional(),
  /** What a transaction id that has booked already is answered with. */
  duplicates: z.literal([201, 409]).default(201),
  /** Of what Outlook tells: how much of it is lost, comes twice, or up to so much later, and so in another order. */
  notices: z
    .strictObject({
      lost: z.number().min(0).max(1).default(0),
      doubled: z.number().min(0).max(1).default(0),
      lateMs: z.int().min(0).max(60_000).default(0),
    })
    .optional(),
  /** Whether the channel refuses more messages than Teams takes. */
  pace: z.boolean().optional(),
});
type FaultPlan = z.output<typeof faultPlan>;
export type Side = "graph" | "channel" | "family";

/** One call that goes wrong: `acted` says whether the outside does what was asked before the answer is lost. */
export interface Strike {
  when: "before" | "during" | "after";
  acted: boolean;
  status: number | "timeout" | "reset" | "malformed";
  delayMs: number;
  retryAfter: number;
}

interface Count {
  asked: number;
  struck: number;
  before: number;
  during: number;
  after: number;
  kinds: Record<string, number>;
}

export interface Faults {
  /** An empty plan clears, and keeps the counts to be read. @throws ZodError */
  plan(given: unknown): void;
  /** Whether this call goes wrong, and how. */
  draw(side: Side, kind: string): Strike | undefined;
  duplicates(): 201 | 409;
  /** When what Outlook has to tell now reaches whoever waits for it, each time it does; never, where it is lost. */
  noticeDelays(): number[];
  keepsPace(): boolean;
  seen(): Record<string, unknown>;
}

export function openFaults({ pace }: { pace: boolean }): Faults {
  let plan: FaultPlan = faultPlan.parse({});
  let counts = noCounts();
  let drawn = new Map<string, number>();
  let noticesDrawn = 0;

  return {
    plan(given) {
      const asked = faultPlan.parse(given ?? {});
      plan = asked;
      if (!asked.graph && !asked.channel && !asked.family) return;
      counts = noCounts();
      drawn = new Map();
    },
    draw(side, kind) {
      const count = counts[side];
      count.asked += 1;
      const fault = plan[side];
      if (!fault || (fault.kinds && !(fault.kinds as string[]).includes(kind))) return undefined;
      const turn = drawn.get(`${side} ${kind}`) ?? 0;
      drawn.set(`${side} ${kind}`, turn + 1);
      const chance = (what: string) => chanceOf(`${plan.seed} ${side} ${kind} ${turn} ${what}`);
      if (chance("strike") >= fault.rate || count.struck >= (fault.times ?? Infinity)) return undefined;

      const status = pick(fault.status, chance("status"));
      const drawnWhen = pick(fault.when, chance("when"));
      const when = drawnWhen === "after" && isRefusal(status) ? "before" : drawnWhen;
      count.struck += 1;
      count[when] += 1;
      count.kinds[kind] = (count.kinds[kind] ?? 0) + 1;
      const { delayMs, retryAfter } = fault;
      const acted = when === "after" || (when === "during" && chance("acted") < 0.5);
      return { when, acted, status, delayMs, retryAfter };
    },
    duplicates: () => plan.duplicates,
    noticeDelays() {
      if (!plan.notices) return [0];
      const { lost, doubled, lateMs } = plan.notices;
      noticesDrawn += 1;
      const chance = (what: string) => chanceOf(`${plan.seed} notice ${noticesDrawn} ${what}`);
      if (chance("lost") < lost) return [];
      const times = chance("doubled") < doubled ? ["once", "again"] : ["once"];
      return times.map((time) => Math.floor(chance(`late ${time}`) * lateMs));
    },
    keepsPace: () => plan.pace ?? pace,
    seen: () => ({ ...plan, pace: plan.pace ?? pace, counts }),
  };
}

/** Microsoft answers so instead of doing it, never once it has: too much at once, or not as it was any more. https://learn.microsoft.com/graph/throttling */
const isRefusal = (status: Strike["status"]) => status === 412 || status === 429;

const noCounts = (): Record<Side, Count> => ({ graph: noCount(), channel: noCount(), family: noCount() });
const noCount = (): Count => ({ asked: 0, struck: 0, before: 0, during: 0, after: 0, kinds: {} });

/** A number from 0 to 1 that is the same for the same words: calls that overtake each other change nobody else's luck. */
function chanceOf(words: string): number {
  return createHash("sha256").update(words).digest().readUInt32BE(0) / 2 ** 32;
}

function pick<T>(among: T[], chance: number): T {
  return among[Math.floor(chance * among.length)] as T;
}
