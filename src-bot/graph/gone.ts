import { GraphFault } from "./client.ts";
import { mailboxProblem } from "./mailbox-problem.ts";

/** The event is, not the mailbox it lay in. */
export const isGone = (error: unknown) =>
  error instanceof GraphFault && (error.status === 404 || error.status === 410) && mailboxProblem(error) === null;
