import { createTransport } from "nodemailer";
import { z } from "zod";

import type { Config } from "../config.ts";
import { calendarName } from "./calendar.ts";
import { SendFault, type Sender } from "./sender.ts";

const longestMs = 10_000;
/** While these are said nothing of the letter has been handed over. */
const before = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH.*|MAIL FROM|RCPT TO)$/;
const isHere = (url: string) => /^(localhost|127\.|\[::1\])/.test(new URL(url).hostname);

/** Plain letters to one reader, handed in over an encrypted line; on this computer alone it may be a plain one. */
export function smtpFrom({ SMTP_URL: url, SMTP_FROM: from }: Pick<Config, "SMTP_URL" | "SMTP_FROM">): Sender | null {
  if (!url || !from) return null;
  const transport = createTransport({
    url,
    requireTLS: !isHere(url),
    connectionTimeout: longestMs,
    greetingTimeout: longestMs,
    socketTimeout: longestMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, to, subject, text, calendar }) {
      // Several addresses in one, or a line more in the head, is nobody's address.
      if (!z.email().safeParse(to).success)
        throw new SendFault("notAnAddress", { retryHelps: false, mayHaveArrived: false });
      try {
        await transport.sendMail({
          envelope: { from, to: [to] },
          from: { name: "", address: from },
          to: { name: "", address: to },
          messageId: `<${id}@${from.split("@")[1]}>`,
          subject,
          text,
          ...(calendar ? { icalEvent: { ...calendar, filename: calendarName } } : {}),
          headers: { "Auto-Submitted": "auto-generated" },
        });
      } catch (error) {
        const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number };
        throw new SendFault(String(responseCode ?? code ?? "unknown"), {
          retryHelps: responseCode === undefined || responseCode < 500,
          mayHaveArrived: responseCode === undefined && !before.test(command ?? ""),
        });
      }
    },
  };
}
