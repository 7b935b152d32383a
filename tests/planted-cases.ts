import { randomUUID } from "node:crypto";

import fc from "fast-check";

import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import { worklistOf } from "../src-shared/case/worklist.ts";
import { ok } from "../src-shared/refusal.ts";
import { aFullCase } from "./arbitraries/full-case.ts";
import type { Pool } from "./arbitraries/from-schema.ts";
import { accountCalled, staff } from "./case-files.ts";
import { later, momentIn, municipalityId, type World } from "./world.ts";

/** A word that is in every free text and every name of a planted case, and nowhere else. */
const canary = "tofsvipan";
/** What of a planted case must be nowhere but in the answers to those who are in it. */
export const isTold = (text: string) => /tofsvip|17406(05|20|21)|2013-05-14|2011-09-08|2015-01-02/i.test(text);

/** Cases with something of everything, as if lived through by the sandbox's people, in the product's own store. */
export async function plantCases(world: World, count: number): Promise<CaseFile[]> {
  const { municipality, store } = world.app.deps;
  const { document } = await municipality(municipalityId);
  const made = fc.sample(aFullCase(), { numRuns: count, seed: 20260907 });
  return Promise.all(
    made.map(async ({ file }, at) => {
      const planted = parseCaseFile({ ...withCanaries(asPeopleOf(world, file)), ...named(at) });
      await store.inTransaction(municipalityId, async (transaction) => {
        const landed = await transaction.open(planted.id, {
          file: planted,
          log: [{ kind: "planted" }],
          worklists: worklistOf(planted, document, world.clock.now),
          effects: [],
          lookAt: null,
          actor: world.account("servicecenter"),
          commandId: randomUUID(),
          verb: "case.open",
          at: new Date(world.clock.now),
        });
        return ok(landed);
      });
      return planted;
    }),
  );
}

const named = (at: number) => ({ id: randomUUID(), reference: `SB-2026-9${String(at).padStart(2, "0")}` });

function asPeopleOf(world: World, file: CaseFile): unknown {
  const swapped = staff.reduce(
    (text, { title }) =>
      text.replaceAll(accountCalled(title), world.account(title === "behandlare" ? "bupbehandlare" : title)),
    JSON.stringify(file),
  );
  return JSON.parse(swapped) as unknown;
}

/** Days and telephone numbers have a form of their own, and are looked for as they are. */
const isFormed = (value: string) => /^[\d\s+-]+$/.test(value);

function withCanaries(part: unknown): object {
  const planted: unknown = JSON.parse(
    JSON.stringify(part, (_key, value: unknown) => {
      if (!isLabelled(value)) return value;
      const { value: said } = value;
      if (typeof said === "string") return isFormed(said) ? value : { ...value, value: `${said} ${canary}` };
      const { name } = said as { name?: string };
      return name ? { ...value, value: { ...(said as object), name: `${canary} ${name}` } } : value;
    }),
  );
  return planted as object;
}

const isLabelled = (value: unknown): value is { value: unknown } =>
  typeof value === "object" && value !== null && "value" in value && "releasedTo" in value;

/** Everything in these cases that an input can point at. */
export function poolOf(world: World, files: readonly CaseFile[]): Pool {
  const ids = (pick: (file: CaseFile) => readonly { id: string }[]) => [
    ...new Set(files.flatMap((file) => pick(file).map((one) => one.id))),
  ];
  const parties = ids((file) => file.parties);
  const relatives = ids((file) => file.parties.filter((party) => party.kind !== "professional"));
  const professionals = ids((file) => file.parties.filter((party) => party.kind === "professional"));
  return {
    ids: new Map([
      ["meeting", ids((file) => file.meetings)],
      ["item", ids((file) => file.meetings.flatMap((meeting) => meeting.items))],
      ["note", ids((file) => file.meetings.flatMap((meeting) => meeting.notes))],
      ["wording", ids((file) => file.meetings.map((meeting) => ({ id: meeting.wording })))],
      ["task", ids((file) => file.tasks)],
      ["consent", ids((file) => file.consents)],
      ["request", ids((file) => file.requests)],
      ["statement", ids((file) => file.plan.statements)],
      ["need", ids((file) => file.plan.needs)],
      ["proposal", ids((file) => file.plan.proposals)],
      ["intervention", ids((file) => file.plan.interventions)],
      ["attachment", ids((file) => file.attachments)],
      ["wish", ids((file) => file.wishes)],
      ["party", parties],
      ["child", relatives],
      ["guardian", relatives],
      ["grantor", relatives],
      ["subject", relatives],
      ["owner", professionals],
      ["invitee", professionals],
    ]),
    accounts: ["kurator", "rektor", "samordnare", "samordnare2", "larare", "chef"].map(world.account),
    days: [-400, -3, 0, 1, 8, 14, 90, 400].map((days) => later(world, days)),
    moments: [-1, 0, 1, 8, 9].map((days) => momentIn(world, days)),
    slugs: ["samordning", "ekskolan", "barnochunga", "bup", "kommunstyrelsen", "region", "nodvandigt", "ekrummet"],
    words: ["Går sällan till skolan", "Ring skolan", "a", "😀 ord", "KS 2026/1"],
  };
}
