import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { sweep } from "../src-bot/jobs/clockwork.ts";
import type { Moment } from "../src-shared/time.ts";
import { sv } from "../src-shared/text/sv.ts";
import { aBrowser, aWayInto, phoneOf } from "./family.ts";
import { wordsOf } from "./scenarios/world.ts";
import {
  type World,
  aMonday,
  anActiveCase,
  anOralYes,
  aProposedMeeting,
  aSearch,
  aWorld,
  done,
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

interface Untold {
  caseId: string;
  party: string;
  kind: string;
}

test("at an eighteenth birthday what a guardian was sent before holds no more, and the coordinator is told to say so", async () => {
  const way = await aWayInto(world, await aProposedMeeting(world));
  const { caseId, childId, guardianId, meetingId, browser } = way;
  const [proposed] = (await done(world.view("samordnare", caseId))).meetings;
  const { start } = proposed!.proposals.find(({ venues }) => venues.some(({ id }) => id === "ekrummet"))!;
  const choice = { meetingId, venueId: "ekrummet", venueReason: "" };
  await done(world.perform("samordnare", caseId, "meeting.book", { ...choice, start }));
  await way.enter();
  const bornOn = (on: string) =>
    done(world.perform("samordnare", caseId, "party.correctBirthDate", { childId, bornOn: on }));
  const mails = async () => (await phoneOf(world, "vardnadshavare1")).mail.length;
  const isIn = async () => (await browser.get(`/f/mine/meetings/${meetingId}`)).status === 200;
  const untold = async () => {
    await world.deliverAll();
    const { body } = (await world.api("samordnare", "/links/untold")) as { body: { untold: Untold[] } };
    return body.untold.filter((one) => one.caseId === caseId && one.party === guardianId).map(({ kind }) => kind);
  };
  const ofGuardian = async () => {
    const { meetings } = await done(world.view("samordnare", caseId));
    return [meetings[0]!.state, meetings[0]!.family.some(({ party }) => party === guardianId)];
  };
  // A second before and at midnight in Stockholm, by the clock alone.
  await bornOn("2008-09-08");
  const before = [await isIn(), await untold(), await ofGuardian()];
  const sent = await mails();
  world.clock.now = "2026-09-07T21:59:59.000Z" as Moment;
  await sweep(world.app.deps);
  const evening = await ofGuardian();
  world.clock.now = "2026-09-07T22:00:00.000Z" as Moment;
  await sweep(world.app.deps);

  expect(before).toEqual([true, [], ["booked", true]]);
  expect(evening).toEqual(["booked", true]);
  expect(await ofGuardian()).toEqual(["blocked", false]);
  expect(await isIn()).toBe(false);
  expect(await untold()).toEqual(["off"]);
  expect(await mails()).toBe(sent);

  // It was a year too early: they are in it again, and are to hear of it.
  await bornOn("2009-09-08");
  expect(await ofGuardian()).toEqual(["booked", true]);
  expect(await untold()).toEqual(["on"]);
});

/** The last second before the midnight in Stockholm at which somebody is a year older, and that midnight. */
const evening = "2026-09-07T21:59:59.000Z" as Moment;
const midnight = "2026-09-07T22:00:00.000Z" as Moment;
const passTo = async (now: Moment) => {
  world.clock.now = now;
  await sweep(world.app.deps);
  await world.deliverAll();
};
const bornOn = (caseId: string, childId: string, on: string) =>
  done(world.perform("samordnare", caseId, "party.correctBirthDate", { childId, bornOn: on }));
const isIn = async (browser: { get: (path: string) => Promise<{ status: number }> }) =>
  (await browser.get("/f/mine")).status === 200;
const coordinatorsCard = async (reference: string) =>
  wordsOf((await world.messages("samordnare")).findLast(({ card }) => wordsOf(card).includes(reference))?.card);

/** Somebody's own browser, in since just now. */
async function inside(caseId: string, party: string) {
  const { links, visits } = world.app.deps.store;
  await done(world.perform("samordnare", caseId, "party.setContact", { partyId: party, mail: `${party}@example.se` }));
  const input = { partyId: party, channel: "readOut", secondStep: "mail", isAgreed: true };
  await done(world.perform("samordnare", caseId, "party.sendLink", input));
  const link = (await links.of(municipalityId, caseId)).findLast((one) => one.party === party)!;
  const now = new Date(world.clock.now);
  const visit = { seenAt: now, endsAt: new Date(now.getTime() + 3_600_000), how: "code" as const, acr: null };
  const browser = aBrowser(world.front);
  browser.cookies.set("__Host-samla", await visits.begin(link, "session", visit));
  return browser;
}

test("at a fifteenth birthday the coordinator's card says to ask the child itself, and everybody's way in leads as before", async () => {
  const { caseId, childId, guardianId } = await anActiveCase(world);
  const { reference } = await world.file(caseId);
  await bornOn(caseId, childId, "2011-09-08");
  await passTo(evening);
  const [child, guardian] = [await inside(caseId, childId), await inside(caseId, guardianId)];
  await world.deliverAll();
  const before = await coordinatorsCard(reference);
  await passTo(midnight);
  const after = await coordinatorsCard(reference);

  expect(before).not.toContain(sv.case.waiting.askChildDirectly);
  expect(after).toContain(sv.case.waiting.askChildDirectly);
  expect([await isIn(child), await isIn(guardian)]).toEqual([true, true]);
  const { body } = await world.api("samordnare", `/cases/${caseId}`);
  expect(body.waiting).toMatchObject({ kind: "askChildDirectly", about: childId });
  const talk = { guardianId: childId, channel: "phone", noticeGiven: true, safetyAsked: true, interpreter: "none" };
  await done(world.perform("samordnare", caseId, "case.logContact", talk));
  await world.deliverAll();
  expect(await coordinatorsCard(reference)).not.toContain(sv.case.waiting.askChildDirectly);
});

test("at a twenty-first birthday there are no new meetings, the team for adults is offered, and the one it is about says yes by their own way in", async () => {
  const begun = await anActiveCase(world);
  const { caseId, childId } = begun;
  const { reference } = await world.file(caseId);
  await bornOn(caseId, childId, "2005-09-08");
  const talk = { guardianId: childId, channel: "phone", noticeGiven: true, safetyAsked: true, interpreter: "none" };
  await done(world.perform("samordnare", caseId, "case.logContact", talk));
  const own = { ...anOralYes(world, begun), grantorId: childId, subjectIds: [childId] };
  await done(world.perform("samordnare", caseId, "consent.record", own));
  const consent = (await world.file(caseId)).consents.at(-1)!;
  for (const authority of consent.disclosing.filter((one) => one !== "kommunstyrelsen")) {
    const held = { consentId: consent.id, authority, saidBy: "Registrator" };
    await done(world.perform("samordnare", caseId, "consent.confirmHeld", held));
  }
  await passTo(evening);
  const youth = await inside(caseId, childId);
  await world.deliverAll();
  const offer = sv.raising.offered("Samverkansteam för vuxna");
  const before = [await coordinatorsCard(reference), (await done(world.view("samordnare", caseId))).waiting.kind];
  await passTo(midnight);

  expect(before[0]).not.toContain(offer);
  expect(before[1]).toBe("planMeeting");
  expect(await coordinatorsCard(reference)).toContain(offer);
  expect((await done(world.view("samordnare", caseId))).waiting.kind).toBe("planClosing");
  expect(await isIn(youth)).toBe(true);
  expect(await refusalOf(world.perform("samordnare", caseId, "meeting.seek", aSearch(world)))).toEqual({
    kind: "tooOld",
    oldest: 20,
  });

  const proposal = { programme: "adults", reason: "Stödet behövs även framöver", services: ["barnochunga"] };
  await done(world.perform("samordnare", caseId, "case.proposeRaise", proposal));
  const asked = await youth.get("/f/mine/further");
  await youth.follow(await youth.post("/f/mine/further", { action: "yes", commandId: crypto.randomUUID() }));
  expect(asked.text).toContain("Samverkansteam för vuxna");
  expect((await done(world.view("samordnare", caseId))).waiting.kind).toBe("raiseCase");
});
