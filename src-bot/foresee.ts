import { randomUUID } from "node:crypto";

import { z } from "zod";

import type { Card } from "../src-shared/card.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import { openTo } from "../src-shared/case/eyes.ts";
import { effectsBetween } from "../src-shared/case/notices.ts";
import { passTime } from "../src-shared/case/pass-time.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { Context, Facts } from "../src-shared/command.ts";
import { venueId } from "../src-shared/ids.ts";
import type { LeanEvent } from "../src-shared/meeting/event.ts";
import { isUpcoming } from "../src-shared/meeting/meeting.ts";
import { invitedTo } from "../src-shared/meeting/coverage.ts";
import { asBefore } from "../src-shared/meeting/planning/as-before.ts";
import { bookNow } from "../src-shared/meeting/planning/book-now.ts";
import { type Beforehand, type Foreseen, foreseen } from "../src-shared/meeting/planning/foresee.ts";
import { type SearchStart, searchStart } from "../src-shared/meeting/planning/search-start.ts";
import { sought } from "../src-shared/meeting/planning/sought.ts";
import type { Origin } from "../src-shared/meeting/planning/unsent.ts";
import { ok, type Outcome, type Refusal, refuse } from "../src-shared/refusal.ts";
import { type Language, languageOf, refusalWords, texts } from "../src-shared/text/text.ts";
import { type Day, type Interval, moment, type Moment } from "../src-shared/time.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";
import { loadFacts } from "./facts.ts";
import { type ForeseenMessage, messagesOf } from "./family/news-message.ts";
import { GraphFault } from "./graph/client.ts";
import { mailboxProblem } from "./graph/mailbox-problem.ts";
import { fieldProblems } from "./input.ts";
import { wantedFor as wantedCard } from "./jobs/wanted.ts";
import { wantedFor as wantedEvent } from "./jobs/wanted-event.ts";
import { opened } from "./records.ts";
import { withWayIn } from "./way-in.ts";

const asked = z.object({
  plan: sought.partial().optional(),
  origin: bookNow.input.shape.origin,
  choice: z.object({ start: moment(), venueId: venueId() }).nullish(),
});

interface Words {
  code: Refusal["kind"];
  message: string;
  whatToDo: string;
}
/** What each would get if this time were booked now. */
interface Preview {
  start: Moment;
  venueId: string;
  slot: Interval;
  /** Null where nobody who comes has a calendar that can be written to. */
  event: LeanEvent | null;
  cards: { to: string[]; card: Card }[];
  /** Never attendees: the coordinator tells them, or a message of their own. */
  family: { id: string; name: string }[];
  /** What goes to those without an account whom one reaches. */
  messages: ForeseenMessage[];
  /** Invited, and without an account: they are told by telephone. */
  toCall: { id: string; name: string }[];
  /** In the case, and told nothing by this. */
  notTold: { id: string; name: string }[];
}
export interface Foresight extends Foreseen {
  plan: Beforehand;
  /** When the meeting was that it is planned like. */
  like: Interval | null;
  from: Day;
  /** From when they are sought unless somebody says otherwise, and why. */
  begins: SearchStart;
  now: Moment;
  no: Words | null;
  /** Without whom, or which room being taken, there would be the most times. */
  blocker: { kind: "person" | "room"; name: string } | null;
  preview: Preview | null;
  /** Why the time that was asked about cannot be booked. */
  noBooking: Words | null;
}

/** Nobody waits for words to see times, and what is shown before it is written holds none. */
const unwritten = "–";

/**
 * What would come of planning a meeting: the times, and what everybody would get if the best of them, or the chosen one, were
 * booked. The same decisions as the commands' own, made and not kept.
 */
export async function foresee(deps: Deps, access: Access, caseId: string, body: unknown): Promise<Outcome<Foresight>> {
  const parsed = asked.safeParse(body);
  if (!parsed.success) return refuse({ kind: "badInput", fields: fieldProblems(parsed.error) });
  const { origin } = parsed.data;
  const found = await opened(deps, access, caseId);
  if (!found.ok) return found;
  const { file, viewer, now, municipality: id } = found.value;
  if (viewer.kind !== "coordinator") return refuse({ kind: "notYourStep" });
  const municipality = await deps.municipality(id);
  const base = { now, actor: access.actor, municipality, newId: <T>() => randomUUID() as T };
  const { plan, from: like } = asBefore(
    file,
    viewFor(file, viewer, now, municipality.document),
    parsed.data.plan?.meetingId,
    base,
  );
  const start = searchStart(file, parsed.data.plan?.meetingId, now);
  const order = {
    ...orderFor(file, plan, parsed.data.plan ?? {}),
    from: parsed.data.plan?.from ?? start.from,
  };

  const place = { municipality: id, caseId, organiser: municipality.document.organiserMailbox };
  const facts = await read(deps, place, bookNow.needs?.({ ...order, ...nowhere, origin }, file, base) ?? {});
  const context: Context = { ...base, facts: facts.known };
  const { seen, no } = foreseen(file, order, context, parsed.data.choice?.start);
  const words = (refusal: Refusal | null): Words | null =>
    refusal && { code: refusal.kind, ...refusalWords(refusal, texts[access.language]) };
  const best = seen.times.find(({ rank }) => rank === 1);
  const choice = parsed.data.choice ?? (best && { start: best.start, venueId: best.venues[0]! });
  const shown = {
    ...seen,
    plan,
    like,
    from: order.from,
    begins: start,
    now,
    no: words(facts.no ?? no),
    blocker: no?.kind === "noCommonTime" ? no.blocker : null,
  };
  if (!choice || facts.no || seen.awaiting.length > 0) return ok({ ...shown, preview: null, noBooking: null });
  const decided = bookNow.decide(file, { ...order, ...choice, venueReason: unwritten, origin }, context);
  if (!decided.ok) return ok({ ...shown, preview: null, noBooking: words(decided.refusal) });
  const after = passTime(decided.value.file, now, municipality);
  const preview = await previewOf(deps, context, file, after, order.meetingId, { ...choice, origin });
  return ok({ ...shown, preview, noBooking: null });
}

/** What must be known of the outside does not depend on which time is chosen. */
const nowhere = { start: "" as Moment, venueId: "", venueReason: null };

type Order = z.output<typeof sought>;

/** As it was before, where nothing else is said. What one that has been told of is about, and who comes, stays. */
function orderFor(file: CaseFile, plan: Beforehand, said: Partial<Order>): Omit<Order, "from"> {
  const state = file.meetings.find(({ id }) => id === said.meetingId)?.state.name;
  const { meetingId, minutes } = said;
  if (state && !["draft", "seeking", "proposed"].includes(state)) return { meetingId, minutes };
  const isAccount = (one: string) => one.includes("/");
  const accounts = (all: string[]) => all.filter(isAccount) as Order["invitees"];
  const others = (all: string[]) => all.filter((one) => !isAccount(one)) as Order["outside"];
  const isAnybodySaid = [said.invitees, said.outside, said.optional, said.optionalOutside].some(Boolean);
  return {
    ...(meetingId ? {} : { purpose: unwritten, childQuestion: unwritten, category: plan.category }),
    type: plan.type,
    family: plan.family,
    minutes: plan.minutes,
    ...(isAnybodySaid
      ? {}
      : {
          invitees: accounts(plan.needed),
          outside: others(plan.needed),
          optional: accounts(plan.optional),
          optionalOutside: others(plan.optional),
        }),
    ...said,
  };
}

/** Without the calendars all but the times can be shown. */
async function read(deps: Deps, place: Parameters<typeof loadFacts>[1], needed: Parameters<typeof loadFacts>[2]) {
  try {
    return { known: await loadFacts(deps, place, needed), no: null };
  } catch (error) {
    const why = mailboxProblem(error);
    if (!why && !(error instanceof GraphFault)) throw error;
    const known: Facts = { freeBusy: {}, number: 0, related: [], other: null };
    const no: Refusal = why ? { kind: "calendarsOutOfReach", why } : { kind: "temporarilyUnavailable" };
    return { known, no };
  }
}

/** Made by what makes the events and cards that are sent, of what the one who asks may see. */
async function previewOf(
  deps: Deps,
  { now, actor, municipality: { id: municipality, document } }: Context,
  before: CaseFile,
  after: CaseFile,
  meetingId: string | undefined,
  { start, venueId: venue, origin }: { start: Moment; venueId: string; origin: Origin },
): Promise<Preview | null> {
  const meeting = meetingId ? after.meetings.find(({ id }) => id === meetingId) : after.meetings.at(-1);
  const link = meeting && { municipality, caseId: after.id, meetingId: meeting.id };
  const written = link && (await deps.store.calendar.get(link))?.revision;
  const wanted = meeting && wantedEvent(after, meeting.id, document, now, { origin, written });
  if (!meeting || !wanted || !isUpcoming(meeting.state)) return null;
  const cards: Preview["cards"] = [];
  const shown = openTo(after, { kind: "coordinator", account: actor.account }, now);
  for (const effect of effectsBetween({ file: before, savedAt: now }, after, document, now)) {
    if (effect.kind !== "reconcileRecipient" || effect.to === actor.account) continue;
    const subject = effect.subject as Parameters<typeof wantedCard>[2];
    const language: Language = languageOf((await deps.store.conversations.get(effect.to))?.locale);
    const made = wantedCard(shown, effect.to, subject, document, now, language, false);
    const title = document.people.find(({ account }) => account === effect.to)?.title;
    if (!made || !title) continue;
    const card = withWayIn(made.card, { caseId: after.id, subject }, deps.config, language);
    const same = cards.find((one) => JSON.stringify(one.card) === JSON.stringify(card));
    if (same) same.to.push(title);
    else cards.push({ to: [title], card });
  }
  const view = viewFor(after, { kind: "coordinator", account: actor.account }, now, document);
  const isTold = (id: string) => [...meeting.family, ...meeting.invitees].some((one) => one === id);
  const named = (id: string) => {
    const person = view.people.find((one) => one.id === id);
    return { id, name: (person?.kind === "professional" ? person.title : person?.name) ?? "" };
  };
  return {
    start,
    venueId: venue,
    slot: meeting.state.slot,
    event: wanted.kind === "on" ? wanted.event : null,
    cards,
    family: meeting.family.map(named),
    messages: await messagesOf(deps, after, meeting.id, document),
    toCall: invitedTo(after, meeting).flatMap(({ id, account }) => (account === null ? [named(id)] : [])),
    notTold: view.people.filter((one) => !isTold(one.id) && !one.hasLeft).map(({ id }) => named(id)),
  };
}
