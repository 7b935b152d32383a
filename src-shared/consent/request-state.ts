import type { CaseFile } from "../case/case-file.ts";
import type { Context } from "../command.ts";
import type { PartyId, RequestId } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";
import { addDays, type Day, dayOf, type Moment } from "../time.ts";
import type { Consent } from "./consent.ts";
import type { ConsentRequest } from "./consent-request.ts";

/** "noResponse" once every reminder has passed without a word: silence is not a no. */
export type RequestState = "requested" | "granted" | "partlyGranted" | "refused" | "wantsTalk" | "noResponse";

/** The days on which somebody who has not said anything is reminded. */
const remindersOf = ({ requestedAt }: ConsentRequest, { requestReminderDays }: Municipality): Day[] =>
  requestReminderDays.map((days) => addDays(dayOf(requestedAt), days)).toSorted();

export function stateOfRequest(request: ConsentRequest, now: Moment, municipality: Municipality): RequestState {
  if (request.answer) return request.answer.kind;
  const last = remindersOf(request, municipality).at(-1) ?? addDays(dayOf(request.requestedAt), 1);
  return dayOf(now) >= last ? "noResponse" : "requested";
}

/** The next day to remind them; any answer stops it, a wish to talk first too. */
export const nextReminder = (request: ConsentRequest, now: Moment, municipality: Municipality): Day | null =>
  request.answer ? null : (remindersOf(request, municipality).find((on) => on > dayOf(now)) ?? null);

/** What somebody has been asked and could still answer: the one that is named, or else the latest that is about just these. */
export const requestFor = (
  { requests }: CaseFile,
  of: { id: RequestId | undefined; grantor: PartyId; subjects: readonly PartyId[] },
): ConsentRequest | undefined =>
  requests
    .filter(({ grantor, replacedBy }) => grantor === of.grantor && replacedBy === null)
    .findLast((one) =>
      of.id ? one.id === of.id : !isGranted(one) && one.subjects.every((subject) => of.subjects.includes(subject)),
    );

export const isGranted = ({ answer }: ConsentRequest) => answer?.kind === "granted" || answer?.kind === "partlyGranted";

/** A yes is whole where it allows everything that was asked for, as long, and shuts nothing. */
export function answered(
  request: ConsentRequest,
  yes: Consent,
  {
    channel,
    actor,
    now,
  }: { channel: NonNullable<ConsentRequest["answer"]>["channel"] } & Pick<Context, "actor" | "now">,
): ConsentRequest {
  const isWhole =
    yes.exclusions.length === 0 &&
    yes.validTo >= request.validTo &&
    request.subjects.every((subject) => yes.subjects.includes(subject)) &&
    request.activities.every((activity) => yes.activities.includes(activity)) &&
    request.flows.every(({ from, to, category }) =>
      yes.flows.some((flow) => flow.from === from && flow.to === to && flow.category === category),
    );
  const kind = isWhole ? ("granted" as const) : ("partlyGranted" as const);
  return { ...request, answer: { kind, at: now, channel, recordedBy: actor.account, reason: null } };
}
