import { randomUUID } from "node:crypto";

import { startWork } from "../../src-bot/jobs/work.ts";
import type { BotPort } from "../../src-bot/teams/port.ts";
import { worklistOf } from "../../src-shared/case/worklist.ts";
import { type Account, accountOf, type CaseId, type PartyId } from "../../src-shared/ids.ts";
import { aChange } from "../store/bed.ts";
import { aBookedMeeting, aWorld, done, municipalityId } from "../world.ts";
import type { Row } from "./run.ts";

const recipients = 500;
const most = 60;

/** One change that five hundred people are to hear of: publishing an agenda. Teams's own limits are left out. */
export async function recipientsOfOneChange(): Promise<Row[]> {
  const world = await aWorld({ hasWorkers: false });
  try {
    const { store, config, now } = world.app.deps;
    const { caseId, meetingId } = await aBookedMeeting(world);
    const file = await world.file(caseId);
    const { document, holidays } = await world.app.deps.municipality(municipalityId);
    const model = file.parties.find((party) => party.kind === "professional")!;
    const colleague = document.people.find(({ account }) => account === model.account)!;
    const tenant = model.account!.split("/")[0]!;
    const accounts: Account[] = Array.from({ length: recipients }, () => accountOf(tenant, randomUUID()));
    const many = {
      ...document,
      people: [
        ...document.people,
        ...accounts.map((account, at) => ({ ...colleague, account, mailbox: `person${at}@ekstad.example.se` })),
      ],
    };
    const guests = accounts.map((account, at) => ({
      ...model,
      id: randomUUID() as PartyId,
      account,
      mailbox: `person${at}@ekstad.example.se`,
    }));
    const crowded = {
      ...file,
      id: randomUUID() as CaseId,
      parties: [...file.parties, ...guests],
      meetings: file.meetings.map((meeting) => ({
        ...meeting,
        invitees: [...meeting.invitees, ...guests.map(({ id }) => id)],
      })),
    };
    const calls = { sent: 0 };
    const deps = {
      ...world.app.deps,
      municipality: async () => ({ id: municipalityId, document: many, holidays }),
      bot: counting(calls),
      directory: { ...world.app.deps.directory, standingOf: async () => ({ isOpen: true as const, roles: [] }) },
    };
    for (const account of accounts)
      await store.conversations.save({
        account,
        conversationId: `a:${account}`,
        serviceUrl: config.BOT_SERVICE_URLS[0]!,
        botId: "28:bench",
        channelId: "msteams",
        userId: account,
        locale: "sv-SE",
        lastSeen: new Date(now()),
      });
    const change = aChange(crowded, { worklists: worklistOf(crowded, many, now()), at: new Date(now()) });
    await store.inTransaction(municipalityId, (transaction) => transaction.open(crowded.id, change));
    const began = performance.now();
    Object.assign(world.app.deps, deps);
    const input = { meetingId, shortNoticeReason: "Familjen vill ses snart" };
    await done(world.perform("samordnare", crowded.id, "meeting.publish", input));
    const decided = (performance.now() - began) / 1000;
    startWork(world.app.deps);
    await store.jobs.idle();
    const seconds = (performance.now() - began) / 1000;
    const row = (name: string, value: number, unit: string, goal: string, met: boolean): Row => ({
      name,
      value: Number(value.toFixed(2)),
      unit,
      reference: null,
      ratio: null,
      goal,
      met,
    });
    return [
      row(
        `cards sent for one change with ${recipients} recipients`,
        calls.sent,
        "",
        `≥ ${recipients}`,
        calls.sent >= recipients,
      ),
      row("until it was decided and committed", decided, "s", "reported", true),
      row("until everybody had been told", seconds, "s", `< ${most}`, seconds < most),
    ];
  } finally {
    await world.close();
  }
}

const counting = (calls: { sent: number }): BotPort => ({
  async send() {
    calls.sent += 1;
    return randomUUID();
  },
  async update() {
    calls.sent += 1;
  },
  async delete() {},
  openPersonal: () => Promise.reject(new Error("everybody has a chat")),
});
