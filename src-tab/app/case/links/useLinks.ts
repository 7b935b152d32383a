import { useQuery } from "@tanstack/react-query";

import type { Symmetry } from "../../../../src-shared/record/symmetry.ts";
import { type SeenCase, useApi } from "../../api.ts";
import { nameIn } from "../../names.ts";
import { useScreenWords } from "../useScreenWords.ts";
import type { FamilyLink, ToldByMessage, Untold, Way } from "./links.ts";

/** The ways in to a case, kept up with what the family does. */
export function useLinks(caseId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["links", caseId],
    queryFn: () =>
      api.read<{ links: FamilyLink[]; ways: Way[]; told: ToldByMessage[]; untold: Untold[]; symmetry: Symmetry[] }>(
        `/cases/${caseId}/links`,
      ),
    refetchInterval: 15_000,
  });
}

/** One person's, once they are read. */
export function useWayOf(view: SeenCase, party: string) {
  const { hidden } = useScreenWords().people;
  const found = useLinks(view.caseId).data;
  return {
    name: nameIn(view, party) || hidden,
    link: found?.links.find((one) => one.party === party) ?? null,
    way: found?.ways.find((one) => one.party === party) ?? null,
  };
}
