import { z } from "zod";

import type { EventJson } from "./event-json.ts";

/** What the pane in Outlook writes on an event, as Exchange keeps it. https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxcext/4cf1da5e-c68e-433e-a97e-c45625483481 */
export const markOfAddIn = (addIn: string) =>
  `String {00020329-0000-0000-C000-000000000046} Name cecp-${addIn.toLowerCase()}`;

/** Which meeting of which case. */
export interface MeetingMark {
  caseId: string;
  meetingId: string;
}
const markJson = z.object({ samlaCase: z.string(), samlaMeeting: z.string() });

/** The mark that an event bears under one of these ids; null where it is none of ours, or nobody can read it. */
export function markIn({ singleValueExtendedProperties }: EventJson, ids: readonly string[]): MeetingMark | null {
  for (const { id, value } of singleValueExtendedProperties ?? []) {
    if (!ids.some((one) => one.toLowerCase() === id?.toLowerCase())) continue;
    const mark = parsed(value ?? "");
    if (mark) return mark;
  }
  return null;
}

const uuids = z.object({ samlaCase: z.uuid(), samlaMeeting: z.uuid() });
function parsed(value: string): MeetingMark | null {
  try {
    const { data } = uuids.safeParse(JSON.parse(value));
    return data ? { caseId: data.samlaCase, meetingId: data.samlaMeeting } : null;
  } catch {
    return null;
  }
}

/** Names both the meeting and its case: whatever else somebody has written there is nothing to us. */
export function isMarked({ singleValueExtendedProperties }: EventJson, id: string, mark: MeetingMark): boolean {
  const { value } = singleValueExtendedProperties?.find((one) => one.id?.toLowerCase() === id.toLowerCase()) ?? {};
  try {
    const { data } = markJson.safeParse(JSON.parse(value ?? ""));
    return data?.samlaMeeting === mark.meetingId && data.samlaCase === mark.caseId;
  } catch {
    return false;
  }
}

/** As the pane itself would write it, so that it knows the meeting when somebody opens it in Outlook. */
export const markedBy = (addIns: readonly string[], { caseId, meetingId }: MeetingMark) =>
  addIns.map((addIn) => ({
    id: markOfAddIn(addIn),
    value: JSON.stringify({ samlaCase: caseId, samlaMeeting: meetingId }),
  }));
