import type { Subject } from "../../src-shared/case/notices.ts";
import type { Clocks } from "../../src-shared/programme/municipality.ts";
import { quietUntil } from "../../src-shared/programme/quiet.ts";
import { languageOf } from "../../src-shared/text/text.ts";
import { addMinutes, addWorkingDays, clockOf, dayOf, type Moment, momentAt } from "../../src-shared/time.ts";
import type { Deps } from "../deps.ts";
import { revisionOfCard } from "../revision.ts";
import type { Conversation } from "../store/conversations.ts";
import { TargetBusy } from "../store/faults.ts";
import { type LedgerLease, type LedgerOutcome, mayHaveBeenTold } from "../store/ledger.ts";
import { cardFor, deliver } from "./deliver.ts";
import { bySilence, isUnreached, notReached } from "./not-reached.ts";
import { noteReach, tryTheRest } from "./note-reach.ts";
import { isClosed, reach } from "./reach.ts";
import type { Target } from "./target.ts";
import { type Wanted, wantedFor } from "./wanted.ts";

/** Longer than the calls of one run may take together. */
const leaseSeconds = 60;

/**
 * Makes one person's card agree with what they may see now, and where Teams does not reach them, or they are silent, writes
 * to them. Late, doubled or overtaken runs are harmless: what equals the last sent is not sent.
 */
export async function reconcileRecipient(deps: Deps, target: Target, to: string, subject: Subject): Promise<void> {
  const { municipality, caseId } = target;
  const { ledger, conversations, cases } = deps.store;
  const now = deps.now();
  const at = new Date(now);
  const lease = await ledger.lease({ municipality, caseId, recipient: to, subject }, at, leaseSeconds);
  if (lease === "busy") throw new TargetBusy();
  try {
    const file = await cases.read(municipality, caseId);
    const conversation = await conversations.get(to);
    const clocks = await deps.municipality(municipality);
    const language = languageOf(conversation?.locale);
    // What may lie in their chat is made true again too, though nobody knows that it does.
    const wasTold = mayHaveBeenTold(lease);
    const wanted = file ? wantedFor(file, to, subject, clocks.document, now, language, wasTold) : null;
    const about = { lease, wanted, document: clocks.document, language, at };
    if (!wanted) {
      await ledger.settle(lease, { about: null, dueAt: null, at });
      if (isUnreached(lease)) await noteReach(deps, lease);
      return;
    }
    const told = { ...about, wanted };
    if (isDelivered(deps, lease, wanted, conversation)) return await bySilence(deps, told, conversation);

    const isFirst = lease.activityId === undefined;
    const heldUntil = isFirst ? await heldBack(deps, to, wanted, clocks, now) : null;
    if (heldUntil === "never") return await notReached(deps, told, "refused");
    if (heldUntil) return void (await ledger.settle(lease, { state: waiting(lease), dueAt: new Date(heldUntil), at }));
    const there =
      isFirst && (await isClosed(deps, municipality, to))
        ? null
        : (conversation ?? (await reach(deps, municipality, to)));
    if (!there) return await notReached(deps, told, "undeliverable");
    const sent = await deliver(deps, lease, there, wanted.card);
    if (sent === "refused" || sent === "undeliverable") return await notReached(deps, told, sent);
    await ledger.settle(lease, { state: "sent", ...sent, ...awaited(lease, wanted, now, clocks), at });
    if (isUnreached(lease) || file?.undelivered.some(({ account }) => account === to)) {
      await noteReach(deps, lease);
      await tryTheRest(deps, to);
    }
  } catch (error) {
    await ledger.release(lease);
    throw error;
  }
}

/** A meeting that begins before they would hear of it, or soon after, is told of at once. */
const soonAfterMinutes = 60;

/** Until when somebody wants to be left in peace; a card that lies in the chat already makes no sound when it changes. */
async function heldBack(
  deps: Deps,
  to: string,
  { begins }: Wanted,
  clocks: Clocks,
  now: Moment,
): Promise<Moment | "never" | null> {
  const setting = await deps.store.personSettings.of(to);
  if (setting.notices === "none") return "never";
  const until = quietUntil(setting, clocks, now);
  const isUrgent = until !== null && begins !== null && begins > now && begins <= addMinutes(until, soonAfterMinutes);
  return isUrgent ? null : until;
}

/** That something may lie there already is not forgotten while what is to come waits. */
const waiting = ({ state, interrupted }: LedgerLease) =>
  state === "uncertain" || interrupted ? "uncertain" : "queued";

const isDelivered = ({ config }: Deps, lease: LedgerLease, wanted: Wanted, conversation: Conversation | undefined) =>
  (lease.state === "sent" || lease.state === "seen") &&
  lease.revision === revisionOfCard(cardFor(config, conversation, lease, wanted.card));

/** Until when silence is no answer: counted from the first card that was not seen, unless they have been written to about the same. */
function awaited(
  lease: LedgerLease,
  { news }: Wanted,
  now: Moment,
  { document, holidays }: Clocks,
): Pick<LedgerOutcome, "about" | "mailedAt" | "dueAt"> {
  const isSame = news !== null && news.key === lease.about;
  const kept = { about: news?.key ?? null, ...(isSame ? {} : { mailedAt: null }) };
  if (!news?.asks || (isSame && lease.mailedAt)) return { ...kept, dueAt: null };
  const fresh = momentAt(addWorkingDays(dayOf(now), document.silentDays, holidays), clockOf(now));
  return { ...kept, dueAt: (lease.state === "sent" && lease.dueAt) || new Date(fresh) };
}
