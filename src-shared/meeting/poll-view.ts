import type { CaseFile } from "../case/case-file.ts";
import type { Mask } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import type { EffectiveConsent } from "../consent/effective.ts";
import type { MeetingId, PartyId } from "../ids.ts";
import { hasLeft, isProfessional } from "../party/party.ts";
import { partyIn } from "../party/party-in.ts";
import type { Interval, Moment } from "../time.ts";
import { isUntold, type Meeting } from "./meeting.ts";
import { askedOf, mayBeAsked } from "./planning/asked-times.ts";
import { isUnknowing } from "./planning/table.ts";
import { isOffFor } from "./told-of.ts";
import type { Fit, Poll } from "./poll.ts";
import { ownerOf } from "../track/apart.ts";

/** What somebody has said of the times they were asked about. */
interface ReplyView {
  fits: { start: Moment; fit: Fit }[];
  words: string | null;
  at: Moment;
}

/** The coordinator's: who is asked for times, and what each has said. */
export interface PollView {
  times: Interval[];
  askedAt: Moment;
  closedAt: Moment | null;
  asked: { party: PartyId; name: string; reply: ReplyView | null }[];
}

/** What somebody without a calendar here is asked: times alone, for what they come to is told once it is booked. */
export interface TimesAsked {
  meeting: MeetingId;
  /** One they know of is being moved. */
  isMove: boolean;
  times: Interval[];
  reply: ReplyView | null;
}

const replyView = (reply: Poll["replies"][number] | undefined, mask: Mask): ReplyView | null =>
  reply ? { fits: reply.fits, words: reply.words && mask(reply.words), at: reply.at } : null;

export function pollView(file: CaseFile, meeting: Meeting, mask: Mask): PollView | null {
  const { poll } = meeting;
  if (!poll) return null;
  const asked = poll.asked.flatMap((party) => {
    const person = partyIn(file, party);
    if (!person || hasLeft(person) || !mayBeAsked(file, meeting, party)) return [];
    const name = isProfessional(person) ? person.title : (mask(person.name) ?? "");
    return [
      {
        party,
        name,
        reply: replyView(
          poll.replies.find((one) => one.party === party),
          mask,
        ),
      },
    ];
  });
  return { times: poll.times, askedAt: poll.askedAt, closedAt: poll.closedAt, asked };
}

/** One's own alone: neither who else is asked nor what they have said. */
export function timesAsked(
  file: CaseFile,
  viewer: Viewer,
  mask: Mask,
  consent: EffectiveConsent,
  now: Moment,
): TimesAsked[] {
  if (viewer.kind !== "guardian" && viewer.kind !== "child" && viewer.kind !== "professional") return [];
  const self = partyIn(file, viewer.party);
  if (!self || isUnknowing(file, self, now)) return [];
  return file.meetings.flatMap((meeting) => {
    if (isOffFor(viewer, consent, ownerOf(file, meeting))) return [];
    const poll = askedOf(file, meeting, viewer.party);
    const times = poll?.times.filter(({ start }) => start > now) ?? [];
    if (!poll || times.length === 0) return [];
    const reply = poll.replies.find(({ party }) => party === viewer.party);
    return [{ meeting: meeting.id, isMove: !isUntold(meeting.state), times, reply: replyView(reply, mask) }];
  });
}
