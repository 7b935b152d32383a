import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

import { useApi } from "../api.ts";
import type { CasePlace } from "../place.ts";
import { useMe } from "../useCase.ts";
import { consentRead, foresightRead, gatesRead, logRead } from "./reads.ts";

interface Read<T> {
  queryKey: readonly unknown[];
  queryFn: () => Promise<T>;
  staleTime?: number;
}

/** What a coordinator's screen shows is asked for together with the case, not after it. */
export function useAhead({ caseId, part, thing }: CasePlace): void {
  const api = useApi();
  const queries = useQueryClient();
  const isCoordinator = useMe().data?.roles.includes("coordinator") ?? false;
  useEffect(() => {
    if (!isCoordinator) return;
    // What does not come now is asked for again by the screen, and said there.
    const ask = <T>(read: Read<T>) => void queries.query(read).catch(() => undefined);
    if (part === "consent") ask(consentRead(api, caseId));
    if (part === "log" && !thing) ask(logRead(api, caseId));
    if (part === "meeting" && thing) ask(gatesRead(api, caseId, thing));
    if (part === "schedule" && !thing) ask(foresightRead(api, caseId, {}, null));
  }, [api, queries, isCoordinator, caseId, part, thing]);
}
