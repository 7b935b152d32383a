import { once } from "node:events";
import { callbackify } from "node:util";
import type { SMTPServer } from "smtp-server";
import { families } from "./families.ts";
import { postMail } from "./mail.ts";
import type { Outside } from "./outside.ts";

const ADDRESSES = ["127.0.0.1", "::1"];

/** Takes mail for anybody over SMTP, on this machine only, and puts it where a phone shows it. */
export async function openPostOffice(outside: Outside, port: number): Promise<() => Promise<void>> {
  const { SMTPServer: Server } = await import("smtp-server");
  const servers: SMTPServer[] = [];
  for (const address of ADDRESSES) {
    const server = new Server({
      authOptional: true,
      disabledCommands: ["AUTH", "STARTTLS"],
      logger: false,
      onData(stream, session, done) {
        const parts: Buffer[] = [];
        stream.on("data", (part: Buffer) => parts.push(part));
        stream.on("end", () => {
          const recipients = session.envelope.rcptTo.map((one) => one.address);
          deliver(outside, Buffer.concat(parts), recipients, done);
        });
      },
    });
    server.on("error", () => undefined);
    try {
      server.listen(port, address);
      await once(server.server, "listening");
      servers.push(server);
    } catch (error) {
      if (address !== "::1") throw error;
    }
  }
  return async () => {
    await Promise.all(servers.map((server) => new Promise<void>((resolve) => server.close(resolve))));
  };
}

const deliver = callbackify(delivered);

async function delivered(outside: Outside, raw: Buffer, recipients: string[]): Promise<void> {
  const { default: PostalMime } = await import("postal-mime");
  const { from, subject = "", text = "", attachments } = await PostalMime.parse(raw, { attachmentEncoding: "utf8" });
  const calendar = attachments.find(({ mimeType }) => mimeType === "text/calendar")?.content;
  const address = from?.address ?? "";
  postMail(
    outside,
    {
      kind: "mail",
      from: { address, name: from?.name || address },
      to: recipients,
      subject,
      text: text.trim(),
      ...(typeof calendar === "string" ? { calendar } : {}),
    },
    recipients,
  );
  for (const { slug, address: own } of families)
    if (recipients.includes(own)) outside.store.changed({ person: slug, kind: "mail" });
}
