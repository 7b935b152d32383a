import type { z } from "zod";

import type { FieldProblem } from "../src-shared/refusal.ts";

/** What a person can mend, without the library's own words. */
export const fieldProblems = (error: z.ZodError): FieldProblem[] =>
  error.issues
    .slice(0, 20)
    .map((issue) => ({ path: issue.path.join("."), problem: problemOf(issue), ...namedIn(issue) }));

/** What a rule of our own says of it. */
const ownWords = ({ code, ...issue }: z.core.$ZodIssue) =>
  code === "custom" && "params" in issue ? (issue.params as Partial<FieldProblem>) : {};
const namedIn = (issue: z.core.$ZodIssue) => {
  const { named } = ownWords(issue);
  return named === undefined ? {} : { named };
};

function problemOf(issue: z.core.$ZodIssue): FieldProblem["problem"] {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "missing" : "wrongFormat";
    case "too_small":
      return "missing";
    case "too_big":
      return "tooLong";
    case "invalid_format":
      return "wrongFormat";
    case "invalid_value":
    case "invalid_union":
      return "notAChoice";
    default:
      return ownWords(issue).problem ?? "unknown";
  }
}
