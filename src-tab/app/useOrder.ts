import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";

import type { Verb } from "../../src-shared/commands.ts";
import type { FieldProblem } from "../../src-shared/refusal.ts";
import type { TabText } from "../../src-shared/text/sv/tab.ts";
import { OutOfReach, Refused, type SeenCase, useApi } from "./api.ts";
import { useText } from "./language.ts";

/**
 * Gives commands on a case, one at a time. `give` answers whether it landed; what was said no to is `problem`, and
 * `wrongAt` has the words for one field, by its path in the command's input. What was sent and never answered is sent
 * again under the same id, so it is done once.
 */
export function useOrder(caseId: string) {
  const api = useApi();
  const text = useText();
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const unanswered = useRef<{ what: string; commandId: string } | null>(null);

  const give = async (verb: Verb, input: unknown): Promise<boolean> => {
    if (isBusy) return false;
    const what = JSON.stringify([verb, input]);
    const commandId = unanswered.current?.what === what ? unanswered.current.commandId : crypto.randomUUID();
    unanswered.current = { what, commandId };
    setBusy(true);
    setProblem(null);
    try {
      const { view } = await api.order(caseId, verb, input, commandId);
      unanswered.current = null;
      const was = queries.getQueryData<SeenCase>(["case", caseId]);
      if (view && was) queries.setQueryData<SeenCase>(["case", caseId], { ...view, now: was.now });
      void queries.invalidateQueries();
      return true;
    } catch (error) {
      if (!(error instanceof OutOfReach)) unanswered.current = null;
      setProblem(error as Error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const wrongAt = (path: string): string | undefined => {
    const wrong = problem instanceof Refused ? problem.fields.find((one) => one.path === path) : undefined;
    return wrong && problemSaid(wrong, text);
  };
  return { give, isBusy, problem, wrongAt, forgetProblem: () => setProblem(null) };
}

/** What is wrong in a field, and what to do; what only settings can have wrong is said there. */
export const problemSaid = ({ problem }: FieldProblem, { fieldProblems }: TabText): string =>
  (fieldProblems as Partial<Record<FieldProblem["problem"], string>>)[problem] ?? fieldProblems.unknown;
