import { randomUUID } from "node:crypto";

import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { familyNews, type FamilyNews } from "../../src-shared/meeting/family-news.ts";
import { partyIn } from "../../src-shared/party/party-in.ts";
import { linkEndsAt } from "../../src-shared/party/send-link.ts";
import { asTheOffice, quietUntil } from "../../src-shared/programme/quiet.ts";
import type { NewsKind } from "../../src-shared/text/family/news-kind.ts";
import { addMinutes } from "../../src-shared/time.ts";
import type { Deps } from "../deps.ts";
import { calendarOf, isSameWord, kindNow, wayTo } from "../family/news-message.ts";
import { newsOf } from "../family/news-of.ts";
import { SendFault } from "../family/sender.ts";
import { revisionOf } from "../family/untold.ts";
import { newsWords } from "../family/words.ts";
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
    const kind = news && kindNow(news, lease);
    if (!file || !news || !kind)
      return void (await ledger.settle(lease, {
        ...(lease.state === "queued" ? unheardOf(lease) : {}),
        ...(news && isSameWord(news, lease.revision) ? { revision: revisionOf(news) } : {}),
        dueAt: null,
        at,
      }));
    const until = quietUntil(asTheOffice, clocks, deps.now());
    const isUrgent = until !== null && news.begins !== null && news.begins <= addMinutes(until, soonAfterMinutes);
    if (until && !isUrgent)
      return void (await ledger.settle(lease, { ...unheardOf(lease), dueAt: new Date(until), at }));
    const state = await sent(deps, file, { news, kind, lease });
    await ledger.settle(lease, { state, revision: revisionOf(news), dueAt: null, at: new Date(deps.now()) });
  } catch (error) {
    await ledger.release(lease);
    throw error;
  }
}

/** What was interrupted may have gone out: that is remembered also when nothing is sent now. */
const unheardOf = ({ interrupted }: LedgerLease) => (interrupted ? { state: "uncertain" as const } : {});

interface Sending {
  news: FamilyNews;
  kind: NewsKind;
  lease: LedgerLease;
}

/** @throws SendFault that a retry helps */
async function sent(deps: Deps, file: CaseFile, { news, kind, lease }: Sending): Promise<"sent" | "undeliverable"> {
  const { links, ledger } = deps.store;
  const person = partyIn(file, news.party);
  const way = person && (await wayTo(deps, file, person));
  if (!way) return "undeliverable";
  const { link, channel, to, sender } = way;
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
