import { randomUUID } from "node:crypto";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { createServer } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";

import { type Access, grantAccess } from "../src-bot/access.ts";
import { type App, startApp } from "../src-bot/app.ts";
import { configFrom } from "../src-bot/config.ts";
import { type Done, perform } from "../src-bot/desk.ts";
import { viewCase } from "../src-bot/read.ts";
import { planFrom } from "../src-sandbox/environment.ts";
import { seedMunicipality } from "../src-sandbox/municipality.ts";
import { personCalled } from "../src-sandbox/people.ts";
import { sandboxRegistration } from "../src-sandbox/registration.ts";
import { startSandbox } from "../src-sandbox/sandbox.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { CaseView } from "../src-shared/case/view.ts";
import type { Role } from "../src-shared/command.ts";
import type { Verb } from "../src-shared/commands.ts";
import { type Account, accountOf } from "../src-shared/ids.ts";
import type { Outcome, Refusal } from "../src-shared/refusal.ts";
import { addDays, addMinutes, dayOf, type Moment } from "../src-shared/time.ts";
import { aDataDir } from "./data-dir.ts";
import { onItsOwn } from "./on-its-own.ts";

/** A request that reached Microsoft 365, as it came over the wire. */
interface Sent {
  method: string;
  url: string;
  body: string;
}
/** A message in somebody's chat, as they see it. */
interface Said {
  id: string;
  from: "bot" | "person";
  text?: string;
  summary?: string;
  card?: unknown;
  updatedAt?: string;
}

/** The product on a real database, with the real bot adapter and Graph client, against Microsoft 365 on localhost. Only the clock is held. */
export interface World {
  app: App;
  /** The product's and the sandbox's addresses. */
  url: string;
  sandbox: string;
  channel: string;
  /** Where families come in. */
  front: string;
  clock: { now: Moment };
  account: (person: string) => Account;
  access: (person: string) => Access;
  /** The command through the one door, as that person. */
  perform: (person: string, caseId: string, verb: Verb, input: unknown, commandId?: string) => Promise<Outcome<Done>>;
  view: (person: string, caseId: string) => Promise<Outcome<CaseView>>;
  file: (caseId: string) => Promise<CaseFile>;
  /** Waits until every effect has been carried out. */
  deliverAll: () => Promise<void>;
  /** The product's API with that person's own token. */
  api: (person: string, path: string, body?: unknown) => Promise<{ status: number; body: any }>;
  /** The sandbox's scripts: say, press, dialog, chat, calendar. */
  script: (path: string, body?: unknown) => Promise<any>;
  /** Everything that has left the house so far. */
  sent: readonly Sent[];
  /** What the bot has put in that person's chat. */
  messages: (person: string) => Promise<Said[]>;
  close: () => Promise<void>;
}

export const municipalityId = "ekstad";
/** 08.00 in Stockholm, in a week and a month without holidays. */
export const aMonday = "2026-09-07T06:00:00.000Z" as Moment;
const roles: Readonly<Record<string, Role[]>> = {
  servicecenter: ["serviceCentre"],
  samordnare: ["coordinator"],
  samordnare2: ["coordinator"],
  chef: ["manager"],
  administrator: ["administrator"],
};

interface Setting {
  hasWorkers?: boolean;
  requestsAMinute?: number;
  guessesAQuarter?: number;
  asksAnHour?: number;
  /** Of the product, beside what the sandbox gives it. */
  env?: Record<string, string>;
  logTo?: { write: (line: string) => void };
}

export async function aWorld({ hasWorkers = true, env = {}, ...held }: Setting = {}): Promise<World> {
  const dataDir = await aDataDir();
  const plan = planFrom({ PORT: String(await fiveFreePorts()), DATA_DIR: dataDir, LOG_LEVEL: "silent", ...env });
  const sandbox = await startSandbox({ ports: plan.ports, dataDir, registration: sandboxRegistration });
  setDefaultCACertificates([...getCACertificates("default"), sandbox.certificate]);
  const { sent, stopListening } = listenTo(plan.ports.outside);
  const clock = { now: aMonday };
  const config = configFrom(plan.env);
  const app = await startApp(config, { now: () => clock.now, hasWorkers, ...held });
  const refusal = await seedMunicipality(plan.addresses.product, plan.addresses.pages, {
    digestAt: null,
  });
  if (refusal) throw new Error(refusal);
  await fetch(`${plan.addresses.pages}/sandbox/install`, { method: "POST" });

  const json = async (address: string, headers: Record<string, string>, body?: unknown) => {
    const init = {
      method: body === undefined ? "GET" : "POST",
      headers: { "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    const response = await fetch(address, onItsOwn(init));
    return { status: response.status, body: await response.json() };
  };
  const account = (person: string) => {
    const found = personCalled(person);
    if (!found) throw new Error(`nobody is called ${person}`);
    return accountOf(found.tenantId, found.oid);
  };
  const access = (person: string) => {
    const [tenantId = "", objectId = ""] = account(person).split("/");
    const granted = grantAccess(config.ALLOWED_TENANTS, {
      tenantId,
      objectId,
      roles: roles[person] ?? [],
      language: "sv",
    });
    if (!granted.ok) throw new Error(`${person} is not let in`);
    return granted.value;
  };

  return {
    app,
    url: plan.addresses.product,
    sandbox: plan.addresses.pages,
    channel: plan.addresses.channel,
    front: plan.addresses.front,
    clock,
    account,
    access,
    perform: (person, caseId, verb, input, commandId = randomUUID()) =>
      perform(app.deps, access(person), { caseId, verb, input, commandId }),
    view: (person, caseId) => viewCase(app.deps, access(person), caseId),
    async file(caseId) {
      const file = await app.deps.store.cases.read(municipalityId, caseId);
      if (!file) throw new Error("no such case");
      return file;
    },
    async deliverAll() {
      if (!hasWorkers) return;
      await app.deps.store.jobs.idle();
      const dead = await app.deps.store.jobs.dead();
      if (dead.length > 0) throw new Error(`given up: ${JSON.stringify(dead)}`);
    },
    async api(person, path, body) {
      const { token } = (await json(`${plan.addresses.pages}/sandbox/token/${person}`, {})).body;
      return json(`${plan.addresses.product}/api${path}`, { authorization: `Bearer ${token}` }, body);
    },
    script: async (path, body) => (await json(`${plan.addresses.pages}/sandbox${path}`, {}, body)).body,
    sent,
    async messages(person) {
      const { messages } = (await json(`${plan.addresses.pages}/sandbox/teams/${person}/chat`, {})).body;
      return messages.filter((message: Said) => message.from === "bot");
    },
    async close() {
      stopListening();
      await app.close();
      await sandbox.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What the stories need to be told again and again; each step is a command a person gives. */
export const family = {
  childName: "Barnet Ek",
  childBornOn: "2013-05-14",
  guardianName: "Vårdnadshavare Ek",
  guardianPhone: "070-1740605",
  custody: "sole",
  custodyEvidence: "populationRegister",
} as const;

/** @throws with the refusal's kind: these steps are expected to be lawful. */
export async function done<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const said = await outcome;
  if (!said.ok) throw new Error(`refused: ${said.refusal.kind}`);
  return said.value;
}

/** @throws where it was not refused. */
export async function refusalOf(outcome: Promise<Outcome<unknown>>): Promise<Refusal> {
  const said = await outcome;
  if (said.ok) throw new Error("this was expected to be refused");
  return said.refusal;
}

export async function anInquiry(world: World): Promise<string> {
  const caseId = randomUUID();
  const input = {
    caller: family.guardianName,
    phone: family.guardianPhone,
    worry: "Går sällan till skolan",
    language: "sv",
  };
  await done(world.perform("servicecenter", caseId, "case.open", input));
  return caseId;
}

export async function aCaseInConsentPending(
  world: World,
): Promise<{ caseId: string; childId: string; guardianId: string }> {
  const caseId = await anInquiry(world);
  await done(world.perform("samordnare", caseId, "case.accept", { noConflictOfInterest: true }));
  await done(world.perform("samordnare", caseId, "party.registerFamily", family));
  const [child, guardian] = (await world.file(caseId)).parties;
  const [childId, guardianId] = [child!.id, guardian!.id];
  const contact = { guardianId, channel: "phone", noticeGiven: true, safetyAsked: true, interpreter: "none" };
  await done(world.perform("samordnare", caseId, "case.logContact", contact));
  return { caseId, childId, guardianId };
}

/** Flows each way between the office and the services, for these kinds of information. */
export const flowsBetween = (
  services: readonly string[],
  categories: readonly string[] = ["contact", "schooling", "family"],
) => {
  const all = ["samordning", ...services];
  return all.flatMap((from) =>
    all.filter((to) => to !== from).flatMap((to) => categories.map((category) => ({ from, to, category }))),
  );
};

/** What the coordinator writes down of a yes, heard today. */
export const anOralYes = (world: World, { childId, guardianId }: { childId: string; guardianId: string }) => ({
  grantorId: guardianId,
  subjectIds: [childId, guardianId],
  flows: flowsBetween(["ekskolan", "barnochunga"]),
  validFrom: later(world, 0),
  validTo: later(world, 180),
  noticeLanguage: "sv",
  receivedOn: later(world, 0),
  witness: "Samordnare 2, Samba",
  purpose: "Samordna stödet så att skolan fungerar",
  readBack: true,
  understood: true,
});

export async function anActiveCase(world: World, services: readonly string[] = ["ekskolan", "barnochunga"]) {
  const begun = await aCaseInConsentPending(world);
  const { caseId, childId } = begun;
  await done(
    world.perform("samordnare", caseId, "consent.record", {
      ...anOralYes(world, begun),
      flows: flowsBetween(services),
    }),
  );
  const [consent] = (await world.file(caseId)).consents;
  for (const authority of consent!.disclosing.filter((one) => one !== "kommunstyrelsen"))
    await done(
      world.perform("samordnare", caseId, "consent.confirmHeld", {
        consentId: consent!.id,
        authority,
        saidBy: "Registrator",
      }),
    );
  await done(world.perform("samordnare", caseId, "party.setVoice", { childId, way: "letter", note: "" }));
  return { ...begun, consentId: consent!.id };
}

export const aSearch = (world: World, invitees: readonly string[] = ["kurator", "socialsekreterare"]) => ({
  purpose: "Trygghet i skolan",
  childQuestion: "Vad behöver jag?",
  category: "schooling",
  invitees: invitees.map(world.account),
  minutes: 60,
  from: later(world, 1),
});

/** Times are sought when Outlook knows what has been booked before. */
export async function seek(world: World, caseId: string, more: Partial<ReturnType<typeof aSearch>> = {}) {
  await world.deliverAll();
  await done(world.perform("samordnare", caseId, "meeting.seek", { ...aSearch(world), ...more }));
  const { id: meetingId, state } = (await world.file(caseId)).meetings.at(-1)!;
  if (state.name !== "proposed") throw new Error("no times were found");
  return { meetingId, proposals: state.proposals };
}

export async function aProposedMeeting(world: World, invitees: readonly string[] = ["kurator", "socialsekreterare"]) {
  const begun = await anActiveCase(world);
  await seek(world, begun.caseId, { invitees: invitees.map(world.account) });
  const [meeting] = (await world.file(begun.caseId)).meetings;
  return { ...begun, meetingId: meeting!.id };
}

export async function aBookedMeeting(world: World, invitees?: readonly string[]) {
  const begun = await aProposedMeeting(world, invitees);
  const { state } = (await world.file(begun.caseId)).meetings[0]!;
  const proposals = state.name === "proposed" ? state.proposals : [];
  const slot = proposals.find(({ venues }) => venues.includes("ekrummet"));
  const choice = { meetingId: begun.meetingId, start: slot!.start, venueId: "ekrummet", venueReason: "" };
  await done(world.perform("samordnare", begun.caseId, "meeting.book", choice));
  return { ...begun, slot: slot! };
}

export async function aPublishedMeeting(world: World, invitees?: readonly string[]) {
  const begun = await aBookedMeeting(world, invitees);
  const { caseId, meetingId } = begun;
  await done(
    world.perform("samordnare", caseId, "meeting.publish", { meetingId, shortNoticeReason: "Familjen vill ses snart" }),
  );
  return begun;
}

/** The counsellor owes the coordinator an answer. */
export async function anAgreement(world: World) {
  const begun = await aPublishedMeeting(world);
  const { parties } = await world.file(begun.caseId);
  const owner = parties.find(
    (party) => party.kind === "professional" && party.account === world.account("kurator"),
  )!.id;
  const agreement = { what: "Lugn start", category: "schooling", owner, reportTo: null, dueBy: later(world, 14) };
  const { meetingId, caseId, childId, guardianId } = begun;
  const input = { meetingId, attended: [childId, guardianId, owner], agreements: [agreement], heldEarlier: true };
  await done(world.perform("samordnare", caseId, "meeting.hold", input));
  const taskId = (await world.file(caseId)).tasks[0]!.id;
  return { ...begun, taskId, owner };
}

/** The buttons of a card: what they are called, by id. */
export function buttonsOf(card: unknown): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { type, id, title } = value as Record<string, unknown>;
    if (String(type).startsWith("Action.")) found.set(String(id), String(title).replaceAll("\u2011", "-"));
    for (const [key, inner] of Object.entries(value)) if (key !== "fallback") visit(inner);
  };
  visit(card);
  return found;
}

/** How many times Outlook has been asked when people are free. */
export const calendarsRead = (world: World) => world.sent.filter(({ url }) => /getschedule/i.test(url)).length;

export interface SeenEvent {
  subject: string;
  start: string;
  isCancelled: boolean;
  attendees: { address: string }[];
}
/** What of this case lies in somebody's calendar, in the order it came there. */
export async function eventsOf(world: World, person: string, reference: string): Promise<SeenEvent[]> {
  const events: SeenEvent[] = await world.script(`/outlook/${person}/calendar`);
  return events.filter((event) => event.subject.includes(reference));
}

/** The same time of day, so many days after the world's clock. */
export const momentIn = (world: World, days: number) => addMinutes(world.clock.now, days * 24 * 60);

/** A day so many days after the world's clock. */
export const later = (world: World, days: number) => addDays(dayOf(world.clock.now), days);

/** Notes every request a server on this port gets, without touching it. */
export function listenTo(port: number): { sent: Sent[]; stopListening: () => void } {
  const sent: Sent[] = [];
  const listener = (message: unknown) => {
    const { request } = message as { request: IncomingMessage };
    if (request.socket.localPort !== port) return;
    const heard: Sent = { method: request.method ?? "", url: request.url ?? "", body: "" };
    sent.push(heard);
    const emit = request.emit.bind(request);
    request.emit = (event: string | symbol, ...rest: unknown[]) => {
      if (event === "data") heard.body += String(rest[0]);
      return emit(event, ...rest);
    };
  };
  subscribe("http.server.request.start", listener);
  return { sent, stopListening: () => unsubscribe("http.server.request.start", listener) };
}

/**
 * Below those that a machine gives to whoever calls out, so that nobody has taken one while a product that was killed is
 * away, and where no other worker of this run looks at the same moment.
 */
export async function fiveFreePorts(): Promise<number> {
  const worker = Number(process.env["VITEST_POOL_ID"] ?? 0) % 8;
  for (;;) {
    const first = 20_000 + worker * 1_500 + Math.floor(Math.random() * 1_495);
    const free = await Promise.all([0, 1, 2, 3, 4].map((offset) => isFree(first + offset)));
    if (free.every(Boolean)) return first;
  }
}
const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer()
      .once("error", () => resolve(false))
      .once("listening", () => server.close(() => resolve(true)))
      .listen(port, "localhost");
  });
