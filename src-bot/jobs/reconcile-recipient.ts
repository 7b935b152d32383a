import { cardOn, goneCard } from "../../src-shared/cards.ts";
import type { Card } from "../../src-shared/card.ts";
import type { CaseFile } from "../../src-shared/case/case-file.ts";
import type { Subject } from "../../src-shared/case/notices.ts";
import { viewFor } from "../../src-shared/case/view.ts";
import { standingOf, viewerOf } from "../../src-shared/case/viewer.ts";
import type { Municipality } from "../../src-shared/programme/municipality.ts";
import { type Language, languageOf, texts } from "../../src-shared/text/text.ts";
import type { Moment } from "../../src-shared/time.ts";
import type { Deps } from "../deps.ts";
import { revisionOf, revisionOfCard, stamped } from "../revision.ts";
import type { Conversation } from "../store/conversations.ts";
import { TargetBusy } from "../store/faults.ts";
import type { LedgerLease } from "../store/ledger.ts";
import { ChannelFault } from "../teams/port.ts";
import type { Target } from "./target.ts";

/** Longer than any send may take. */
const leaseSeconds = 60;

/** Makes one person's card agree with what they may see now. Late, doubled or overtaken runs are harmless: what equals the last sent is not sent. */
export async function reconcileRecipient(
  deps: Deps,
  { municipality, caseId }: Target,
  to: string,
  subject: Subject,
): Promise<void> {
  const at = new Date(deps.now());
  const lease = await deps.store.ledger.lease({ municipality, caseId, recipient: to, subject }, at, leaseSeconds);
  if (lease === "busy") throw new TargetBusy();
  try {
    const file = await deps.store.cases.read(municipality, caseId);
    const conversation = await deps.store.conversations.get(to);
    const { document } = await deps.municipality(municipality);
    const language = languageOf(conversation?.locale);
    const wanted =
      file && wantedCard(file, to, subject, document, deps.now(), language, lease.activityId !== undefined);
    if (!wanted || (lease.state === "sent" && lease.revision === revisionOfCard(wanted)))
      return await deps.store.ledger.release(lease);
    if (!conversation) return void (await deps.store.ledger.settle(lease, { state: "undeliverable", at }));
    await deliver(deps, lease, conversation, wanted, at);
  } catch (error) {
    await deps.store.ledger.release(lease);
    throw error;
  }
}

/** From the person's own view; for one who may no longer see, a tombstone where they once had a card. */
function wantedCard(
  file: CaseFile,
  to: string,
  subject: Subject,
  municipality: Municipality,
  now: Moment,
  language: Language,
  hasCard: boolean,
): Card | null {
  const onDuty = municipality.people.some((person) => person.account === to && person.duty === "coordinator");
  const account = to as Parameters<typeof viewerOf>[1];
  const viewer = viewerOf(
    file,
    account,
    standingOf(account, { isCoordinator: onDuty, isManager: false }, municipality),
  );
  const showing = { text: texts[language], isOpen: false, problem: null };
  const view = viewFor(file, viewer ?? { kind: "removed" }, now, municipality);
  if (!viewer && !hasCard) return null;
  if (!viewer && subject === "case") return goneCard(showing, onDuty);
  // One still in the case for something else may be out of this: then their old card says so too.
  const gone = hasCard ? viewFor(file, { kind: "removed" }, now, municipality) : null;
  const card = cardOn(subject, view, showing) ?? (gone && cardOn(subject, gone, showing));
  return card ? stamped(card, revisionOf(view, subject)) : null;
}

async function deliver(deps: Deps, lease: LedgerLease, to: Conversation, card: Card, at: Date): Promise<void> {
  const { ledger } = deps.store;
  const { conversationId } = to;
  const revision = revisionOfCard(card);
  try {
    const activityId = lease.activityId
      ? await updated(deps, to, lease.activityId, card)
      : await deps.bot.send(to, card);
    await ledger.settle(lease, { state: "sent", conversationId, activityId, revision, at });
  } catch (error) {
    if (!(error instanceof ChannelFault)) throw error;
    if (!error.retryHelps) return void (await ledger.settle(lease, { state: "undeliverable", at }));
    if (error.status === 0 || error.status >= 500) await ledger.record(lease, { state: "uncertain", at });
    throw error;
  }
}

/** A card that is gone from the chat is sent anew. */
async function updated(deps: Deps, to: Conversation, activityId: string, card: Card): Promise<string> {
  try {
    await deps.bot.update(to, activityId, card);
    return activityId;
  } catch (error) {
    if (error instanceof ChannelFault && error.status === 404) return deps.bot.send(to, card);
    throw error;
  }
}
