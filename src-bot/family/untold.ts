import { createHash } from "node:crypto";

import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { familyNews, type FamilyNews, type ToTell } from "../../src-shared/meeting/family-news.ts";
import type { PartyId } from "../../src-shared/ids.ts";
import { isProfessional } from "../../src-shared/party/party.ts";
import { partyIn } from "../../src-shared/party/party-in.ts";
import type { Municipality } from "../../src-shared/programme/municipality.ts";
import { ok, type Outcome, refuse } from "../../src-shared/refusal.ts";
import { type Moment, momentOf } from "../../src-shared/time.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import { viewerFor } from "../desk.ts";
import { changeByItself } from "../look-again.ts";
import { opened } from "../records.ts";
import type { Link } from "../store/door.ts";
import type { LedgerRow } from "../store/ledger.ts";
import { newsOf } from "./news-of.ts";

/** Longer than it takes to write down that somebody has been told. */
const leaseSeconds = 10;

/** Something new that no message can tell somebody of: the coordinator calls, or sends a letter. */
export interface Untold {
  party: PartyId;
  about: FamilyNews["about"];
  kind: ToTell;
  since: Moment;
}

/** Which word of it this is. */
export const revisionOf = ({ kind, what }: Pick<FamilyNews, "kind" | "what">): string =>
  `${kind} ${createHash("sha256").update(what).digest("hex").slice(0, 16)}`;

interface Kept {
  ledger: readonly LedgerRow[];
  links: readonly Link[];
}

/** What is still so, has reached them by no message, and by nothing since: no link of theirs, no visit, no answer. */
export function untoldIn(file: CaseFile, { ledger, links }: Kept, municipality: Municipality, now: Moment): Untold[] {
  const failed = ledger.filter(({ subject, state }) => subject.startsWith(newsOf) && state === "undeliverable");
  if (failed.length === 0) return [];
  return familyNews(file, municipality, now).flatMap((news) => {
    const { party, about, kind } = news;
    // They were there themselves.
    if (kind === "answered" || kind === "changed") return [];
    const row = failed.find(({ recipient, subject }) => recipient === party && subject === `${newsOf}${about}`);
    if (row?.revision !== revisionOf(news) || hasAnswered(file, news)) return [];
    const isSince = (at: Date | null) => at !== null && at > row.updatedAt;
    const isKnown = links.some((link) => link.party === party && (isSince(link.issuedAt) || isSince(link.enteredAt)));
    return isKnown ? [] : [{ party, about, kind, since: momentOf(row.updatedAt) }];
  });
}

/** Whoever has answered it, on a page or by telephone, knows of it. */
function hasAnswered(file: CaseFile, { party, about, kind }: FamilyNews): boolean {
  const meeting = file.meetings.find(({ id }) => about.endsWith(`:${id}`));
  if (!meeting) return false;
  const { poll, stances } = meeting;
  const isBy = (one: { party: string }) => one.party === party;
  return (kind === "times" && (poll?.replies ?? []).some(isBy)) || (kind === "notes" && stances.some(isBy));
}

/** Of all the coordinator's own cases, what has waited longest first. */
export async function listUntold(
  deps: Deps,
  access: Access,
): Promise<Outcome<{ untold: (Untold & { caseId: string; reference: string; isOutside: boolean })[] }>> {
  if (!access.actor.roles.includes("coordinator")) return refuse({ kind: "notForYourRole" });
  const now = deps.now();
  const lists = await Promise.all(
    access.municipalities.map(async (municipality) => {
      const { document } = await deps.municipality(municipality);
      const { ledger, cases, links } = deps.store;
      const files = await cases.readMany(municipality, await ledger.undeliverableIn(municipality, newsOf));
      const own = files.filter((file) => viewerFor(file, access.actor, document)?.kind === "coordinator");
      return Promise.all(
        own.map(async (file) => {
          const [rows, all] = await Promise.all([ledger.of(municipality, file.id), links.of(municipality, file.id)]);
          return untoldIn(file, { ledger: rows, links: all }, document, now).map((one) => {
            const person = partyIn(file, one.party);
            const isOutside = !!person && isProfessional(person);
            return { ...one, caseId: file.id, reference: file.reference, isOutside };
          });
        }),
      );
    }),
  );
  return ok({ untold: lists.flat(2).toSorted((a, b) => (a.since < b.since ? -1 : 1)) });
}

/** The coordinator has told them: it is done, until there is something newer. */
export async function noteTold(
  deps: Deps,
  access: Access,
  { caseId, party, about, commandId }: { caseId: string; party: string; about: string; commandId: string },
): Promise<Outcome<{ isTold: true }>> {
  const found = await opened(deps, access, caseId);
  if (!found.ok) return found;
  const { file, viewer, now } = found.value;
  if (viewer.kind !== "coordinator") return refuse({ kind: "notYourStep" });
  const { municipality } = file;
  const { ledger, links } = deps.store;
  const kept = { ledger: await ledger.of(municipality, caseId), links: await links.of(municipality, caseId) };
  const isThis = (one: { party: string; about: string }) => one.party === party && one.about === about;
  const clocks = await deps.municipality(municipality);
  if (!untoldIn(file, kept, clocks.document, now).some(isThis)) return refuse({ kind: "alreadySo" });

  const order = { actor: access.actor.account, commandId, verb: "news.told" };
  const logged = await deps.store.inTransaction(municipality, async (transaction) => {
    const held = await transaction.lock(caseId, order);
    if (!held || viewerFor(held.file, access.actor, clocks.document)?.kind !== "coordinator")
      return refuse({ kind: "notThere" });
    if (!held.alreadyDone)
      await transaction.save(held, changeByItself(held, held.file, [{ kind: "callNoted", party }], order, now, clocks));
    return ok(null);
  });
  if (!logged.ok) return logged;
  const at = new Date(now);
  const lease = await ledger.lease(
    { municipality, caseId, recipient: party, subject: `${newsOf}${about}` },
    at,
    leaseSeconds,
  );
  // Somebody is just telling them of something newer.
  if (lease === "busy") return refuse({ kind: "outdated" });
  const isStill = lease.state === "undeliverable";
  await ledger.settle(lease, { ...(isStill ? { state: "seen" as const } : {}), at });
  return ok({ isTold: true });
}
