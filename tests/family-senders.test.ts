import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createSocket } from "node:net";

import { afterEach, expect, test } from "vitest";

import { gatewayFrom } from "../src-bot/family/gateway.ts";
import { smtpFrom } from "../src-bot/family/smtp.ts";
import { spelled } from "../src-bot/store/spelled.ts";

const opened: { close: () => unknown }[] = [];
afterEach(() => opened.splice(0).forEach((one) => one.close()));

interface Heard {
  headers: Record<string, unknown>;
  body: string;
}
async function aGateway(status: number) {
  const heard: Heard[] = [];
  const server: Server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => (body += part));
    request.on("end", () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(status, status === 302 ? { location: "http://elsewhere.example.com" } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  opened.push({ close: () => server.close().closeAllConnections() });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sms = gatewayFrom({ GATEWAY_URL: url, GATEWAY_SECRET: "sixteen characters" })!("sms");
  return { heard, sms };
}
const message = { id: "message-1", to: "0701740605", subject: "", text: "Hej" };

test("a message to the gateway is signed with the secret, as the standard for webhooks has it", async () => {
  const { heard, sms } = await aGateway(202);

  await sms.send(message);

  const [{ headers, body }] = heard as [Heard];
  expect(JSON.parse(body)).toEqual({ id: "message-1", kind: "sms", to: "0701740605", text: "Hej" });
  const said = `message-1.${String(headers["webhook-timestamp"])}.${body}`;
  const signature = createHmac("sha256", "sixteen characters").update(said).digest("base64");
  expect(headers["webhook-signature"]).toBe(`v1,${signature}`);
});

test.each([
  [400, { retryHelps: false, mayHaveArrived: false }],
  [429, { retryHelps: true, mayHaveArrived: false }],
  [503, { retryHelps: true, mayHaveArrived: true }],
  [302, { retryHelps: false, mayHaveArrived: false }],
])(
  "what the gateway answers with %i says whether it may have gone, and never what was in it",
  async (status, fault) => {
    const { sms } = await aGateway(status);

    const failed = await sms.send(message).then(
      () => null,
      (error: unknown) => error as Error,
    );

    expect(failed).toMatchObject({ code: String(status), ...fault });
    expect(JSON.stringify(failed) + String(failed?.message)).not.toMatch(/0701740605|Hej/);
  },
);

test.each(["a@example.se, b@example.se", "a@example.se\r\nBcc: b@example.se", "Namn <a@example.se>", "a"])(
  "a mail goes to one address or to none: %j",
  async (to) => {
    let connections = 0;
    const server = createSocket(() => (connections += 1)).listen(0, "127.0.0.1");
    opened.push(server);
    await new Promise((resolve) => server.once("listening", resolve));
    const url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const mail = smtpFrom({ SMTP_URL: url, SMTP_FROM: "svaras-ej@ekstad.example.se" })!;

    await expect(mail.send({ ...message, to })).rejects.toMatchObject({ code: "notAnAddress", retryHelps: false });

    expect(connections).toBe(0);
  },
);

test("nobody there is a fault that a retry helps, and nothing of the letter has gone", async () => {
  const mail = smtpFrom({ SMTP_URL: "smtp://127.0.0.1:1", SMTP_FROM: "svaras-ej@ekstad.example.se" })!;

  await expect(mail.send({ ...message, to: "a@example.se" })).rejects.toMatchObject({
    retryHelps: true,
    mayHaveArrived: false,
  });
});

test("a token has 130 bits, and is read as it was meant however it is typed", () => {
  const token = spelled(Buffer.from(Array.from({ length: 32 }, (_, at) => at * 7)));

  expect(token).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(spelled(` ${token.toLowerCase().replace(/(.{4})/g, "$1-")} `.replaceAll("1", "l").replaceAll("0", "o"))).toBe(
    token,
  );
});
