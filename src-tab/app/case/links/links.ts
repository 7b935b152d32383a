import type { ToTell } from "../../../../src-shared/meeting/family-news.ts";
import type { LinkChannel, LinkEnding, SecondStep } from "../../../../src-shared/party/link.ts";
import type { LinkWords } from "../../../../src-shared/text/sv/tab-links.ts";
import type { TabText } from "../../../../src-shared/text/sv/tab.ts";
import { momentWords } from "../../when.ts";

/** Somebody's latest link, as GET /api/cases/{id}/links has it. */
export interface FamilyLink {
  id: string;
  party: string;
  channel: LinkChannel;
  secondStep: SecondStep;
  sending: "queued" | "sent" | "uncertain" | "seen" | "refused" | "undeliverable" | null;
  sentAt: string;
  endsAt: string;
  openedAt: string | null;
  enteredAt: string | null;
  isLocked: boolean;
  ended: LinkEnding | "ranOut" | null;
}

/** Whether word of something about a meeting has reached somebody. */
export interface ToldByMessage {
  party: string;
  about: string;
  state: NonNullable<FamilyLink["sending"]>;
  at: string | null;
}

/** Something new that no message could tell somebody of. */
export interface Untold {
  party: string;
  about: string;
  kind: ToTell;
  since: string;
}

/** Who may be sent one, by which ways, and what it would say. */
export interface Way {
  party: string;
  channels: LinkChannel[];
  secondSteps: SecondStep[];
  isNumberKnown: boolean;
  says: { link: string; letter: string | null; code: string };
}

/** Whether it can still let somebody in. */
export const isOpen = ({ ended, isLocked }: FamilyLink) => ended === null && !isLocked;

/** What is to be known of it first, in a sentence. */
export function stateOf(link: FamilyLink, words: LinkWords["state"], text: TabText): string {
  const { channel, sending, ended } = link;
  const when = (at: string) => momentWords(at, text);
  if (ended === "ranOut") return words.ran(when(link.endsAt));
  if (ended !== null) return words.ended[ended];
  if (link.isLocked) return words.locked;
  if (link.enteredAt) return words.entered(when(link.enteredAt));
  if (link.openedAt) return words.opened(when(link.openedAt));
  switch (sending) {
    case null:
      return words.toReadOut(when(link.sentAt));
    case "sent":
    case "seen":
      return words.sent(channel, when(link.sentAt));
    case "undeliverable":
    case "refused":
      return words.undeliverable(channel);
    case "queued":
      return words.queued(channel);
    case "uncertain":
      return words.uncertain(channel, when(link.sentAt));
  }
}
