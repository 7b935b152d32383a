import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { screenWords } from "../language.ts";
import { useApi } from "../api.ts";
import { useSearch } from "../place.ts";
import { urgencyOf } from "../when.ts";

export const useCasesText = screenWords({
  sv: async () => (await import("../../../src-shared/text/sv/tab-cases.ts")).cases,
  en: async () => (await import("../../../src-shared/text/en/tab-cases.ts")).cases,
});

export interface BoardCase {
  caseId: string;
  reference: string;
  stage: string;
  coordinator: string | null;
  isYours: boolean;
  isOfAdults: boolean;
  openedOn: string;
  dueAt: string | null;
  stalledSince: string | null;
  next: {
    step: string;
    about: string | null;
    waitsFor: string | null;
    missing: ("guardian" | "service" | "owner")[];
  } | null;
}
export interface Board {
  now: string;
  cases: BoardCase[];
  load: { title: string; isYou: boolean; cases: number }[] | null;
}

export const kinds = ["open", "late", "stalled", "missing", "over"] as const;
type Kind = (typeof kinds)[number];
export interface Chosen {
  code: string;
  stage: string;
  /** "mine", "untaken", or a coordinator's title. */
  whose: string;
  kind: Kind;
  isBoard: boolean;
}

/** What is searched for and chosen, from the address. */
export function useChosen(): [Chosen, (changed: Readonly<Record<string, string>>) => void] {
  const [search, change] = useSearch();
  const asked = search.toString();
  const chosen = useMemo(() => chosenIn(new URLSearchParams(asked)), [asked]);
  return [chosen, change];
}

function chosenIn(search: URLSearchParams): Chosen {
  const kind = kinds.find((one) => one === search.get("kind")) ?? "open";
  return {
    code: search.get("code") ?? "",
    stage: search.get("stage") ?? "",
    whose: search.get("whose") ?? "",
    kind,
    isBoard: search.get("show") === "board" && kind !== "over",
  };
}

/** Open cases come all at once, and are searched here; those that are over are searched where they are. */
export function useBoard({ kind, code }: Chosen) {
  const api = useApi();
  const asked = kind === "over" ? `?over=yes&code=${encodeURIComponent(code)}` : "";
  return useQuery({
    queryKey: ["board", asked],
    queryFn: () => api.read<Board>(`/board${asked}`),
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  });
}

export const isLate = ({ dueAt }: BoardCase, now: string) => urgencyOf(dueAt, now) === "overdue";

const fits: Readonly<Record<Kind, (one: BoardCase, now: string) => boolean>> = {
  open: () => true,
  late: isLate,
  stalled: ({ stalledSince }) => stalledSince !== null,
  missing: ({ next }) => (next?.missing.length ?? 0) > 0,
  over: () => true,
};

export function chosenFrom({ cases, now }: Board, { code, stage, whose, kind }: Chosen): BoardCase[] {
  const searched = code.trim().toUpperCase();
  return cases.filter(
    (one) =>
      one.reference.includes(searched) &&
      (stage === "" || one.stage === stage) &&
      (whose === "" ||
        (whose === "mine" ? one.isYours : whose === "untaken" ? !one.coordinator : one.coordinator === whose)) &&
      fits[kind](one, now),
  );
}
