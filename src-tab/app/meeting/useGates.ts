import { useQuery } from "@tanstack/react-query";

import type { GateKind } from "../../../src-shared/meeting/agenda/gates.ts";
import { useApi } from "../api.ts";
import { gatesRead } from "../case/reads.ts";

/** What stands in the way of publishing, in words; `message` is null where nothing does. */
export interface Gate {
  kind: GateKind;
  code: string | null;
  message: string | null;
  whatToDo: string | null;
}

const everyMs = 4_000;

/** Each condition for publishing, as the server judges it now. */
export function useGates(caseId: string, meetingId: string) {
  const api = useApi();
  return useQuery({
    ...gatesRead(api, caseId, meetingId),
    refetchInterval: everyMs,
  });
}
