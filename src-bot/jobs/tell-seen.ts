import { randomUUID } from "node:crypto";

import { noteAnswers, noteDrift, noteOutlook } from "../../src-shared/case/outside.ts";
import type { DriftId, MeetingId } from "../../src-shared/ids.ts";
import type { Difference } from "../../src-shared/meeting/drift.ts";
import type { Meeting } from "../../src-shared/meeting/meeting.ts";
import type { OutlookNote } from "../../src-shared/meeting/outlook-note.ts";
import type { Deps } from "../deps.ts";
import type { SeenEvent } from "../graph/event-json.ts";
import { note } from "../note.ts";
import type { CalendarLease } from "../store/calendar.ts";
import { differenceOf, noDifference, repliesOf } from "./difference.ts";
import { copyIn, type SeenCopy } from "./event-copies.ts";
import { revisionOf, type Wanted, wantedFor } from "./wanted-event.ts";

type On = Extract<Wanted, { kind: "on" }>;
type Problem = OutlookNote["problems"][number];

/**
 * The case is told how its event was seen in Outlook, null where it is gone: what differs, what is answered, and what is wrong.
 * Where the case wants another event by now than the one compared with, nothing is told: it is about to be seen again.
 */
export async function tellSeen(
  deps: Deps,
  { municipality, caseId, meetingId, revision, changeKey, origin }: CalendarLease,
  seen: SeenEvent | null,
  wanted: On,
  { problems, staying = [], copies }: { problems?: Problem[]; staying?: Problem[]; copies?: readonly SeenCopy[] } = {},
): Promise<void> {
  const { document } = await deps.municipality(municipality);
  const compared = revisionOf(wanted.event);
  const newId = () => randomUUID() as DriftId;
  await note(deps, { municipality, caseId }, "outlook", { kind: "outlookTold", meeting: meetingId }, (file, now) => {
    const still = wantedFor(file, meetingId, document, now, { origin, written: revision });
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting || still.kind !== "on" || revisionOf(still.event) !== compared) return file;
    const id = meetingId as MeetingId;
    const stay = meeting.outlook.problems.filter((one) => staying.includes(one));
    const told = noteOutlook(file, id, {
      ...(seen ? { joinUrl: seen.joinUrl } : {}),
      ...(problems ? { problems: [...new Set([...stay, ...problems])] } : {}),
    });
    // Nobody has been at it since we last wrote or read it.
    const isUntouched = seen !== null && seen.changeKey === changeKey;
    const difference = isUntouched ? knownOf(meeting) : differenceOf(file, meeting, seen, wanted, revision);
    const beside = copies?.map((one) => copyIn(one, wanted)) ?? meeting.drift?.copies ?? [];
    const drifted = noteDrift(told, id, { ...difference, copies: beside }, { now, newId });
    if (isUntouched) return drifted;
    // Who was asked to another time has not answered about this one.
    return seen && !difference.slot ? noteAnswers(drifted, id, repliesOf(drifted, id, seen)) : drifted;
  });
}

function knownOf({ drift }: Meeting): Difference {
  if (!drift) return noDifference;
  const { id: _id, since: _since, isRestoring: _decided, keeping: _kept, ...difference } = drift;
  return difference;
}

/** What differed does no more. */
export const settleDrift = (deps: Deps, { municipality, caseId, meetingId }: CalendarLease): Promise<void> =>
  note(deps, { municipality, caseId }, "outlook", { kind: "outlookTold", meeting: meetingId }, (file, now) =>
    noteDrift(file, meetingId as MeetingId, null, { now, newId: () => randomUUID() as DriftId }),
  );

/** What differs between the event as it is and as we want it. */
export async function differsFrom(
  deps: Deps,
  { municipality, caseId, meetingId, revision }: CalendarLease,
  seen: SeenEvent,
  wanted: On,
): Promise<Difference | null> {
  const file = await deps.store.cases.read(municipality, caseId);
  const meeting = file?.meetings.find(({ id }) => id === meetingId);
  return file && meeting ? differenceOf(file, meeting, seen, wanted, revision) : null;
}
