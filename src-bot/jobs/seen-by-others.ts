import { kindsOf } from "../../src-shared/meeting/drift.ts";
import type { Deps } from "../deps.ts";
import type { SeenEvent } from "../graph/event-json.ts";
import type { CalendarLease } from "../store/calendar.ts";
import { firstLook, inMinutes } from "./outlook-news.ts";
import { differsFrom, tellSeen } from "./tell-seen.ts";
import { isAsBefore, revisionOf, type Wanted } from "./wanted-event.ts";

type On = Extract<Wanted, { kind: "on" }>;

/** Other hands have been at what we would write over, and the case has not itself changed it: that is decided first. */
export async function isTouched(deps: Deps, lease: CalendarLease, seen: SeenEvent, wanted: On): Promise<boolean> {
  if (lease.changeKey === undefined || seen.changeKey === lease.changeKey) return false;
  const differs = await differsFrom(deps, lease, seen, wanted);
  const isMoved = isAsBefore(lease.revision, revisionOf(wanted.event)) && (differs?.slot || differs?.place);
  if (!isMoved && !differs?.removed.length) return false;
  await tellSeen(deps, lease, seen, wanted);
  await deps.store.calendar.settle(lease, {
    changeKey: seen.changeKey,
    toldSeen: lease.told,
    at: new Date(deps.now()),
  });
  return true;
}

/** Whether Outlook says it already, because the case has taken over what was changed there: then nobody is called anew. */
export async function isSaid(deps: Deps, lease: CalendarLease, wanted: On): Promise<boolean> {
  const seen = lease.eventId ? await deps.calendar.look(wanted.organiser, lease.eventId) : null;
  const differs = seen && (await differsFrom(deps, lease, seen, wanted));
  if (!seen || !differs || kindsOf(differs).length > 0) return false;
  const at = new Date(deps.now());
  const settling = {
    revision: revisionOf(wanted.event),
    changeKey: seen.changeKey,
    toldSeen: lease.told,
    lookAt: inMinutes(firstLook, at),
    at,
  };
  await deps.store.calendar.settle(lease, settling);
  return true;
}
