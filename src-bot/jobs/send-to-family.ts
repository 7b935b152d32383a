import { randomUUID } from "node:crypto";

import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { type ContactKind, sharersOf, waysTo } from "../../src-shared/party/contact-data.ts";
import type { Party } from "../../src-shared/party/party.ts";
import { addMinutes } from "../../src-shared/time.ts";
import type { Deps } from "../deps.ts";
import { leads } from "../family/leads.ts";
import { codeMinutes, familyWords } from "../family/words.ts";
import { SendFault, type Sender } from "../family/sender.ts";
import type { Link } from "../store/door.ts";
import { TargetBusy } from "../store/faults.ts";
import type { LedgerLease } from "../store/ledger.ts";
import type { Target } from "./target.ts";

const contactOf = { sms: "phone", mail: "mail" } as const;
/** Longer than a try may take. */
const leaseSeconds = 60;
interface Sending {
  link: Link;
  person: Party;
  lease: LedgerLease;
  what: "link" | "code";
}

/**
 * Sends somebody their link, once, or a code they have asked for. What it says is made as it goes out and kept nowhere: only
 * the hash of it is. A try that may have arrived leaves a link that opens; one that did not leaves none.
 */
export async function sendToFamily(
  deps: Deps,
  target: Target,
  { linkId, what }: { linkId: string; what: "link" | "code" },
): Promise<void> {
  const { links, ledger, cases } = deps.store;
  const link = await links.get({ ...target, id: linkId });
  if (!link) return;
  const key = { ...target, recipient: link.party, subject: `${what}:${linkId}` };
  const lease = await ledger.lease(key, new Date(deps.now()), leaseSeconds);
  if (lease === "busy") throw new TargetBusy();
  try {
    const file = await cases.read(target.municipality, target.caseId);
    const person = file?.parties.find(({ id }) => id === link.party);
    const isDone = what === "link" && lease.state === "sent" && !lease.interrupted;
    if (!file || !person || isDone || link.lockedAt || !leads(link, file, deps.now()))
      return await ledger.release(lease);
    const state = await sent(deps, file, { link, person, lease, what });
    await ledger.settle(lease, { state, at: new Date(deps.now()) });
    if (state === "sent") await links.forgetAddress(link);
  } catch (error) {
    await ledger.release(lease);
    throw error;
  }
}

/** @throws SendFault that a retry helps */
async function sent(deps: Deps, file: CaseFile, sending: Sending): Promise<"sent" | "undeliverable"> {
  const { link, person, lease, what } = sending;
  const { links, ledger } = deps.store;
  const way = what === "link" ? link.channel : link.secondStep;
  if (way === "readOut" || way === "eid") return "undeliverable";
  const to = way === "letter" ? await links.address(link) : waysTo(person)[contactOf[way]];
  const sender: Sender | null = deps.senders[way];
  if (!sender || !to) return "undeliverable";
  // Also where they have come to share it since the link was made: then the coordinator sees that it did not go.
  const isShared = ({ what: shared }: { what: ContactKind[] }) => way !== "letter" && shared.includes(contactOf[way]);
  if (sharersOf(file, person.id).some(isShared)) return "undeliverable";
  const secret =
    what === "link"
      ? // What opens it already lies in what may have arrived, or in word of something new.
        await links.newToken(link, "stays")
      : await links.newCode(link, new Date(addMinutes(deps.now(), codeMinutes)));
  try {
    const { document } = await deps.municipality(link.municipality);
    const said = familyWords(deps.config, document, file, { person, channel: link.channel, what, secret });
    await sender.send({ id: randomUUID(), to, ...said });
    return "sent";
  } catch (error) {
    if (!(error instanceof SendFault)) throw error;
    if (error.mayHaveArrived) await ledger.record(lease, { state: "uncertain", at: new Date(deps.now()) });
    else if (what === "link") await links.dropToken(secret);
    if (error.retryHelps) throw error;
    return "undeliverable";
  }
}
