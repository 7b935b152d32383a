import { randomUUID } from "node:crypto";

import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { eyesOf } from "../../src-shared/case/eyes.ts";
import { viewFor } from "../../src-shared/case/view.ts";
import { familyNews, type FamilyNews } from "../../src-shared/meeting/family-news.ts";
import { isProtected, sharersOf, waysTo } from "../../src-shared/party/contact-data.ts";
import { isProfessional, type Party } from "../../src-shared/party/party.ts";
import { partyIn } from "../../src-shared/party/party-in.ts";
import { contactOf, linkEndsAt } from "../../src-shared/party/send-link.ts";
import { standingIn } from "../../src-shared/party/standing.ts";
import { asTheOffice, quietUntil } from "../../src-shared/programme/quiet.ts";
import type { NewsKind } from "../../src-shared/text/family/news-kind.ts";
import { addMinutes } from "../../src-shared/time.ts";
import type { Deps } from "../deps.ts";
import { calendarFor } from "../family/calendar.ts";
import { newsOf } from "../family/news-of.ts";
import { SendFault } from "../family/sender.ts";
import { revisionOf } from "../family/untold.ts";
import { languageTo, newsWords } from "../family/words.ts";
import type { Link } from "../store/door.ts";
import { TargetBusy } from "../store/faults.ts";
import type { LedgerLease } from "../store/ledger.ts";
import type { Target } from "./target.ts";

/** Longer than a try may take. */
const leaseSeconds = 60;
/** What begins before they would hear of it, or soon after, is told of at once. */
const soonAfterMinutes = 60;

/** A link that is sent leads for so long at least. */
const freshDays = 7;

/**
 * Sends somebody in the family, or outside every tenant, word of what is new for them, in the way that was agreed with them, with a link that is theirs.
 * Late, doubled or overtaken runs are harmless: what they were told last is not told again. What opened it before
 * does so too, and a session goes on; but where it has run out, or soon does, it leads anew for what is sent now alone.
 */
export async function tellFamily(
  deps: Deps,
  target: Target,
  { party, about }: { party: string; about: string },
): Promise<void> {
  const { ledger, cases } = deps.store;
  const at = new Date(deps.now());
  const lease = await ledger.lease({ ...target, recipient: party, subject: `${newsOf}${about}` }, at, leaseSeconds);
  if (lease === "busy") throw new TargetBusy();
  try {
    const file = await cases.read(target.municipality, target.caseId);
    const clocks = await deps.municipality(target.municipality);
    const news =
      file && familyNews(file, clocks.document, deps.now()).find((one) => one.party === party && one.about === about);
    const kind = news && newsFrom(news, lease);
    if (!file || !news || !kind) return void (await ledger.settle(lease, { dueAt: null, at }));
    const until = quietUntil(asTheOffice, clocks, deps.now());
    const isUrgent = until !== null && news.begins !== null && news.begins <= addMinutes(until, soonAfterMinutes);
    if (until && !isUrgent) return void (await ledger.settle(lease, { dueAt: new Date(until), at }));
    const state = await sent(deps, file, { news, kind, lease });
    await ledger.settle(lease, { state, revision: revisionOf(news), dueAt: null, at: new Date(deps.now()) });
  } catch (error) {
    await ledger.release(lease);
    throw error;
  }
}

/** What it is to them, who were told something before or nothing; null where there is nothing new in it. */
function newsFrom(news: FamilyNews, { revision, state, interrupted }: LedgerLease): NewsKind | null {
  const isTold = revision === revisionOf(news) && state !== "uncertain" && !interrupted;
  if (isTold) return null;
  const [before = null, what] = revision?.split(" ") ?? [];
  if (isSaidAsItIs(news.kind)) return news.kind;
  // Of what they never heard of there is nothing to take back.
  if (news.kind !== "on") return before ? news.kind : null;
  if (!before || before === "off") return "booked";
  return before === "paused" && what === revisionOf(news).split(" ")[1] ? "goesAhead" : "moved";
}

const asTheyAre = ["times", "notes", "confirm", "answered", "order", "raise", "first"] as const;
const isSaidAsItIs = (kind: FamilyNews["kind"]): kind is (typeof asTheyAre)[number] =>
  asTheyAre.some((one) => one === kind);

interface Sending {
  news: FamilyNews;
  kind: NewsKind;
  lease: LedgerLease;
}

/** @throws SendFault that a retry helps */
async function sent(deps: Deps, file: CaseFile, { news, kind, lease }: Sending): Promise<"sent" | "undeliverable"> {
  const { links, ledger } = deps.store;
  const person = partyIn(file, news.party);
  const link = person && (await wayTo(deps, file, person));
  if (!link) return "undeliverable";
  const { channel } = link;
  const contact = contactOf[channel];
  const to = contact && waysTo(person)[contact];
  const sender = channel === "readOut" ? null : deps.senders[channel];
  if (!sender || !to) return "undeliverable";
  const isSoonOver = link.endsAt <= new Date(addMinutes(deps.now(), freshDays * 24 * 60));
  const token = await links.newToken(link, "stays");
  // Not before it may have come: what was refused takes from nobody the link they have.
  const leadsAnew = async () => {
    if (!isSoonOver) return;
    await links.onlyBy(link, token);
    await links.renew(link, new Date(linkEndsAt(deps.now())));
  };
  try {
    const { document } = await deps.municipality(file.municipality);
    const said = newsWords(deps.config, document, file, { person, kind, token });
    const calendar = channel === "mail" ? await calendarOf(deps, file, person, news) : null;
    await sender.send({ id: randomUUID(), to, ...said, ...(calendar ? { calendar } : {}) });
    await leadsAnew();
    return "sent";
  } catch (error) {
    if (!(error instanceof SendFault)) throw error;
    if (error.mayHaveArrived) {
      await leadsAnew();
      await ledger.record(lease, { state: "uncertain", at: new Date(deps.now()) });
    } else await links.dropToken(token);
    if (error.retryHelps) throw error;
    return "undeliverable";
  }
}

/** Their own latest link, where it still is theirs and reaches nobody else. A letter is too late, and what is read out is the coordinator's to read. */
async function wayTo(deps: Deps, file: CaseFile, person: Party): Promise<Link | null> {
  const all = await deps.store.links.of(file.municipality, file.id);
  const link = all.findLast(({ party }) => party === person.id);
  const isTheirs = link && link.endedAt === null && link.lockedAt === null;
  if (!isTheirs || standingIn(file, person.id, deps.now()) !== link.standing) return null;
  const contact = contactOf[link.channel];
  const isShared = sharersOf(file, person.id).some(({ what }) => contact !== null && what.includes(contact));
  return isShared ? null : link;
}

/** Not for somebody protected, nor for a colleague in whose calendar Outlook puts it. */
async function calendarOf(deps: Deps, file: CaseFile, person: Party, { about }: FamilyNews) {
  const eyes = eyesOf(file, person.id);
  if (!eyes || isProtected(person) || (isProfessional(person) && person.mailbox !== null)) return null;
  const { document } = await deps.municipality(file.municipality);
  const view = viewFor(file, eyes, deps.now(), document);
  const asked = { language: languageTo(file, person), page: `${deps.config.FAMILY_URL}/f`, now: deps.now() };
  return calendarFor(view, about.split(":")[1] ?? "", asked);
}
