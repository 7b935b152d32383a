import { useQuery } from "@tanstack/react-query";

import { type SeenCase, useApi } from "../api.ts";
import type { SeenMeeting } from "./meeting-states.ts";

/** What everybody present may see of a meeting at once. */
export interface Room {
  reference: string;
  now: string;
  meeting: Pick<
    SeenMeeting,
    | "id"
    | "state"
    | "slot"
    | "venue"
    | "purpose"
    | "childQuestion"
    | "items"
    | "inputs"
    | "groundRules"
    | "people"
    | "notes"
    | "floor"
    | "accord"
  >;
  statements: SeenCase["plan"]["statements"];
  /** What children have said and let everybody present see. */
  sayings: Pick<SeenCase["sayings"][number], "id" | "child" | "kind" | "text" | "symbols" | "attachment">[];
  tasks: SeenCase["tasks"];
}

/** `present`: their ids with commas between. */
export function useRoom(caseId: string, meetingId: string, present: string, everyMs: number | false = false) {
  const api = useApi();
  return useQuery({
    queryKey: ["room", caseId, meetingId, present],
    queryFn: () => api.read<Room>(`/cases/${caseId}/meetings/${meetingId}/room?present=${encodeURIComponent(present)}`),
    refetchInterval: everyMs,
  });
}
