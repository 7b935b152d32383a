import { useQuery } from "@tanstack/react-query";

import type { TaskView } from "../../../src-shared/followup/view.ts";
import { useApi } from "../api.ts";
import { screenWords } from "../language.ts";

export const useFollowUpsText = screenWords(
  {
    sv: async () => (await import("../../../src-shared/text/sv/tab-followups.ts")).followups,
    en: async () => (await import("../../../src-shared/text/en/tab-followups.ts")).followups,
  },
  "followups",
);

export type FollowUp = TaskView & {
  isOfAdults: boolean;
  caseId: string;
  reference: string;
  seenAs: string;
  hasColleague: boolean;
  ladder: Record<"owner" | "coordinator" | "manager", TaskView["dueBy"]> | null;
};

export function useFollowUps() {
  const api = useApi();
  return useQuery({
    queryKey: ["follow-ups"],
    queryFn: () => api.read<{ now: string; followUps: FollowUp[] }>("/follow-ups"),
    refetchInterval: 60_000,
  });
}

export const isUnderWay = ({ state }: FollowUp) => ["agreed", "accepted", "blocked", "declined"].includes(state);
export const isDone = ({ state }: FollowUp) => ["received", "carriedOver", "cancelled"].includes(state);
export const isMine = (task: FollowUp) => task.you === "owner" && isUnderWay(task) && task.state !== "declined";
export const isToReceive = ({ you, state }: FollowUp) => you === "receiver" && state === "reported";

export const kinds = ["open", "late", "unanswered", "stuck", "reported", "all"] as const;
export type Kind = (typeof kinds)[number];

export const fits: Readonly<Record<Kind, (task: FollowUp) => boolean>> = {
  open: (task) => !isDone(task),
  late: ({ isOverdue }) => isOverdue,
  unanswered: ({ isUnanswered, isOwnerless }) => isUnanswered || isOwnerless,
  stuck: ({ state }) => state === "blocked",
  reported: ({ state }) => state === "reported",
  all: () => true,
};
