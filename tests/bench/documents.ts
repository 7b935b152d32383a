import { randomUUID } from "node:crypto";

import fc from "fast-check";

import { type CaseFile, parseCaseFile } from "../../src-shared/case/case-file.ts";
import type {
  ConsentId,
  GoalId,
  InterventionId,
  MeetingId,
  NeedId,
  StatementId,
  StrideId,
  Wording,
} from "../../src-shared/ids.ts";
import { addDays, type Day, dayOf, momentAt } from "../../src-shared/time.ts";
import { anApartCase } from "../arbitraries/apart-case.ts";
import type { FullCase } from "../arbitraries/full-case.ts";
import { seed } from "../arbitraries/seed.ts";
import { aPromise, ekstad, monday, numbered } from "../case-files.ts";
import { insideOf, plantedIn } from "../planted-in-world.ts";
import { aWorld } from "../world.ts";
import type { Row } from "./run.ts";

const months = 36;
const times = 20;
const slowest = 1_000;

/** What a month leaves behind, for three years: a meeting of each one's own, promises, needs, support and what was said of it all. */
function inThreeYears(full: FullCase): FullCase {
  const { file } = full;
  const every = <T>(of: readonly T[], many: number, make: (one: T, number: number, on: Day) => T): T[] => [
    ...of,
    ...Array.from({ length: many * months }, (_, at) =>
      make(of[at % of.length]!, 100_000 + at, addDays(dayOf(monday), -Math.floor((at / many) * 30))),
    ),
  ];
  const { plan } = file;
  const made = {
    ...file,
    meetings: every(file.meetings, 2, (one, number, on): CaseFile["meetings"][number] => ({
      ...one,
      id: numbered<MeetingId>(number),
      wording: numbered<Wording>(number),
      state: {
        name: "held",
        slot: { start: momentAt(on, "09:00"), end: momentAt(on, "10:00") },
        venue: ekstad.document.venues[0]!,
        venueReason: null,
        publishedAt: momentAt(on, "08:00"),
        shortNoticeReason: null,
        heldAt: momentAt(on, "10:00"),
        attended: one.invitees,
        withoutFamily: null,
      },
    })),
    tasks: every(file.tasks, 2, (one, number) => aPromise(number, { ...one, id: numbered(number) })),
    goals: every(file.goals, 1, (one, number) => ({ ...one, id: numbered<GoalId>(number) })),
    strides: every(file.strides, 1, (one, number, on) => ({ ...one, id: numbered<StrideId>(number), on })),
    consents: every(file.consents, 1, (one, number, on) => ({
      ...one,
      id: numbered<ConsentId>(number),
      validFrom: addDays(on, -30),
      validTo: on,
    })),
    plan: {
      ...plan,
      statements: every(plan.statements, 3, (one, number) => ({ ...one, id: numbered<StatementId>(number) })),
      needs: every(plan.needs, 2, (one, number) => ({ ...one, id: numbered<NeedId>(number) })),
      interventions: every(plan.interventions, 2, (one, number) => ({
        ...one,
        id: numbered<InterventionId>(number),
        after: [numbered<InterventionId>(932)],
      })),
    },
  };
  return { ...full, file: parseCaseFile(made) };
}

/** What is handed out of a case of three years, from the press to the last byte, each time of a case of its own. */
export async function secondsToDocuments(): Promise<Row[]> {
  const world = await aWorld({ hasWorkers: false, guessesAQuarter: 100_000 });
  try {
    const [sample] = fc.sample(anApartCase(), { seed, numRuns: 1 }) as [FullCase];
    const long = inThreeYears(sample);
    const { token } = (await world.script("/token/samordnare")) as { token: string };
    const asked: Record<string, (full: FullCase) => Promise<() => Promise<string>>> = {
      "extract for one parent":
        async ({ file, a }) =>
        () =>
          read(`/cases/${file.id}/people/${a}/extract`),
      "the plan in two readings":
        async ({ file }) =>
        () =>
          read(`/cases/${file.id}/readings`),
      "the plan on a parent's own page": async ({ file, a }) => {
        const browser = await insideOf(world, file, a);
        return async () => (await browser.get("/f/mine/plan")).text;
      },
      "the plan as a SIP in PDF/A":
        async ({ file }) =>
        () =>
          read(`/cases/${file.id}/exports/sip`, randomUUID()),
    };
    const read = async (path: string, commandId?: string) => {
      const answer = await fetch(`${world.url}/api${path}`, {
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        ...(commandId ? { method: "POST", body: JSON.stringify({ commandId }) } : {}),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return answer.text();
    };
    const rows: Row[] = [];
    for (const [name, prepared] of Object.entries(asked)) {
      const taken: number[] = [];
      let bytes = 0;
      for (let time = 0; time < times; time += 1) {
        const full = await plantedIn(world, long, [long.a, long.b]);
        const take = await prepared(full);
        const began = performance.now();
        bytes = (await take()).length;
        taken.push(performance.now() - began);
      }
      const value = Math.round(Math.max(...taken));
      rows.push({
        name: `${name}, a case of three years, slowest of ${times} (${Math.round(bytes / 1024)} kB)`,
        value,
        unit: "ms",
        reference: null,
        ratio: null,
        goal: `< ${slowest} ms`,
        met: value < slowest,
      });
    }
    return rows;
  } finally {
    await world.close();
  }
}
