import { z } from "zod";

import { isToldAndAsked } from "../case/advance.ts";
import type { CaseFile } from "../case/case-file.ts";
import { command } from "../command.ts";
import { isMinor } from "../consent/grantors.ts";
import { id, type LinkId, type PartyId } from "../ids.ts";
import { optionalLine, optionalText, tick } from "../input.ts";
import { ok, type Outcome, refuse } from "../refusal.ts";
import { addMinutes, type Moment } from "../time.ts";
import { type ContactKind, coinciding, isProtected, sharersOf, waysTo } from "./contact-data.ts";
import { linkChannels, secondSteps } from "./link.ts";
import type { Party } from "./party.ts";
import { personalNumberOf, twelveDigits } from "./personal-number.ts";
import { standingIn } from "./standing.ts";

/** So long a link leads somewhere. */
const linkDays = 30;
export const linkEndsAt = (now: Moment) => addMinutes(now, linkDays * 24 * 60);

const input = z.object({
  partyId: id<PartyId>(),
  channel: z.enum(linkChannels),
  secondStep: z.enum(secondSteps),
  /** Left out where the case knows it, or a code is the second step. */
  personalNumber: optionalLine(),
  /** Of a letter. */
  address: optionalText(),
  /** The person has chosen the way themselves. */
  isAgreed: tick().default(false),
});
type Sending = z.output<typeof input>;

/**
 * Somebody in the family, or a professional outside every tenant, gets a way in of their own: by the channel they have chosen themselves, and useless to anybody else
 * without the second step. Whatever they were sent before leads nowhere from now on.
 */
export const sendLink = command({
  input,
  by: ["coordinator"],
  decide(file, sending, { now, newId }) {
    const person = file.parties.find((one) => one.id === sending.partyId);
    if (!person) return refuse({ kind: "unknownPerson" });
    const standing = standingIn(file, person.id, now);
    if (!standing) return refuse({ kind: "noWayIn" });
    if ((standing === "guardian" || standing === "parent") && !isToldAndAsked(file, person.id))
      return refuse({ kind: "noticeNotGiven" });
    const way = wayTo(file, person, sending, now);
    if (!way.ok) return way;
    const personalNumber = numberOf(person, sending, now);
    if (!personalNumber.ok) return personalNumber;

    const { channel, secondStep } = sending;
    const linkId = newId<LinkId>();
    return ok({
      file,
      log: [{ kind: "linkSent", party: person.id, link: linkId, channel }],
      door: {
        shut: [{ party: person.id, why: "sentAnew" }],
        open: {
          id: linkId,
          party: person.id,
          standing,
          channel,
          secondStep,
          personalNumber: personalNumber.value,
          address: channel === "letter" ? sending.address : null,
          endsAt: linkEndsAt(now),
        },
      },
      effects: channel === "readOut" ? [] : [{ kind: "sendToFamily", linkId, what: "link" }],
    });
  },
});

export const contactOf = {
  sms: "phone",
  mail: "mail",
  letter: null,
  readOut: null,
  eid: null,
} as const satisfies Record<string, ContactKind | null>;

/** That the link, and a code where that is the second step, reach this person and nobody else. */
function wayTo(file: CaseFile, person: Party, sending: Sending, now: Moment): Outcome<null> {
  const { channel, secondStep, address, isAgreed } = sending;
  if (channel === secondStep) return refuse({ kind: "secondStepIsSame" });
  if (channel !== "readOut" && !isAgreed) return refuse({ kind: "wayNotAgreed" });
  if (channel === "letter" && isProtected(person)) return refuse({ kind: "letterTellsPlace" });
  // Who opens the post at home is seldom the child.
  if (channel === "letter" && isMinor(file, person.id, now)) return refuse({ kind: "letterReachesOthers" });
  if (channel === "letter" && address === null) return missing("address");
  const needed = [contactOf[channel], contactOf[secondStep]].filter((kind) => kind !== null);
  const lacking = needed.find((kind) => !waysTo(person)[kind]);
  if (lacking) return missing(lacking);
  // Also those who share it on purpose: what opens a way in is never another's to read.
  const sharers = sharersOf(file, person.id).filter(({ what }) => what.some((kind) => needed.includes(kind)));
  if (sharers.length > 0) return refuse({ kind: "contactMustDiffer", ...coinciding(sharers) });
  return ok(null);
}

function numberOf(person: Party, { secondStep, personalNumber: said }: Sending, now: Moment): Outcome<string | null> {
  if (secondStep !== "eid") return ok(null);
  const known = person.kind === "child" ? (person.personalNumber?.value ?? null) : null;
  if (said === null) return known === null ? missing("personalNumber") : ok(known);
  const found = person.kind === "child" ? personalNumberOf(said, person.bornOn.value) : twelveDigits(said, now);
  const isWrong = found === null || (known !== null && known !== found);
  return isWrong
    ? refuse({ kind: "badInput", fields: [{ path: "personalNumber", problem: "wrongFormat" }] })
    : ok(found);
}

const missing = (path: string) => refuse({ kind: "badInput", fields: [{ path, problem: "missing" }] });
