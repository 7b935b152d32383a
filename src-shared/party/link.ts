import type { LinkId, PartyId } from "../ids.ts";
import type { Moment } from "../time.ts";
import type { DoorStanding } from "./standing.ts";

/** How a link of one's own reaches somebody: read out is by the coordinator, on the telephone or in the room. */
export const linkChannels = ["sms", "mail", "letter", "readOut"] as const;
export type LinkChannel = (typeof linkChannels)[number];

/** What shows that whoever opens it is who it was sent to: their e-ID, or a code that comes by another way than the link. */
export const secondSteps = ["eid", "sms", "mail", "readOut"] as const;
export type SecondStep = (typeof secondSteps)[number];

/** Why a link leads nowhere any more. */
export type LinkEnding = "sentAnew" | "ended" | "noLongerTheirs";

/** What happens with a link once it is sent, as the case's log has it. */
export type DoorHappening = "linkOpened" | "linkLocked" | "linkReadOut" | "familyEntered";

/** A way in for one person to one case. Kept beside the case, for its coordinator alone to know of. */
interface NewLink {
  id: LinkId;
  party: PartyId;
  standing: DoorStanding;
  channel: LinkChannel;
  secondStep: SecondStep;
  /** Twelve digits, kept as a keyed hash only. */
  personalNumber: string | null;
  /** Where a letter goes; forgotten when it has gone. */
  address: string | null;
  endsAt: Moment;
}

/** What a change does to the ways in: whatever a person had before is shut first. */
export interface DoorChange {
  open?: NewLink;
  shut: { party: PartyId; why: LinkEnding }[];
}
