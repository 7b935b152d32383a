import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { samlasNotice } from "../src-shared/consent/notice.ts";
import { aCaseInConsentPending, aWorld, done, flowsBetween, later, municipalityId, type World } from "./world.ts";

let world: World;
let asked: Awaited<ReturnType<typeof aCaseInConsentPending>>;
let requestId: string;
beforeAll(async () => {
  world = await aWorld({ hasWorkers: false });
});
afterAll(() => world.close());
beforeEach(async () => {
  asked = await aCaseInConsentPending(world);
  requestId = await ask();
});

const ask = async () => {
  const input = {
    grantorId: asked.guardianId,
    subjectIds: [asked.childId],
    flows: flowsBetween(["ekskolan"]),
    purpose: "Att stödet hänger ihop",
  };
  await done(world.perform("samordnare", asked.caseId, "consent.request", input));
  return (await world.file(asked.caseId)).requests.at(-1)!.id;
};
const settings = async () => (await world.api("administrator", "/municipality")).body;
const save = async (changes: object) => {
  const { document } = await settings();
  const input = { ...document, ...changes };
  return world.api("administrator", "/municipality/municipality.configure", { commandId: randomUUID(), input });
};
const saved = async (answer: ReturnType<typeof save>) => expect((await answer).status).toBe(200);
const letter = async (of: string) =>
  (await world.api("samordnare", `/cases/${asked.caseId}/requests/${of}/letter`)).body;
const aVersion = (version: string, changes: object = {}) => ({
  ...samlasNotice,
  version,
  since: later(world, 0),
  sv: { ...samlasNotice.sv, concern: `Ring 112 vid fara. (${version})` },
  ...changes,
});
const fieldsOf = ({ body }: { body: any }) => body.fields;

test("a text that somebody has been asked with stays as it is, and a new one follows it for those who are asked later", async () => {
  const { document, noticesInUse } = await settings();
  const before = JSON.stringify(await letter(requestId));
  const [first] = document.notices;

  const changed = await save({ notices: [{ ...first, sv: { ...first.sv, no: "Nej tack" } }] });
  const gone = await save({ notices: [aVersion("2026-2")] });
  const moved = await save({ notices: [{ ...first, since: later(world, 1) }] });
  const followed = await save({ notices: [...document.notices, aVersion("2026-2")] });

  expect(noticesInUse).toEqual(["2026-1"]);
  expect(changed.status).toBe(400);
  expect(fieldsOf(changed)).toEqual([{ path: "notices.0.sv.no", problem: "inUse" }]);
  expect(fieldsOf(gone)).toEqual([{ path: "notices", problem: "inUse", named: "2026-1" }]);
  expect(fieldsOf(moved)).toEqual([{ path: "notices.0.since", problem: "inUse" }]);
  expect(followed.status).toBe(200);
  expect(JSON.stringify(await letter(requestId))).toBe(before);
  const next = await letter(await ask());
  expect(next).toMatchObject({
    notice: { version: "2026-2" },
    words: { sv: { concern: expect.stringMatching(/2026-2/) } },
  });
});

test("one that nobody has been asked with can be changed until somebody is, and a new one begins today at the earliest", async () => {
  const { document } = await settings();
  const tomorrow = { since: later(world, 1) };

  const early = await save({ notices: [...document.notices, aVersion("2026-3", { since: later(world, -1) })] });
  await save({ notices: [...document.notices, aVersion("2026-3", tomorrow)] });
  const changed = await save({
    notices: [...document.notices, aVersion("2026-3", { ...tomorrow, en: samlasNotice.en })],
  });
  await save({ notices: document.notices });

  expect(fieldsOf(early)).toEqual([{ path: `notices.${document.notices.length}.since`, problem: "tooEarly" }]);
  expect(changed.status).toBe(200);
  expect((await settings()).document.notices.map((one: any) => one.version)).toEqual(
    document.notices.map((one: any) => one.version),
  );
  const [latest] = (await settings()).history;
  expect(latest).toMatchObject({ by: "Systemansvarig", fields: ["notices.2026-3"] });
});

test("the hash of the words is in the chain of the case, for the question and for the answer, and the same as is shown", async () => {
  const { document } = await settings();
  await done(
    world.perform("samordnare", asked.caseId, "consent.record", {
      grantorId: asked.guardianId,
      subjectIds: [asked.childId],
      flows: flowsBetween(["ekskolan"]),
      requestId,
      validFrom: later(world, 0),
      receivedOn: later(world, 0),
      witness: "Samordnare 2",
      readBack: true,
      understood: true,
    }),
  );

  const log = await world.app.deps.store.cases.log(municipalityId, asked.caseId);
  const board = await world.api("samordnare", `/cases/${asked.caseId}/consent`);

  const { version } = (await world.file(asked.caseId)).requests[0]!.notice;
  const { hash } = document.notices.find((one: any) => one.version === version);
  const logged = log.filter(({ entry }) => "words" in entry).map(({ entry }) => [entry["kind"], entry["words"]]);
  expect(logged).toEqual(
    expect.arrayContaining([
      ["consentRequested", hash],
      ["consentRecorded", hash],
    ]),
  );
  expect(board.body.answers).toMatchObject([{ notice: { version }, words: hash }]);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  const told = await world.api("samordnare", `/cases/${asked.caseId}/consents/${board.body.answers[0].id}/letter`);
  expect(told.body).toMatchObject({ notice: { version }, about: [{}] });
});

test("where the text has been changed since it was read, nobody is asked with the old one", async () => {
  const actor = world.account("samordnare");
  const stale = world.app.deps.store.inTransaction(municipalityId, async (transaction) => {
    const held = await transaction.lock(asked.caseId, { actor, commandId: randomUUID() });
    await transaction.save(held!, {
      file: held!.file,
      log: [],
      worklists: [],
      effects: [],
      lookAt: null,
      actor,
      commandId: randomUUID(),
      verb: "consent.request",
      at: new Date(world.clock.now),
      notices: [{ version: "2026-1", hash: "another" }],
    });
  });

  await expect(stale).rejects.toThrow("Somebody else saved the text that families are shown first.");
});

test("the document that lacks what must be told is refused where it lacks it, and saves nothing", async () => {
  const { document, version } = await settings();
  const { takeBackHow: _, ...sv } = samlasNotice.sv;

  const refused = await save({ notices: [...document.notices, aVersion("2026-4", { sv, en: undefined })] });

  const at = document.notices.length;
  expect(fieldsOf(refused)).toEqual([
    { path: `notices.${at}.sv.takeBackHow`, problem: "missing" },
    { path: `notices.${at}.en`, problem: "missing" },
  ]);
  expect((await settings()).version).toBe(version);
});

test("a text for invitations that is broken is not saved, and what they have said before is the server's own to keep", async () => {
  const { document } = await settings();
  const saying = (body: string, more: object = {}) => save({ invitation: { body, former: [] }, ...more });

  const broken = await Promise.all(["Hej {namn}", " ", "20130514-9809"].map((body) => saying(body)));
  const listed = await saying("Om v\u00e5rdnadstvisten i {kod}");
  const forged = {
    invitation: {
      body: "V\u00e4lkommen till {kod}.",
      former: [{ body: "Aldrig sagt", until: "2026-01-01T00:00:00Z" }],
    },
  };
  await saved(save(forged));
  await saved(saying("Vi ses, {kod}."));
  const after = (await settings()).document.invitation;
  await saved(saying(document.invitation.body));
  const back = (await settings()).document.invitation;

  expect(broken.map(fieldsOf)).toEqual([
    [{ path: "invitation.body", problem: "factUnknown", named: "{namn}" }],
    [{ path: "invitation.body", problem: "missing" }],
    [{ path: "invitation.body", problem: "personalNumber" }],
  ]);
  expect(fieldsOf(listed)).toEqual([{ path: "invitation.body", problem: "listedWord", named: "v\u00e5rdnadstvist" }]);
  const bodies = (all: { body: string }[]) => all.map(({ body }) => body);
  expect(bodies(after.former)).toEqual([forged.invitation.body, document.invitation.body]);
  expect(bodies(back.former)).toEqual(["Vi ses, {kod}.", forged.invitation.body]);
});
