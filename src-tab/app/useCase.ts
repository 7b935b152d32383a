import { useQuery } from "@tanstack/react-query";

import type { AgendaTemplate } from "../../src-shared/programme/agenda-words.ts";
import { useApi } from "./api.ts";

/** How soon others' changes are seen: while people work in one meeting, and otherwise. */
const everyMs = { live: 1_200, calm: 15_000 };

/** The case as the person may see it now; kept up with what others change. */
export function useCase(caseId: string, pace: keyof typeof everyMs = "calm") {
  const api = useApi();
  return useQuery({
    queryKey: ["case", caseId],
    queryFn: () => api.caseOf(caseId),
    refetchInterval: everyMs[pace],
  });
}

export function useMe() {
  const api = useApi();
  return useQuery({ queryKey: ["me"], queryFn: api.me, staleTime: Infinity });
}

/** The municipality's services, staff and rooms, to choose among; for those who plan and settle. */
export function useDirectory(isTheirs = true) {
  const api = useApi();
  return useQuery({
    queryKey: ["directory"],
    queryFn: () => api.read<Directory>("/directory"),
    staleTime: 300_000,
    enabled: isTheirs,
  });
}
export interface Directory {
  units: { id: string; name: string; authority: string; takesPart: boolean }[];
  people: {
    account: string;
    title: string;
    unit: string;
    mandates: string[];
    competences: string[];
    mailbox: string;
  }[];
  venues: { id: string; name: string; ownerUnit: string; mailbox: string }[];
  coordinationUnit: string;
  agendaTemplates: AgendaTemplate[];
}
