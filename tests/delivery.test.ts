import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

import { sweep } from "../src-bot/jobs/clockwork.ts";
import type { LedgerRow } from "../src-bot/store/ledger.ts";
import { cardOn } from "../src-shared/cards.ts";
import type { Subject } from "../src-shared/case/notices.ts";
import { sv } from "../src-shared/text/sv.ts";
import { type Moment, momentOf } from "../src-shared/time.ts";
import { readAnewBy } from "../src-shared/read-anew.ts";
import { withWayIn } from "../src-bot/way-in.ts";
import { someone, wordsOn } from "./edge.ts";
import { aFaultyWorld, everybodyHasTheApp, type Fault, type FaultyWorld, reachedThroughTheProxy } from "./faulty.ts";
import { aProposedMeeting, done, family, momentIn, municipalityId } from "./world.ts";

let world: FaultyWorld;
let began: Moment;
beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  world = await aFaultyWorld();
  began = world.clock.now;
});
beforeEach(() => {
  world.clock.now = began;
});
afterAll(() => world.close());

type Ids = Awaited<ReturnType<typeof aProposedMeeting>>;
const book = async ({ caseId, meetingId }: Ids) => {
  await done(world.perform("samordnare", caseId, "meeting.book", await lastChoice({ caseId, meetingId })));
};
/** The last of the times that were found, and a room that is free then. */
const lastChoice = async ({ caseId, meetingId }: Pick<Ids, "caseId" | "meetingId">) => {
  const { state } = (await world.file(caseId)).meetings[0]!;
  const { start, venues } = (state.name === "proposed" ? state.proposals : []).at(-1)!;
  return { meetingId, start, venueId: venues[0]!, venueReason: "Ingen annan lokal är ledig" };
};
const aBooking = async (invitees: string[] = ["kurator"]) => {
  const proposed = await aProposedMeeting(world, invitees);
  await book(proposed);
  await world.deliverAll();
  return { ...proposed, reference: (await world.file(proposed.caseId)).reference };
};
const cancel = async ({ caseId, meetingId }: Pick<Ids, "caseId" | "meetingId">) => {
  await done(world.perform("samordnare", caseId, "meeting.cancel", { meetingId, reason: "Sjukdom" }));
  await world.deliverAll();
};
const ledgerOf = async (caseId: string, person: string, kind: string): Promise<LedgerRow | undefined> =>
  (await world.app.deps.store.ledger.of(municipalityId, caseId)).find(
    ({ recipient, subject }) => recipient === world.account(person) && subject.startsWith(kind),
  );
const mailsTo = async (
  person: string,
  reference: string,
): Promise<{ subject: string; text: string; from: unknown }[]> =>
  (await world.script(`/outlook/${person}/mail`)).filter(
    ({ kind, subject }: { kind: string; subject: string }) => kind === "mail" && subject.includes(reference),
  );
const app = (person: string, is: string, told = true) => world.script(`/teams/${person}/app`, { is, told });
const undelivered = async (caseId: string, person = "samordnare") => {
  const view = await done(world.view(person, caseId));
  return view.undelivered.map(({ title, way }) => [title, way]);
};
const linesOf = async (caseId: string) =>
  (await world.app.deps.store.cases.log(municipalityId, caseId)).map(({ entry }) => entry.kind);
const inDays = (days: number) => momentOf(new Date(Date.parse(began) + days * 86_400_000));
const sweptIn = async (days: number) => {
  world.clock.now = inDays(days);
  await sweep(world.app.deps);
  await world.deliverAll();
};

/** They do something in Teams, later than the last that was kept of them. */
const heardOf = async (person: string) => {
  const { conversations } = world.app.deps.store;
  const known = (await conversations.get(world.account(person)))!;
  await conversations.save({ ...known, lastSeen: new Date(Date.now() + 120_000) });
  await sweptIn(0);
};

describe("somebody who never had the app", () => {
  let given: Awaited<ReturnType<typeof aBooking>>;

  test("is given it, and finds the invitation in their chat; nobody is noted as out of reach", async () => {
    given = await aBooking(["kurator", "rektor"]);
    const { caseId, meetingId, reference } = given;

    for (const person of ["kurator", "rektor"])
      expect(JSON.stringify(await world.messages(person))).toContain(`invitation:${meetingId}`);
    expect(await ledgerOf(caseId, "kurator", "invitation")).toMatchObject({ state: "sent" });
    expect(await undelivered(caseId)).toEqual([]);
    expect(await mailsTo("kurator", reference)).toEqual([]);
  });

  test("shows in what the coordinator, and nobody else, reads of how each message fares; that is logged as a read", async () => {
    const { caseId } = given;
    const before = await world.app.deps.store.reads.of(municipalityId, caseId);
    world.clock.now = inDays(0.5);
    const answer = await world.api("samordnare", `/cases/${caseId}/deliveries`);
    const refused = await world.api("kurator", `/cases/${caseId}/deliveries`);
    const stranger = await world.api("socialsekreterare", `/cases/${caseId}/deliveries`);

    const toTheCounsellor = { title: "Kurator, Ekskolan", kind: "invitation", state: "sent", at: began, way: "teams" };
    expect(answer.body).toContainEqual(toTheCounsellor);
    expect([refused.status, stranger.status]).toEqual([403, 404]);
    expect((await world.app.deps.store.reads.of(municipalityId, caseId)).length).toBeGreaterThan(before.length);
  });

  test("who cannot be given it is written to, and is tried again the day after", async () => {
    const { oid } = someone("socialsekreterare");
    const isShut = { method: "POST", path: new RegExp(`users/${oid}/teamwork`), when: "before", how: 403 } as const;
    world.goesWrong({ ...isShut, times: 1_000 });
    const { caseId, reference } = await aBooking(["socialsekreterare"]);
    const missed = await ledgerOf(caseId, "socialsekreterare", "invitation");
    const mails = await mailsTo("socialsekreterare", reference);
    const noted = await undelivered(caseId);
    await sweptIn(0.5);
    const tooEarly = await ledgerOf(caseId, "socialsekreterare", "invitation");
    world.goesWell();
    await sweptIn(1);

    expect([missed?.state, tooEarly?.state]).toEqual(["undeliverable", "undeliverable"]);
    expect(mails.map(({ subject }) => subject)).toEqual([sv.mail.subject(reference)]);
    expect(noted).toEqual([["Socialsekreterare, Barn och unga", "mail"]]);
    expect(await ledgerOf(caseId, "socialsekreterare", "invitation")).toMatchObject({ state: "sent" });
    expect(await undelivered(caseId)).toEqual([]);
    expect(await mailsTo("socialsekreterare", reference)).toHaveLength(1);
  });
});

describe("somebody who has blocked the bot", () => {
  beforeEach(() => app("kurator", "installed"));

  test("is written to once for each thing there is to know, and the coordinator alone sees whom to call", async () => {
    await app("kurator", "ConversationBlockedByUser");
    const booked = await aBooking(["kurator", "rektor"]);
    const { caseId, meetingId, reference } = booked;
    await done(world.perform("rektor", caseId, "meeting.answer", { meetingId, answer: "attends" }));
    await world.deliverAll();
    const first = await mailsTo("kurator", reference);
    const card = (await world.messages("samordnare")).findLast(({ card: one }) =>
      JSON.stringify(one ?? {}).includes(caseId),
    );
    const { card: open } = await world.script("/teams/samordnare/press", {
      messageId: card!.id,
      action: "show",
      inputs: {},
    });
    const others = await undelivered(caseId, "rektor");
    await cancel(booked);

    expect((await ledgerOf(caseId, "kurator", "invitation"))?.state).toBe("refused");
    expect(first).toHaveLength(1);
    expect(first[0]).toMatchObject({ from: { address: "samverkan@ekstad.example.se" } });
    expect(first[0]!.text).toContain(sv.mail.what.invitation);
    for (const secret of [family.childName, family.guardianName, family.guardianPhone, "Trygghet"])
      expect(JSON.stringify(first)).not.toContain(secret);
    expect(wordsOn(card!.card)).toContain(sv.undelivered.count(1));
    const shown = open ?? (await world.messages("samordnare")).find(({ id }) => id === card!.id)!.card;
    expect(wordsOn(shown).join(" ")).toContain("Kurator, Ekskolan");
    expect(others).toEqual([]);
    expect((await mailsTo("kurator", reference)).map(({ text }) => text.split("\n")[0])).toEqual([
      sv.mail.what.invitation,
      sv.mail.what.changed,
    ]);
    expect(await linesOf(caseId)).toContain("notDelivered");
  });

  test("gets the true card when the block is gone, and is noted as out of reach no longer", async () => {
    await app("kurator", "BotDisabledByAdmin");
    const booked = await aBooking();
    const noted = await undelivered(booked.caseId);
    await app("kurator", "installed");
    await cancel(booked);

    expect(noted).toEqual([["Kurator, Ekskolan", "mail"]]);
    expect(await undelivered(booked.caseId)).toEqual([]);
    for (const kind of ["invitation", "agenda"])
      expect(await ledgerOf(booked.caseId, "kurator", kind)).toMatchObject({ state: "sent" });
    expect((await linesOf(booked.caseId)).filter((kind) => /elivered/.test(kind))).toEqual([
      "notDelivered",
      "delivered",
    ]);
  });

  test("is noted as one to call where mail does not go out either, and as written to when it does", async () => {
    await app("kurator", "MessageWritesBlocked");
    const noMail = { method: "POST", path: /\/sendMail$/, when: "before" } as const;
    world.goesWrong({ ...noMail, how: 403, times: 2 });
    const booked = await aBooking();
    const first = await undelivered(booked.caseId);
    world.goesWell();
    world.goesWrong({ ...noMail, how: 503, times: 1 });
    await cancel(booked);

    expect(first).toEqual([["Kurator, Ekskolan", "none"]]);
    expect(await undelivered(booked.caseId)).toEqual([["Kurator, Ekskolan", "mail"]]);
    expect(await mailsTo("kurator", booked.reference)).toHaveLength(1);
  });
});

test("one who took the app away is not given it again; what they have not opened is mailed", async () => {
  await app("rektor", "installed");
  const booked = await aBooking(["rektor"]);
  await app("rektor", "removed");
  await sweptIn(0);
  const row = await ledgerOf(booked.caseId, "rektor", "invitation");
  const noted = await undelivered(booked.caseId);
  await app("rektor", "installed");
  await world.deliverAll();

  expect(row?.state).toBe("undeliverable");
  expect(noted).toEqual([["Rektor, Ekskolan", "mail"]]);
  expect(await mailsTo("rektor", booked.reference)).toHaveLength(1);
  expect(await ledgerOf(booked.caseId, "rektor", "invitation")).toMatchObject({ state: "sent" });
  expect(await undelivered(booked.caseId)).toEqual([]);
});

test("an app that is gone without a word is given again", async () => {
  await app("rektor", "installed");
  await app("rektor", "removed", false);
  const { caseId, reference } = await aBooking(["rektor"]);

  expect(await ledgerOf(caseId, "rektor", "invitation")).toMatchObject({ state: "sent" });
  expect(await mailsTo("rektor", reference)).toEqual([]);
});

test("one whose account is closed is noted; nothing is sent to their chat, nor to a mailbox that others read by then", async () => {
  const { oid, name } = someone("chef");
  world.goesWrong({ method: "GET", path: new RegExp(`/users/${oid}\\?`), when: "before", how: 404, times: 1_000 });
  await app("chef", "installed");
  const { caseId, meetingId, reference } = await aBooking(["chef"]);
  world.goesWell();

  expect(await ledgerOf(caseId, "chef", "invitation")).toMatchObject({ state: "undeliverable" });
  expect(JSON.stringify(await world.messages("chef"))).not.toContain(meetingId);
  expect(await undelivered(caseId)).toEqual([[name, "none"]]);
  expect(await mailsTo("chef", reference)).toEqual([]);
});

test("a coordinator who is out of reach is noted once, and that does not go round in circles", async () => {
  await app("samordnare", "ConversationBlockedByUser");
  const { caseId, reference } = await aBooking(["rektor"]);
  const noted = await undelivered(caseId);
  const mails = await mailsTo("samordnare", reference);
  await app("samordnare", "installed");
  await heardOf("samordnare");

  expect(noted).toEqual([["Samordnare, Samba", "mail"]]);
  expect((await linesOf(caseId)).filter((kind) => kind === "notDelivered").length).toBeLessThanOrEqual(2);
  expect(new Set(mails.map(({ text }) => text))).toHaveProperty("size", 1);
  expect(await undelivered(caseId)).toEqual([]);
});

test("what lies unopened in Teams for two working days is written about, once; not what was opened, answered or read elsewhere", async () => {
  const [silent, opener, answerer, reader] = ["kurator", "rektor", "socialsekreterare", "larare"] as const;
  await app(silent, "installed");
  const { caseId, meetingId, reference } = await aBooking([silent, opener, answerer, reader]);
  const subject = `invitation:${meetingId}`;
  const at = new Date(world.clock.now);
  await world.app.deps.store.ledger.seen(municipalityId, caseId, world.account(opener), subject, at);
  const opened = await ledgerOf(caseId, opener, "invitation");
  await done(world.perform(answerer, caseId, "meeting.answer", { meetingId, answer: "attends" }));
  await world.deliverAll();
  world.clock.now = inDays(0.1);
  await done(world.view(reader, caseId));
  await sweptIn(1);
  const early = await mailsTo(silent, reference);
  await sweptIn(2);
  await sweptIn(4);
  const [mail, ...more] = await mailsTo(silent, reference);
  const others = await Promise.all([opener, answerer, reader].map((person) => mailsTo(person, reference)));
  await cancel({ caseId, meetingId });

  expect([early, more, ...others]).toEqual([[], [], [], [], []]);
  expect(mail!.text).toContain(sv.mail.silent(2));
  expect(await undelivered(caseId)).toEqual([]);
  expect(opened?.state).toBe("seen");
  expect((await ledgerOf(caseId, opener, "invitation"))?.state).toBe("sent");
});

/** Who is invited, and whom the faults strike. */
const staff = ["kurator", "socialsekreterare"];
const bars = ["installed", "removed", "BotNotInConversationRoster", "ConversationBlockedByUser", "BotDisabledByAdmin"];

const someFault = () =>
  fc.oneof(
    fc.record({
      kind: fc.constant("app" as const),
      person: fc.constantFrom("samordnare", ...staff),
      is: fc.constantFrom(...bars),
      told: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant("calls" as const),
      method: fc.constantFrom("POST", "PUT", "GET"),
      path: fc.constantFrom(/\/channel\/v3/, /\/sendMail/, /installedApps|appCatalogs/, /\/graph\/v1\.0\/users/),
      when: fc.constantFrom<Fault["when"]>("before", "after"),
      how: fc.constantFrom<Fault["how"]>(403, 404, 429, 502, 503, "cut"),
      times: fc.integer({ min: 1, max: 2 }),
    }),
  );
const someStep = () => fc.constantFrom("answer", "publish", "move", "wait", "write") as fc.Arbitrary<Step>;
type Step = "answer" | "publish" | "move" | "wait" | "write";

async function take(step: Step, { caseId, meetingId }: { caseId: string; meetingId: string }) {
  const as = (person: string, verb: Parameters<typeof world.perform>[2], input: unknown) =>
    world.perform(person, caseId, verb, input);
  switch (step) {
    case "answer":
      return as("kurator", "meeting.answer", { meetingId, answer: "attends" });
    case "publish":
      return as("samordnare", "meeting.publish", { meetingId, shortNoticeReason: "Familjen vill ses snart" });
    case "move":
      return as("samordnare", "meeting.reschedule", { meetingId, reason: "Sjukdom" });
    case "wait":
      world.clock.now = momentIn(world, 1);
      return sweep(world.app.deps);
    case "write":
      return world.script(`/teams/kurator/say`, { text: "hej" });
  }
}

/** Whoever hears that something cannot be reached tries again. */
async function stubbornly(work: () => Promise<unknown>) {
  for (let left = 10; ; left -= 1)
    try {
      return await work();
    } catch (error) {
      if (left === 0 || !(error instanceof Error && "retryHelps" in error && error.retryHelps)) throw error;
    }
}

/** Everything works again: the app is there, and a day has gone. */
async function allIsWell() {
  world.goesWell();
  for (const person of ["samordnare", ...staff]) {
    await world.script(`/teams/${person}/app`, { is: "removed", told: true });
    await world.script(`/teams/${person}/app`, { is: "installed" });
  }
  await reachedThroughTheProxy(world);
  world.clock.now = momentIn(world, 1);
  await world.deliverAll();
  await world.app.deps.store.jobs.revive();
  await sweep(world.app.deps);
  await world.deliverAll();
}

test("whatever has failed: when all is well again everybody's last card is the truth, the ledger says so, and nobody is noted as out of reach", async () => {
  const reached = new Set<string>();
  await everybodyHasTheApp(world);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.array(someFault(), { maxLength: 2 }), someStep()), { minLength: 2, maxLength: 4 }),
      async (course) => {
        world.clock.now = began;
        const proposed = await aProposedMeeting(world, staff);
        const { caseId } = proposed;
        const choice = await lastChoice(proposed);
        const [first] = course;
        await strike(first![0]);
        await stubbornly(() => done(world.perform("samordnare", caseId, "meeting.book", choice)));
        for (const [faults, step] of course) {
          await strike(faults);
          await stubbornly(() => take(step, proposed));
        }
        await world.deliverAll();
        for (const { state: is } of await rowsOf(caseId)) reached.add(is);
        await allIsWell();

        expect((await world.file(caseId)).undelivered).toEqual([]);
        const rows = await rowsOf(caseId);
        for (const person of staff) {
          const view = await done(world.view(person, caseId));
          const messages = await world.messages(person);
          for (const { subject, state: is, activityId } of rows.filter(
            ({ recipient }) => recipient === world.account(person),
          )) {
            expect([subject, is]).toEqual([subject, expect.stringMatching(/^(sent|seen)$/)]);
            const about = { caseId, subject: subject as Subject };
            const truth = cardOn(subject as Subject, view, { text: sv, isOpen: false, problem: null });
            const { card } = messages.find(({ id }) => id === activityId)!;
            expect(wordsOn(card)).toEqual(
              wordsOn(readAnewBy(withWayIn(truth!, about, world.app.deps.config, "sv"), about, ["29:"])),
            );
          }
        }
      },
    ),
    { numRuns: process.env["SAMLA_LONG"] ? 40 : 1, seed: 11, endOnFailure: true },
  );
  expect([...reached].filter((is) => is === "refused" || is === "undeliverable")).not.toEqual([]);
}, 900_000);

async function strike(
  faults: readonly ((Fault & { kind: "calls" }) | { kind: "app"; person: string; is: string; told: boolean })[],
) {
  for (const fault of faults)
    if (fault.kind === "calls") world.goesWrong({ ...fault });
    else await world.script(`/teams/${fault.person}/app`, { is: fault.is, told: fault.told });
}

const rowsOf = (caseId: string) => world.app.deps.store.ledger.of(municipalityId, caseId);
