import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { commandNamed, commands, type Verb } from "../src-shared/commands.ts";
import { wordsOf } from "./scenarios/world.ts";
import {
  aCaseInConsentPending,
  anActiveCase,
  anAgreement,
  anInquiry,
  aPublishedMeeting,
  aWorld,
  done,
  family,
  later,
  municipalityId,
  refusalOf,
  type World,
} from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const stageOf = async (caseId: string) => (await world.file(caseId)).stage.name;
const logOf = (caseId: string) => world.app.deps.store.cases.log(municipalityId, caseId);
const accepted = async () => {
  const caseId = await anInquiry(world);
  await done(world.perform("samordnare", caseId, "case.accept", { noConflictOfInterest: true }));
  return caseId;
};

test("a case goes from a call to the point where consent can be asked for", async () => {
  const caseId = await anInquiry(world);
  const stages = [await stageOf(caseId)];

  await done(world.perform("samordnare", caseId, "case.accept", { noConflictOfInterest: "true" }));
  stages.push(await stageOf(caseId));
  await done(world.perform("samordnare", caseId, "party.registerFamily", family));
  const guardianId = (await world.file(caseId)).parties[1]!.id;
  const contact = { guardianId, channel: "phone", noticeGiven: true, safetyAsked: false, interpreter: "so" };
  await done(world.perform("samordnare", caseId, "case.logContact", contact));
  stages.push(await stageOf(caseId));
  await done(world.perform("samordnare", caseId, "case.logContact", { ...contact, safetyAsked: true }));
  stages.push(await stageOf(caseId));

  expect(stages).toEqual(["inquiry", "triage", "familyContact", "consentPending"]);
});

/** What is left of a view when everything empty is taken away. */
function filledIn(value: unknown): unknown {
  if (value === null || value === false || typeof value !== "object") return value || undefined;
  const kept = Object.entries(value).flatMap(([key, one]) => {
    const filled = filledIn(one);
    return filled === undefined ? [] : [[key, filled]];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

test("a coordinator on duty sees a code and a clock, and nothing of what was said", async () => {
  const caseId = await anInquiry(world);
  const { reference } = await world.file(caseId);

  const seen = await done(world.view("samordnare2", caseId));

  expect(filledIn(seen)).toEqual({
    caseId,
    reference,
    stage: "inquiry",
    you: "duty",
    callBackBy: "2026-09-09",
    waiting: { kind: "takeInquiry", dueAt: "2026-09-09" },
  });
});

test("when a colleague has taken the inquiry, the others' card says only that", async () => {
  const caseId = await anInquiry(world);
  const { reference } = await world.file(caseId);
  await world.deliverAll();
  const before = (await world.messages("samordnare2")).findLast((one) => wordsOf(one.card).includes(reference));

  await done(world.perform("samordnare", caseId, "case.accept", { noConflictOfInterest: true }));
  await world.deliverAll();

  const after = (await world.messages("samordnare2")).find((one) => one.id === before?.id);
  expect(wordsOf(after?.card)).toContain("Ärendet är taget");
  expect(JSON.stringify(after)).not.toContain(reference);
  expect(await refusalOf(world.view("samordnare2", caseId))).toEqual({ kind: "notThere" });
});

test("who hands an inquiry in gets its code and has no more to do with it", async () => {
  const caseId = randomUUID();
  const input = { caller: "Någon", phone: "070-1740605", worry: "Något", language: "sv" };

  const handedIn = await done(world.perform("servicecenter", caseId, "case.open", input));
  const lists = await world.api("servicecenter", "/cases");

  expect(handedIn).toEqual({ view: null, reference: (await world.file(caseId)).reference, callBackBy: "2026-09-09" });
  expect(lists.body).toEqual({ cases: [], now: expect.any(String) });
  expect(await refusalOf(world.view("servicecenter", caseId))).toEqual({ kind: "notThere" });
});

describe("what is refused", () => {
  test("taking a case while having a tie to it", async () => {
    const caseId = await anInquiry(world);

    const outcome = world.perform("samordnare", caseId, "case.accept", { noConflictOfInterest: false });

    expect(await refusalOf(outcome)).toEqual({ kind: "conflictOfInterest" });
  });

  test("taking a case one has begun", async () => {
    const caseId = randomUUID();
    const input = { caller: "Någon", phone: "070-1740605", worry: "Något", language: "sv" };
    await done(world.perform("samordnare", caseId, "case.open", input));

    const outcome = world.perform("samordnare", caseId, "case.accept", { noConflictOfInterest: true });

    expect(await refusalOf(outcome)).toEqual({ kind: "conflictOfInterest" });
  });

  test("taking a case twice", async () => {
    const caseId = await accepted();

    const outcome = world.perform("samordnare", caseId, "case.accept", { noConflictOfInterest: true });

    expect(await refusalOf(outcome)).toEqual({ kind: "alreadyTaken" });
  });

  test("a case that two take at once is one's, and the other hears that it is taken", async () => {
    const caseId = await anInquiry(world);

    const both = ["samordnare", "samordnare2"].map((person) =>
      world.perform(person, caseId, "case.accept", { noConflictOfInterest: true }),
    );

    const outcomes = await Promise.all(both);
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(outcomes.find((one) => !one.ok)).toEqual({ ok: false, refusal: { kind: "alreadyTaken" } });
  });

  test("a coordinator's step by one who has not taken the case", async () => {
    const caseId = await anInquiry(world);

    const outcome = world.perform("samordnare", caseId, "party.registerFamily", family);

    expect(await refusalOf(outcome)).toEqual({ kind: "notYourStep" });
  });

  test.each(["case.logContact", "meeting.cancel", "meeting.seek", "consent.record"] as const)(
    "%s by somebody invited",
    async (verb) => {
      const { caseId, meetingId, guardianId, childId } = await published();
      const inputs = {
        "case.logContact": {
          guardianId,
          channel: "phone",
          noticeGiven: true,
          safetyAsked: true,
          interpreter: "none",
        },
        "meeting.cancel": { meetingId, reason: "Nej" },
        "meeting.seek": {
          purpose: "A",
          childQuestion: "B",
          category: "schooling",
          invitees: [world.account("rektor")],
          minutes: 60,
          from: later(world, 1),
        },
        "consent.record": {
          grantorId: guardianId,
          subjectIds: [childId],
          flows: [{ from: "bup", to: "ekskolan", category: "health" }],
          validFrom: later(world, 0),
          validTo: later(world, 9),
          noticeLanguage: "sv",
          receivedOn: later(world, 0),
          witness: "C",
          purpose: "P",
          readBack: true,
          understood: true,
        },
      };

      expect(await refusalOf(world.perform("kurator", caseId, verb, inputs[verb]))).toEqual({ kind: "notYourStep" });
    },
  );
  let once: ReturnType<typeof aPublishedMeeting> | undefined;
  const published = () => (once ??= aPublishedMeeting(world));

  test("an id that somebody else's case has", async () => {
    const caseId = await anInquiry(world);
    const input = { caller: "Annan", phone: "070-1740606", worry: "Annat", language: "sv" };

    expect(await refusalOf(world.perform("rektor", caseId, "case.open", input))).toEqual({ kind: "idTaken" });
  });

  test("input that is not as it should be, field by field", async () => {
    const input = { caller: " ", phone: "abc", worry: "å".repeat(2001) };

    expect(await refusalOf(world.perform("servicecenter", randomUUID(), "case.open", input))).toEqual({
      kind: "badInput",
      fields: [
        { path: "caller", problem: "missing" },
        { path: "phone", problem: "wrongFormat" },
        { path: "worry", problem: "tooLong" },
        { path: "language", problem: "missing" },
      ],
    });
  });

  test.each([
    ["a child who is not born yet", { childBornOn: "2026-09-08" }, "badInput"],
    ["somebody who has turned 21", { childBornOn: "2005-09-07" }, "tooOld"],
  ])("%s", async (_, more, kind) => {
    const caseId = await accepted();

    const outcome = world.perform("samordnare", caseId, "party.registerFamily", { ...family, ...more });

    expect((await refusalOf(outcome)).kind).toBe(kind);
  });

  test("somebody turning 21 tomorrow is let in", async () => {
    const caseId = await accepted();

    await done(world.perform("samordnare", caseId, "party.registerFamily", { ...family, childBornOn: "2005-09-08" }));

    expect((await world.file(caseId)).parties).toHaveLength(2);
  });

  test("a family that is registered already", async () => {
    const caseId = await accepted();
    await done(world.perform("samordnare", caseId, "party.registerFamily", family));

    const outcome = world.perform("samordnare", caseId, "party.registerFamily", family);

    expect(await refusalOf(outcome)).toEqual({ kind: "familyAlreadyRegistered" });
  });

  test("registering a family, or a first contact, after its stage", async () => {
    const { caseId, guardianId } = await aCaseInConsentPending(world);
    const contact = { guardianId, channel: "visit", noticeGiven: true, safetyAsked: true, interpreter: "none" };

    const registered = await refusalOf(world.perform("samordnare", caseId, "party.registerFamily", family));
    const contacted = await refusalOf(world.perform("samordnare", caseId, "case.logContact", contact));

    expect([registered, contacted]).toEqual([{ kind: "notInThisStage" }, { kind: "notInThisStage" }]);
  });

  test("a first contact with somebody who is no guardian here", async () => {
    const caseId = await accepted();
    const contact = { channel: "phone", noticeGiven: true, safetyAsked: true, interpreter: "none" };

    const outcome = world.perform("samordnare", caseId, "case.logContact", { ...contact, guardianId: randomUUID() });

    expect(await refusalOf(outcome)).toEqual({ kind: "unknownPerson" });
  });

  test("a way to be heard for somebody who is no child here", async () => {
    const { caseId, guardianId } = await aCaseInConsentPending(world);

    const outcome = world.perform("samordnare", caseId, "party.setVoice", { childId: guardianId, way: "letter" });

    expect(await refusalOf(outcome)).toEqual({ kind: "unknownPerson" });
  });

  test("not hearing the child now, without a reason", async () => {
    const { caseId, childId } = await aCaseInConsentPending(world);
    const outcome = world.perform("samordnare", caseId, "party.setVoice", { childId, way: "notNow", note: " " });

    expect(await refusalOf(outcome)).toEqual({ kind: "reasonNeeded" });
  });
});

describe("at the API's door", () => {
  test("a case that is not yours answers exactly as one that is not there, whatever is asked of it", async () => {
    const { caseId } = await anActiveCase(world);
    const nowhere = randomUUID();
    const asked = [undefined, {}, { taskId: randomUUID() }, { meetingId: randomUUID(), answer: "attends" }, null];
    const strangers = ["servicecenter", "samordnare2", "kurator", "bupbehandlare"];
    for (const person of strangers) {
      const read = await Promise.all([caseId, nowhere].map((id) => world.api(person, `/cases/${id}`)));
      expect(JSON.stringify(read[0]), person).toBe(JSON.stringify(read[1]));
    }
    // Each verb to one of them with two of these, in turn: all to all would be more questions than are let in.
    for (const [turn, verb] of Object.keys(commands).entries()) {
      const person = strangers[turn % strangers.length]!;
      if (commandNamed(verb as Verb).opens) continue;
      for (const input of [asked[turn % asked.length], asked[(turn + 2) % asked.length]]) {
        const order = { commandId: randomUUID(), input };
        const [theirs, nobodys] = await Promise.all(
          [caseId, nowhere].map((id) => world.api(person, `/cases/${id}/${verb}`, order)),
        );
        expect(JSON.stringify(theirs), `${person} ${verb}`).toBe(JSON.stringify(nobodys));
      }
    }
  });

  test("a manager sees where a case stands, and nothing of what it is about", async () => {
    const { caseId } = await anActiveCase(world);
    const { reference } = await world.file(caseId);

    const seen = await done(world.view("chef", caseId));

    expect(filledIn(seen)).toEqual({
      caseId,
      reference,
      you: "manager",
      stage: "active",
      waiting: { kind: "nothing" },
    });
  });

  test("a verb nobody knows, an id that is none, and an order without its command id", async () => {
    const id = randomUUID();
    const answers = [
      await world.api("samordnare", `/cases/${id}/case.destroy`, { commandId: randomUUID(), input: {} }),
      await world.api("samordnare", "/cases/1/case.accept", { commandId: randomUUID(), input: {} }),
      await world.api("samordnare", `/cases/${id}/case.accept`, { input: {} }),
    ];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [400, "unknownVerb"],
      [404, "notThere"],
      [400, "badInput"],
    ]);
  });

  test("nobody without a token, nobody from an organisation that is not let in, and settings by the administrator only", async () => {
    const bare = await fetch(`${world.url}/api/cases`);
    const stranger = await world.api("frammande", "/cases");
    const settings = await world.api("samordnare", "/municipality/municipality.configure", {
      commandId: randomUUID(),
      input: {},
    });

    expect([bare.status, ((await bare.json()) as { code: string }).code]).toEqual([401, "notSignedIn"]);
    expect([stranger.status, stranger.body.code]).toEqual([403, "tenantNotAllowed"]);
    expect([settings.status, settings.body.code]).toEqual([403, "notForYourRole"]);
  });
});

describe("the same command again", () => {
  test("starts no second case, and answers as the first time", async () => {
    const caseId = randomUUID();
    const input = { caller: "Någon", phone: "070-1740605", worry: "Något", language: "sv" };

    const first = await world.perform("servicecenter", caseId, "case.open", input, "the-same-id");
    const again = await world.perform("servicecenter", caseId, "case.open", input, "the-same-id");

    expect(again).toEqual(first);
    expect(await logOf(caseId)).toHaveLength(1);
  });

  test("changes nothing, even where it would have been refused now", async () => {
    const caseId = await anInquiry(world);
    await done(world.perform("samordnare", caseId, "case.accept", { noConflictOfInterest: true }, "taken-once"));
    const [file, log] = [await world.file(caseId), await logOf(caseId)];

    await done(world.perform("samordnare", caseId, "case.accept", { noConflictOfInterest: true }, "taken-once"));

    expect([await world.file(caseId), await logOf(caseId)]).toEqual([file, log]);
  });

  test("by somebody else is another command", async () => {
    const { caseId, taskId } = await anAgreement(world);
    await done(world.perform("kurator", caseId, "followup.accept", { taskId }, "an-id-of-mine"));

    const other = world.perform("socialsekreterare", caseId, "followup.accept", { taskId }, "an-id-of-mine");

    expect(await refusalOf(other)).toEqual({ kind: "notThere" });
  });
});

describe("what is kept of what was done", () => {
  test("every change leaves its lines in a chain that holds, and a refusal leaves none", async () => {
    const { caseId, taskId } = await anAgreement(world);
    await done(world.perform("kurator", caseId, "followup.accept", { taskId }));
    await world.perform("kurator", caseId, "followup.accept", { taskId });

    const lines = await logOf(caseId);

    const verbs = [...new Set(lines.map((line) => line.verb))];
    expect(verbs).toEqual([
      "case.open",
      "case.accept",
      "party.registerFamily",
      "case.logContact",
      "consent.record",
      "consent.confirmHeld",
      "party.setVoice",
      "meeting.seek",
      "meeting.book",
      "meeting.publish",
      "meeting.hold",
      "followup.accept",
    ]);
    expect(lines.filter((line) => line.verb === "followup.accept")).toHaveLength(1);
    expect(await world.app.deps.store.cases.verifyLog(municipalityId, caseId)).toEqual({
      ok: true,
      lines: lines.length,
    });
  });

  test("whoever is shown a case leaves a line, by whichever door; whoever is not shown it leaves none", async () => {
    const { caseId, taskId } = await anAgreement(world);
    const readers = async () => {
      const reads = await world.app.deps.store.reads.of(municipalityId, caseId);
      return [...new Set(reads.map((read) => read.person))].toSorted();
    };
    const before = await readers();

    await world.api("kurator", `/cases/${caseId}`);
    await world.api("rektor", `/cases/${caseId}`);
    await done(world.perform("kurator", caseId, "followup.accept", { taskId }, "accepted-once"));
    await done(world.perform("samordnare", caseId, "party.setVoice", await aVoice(caseId)));
    await world.script("/teams/socialsekreterare/say", { text: "mina uppföljningar" });

    expect(before).toEqual([world.account("samordnare")]);
    expect(await readers()).toEqual(["kurator", "samordnare", "socialsekreterare"].map(world.account).toSorted());
  });
  const aVoice = async (caseId: string) => ({ childId: (await world.file(caseId)).parties[0]!.id, way: "attend" });

  test("a read in the next quarter of an hour is a line of its own", async () => {
    const { caseId } = await anActiveCase(world);
    const { now } = world.clock;
    const reads = () => world.app.deps.store.reads.of(municipalityId, caseId);
    await done(world.view("samordnare", caseId));
    const before = (await reads()).length;

    await done(world.view("samordnare", caseId));
    world.clock.now = "2026-09-07T06:15:00.000Z" as typeof now;
    await done(world.view("samordnare", caseId));
    world.clock.now = now;

    expect((await reads()).length).toBe(before + 1);
  });
});
