import type { Config } from "../config.ts";
import type { Graph } from "./client.ts";

interface Letter {
  subject: string;
  body: string;
}

export interface Mail {
  /** Accepted is not delivered, and the same letter again is one more letter. @throws GraphFault */
  send: (from: string, to: string, letter: Letter) => Promise<void>;
}

/** https://learn.microsoft.com/graph/api/user-sendmail */
export const mailFrom = (config: Config, graph: Graph): Mail => ({
  async send(from, to, { subject, body }) {
    await graph(config.BOT_TENANT_ID, `/users/${encodeURIComponent(from)}/sendMail`, (request) =>
      request.post({
        message: {
          subject,
          body: { contentType: "text", content: body },
          toRecipients: [{ emailAddress: { address: to } }],
        },
        saveToSentItems: false,
      }),
    );
  },
});
