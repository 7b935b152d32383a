import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

import { useApi } from "../api.ts";
import type { CasePlace } from "../place.ts";
import { useMe } from "../useCase.ts";
import { consentRead, foresightRead, gatesRead, logRead } from "./reads.ts";

/** What a coordinator's screen shows is asked for together with the case, not after it. */
export function useAhead({ caseId, part, thing }: CasePlace): void {
  const api = useApi();
  const queries = useQueryClient();
  const isCoordinator = useMe().data?.roles.includes("coordinator") ?? false;
  useEffect(() => {
    if (!isCoordinator) return;
    if (part === "consent") void queries.prefetchQuery(consentRead(api, caseId));
    if (part === "log" && !thing) void queries.prefetchQuery(logRead(api, caseId));
    if (part === "meeting" && thing) void queries.prefetchQuery(gatesRead(api, caseId, thing));
    if (part === "schedule" && !thing) void queries.prefetchQuery(foresightRead(api, caseId, {}, null));
  }, [api, queries, isCoordinator, caseId, part, thing]);
}
