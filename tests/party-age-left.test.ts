import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { sweep } from "../src-bot/jobs/clockwork.ts";
import { sv } from "../src-shared/text/sv.ts";
import type { Moment } from "../src-shared/time.ts";
import { aWayInto, phoneOf } from "./family.ts";
import { wordsOf } from "./scenarios/world.ts";
import {
  type World,
  aBookedMeeting,
  aCaseInConsentPending,
  aMonday,
  anOralYes,
  aWorld,
  done,
  family,
  flowsBetween,
  later,
  municipalityId,
  refusalOf,
} from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.clock.now = aMonday;
});

/** Whoever it is about comes of age at the midnight after that day. */
const evening = "2026-09-07T21:55:00.000Z" as Moment;
const midnight = "2026-09-07T22:00:00.000Z" as Moment;
const comesOfAge = (caseId: string, childId: string) =>
  done(world.perform("samordnare", caseId, "party.correctBirthDate", { childId, bornOn: "2008-09-08" }));
const passTo = async (now: Moment) => {
  world.clock.now = now;
  await sweep(world.app.deps);
  await world.deliverAll();
};
const mails = async () => (await phoneOf(world, "vardnadshavare1")).mail.length;

test("whoever was asked whether their authority holds a guardian's consent is asked no more when the child comes of age", async () => {
  const begun = await aCaseInConsentPending(world);
  const { caseId, childId, guardianId } = begun;
  const yes = { ...anOralYes(world, begun), subjectIds: [childId] };
  await done(world.perform("samordnare", caseId, "consent.record", yes));
  const { reference, consents } = await world.file(caseId);
  const [{ id: consentId } = { id: "" }] = consents;
  const ofSchool = { consentId, authority: "utbildningsnamnden" };
  const asked = { ...ofSchool, receiver: world.account("rektor") };
  await comesOfAge(caseId, childId);
  await done(world.perform("samordnare", caseId, "consent.askToConfirm", asked));
  await world.deliverAll();
  const card = (await world.messages("rektor")).findLast((one) => wordsOf(one.card).includes(reference))!;
  const press = (action: string) => world.script("/teams/rektor/press", { messageId: card.id, action, inputs: {} });
  const isSaid = async () => wordsOf((await world.messages("rektor")).find(({ id }) => id === card.id)?.card);
  const before = [await isSaid(), wordsOf((await press("show")).card)];
  await passTo(midnight);

  expect(before[0]).toContain(sv.consent.cardTitle(reference));
  expect(before[1]).toContain(family.childName);
  expect(await isSaid()).toContain(sv.consent.gone);
  expect(JSON.stringify((await world.api("rektor", `/cases/${caseId}`)).body)).not.toContain(family.childName);
  const { consents: seen } = await done(world.view("samordnare", caseId));
  expect(seen.map(({ state }) => state)).toEqual(["outgrown"]);
  const isRefused = (verb: "consent.askToConfirm" | "consent.remindReceiver" | "consent.confirmHeld", input: object) =>
    refusalOf(world.perform("samordnare", caseId, verb, input));
  expect(await isRefused("consent.askToConfirm", asked)).toMatchObject({ kind: "notADisclosingAuthority" });
  expect(await isRefused("consent.remindReceiver", ofSchool)).toMatchObject({ kind: "notThere" });
  expect(await isRefused("consent.confirmHeld", { ...ofSchool, saidBy: "Registrator" })).toMatchObject({
    kind: "notADisclosingAuthority",
  });
  expect(await refusalOf(world.perform("rektor", caseId, "consent.confirm", { consentId }))).toEqual({
    kind: "notThere",
  });
  expect((await world.file(caseId)).parties.find(({ id }) => id === guardianId)).toBeDefined();
});

test("what a guardian was asked about one who has come of age waits for nobody, and what they were asked about themselves waits on", async () => {
  const { caseId, childId, guardianId } = await aCaseInConsentPending(world);
  const asks = (subjectIds: string[]) =>
    done(
      world.perform("samordnare", caseId, "consent.request", {
        grantorId: guardianId,
        subjectIds,
        flows: flowsBetween(["ekskolan"]),
        purpose: "Samordna stödet så att skolan fungerar",
        noticeLanguage: "sv",
        validTo: later(world, 180),
      }),
    );
  await asks([childId]);
  const { requests } = await world.file(caseId);
  await comesOfAge(caseId, childId);
  const open = async () => (await done(world.view("samordnare", caseId))).requests.map(({ subjects }) => subjects);
  expect(await open()).toEqual([[childId]]);
  await passTo(midnight);

  expect(await open()).toEqual([]);
  const reminds = { requestId: requests[0]!.id, channel: "phone" };
  expect(await refusalOf(world.perform("samordnare", caseId, "consent.remind", reminds))).toEqual({
    kind: "notAGrantor",
  });

  const wasYounger = { childId, bornOn: "2013-05-14" };
  await done(world.perform("samordnare", caseId, "party.correctBirthDate", wasYounger));
  expect(await open()).toEqual([[childId]]);

  await asks([childId, guardianId]);
  await comesOfAge(caseId, childId);
  expect(await open()).toEqual([[guardianId]]);
});

const inBothCases = [
  ["nothing", "after an eighteenth birthday", true],
  ["what it was", "where there is none", false],
] as const;

test.each(inBothCases)(
  "word of a meeting that waits for the morning, and a code in the hand, is %s %s",
  async (_is, _when, isGrown) => {
    const { document } = await world.app.deps.municipality(municipalityId);
    const configured = (quietHours: object | null) =>
      world.api("administrator", "/municipality/municipality.configure", {
        commandId: randomUUID(),
        input: { ...document, quietHours },
      });
    const way = await aWayInto(world, await aBookedMeeting(world));
    const { caseId, childId, meetingId, browser, link } = way;
    await world.deliverAll();
    if (isGrown) await comesOfAge(caseId, childId);
    await configured({ from: "18:00", to: "07:00" });
    await passTo(evening);
    await browser.follow(await browser.get(link));
    const code = await way.code();
    const sent = await mails();
    await done(world.perform("samordnare", caseId, "meeting.cancel", { meetingId, reason: "Sjukdom" }));
    await world.deliverAll();
    const atNight = (await mails()) - sent;
    await passTo(midnight);
    await browser.follow(await browser.post("/f/in/code", { code }));
    const isIn = (await browser.get("/f/mine")).status === 200;
    await passTo("2026-09-08T05:30:00.000Z" as Moment);
    await configured(null);

    expect([isIn, atNight, (await mails()) - sent]).toEqual(isGrown ? [false, 0, 0] : [true, 0, 1]);
  },
);

test.each(inBothCases)("a link that is on its way is %s %s", async (_is, _when, isGrown) => {
  const { caseId, childId, guardianId } = await aWayInto(world, await aBookedMeeting(world));
  await world.deliverAll();
  if (isGrown) await comesOfAge(caseId, childId);
  await passTo(evening);
  const sent = await mails();
  await world.script("/faults", { family: { status: 429, kinds: ["mail"] } });
  const input = { partyId: guardianId, channel: "mail", secondStep: "sms", isAgreed: true };
  await done(world.perform("samordnare", caseId, "party.sendLink", input));
  world.clock.now = midnight;
  await sweep(world.app.deps);
  await world.script("/faults", {});
  await world.deliverAll();

  expect((await mails()) - sent).toBe(isGrown ? 0 : 1);
});
