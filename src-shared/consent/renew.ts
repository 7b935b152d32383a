import type { CaseFile } from "../case/case-file.ts";
import type { Context } from "../command.ts";
import { type Moment, momentAt } from "../time.ts";
import type { Consent, Flow } from "./consent.ts";
import { awaitedAuthorities, isActive, isLeft } from "./effective.ts";
import { isLater, lineOf } from "./lineage.ts";
import { leftOf } from "./narrow.ts";

/**
 * The earlier answer ends at once. What it and the new one both allow goes on until the new one is in force: a renewal leaves
 * no gap, and keeps nothing that the new answer does not allow.
 */
export function renewed(
  file: CaseFile,
  old: Consent,
  fresh: Consent,
  channel: NonNullable<Consent["ended"]>["channel"],
  { now, actor, municipality, newId }: Context,
): Consent[] {
  const earlier = lineOf(file, old).filter((one) => isLeft(one, now));
  const goesOn = isActive(fresh, now)
    ? []
    : earlier
        .filter((one) => isActive(one, now))
        .flatMap((one) => {
          const left = {
            flows: one.flows.filter((flow) => fresh.flows.some((other) => isSame(flow, other))),
            subjects: one.subjects.filter((subject) => fresh.subjects.includes(subject)),
            activities: one.activities.filter((activity) => fresh.activities.includes(activity)),
            validTo: one.validTo < fresh.validTo ? one.validTo : fresh.validTo,
            ended: null,
          };
          return left.flows.length > 0 && left.subjects.length > 0 ? [leftOf(one, left, { municipality, newId })] : [];
        });
  const ended = { at: now, how: "renewed" as const, channel, recordedBy: actor.account };
  return overtaken(
    [...file.consents.map((one) => (earlier.includes(one) ? { ...one, ended } : one)), ...goesOn, fresh],
    fresh,
    { now, actor },
  );
}

/** Once every authority holds it, what went on in its place ends on its first day. */
export function overtaken(
  consents: Consent[],
  fresh: Consent,
  { now, actor }: Pick<Context, "now" | "actor">,
): Consent[] {
  if (awaitedAuthorities(fresh).length > 0) return consents;
  const begins = momentAt(fresh.validFrom, "00:00");
  const at: Moment = begins > now ? begins : now;
  const line = lineOf({ consents }, fresh);
  return consents.map((one) =>
    line.includes(one) && isLater({ consents }, fresh, one) && one.ended === null
      ? { ...one, ended: { at, how: "renewed", channel: null, recordedBy: actor.account } }
      : one,
  );
}

const isSame = (one: Flow, other: Flow) =>
  one.from === other.from && one.to === other.to && one.category === other.category;
