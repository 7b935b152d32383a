import { hashOf } from "../place.ts";

const acts = ["ask", "record", "withdraw", "invalidate", "maturity", "letter"] as const;
export type Act = (typeof acts)[number];
export const actIn = (search: URLSearchParams) => acts.find((act) => act === search.get("act")) ?? null;
/** Where one of the acts is done; `of` is the person, the answer or the question that it is about. */
export const hrefOf = (caseId: string, act: Act, of: string) =>
  `${boardHref(caseId)}?${new URLSearchParams({ act, of }).toString()}`;
export const boardHref = (caseId: string) => hashOf({ screen: "case", caseId, part: "consent" });
