import { createContext, useContext } from "react";

import type { InterventionId, NeedId, OrderId, PartyId, ProposalId, StatementId } from "../../../src-shared/ids.ts";
import type { LifeArea } from "./life-areas.ts";

/** What may be written or settled in the plan, each in a form of its own; by ids, so that it follows what others change meanwhile. */
export type Question =
  | { form: "need"; child: PartyId | null; area: LifeArea | null }
  | { form: "intervention"; need: NeedId | null }
  | { form: "set"; id: InterventionId; only: "ownerAndDay" | "needs" | null }
  | { form: "statement" }
  | { form: "stand"; id: StatementId; party: PartyId | null }
  | { form: "proposal"; alternativeTo: ProposalId | null }
  | { form: "present"; id: ProposalId }
  | { form: "stance"; id: ProposalId; party: PartyId | null }
  | { form: "decide"; id: ProposalId }
  | { form: "canvas"; id: ProposalId }
  | { form: "bear"; id: ProposalId }
  | { form: "saw"; id: ProposalId; party: PartyId }
  | { form: "first"; stops: PartyId | null }
  | { form: "proposeOrder" }
  | { form: "answerOrder"; id: OrderId }
  | { form: "weigh"; id: OrderId }
  | { form: "stride" }
  | { form: "main" }
  | ({ form: "reword" } & Thing)
  | ({ form: "takeBack" } & Thing);
export type Thing =
  | { kind: "statement"; id: StatementId }
  | { kind: "need"; id: NeedId }
  | { kind: "proposal"; id: ProposalId }
  | { kind: "intervention"; id: InterventionId };

interface Asking {
  ask: (question: Question) => void;
  /** Tells what has been done, also to those who do not see it. */
  say: (done: string) => void;
}
export const AskingContext = createContext<Asking | null>(null);
export function useAsking(): Asking {
  const asking = useContext(AskingContext);
  if (!asking) throw new Error("Nobody is there to ask.");
  return asking;
}
