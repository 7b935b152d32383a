import { GraphFault } from "./client.ts";

/** Not in Exchange Online: on a server of the organisation's own, or closed. https://learn.microsoft.com/exchange/troubleshoot/user-and-shared-mailboxes/rest-api-is-not-yet-supported-for-this-mailbox-error */
const elsewhere = [
  "MailboxNotEnabledForRESTAPI",
  "MailboxNotSupportedForRESTAPI",
  "MailboxNotHostedInExchangeOnline",
  "RESTAPINotEnabledForUser",
];
/** Nobody has this address, or it was never given a mailbox. https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode */
const nowhere = ["ErrorInvalidUser", "ErrorNonExistentMailbox", "Request_ResourceNotFound", "ResourceNotFound"];

/** Why a mailbox cannot own a meeting, which no retry mends but a person may; null where something else is wrong. */
export function mailboxProblem(error: unknown): "onPremises" | "noMailbox" | null {
  if (!(error instanceof GraphFault)) return null;
  if (elsewhere.includes(error.code)) return "onPremises";
  return error.status === 404 && nowhere.includes(error.code) ? "noMailbox" : null;
}
