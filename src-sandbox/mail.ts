import type { Outside } from "./outside.ts";
import { mailboxAt, mailboxes, tenants, type Mailbox } from "./people.ts";

export interface Mail {
  id: string;
  kind: "mail" | "invitation" | "update" | "cancellation" | "forwarded" | "undeliverable";
  from: { address: string; name: string };
  to: string[];
  subject: string;
  text: string;
  /** What came with it for a calendar. */
  calendar?: string;
  /** Whoever sent it was not told that it came. */
  unheard?: true;
  at: string;
}
export type Letter = Omit<Mail, "id" | "at">;

/** What has come to an address; one of somebody outside every tenant is kept too, unread by anybody here. */
export function mailTo(outside: Outside, address: string): Mail[] {
  return outside.store.state.mail[address.toLowerCase()] ?? [];
}

/** Each recipient gets one copy; an address that a tenant of ours does not know comes back to the sender. */
export function postMail(outside: Outside, letter: Letter, recipients: string[]): void {
  for (const address of new Set(recipients.map((each) => each.toLowerCase()))) {
    const isOurs = tenants.some(({ domain }) => address.endsWith(`@${domain}`));
    if (isOurs && !mailboxAt(address)) returned(outside, letter, address);
    else keep(outside, address, letter);
  }
}

/** What the organiser's change of a meeting puts in people's inboxes; rooms read no mail. */
export function postAboutMeeting(
  outside: Outside,
  organiser: Mailbox,
  kind: "invitation" | "update" | "cancellation" | "forwarded",
  { subject, text }: { subject: string; text: string },
  addresses: string[],
): void {
  const readers = addresses.filter((address) => mailboxAt(address)?.kind !== "room");
  const { address, name } = organiser;
  for (const to of readers) postMail(outside, { kind, from: { address, name }, to: [to], subject, text }, [to]);
}

function returned(outside: Outside, { from, subject, to }: Letter, address: string): void {
  if (!mailboxes.some((each) => each.address === from.address)) return;
  keep(outside, from.address, {
    kind: "undeliverable",
    from: { address: "postmaster@example.se", name: "Microsoft Outlook" },
    to,
    subject: `Undeliverable: ${subject}`,
    text: `550 5.1.10 RESOLVER.ADR.RecipientNotFound; ${address}`,
  });
}

function keep(outside: Outside, address: string, letter: Letter): void {
  const { mail } = outside.store.state;
  (mail[address] ??= []).push({ ...letter, id: crypto.randomUUID(), at: outside.now().toISOString() });
  outside.store.changed({ person: mailboxAt(address)?.slug ?? address, kind: "mail" });
}
