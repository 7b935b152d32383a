import { Router } from "express";
import { z } from "zod";
import { postMail } from "../mail.ts";
import type { Outside } from "../outside.ts";
import { mailboxFor } from "./access.ts";
import { GraphFault } from "./fault.ts";
import { oneOf, readAs } from "./reading.ts";

// https://learn.microsoft.com/exchange/troubleshoot/send-emails/exchange-online-limits
const MOST_RECIPIENTS = 500;

const recipient = z.strictObject({
  emailAddress: z.strictObject({ address: z.string(), name: z.string().nullish() }),
});
const recipients = z.array(recipient).default([]);
const message = z.strictObject({
  subject: z.string().default(""),
  body: z
    .strictObject({ contentType: oneOf("text", "html").default("text"), content: z.string() })
    .default({ contentType: "text", content: "" }),
  toRecipients: recipients,
  ccRecipients: recipients,
  bccRecipients: recipients,
  replyTo: recipients,
  from: recipient.optional(),
  sender: recipient.optional(),
  importance: oneOf("low", "normal", "high").optional(),
  isDeliveryReceiptRequested: z.boolean().optional(),
  isReadReceiptRequested: z.boolean().optional(),
  internetMessageHeaders: z
    .array(z.strictObject({ name: z.string().regex(/^x-/i), value: z.string() }))
    .max(5)
    .optional(),
  attachments: z.array(z.record(z.string(), z.unknown())).optional(),
  singleValueExtendedProperties: z.array(z.strictObject({ id: z.string(), value: z.string() })).optional(),
});
const sendMail = z.strictObject({ message, saveToSentItems: z.boolean().default(true) });

/** https://learn.microsoft.com/graph/api/user-sendmail: accepted is not delivered. */
export function mail(outside: Outside): Router {
  const router = Router();

  router.post(["/users/:user/sendMail", "/users/:user/microsoft.graph.sendMail"], (request, response) => {
    const mailbox = mailboxFor(request, response, "Mail.Send");
    const { message: sent } = readAs(sendMail, request.body, "message");
    const to = [...sent.toRecipients, ...sent.ccRecipients, ...sent.bccRecipients].map(
      ({ emailAddress }) => emailAddress.address,
    );
    if (to.length === 0)
      throw new GraphFault(
        400,
        "ErrorInvalidRecipients",
        "At least one recipient isn't valid., A message can't be sent because it contains no recipients.",
      );
    if (to.some((address) => !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address)))
      throw new GraphFault(
        400,
        "ErrorInvalidRecipients",
        "At least one recipient isn't valid., Recipient is not resolved. All recipients must be resolved before a message can be submitted.",
      );
    if (to.length > MOST_RECIPIENTS)
      throw new GraphFault(
        400,
        "ErrorExceededRecipientLimit",
        "The message exceeds the maximum supported number of recipients.",
      );
    const from = sent.from?.emailAddress.address.toLowerCase();
    if (from && from !== mailbox.address)
      throw new GraphFault(
        403,
        "ErrorSendAsDenied",
        "The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.",
      );

    const shown = [...sent.toRecipients, ...sent.ccRecipients].map(({ emailAddress }) => emailAddress.address);
    const { subject, body } = sent;
    const { address, name } = mailbox;
    postMail(outside, { kind: "mail", from: { address, name }, to: shown, subject, text: body.content }, to);
    response.status(202).end();
  });

  return router;
}
