import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";

import { sweep } from "../src-bot/jobs/clockwork.ts";
import { reconcileTask } from "../src-bot/jobs/reconcile-task.ts";
import { addMinutes } from "../src-shared/time.ts";
import { aPromise as promised, coordinator, ekstad, monday } from "./case-files.ts";
import { effectsBetween } from "../src-shared/case/notices.ts";
import { label, fromUnit } from "../src-shared/case/labelled.ts";
import { aTable, behandlare, child, kurator, mother } from "./round-table.ts";
import { aWorld, anActiveCase, anAgreement, done, family, later, municipalityId, seek, type World } from "./world.ts";

interface Task {
  id: string;
  title: string;
  dueDateTime: string;
  percentComplete: number;
}
type Mirrored = Awaited<ReturnType<typeof anAgreement>> & { reference: string };

const plan = "xSamverkanUppfoljningarAEkst";
let world: World;
/** One case that goes all the way, and one whose task was made without an answer. */
let first: Mirrored;
let second: Mirrored;
let madeBy: string[];

beforeAll(async () => {
  world = await aWorld();
  await configure({ kind: "planner", planId: plan });
  first = await aPromise();
  const before = calls("POST").length;
  await world.script("/faults", { graph: { kinds: ["tasks"], when: "after", status: ["reset"], times: 1 } });
  second = await aPromise();
  madeBy = calls("POST")
    .slice(before)
    .map(({ body }) => body);
});
afterAll(() => world.close());

async function configure(mirror: object) {
  const { document } = await world.app.deps.municipality(municipalityId);
  const order = { commandId: randomUUID(), input: { ...document, mirror } };
  expect((await world.api("administrator", "/municipality/municipality.configure", order)).status).toBe(200);
}
async function aPromise(): Promise<Mirrored> {
  const begun = await anAgreement(world);
  await world.deliverAll();
  return { ...begun, reference: (await world.file(begun.caseId)).reference };
}
const planned = async (person: string, { reference }: { reference: string }): Promise<Task[]> =>
  (await world.script(`/planner/${person}`)).filter(({ title }: Task) => title.includes(reference));
const inPlanner = (person: string, task: Task | undefined, what: string, body = {}) =>
  world.script(`/planner/${person}/tasks/${task?.id}/${what}`, body);
const calls = (method?: string) =>
  world.sent.filter((one) => one.url.includes("/planner/") && (!method || one.method === method));
const reports = async ({ caseId }: Mirrored) =>
  (await world.app.deps.store.cases.log(municipalityId, caseId))
    .filter(({ entry }) => entry.kind === "taskReported")
    .map(({ actor }) => actor);
const moreTime = async ({ caseId, taskId }: Mirrored, days: number) => {
  const more = { taskId, outcome: "needsTime", reason: "Väntar på svar", dueBy: later(world, days) };
  await done(world.perform("kurator", caseId, "followup.report", more));
  await world.deliverAll();
  return `${more.dueBy}T10:00:00Z`;
};

/** The clock comes to the next time the plan is read. */
async function halfAnHourLater() {
  world.clock.now = addMinutes(world.clock.now, 31);
  await sweep(world.app.deps);
  await world.deliverAll();
}

test("a promise stands once in its owner's Planner, by code and day, and follows a moved day; what says the same is not sent", async () => {
  const [task, ...others] = await planned("kurator", first);
  const dueDateTime = `${later(world, 14)}T10:00:00Z`;
  const before = calls().length;
  await world.app.deps.store.jobs.send(municipalityId, first.caseId, [{ kind: "reconcileTask", taskId: first.taskId }]);
  await world.deliverAll();
  const silent = calls().length - before;

  const moved = await moreTime(first, 20);

  expect([task, others]).toMatchObject([{ dueDateTime, percentComplete: 0 }, []]);
  expect(task?.title).toMatch(new RegExp(`^Uppföljning ${first.reference} · [0-9a-f]{4}$`));
  expect(silent).toBe(0);
  expect(await planned("kurator", first)).toEqual([{ ...task, dueDateTime: moved }]);
});

test("what is moved, renamed or deleted there is set right, for the case is the truth", async () => {
  const [task] = await planned("kurator", first);
  const title = `${first.reference} Lugn start`;
  await inPlanner("kurator", task, "change", { title, dueDateTime: "2027-01-01T10:00:00Z" });
  await halfAnHourLater();
  const righted = await planned("kurator", first);
  await inPlanner("kurator", task, "delete");
  await halfAnHourLater();
  const [again, ...others] = await planned("kurator", first);

  expect(righted).toEqual([task]);
  expect([again, others]).toEqual([{ ...task, id: again?.id }, []]);
});

test("what somebody else who reads the plan ticks off is no report, and is open there again", async () => {
  const [task] = await planned("kurator", first);
  const ticked = await inPlanner("socialsekreterare", task, "done");
  await halfAnHourLater();

  expect(ticked).toMatchObject({ percentComplete: 100 });
  expect(await reports(first)).toEqual([]);
  expect(await planned("kurator", first)).toEqual([task]);
});

test("done there is done here, once; what is received here is gone there", async () => {
  const [task] = await planned("kurator", first);
  await inPlanner("kurator", task, "done");
  await world.script("/faults", { graph: { kinds: ["tasks"], status: [503], times: 1, retryAfter: 0 } });
  await halfAnHourLater();
  const whileAway = await reports(first);
  await halfAnHourLater();
  await halfAnHourLater();
  const kept = await planned("kurator", first);

  await done(world.perform("samordnare", first.caseId, "followup.receive", { taskId: first.taskId, for: null }));
  await world.deliverAll();

  expect([whileAway, await reports(first)]).toEqual([[], [world.account("kurator")]]);
  expect(kept).toEqual([{ ...task, percentComplete: 100 }]);
  expect(await planned("kurator", first)).toEqual([]);
});

test("where the answer to its making is lost, there is still one, and it is known again", async () => {
  const tasks = await planned("kurator", second);
  const moved = await moreTime(second, 21);

  expect([tasks.length, madeBy.length]).toEqual([1, 1]);
  expect(await planned("kurator", second)).toEqual([{ ...tasks[0], dueDateTime: moved }]);
});

test("handed over to a colleague it is theirs, and the tick of the one who had it counts for nothing", async () => {
  const { caseId, taskId } = second;
  const account = world.account("rektor");
  await done(world.perform("samordnare", caseId, "party.addProfessional", { account }));
  const { parties } = await world.file(caseId);
  const to = parties.find((party) => party.kind === "professional" && party.account === account)!.id;
  const [task] = await planned("kurator", second);
  await inPlanner("kurator", task, "done");

  await done(world.perform("kurator", caseId, "followup.handOver", { taskId, to, reason: "Tjänstledig" }));
  await world.deliverAll();

  expect(await planned("kurator", second)).toEqual([]);
  expect(await planned("rektor", second)).toMatchObject([{ percentComplete: 0 }]);
  expect(await reports(second)).toEqual([]);
});

test("ticked off in the moment it is being changed: what was written is made again on what is there, and the tick counts", async () => {
  const { deps } = world.app;
  const { caseId, taskId } = second;
  const key = { municipality: municipalityId, caseId, taskId, owner: world.account("rektor") };
  const [task] = await planned("rektor", second);
  await inPlanner("rektor", task, "change", { title: "Ring rektorn" });
  await deps.store.taskLinks.lookAgain(key);
  const patches = calls("PATCH").length;
  let isTicked = false;
  const look: typeof deps.planner.look = async (...asked) => {
    const seen = await deps.planner.look(...asked);
    if (!isTicked) await inPlanner("rektor", task, "done");
    isTicked = true;
    return seen;
  };

  await reconcileTask({ ...deps, planner: { ...deps.planner, look } }, key, taskId);
  await world.deliverAll();

  expect(await reports(second)).toEqual([world.account("rektor")]);
  expect(await planned("rektor", second)).toEqual([{ ...task, percentComplete: 100 }]);
  expect(calls("PATCH").length - patches).toBe(2);
});

test("when consent is withdrawn nothing is left of it there", async () => {
  const before = await planned("rektor", second);
  const { caseId, consentId } = second;

  await done(
    world.perform("samordnare", caseId, "consent.withdraw", { consentId, services: ["ekskolan"], channel: "phone" }),
  );
  await world.deliverAll();

  expect(before).toHaveLength(1);
  expect(await planned("rektor", second)).toEqual([]);
});

test("handed over to another organisation it leaves the plan, and nothing goes wrong", async () => {
  const { caseId, childId, guardianId } = await anActiveCase(world, ["ekskolan", "bup"]);
  const { meetingId, proposals } = await seek(world, caseId, { invitees: [world.account("kurator")] });
  const { start } = proposals.find(({ venues }) => venues.includes("ekrummet"))!;
  const staffIn = async () => (await world.file(caseId)).parties.filter((party) => party.kind === "professional");
  const [owner] = await staffIn();
  const agreement = { what: "Ring hem", category: "schooling", owner: owner!.id, reportTo: null };
  for (const [verb, input] of [
    ["meeting.book", { meetingId, start, venueId: "ekrummet", venueReason: "" }],
    ["meeting.publish", { meetingId, shortNoticeReason: "Familjen vill ses snart" }],
    [
      "meeting.hold",
      {
        meetingId,
        attended: [childId, guardianId, owner!.id],
        agreements: [{ ...agreement, dueBy: later(world, 14) }],
        heldEarlier: true,
      },
    ],
    ["party.addProfessional", { account: world.account("bupbehandlare") }],
  ] as const)
    await done(world.perform("samordnare", caseId, verb, input));
  await world.deliverAll();
  const { reference, tasks } = await world.file(caseId);
  const stood = await planned("kurator", { reference });
  const taskId = tasks[0]!.id;
  const to = (await staffIn())[1]!.id;

  await done(world.perform("samordnare", caseId, "followup.handOver", { taskId, to, reason: "BUP tar det" }));
  await world.deliverAll();

  expect(stood).toHaveLength(1);
  expect((await world.file(caseId)).tasks).toMatchObject([{ owner: to }]);
  expect(await planned("kurator", { reference })).toEqual([]);
  expect(calls("POST").filter(({ body }) => body.includes(reference))).toHaveLength(1);
});

test("where the municipality no longer wants it, what stood there goes", async () => {
  const third = await aPromise();
  const before = await planned("kurator", third);
  await configure({ kind: "none" });

  await halfAnHourLater();

  expect(before).toHaveLength(1);
  expect(await planned("kurator", third)).toEqual([]);
});

test("nothing about the family has gone to Planner", () => {
  const written = calls()
    .map(({ url, body }) => url + body)
    .join("\n");
  const keys = calls().flatMap(({ body }) => (body ? Object.keys(JSON.parse(body)) : []));

  expect(calls().length).toBeGreaterThan(20);
  for (const word of [family.childName, family.guardianName, "Lugn", "Väntar", "Tjänstledig", "Ekskolan"])
    expect(written).not.toContain(word);
  expect([...new Set(keys)].toSorted()).toEqual(["assignments", "dueDateTime", "percentComplete", "planId", "title"]);
});

test("only where the municipality mirrors, and only what a unit need not hide, is anything to be mirrored", () => {
  const what = label("Lugn start", {
    about: [child.id],
    category: "schooling",
    source: fromUnit("samordning" as never),
  });
  const file = (owner: typeof kurator, more = {}) =>
    aTable({
      tasks: [promised(70, { what, owner: owner.id, reportTo: [{ party: null, receivedAt: null }] })],
      ...more,
    });
  const mirror = { kind: "planner" as const, planId: plan };
  const asked = (of: ReturnType<typeof file>, document = { ...ekstad.document, mirror } as typeof ekstad.document) =>
    effectsBetween(null, of, document, monday).filter(({ kind }) => kind === "reconcileTask");
  const maskedUnits = [{ unit: "bup" as never, from: [mother.id], setAt: monday, setBy: coordinator }];

  expect(asked(file(kurator))).toHaveLength(1);
  expect(asked(file(kurator), ekstad.document)).toEqual([]);
  expect(asked(file(behandlare))).toHaveLength(1);
  expect(asked(file(behandlare, { maskedUnits }))).toEqual([]);
});
