import { once } from "node:events";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
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
    const lines = new Map<number, Socket>();
    const server = new Server({
      authOptional: true,
      disabledCommands: ["AUTH", "STARTTLS"],
      logger: false,
      onData(stream, session, done) {
        const parts: Buffer[] = [];
        stream.on("data", (part: Buffer) => parts.push(part));
        stream.on("end", () => {
          const recipients = session.envelope.rcptTo.map((one) => one.address);
          receive(
            outside,
            { raw: Buffer.concat(parts), recipients, cut: () => lines.get(session.remotePort)?.destroy() },
            done,
          );
        });
      },
    });
    server.on("error", () => undefined);
    server.server.on("connection", (line: Socket) => {
      const from = line.remotePort ?? 0;
      lines.set(from, line);
      line.once("close", () => lines.delete(from));
    });
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

interface Handed {
  raw: Buffer;
  recipients: string[];
  cut: () => void;
}

const receive = callbackify(received);

/** What goes wrong on the way is planned: a server that has taken a letter says so or nothing at all. */
async function received(outside: Outside, handed: Handed): Promise<void> {
  const strike = outside.faults.draw("family", "mail");
  if (!strike) return delivered(outside, handed, false);
  if (strike.acted) await delivered(outside, handed, true);
  await sleep(strike.delayMs);
  const isRefused = !strike.acted && strike.when === "before" && typeof strike.status === "number";
  if (isRefused) throw Object.assign(new Error("Not taken."), { responseCode: strike.status === 412 ? 550 : 451 });
  if (strike.status !== "timeout") handed.cut();
  await new Promise(() => undefined);
}

async function delivered(outside: Outside, { raw, recipients }: Handed, isUnheard: boolean): Promise<void> {
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
      ...(isUnheard ? { unheard: true } : {}),
    },
    recipients,
  );
  for (const { slug, address: own } of families)
    if (recipients.includes(own)) outside.store.changed({ person: slug, kind: "mail" });
}
