import { hasMet, meetingStep } from "../case/meeting-step.ts";
import { step, type Waiting } from "../case/step.ts";
import type { Seen } from "../case/view.ts";
import type { PartyId } from "../ids.ts";
import type { Ways } from "./view.ts";

/**
 * What is next on one parent's own way, for whoever leads the case: worked out from that parent's own talks, answers, needs and
 * meetings, so that nobody waits for the other.
 */
function stepOnWay(view: Seen, party: PartyId): Waiting {
  const own = view.ways.tracks.find((one) => one.party === party);
  const person = view.people.find((one) => one.id === party);
  if (!own || person?.kind !== "guardian") return step("nothing");
  if (own.talkDue) return step("noteSafety", party, own.talkDue);
  if (own.rests) return step("nothing");
  const meetings = view.meetings.filter(({ owner }) => owner === party);
  if (!person.contacted) return step("logContact", party, view.callBackBy);
  if (!own.safety) return step("noteSafety", party);
  return (
    askedStep(view, party) ??
    (own.hasSpoken ? null : step("hearNeeds", party)) ??
    meetingStep({ meetings }) ??
    (hasMet({ meetings }) ? step("nothing") : step("planMeeting"))
  );
}

function askedStep({ requests, consents }: Seen, party: PartyId): Waiting | null {
  const asked = requests.filter(({ grantor }) => grantor === party);
  const given = consents.filter(({ grantor }) => grantor === party);
  const wishes = asked.find(({ state, isPast }) => state === "wantsTalk" && !isPast);
  if (wishes) return step("talkWith", party);
  if (asked.length + given.length === 0) return step("recordConsent", party);
  const latest = asked.at(-1);
  if (latest?.isPast && (latest.state === "requested" || latest.state === "noResponse"))
    return step("askAnew", latest.id);
  const silent = asked.find(({ state, isPast }) => !isPast && (state === "requested" || state === "noResponse"));
  if (silent) return step("recordConsent", party, silent.remindOn ?? null);
  const unheld = given.find(({ state, awaiting }) => state === "granted" && awaiting.length > 0);
  return unheld ? step("confirmConsent", unheld.id) : null;
}

/** A parent who is silent is not hurried because of the other: what waits for them comes when nothing else does. */
const later: readonly Waiting["kind"][] = ["logContact", "recordConsent", "planMeeting"];

/** Of several ways the step that can be taken now; "later": the one that waits for somebody. Null where each goes no way of their own. */
export function wayStep(view: Seen, when: "now" | "later"): Waiting | null {
  const open = view.ways.tracks.map(({ party }) => stepOnWay(view, party)).filter(({ kind }) => kind !== "nothing");
  const found =
    when === "now"
      ? open.find(({ kind }) => !later.includes(kind))
      : later.flatMap((kind) => open.filter((one) => one.kind === kind))[0];
  return found ?? null;
}

/** A talk about safety whose day has come: it waits for nothing else, also where its owner rests or the case is closing. */
export function talkStep({ ways }: Seen): Waiting | null {
  const due = ways.tracks.flatMap(({ party, talkDue }) => (talkDue ? [{ party, talkDue }] : []));
  const [first] = due.toSorted((a, b) => (a.talkDue < b.talkDue ? -1 : 1));
  return first ? step("noteSafety", first.party, first.talkDue) : null;
}

/** Each way with its own next step. */
export const withSteps = (view: Seen): Ways => ({
  ...view.ways,
  tracks: view.ways.tracks.map((one) => ({ ...one, next: stepOnWay(view, one.party) })),
});
