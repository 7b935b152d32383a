import type { News } from "../../src-shared/case/news.ts";
import type { Municipality } from "../../src-shared/programme/municipality.ts";
import { type Language, texts } from "../../src-shared/text/text.ts";
import type { Deps } from "../deps.ts";
import { GraphFault } from "../graph/client.ts";
import type { Conversation } from "../store/conversations.ts";
import type { LedgerLease, LedgerRow } from "../store/ledger.ts";
import { noteReach } from "./note-reach.ts";
import { isClosed } from "./reach.ts";
import type { Wanted } from "./wanted.ts";

interface Told {
  lease: LedgerLease;
  wanted: Wanted;
  document: Municipality;
  language: Language;
  at: Date;
}

export const isUnreached = ({ state }: LedgerRow) => state === "refused" || state === "undeliverable";

/** Who cannot be reached today may be tomorrow: an account is opened again, the app comes into the catalogue. */
const triedAgainMs = 24 * 3_600_000;

/** Mail goes at once, once for each thing there is to know, and the coordinator sees whom Teams does not reach. */
export async function notReached(deps: Deps, told: Told, state: "refused" | "undeliverable"): Promise<void> {
  const { lease, wanted, at } = told;
  const { ledger } = deps.store;
  const { news } = wanted;
  const isMailed = news !== null && news.key === lease.about && lease.mailedAt !== undefined;
  const dueAt = news && state === "undeliverable" ? new Date(at.getTime() + triedAgainMs) : null;
  const about = news?.key ?? null;
  await ledger.record(lease, { state, about, dueAt, ...(isMailed ? {} : { mailedAt: null }), at });
  try {
    const isOut = news !== null && !isMailed && (await mailed(deps, told, news, "unreached"));
    await ledger.settle(lease, { state, ...(isOut ? { mailedAt: at } : {}), at });
  } finally {
    if (news || lease.about) await noteReach(deps, lease);
  }
}

/** A card that lies unopened too long is written about, once, if it asks for something. */
export async function bySilence(deps: Deps, told: Told, conversation: Conversation | undefined): Promise<void> {
  const { lease, wanted, at } = told;
  const { ledger } = deps.store;
  const { news } = wanted;
  const isDue = lease.dueAt !== undefined && lease.dueAt <= at;
  if (news?.asks && lease.state === "sent" && isDue && !(await hasRead(deps, lease))) {
    if (!conversation || (await isClosed(deps, lease.municipality, lease.recipient)))
      return notReached(deps, told, "undeliverable");
    const isOut = await mailed(deps, told, news, "silent");
    await ledger.settle(lease, { dueAt: null, ...(isOut ? { mailedAt: at } : {}), at });
  } else if (isDue || (!news && lease.about)) {
    await ledger.settle(lease, { dueAt: null, ...(news ? {} : { about: null }), at });
  } else await ledger.release(lease);
}

/** Whoever works with the case elsewhere has not been silent. */
async function hasRead(deps: Deps, { municipality, caseId, recipient, sentAt }: LedgerLease): Promise<boolean> {
  const reads = await deps.store.reads.of(municipality, caseId);
  return reads.some(({ person, at }) => person === recipient && sentAt !== undefined && at >= sentAt);
}

/** @returns whether it went out. @throws GraphFault that a retry helps */
async function mailed(
  deps: Deps,
  { lease, wanted, document, language }: Told,
  news: News,
  why: "unreached" | "silent",
): Promise<boolean> {
  const person = document.people.find(({ account }) => account === lease.recipient);
  if (!person || !(await deps.store.personSettings.of(lease.recipient)).mail) return false;
  // What is sent to one who is not there any more another reads.
  if (await isClosed(deps, lease.municipality, lease.recipient)) return false;
  const words = texts[language].mail;
  const body = [
    words.what[news.kind],
    words.reference(wanted.reference),
    why === "silent" ? words.silent(document.silentDays) : words.unreached,
    words.where(appIn(deps)),
    words.stop,
    words.noReply,
  ].join("\n\n");
  try {
    await deps.mail.send(document.organiserMailbox, person.mailbox, { subject: words.subject(wanted.reference), body });
    return true;
  } catch (error) {
    if (error instanceof GraphFault && !error.retryHelps) return false;
    throw error;
  }
}

/** Opens the app, and offers it to one who lacks it. https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application */
const appIn = ({ config }: Deps) => `https://teams.microsoft.com/l/app/${config.BOT_APP_ID}`;
