import { rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { createServer as createSocket, type AddressInfo } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { mailboxOf, municipality, personCalled } from "../src-sandbox/people.ts";
import { sandboxRegistration as registration } from "../src-sandbox/registration.ts";
import { startSandbox, type Sandbox } from "../src-sandbox/sandbox.ts";
import { aSandboxDir } from "./data-dir.ts";

interface Turn {
  type: string;
  channelId?: string;
  name?: string;
  action?: string;
  text?: string;
  value?: any;
  entities?: any[];
  from: { id: string; aadObjectId: string };
  conversation: { id: string; tenantId: string; conversationType: string; isGroup?: boolean };
  channelData: any;
}
interface Answer {
  status: number;
  body: any;
  headers: Headers;
}
type Call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

/** Microsoft 365 on this computer, with a bot that only writes down what it is told. */
export interface Bed {
  sandbox: Sandbox;
  dataDir: string;
  turns: Turn[];
  /** What the bot answers an activity with. */
  answers: (turn: Turn) => unknown;
  /** What the product has at an address of its own. */
  pages: (path: string) => string | undefined;
  /** What the product's own clock was asked, where one answers. */
  clock: { now: string; isPlay: boolean };
  graph: Call;
  connector: Call;
  script: Call;
  restart: () => Promise<void>;
  close: () => Promise<void>;
}

export const organiser = "samverkan@ekstad.example.se";
const regionMailbox = "bup.behandlare@ekland.example.se";
export const oidOf = (idOrAddress: string) => (personCalled(idOrAddress) ?? mailboxOf(idOrAddress))!.oid;

export async function aSandbox({ pace = false } = {}): Promise<Bed> {
  const dataDir = await aSandboxDir();
  const [product, pages, outside, front, mail] = await Promise.all([
    freePort(),
    freePort(),
    freePort(),
    freePort(),
    freePort(),
  ]);
  const ports = { product, pages, outside, front, mail };
  const start = () => startSandbox({ ports, dataDir, registration, pace });
  const bot = createServer((request, response) => {
    void read(request).then((text) => {
      if (request.method === "GET") {
        const page = bed.pages(request.url ?? "");
        response.statusCode = page === undefined ? 404 : 200;
        response.setHeader("content-type", `text/${page?.startsWith("<") ? "html" : "javascript"}; charset=utf-8`);
        return response.end(page);
      }
      response.setHeader("content-type", "application/json");
      if (request.url === "/clock") {
        response.statusCode = bed.clock.isPlay ? 200 : 404;
        if (bed.clock.isPlay) bed.clock.now = (JSON.parse(text) as { to: string }).to;
        return response.end(JSON.stringify(bed.clock));
      }
      const turn = JSON.parse(text) as Turn;
      bed.turns.push(turn);
      return response.end(JSON.stringify(bed.answers(turn) ?? {}));
    });
  }).listen(product, "127.0.0.1");
  const sandbox = await start();
  setDefaultCACertificates([...getCACertificates("default"), sandbox.certificate]);
  const tokenFor = async (scope: string) => {
    const form = { client_id: registration.appId, client_secret: registration.secret, scope };
    const answer = await fetch(`${sandbox.addresses.outside}/${municipality.tenantId}/oauth2/v2.0/token`, {
      method: "POST",
      body: new URLSearchParams({ ...form, grant_type: "client_credentials" }),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  };
  const [graphToken, botToken] = await Promise.all(
    ["https://graph.microsoft.com/.default", "https://api.botframework.com/.default"].map(tokenFor),
  );
  const bed: Bed = {
    sandbox,
    dataDir,
    turns: [],
    answers: () => undefined,
    pages: () => undefined,
    clock: { now: "", isPlay: true },
    graph: (method, path, body, headers = {}) =>
      call(method, `${sandbox.addresses.graph}/v1.0/${path}`, body, {
        authorization: `Bearer ${graphToken}`,
        ...headers,
      }),
    connector: (method, path, body, headers = {}) =>
      call(method, `${sandbox.addresses.channel}/v3/${path}`, body, {
        authorization: `Bearer ${botToken}`,
        ...headers,
      }),
    script: (method, path, body) => call(method, `${sandbox.addresses.pages}/sandbox/${path}`, body, {}),
    async restart() {
      await bed.sandbox.close();
      bed.sandbox = await start();
    },
    async close() {
      await bed.sandbox.close();
      await stopped(bot);
      await rm(dataDir, { recursive: true });
    },
  };
  return bed;
}

export function aMeeting(day: string, more: Record<string, unknown> = {}) {
  return {
    subject: "Samverkansmöte",
    body: { contentType: "text", content: "Se Samla." },
    start: { dateTime: `${day}T13:00:00`, timeZone: "W. Europe Standard Time" },
    end: { dateTime: `${day}T14:00:00`, timeZone: "W. Europe Standard Time" },
    location: { displayName: "Ekrummet" },
    isOnlineMeeting: true,
    onlineMeetingProvider: "teamsForBusiness",
    attendees: [
      { type: "required", emailAddress: { address: "kurator@ekstad.example.se", name: "Kurator, Ekskolan" } },
      { type: "required", emailAddress: { address: regionMailbox } },
      { type: "resource", emailAddress: { address: "ekrummet@ekstad.example.se" } },
    ],
    ...more,
  };
}

export const cardMessage = (content: unknown) => ({
  type: "message",
  summary: "Samla",
  attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }],
});

async function call(method: string, url: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : {} };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const socket = createSocket().listen(0, "127.0.0.1", () => {
      const { port } = socket.address() as AddressInfo;
      socket.close(() => resolve(port));
    });
  });
}

const stopped = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

async function read(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
