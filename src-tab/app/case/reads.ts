import type { Origin } from "../../../src-shared/meeting/planning/unsent.ts";
import type { ConsentBoard } from "../../../src-shared/consent/board.ts";
import type { CaseLogLine } from "../../../src-shared/record/case-log.ts";
import type { Api } from "../api.ts";
import type { Gate } from "../meeting/useGates.ts";
import type { Foresight } from "../schedule/usePlanning.ts";

/** What a part of a case shows beside the case itself; each known by the same key wherever it is asked for. */
export const consentRead = (api: Api, caseId: string) => ({
  queryKey: ["case", caseId, "consent"],
  queryFn: () => api.read<ConsentBoard>(`/cases/${caseId}/consent`),
});

export const logRead = (api: Api, caseId: string) => ({
  queryKey: ["access-log", caseId],
  queryFn: () => api.read<{ lines: CaseLogLine[] }>(`/cases/${caseId}/access-log`),
});

export const gatesRead = (api: Api, caseId: string, meetingId: string) => ({
  queryKey: ["gates", caseId, meetingId],
  queryFn: () => api.read<{ gates: Gate[] }>(`/cases/${caseId}/meetings/${meetingId}/gates`),
});

export const foresightRead = (
  api: Api,
  caseId: string,
  plan: object,
  choice: object | null,
  origin: Origin = "samla",
) => ({
  queryKey: ["foresee", caseId, plan, choice, origin],
  queryFn: () => api.send<Foresight>(`/cases/${encodeURIComponent(caseId)}/foresee`, { plan, choice, origin }),
  staleTime: 60_000,
});
