import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import type { Foresight } from "../src-bot/foresee.ts";
import type { Verb } from "../src-shared/commands.ts";
import { addMonths, dayOf } from "../src-shared/time.ts";
import { aBrowser } from "./family.ts";
import { configured, formOf } from "./programme-door.ts";
import {
  aBookedMeeting,
  aCaseInConsentPending,
  aWorld,
  anActiveCase,
  anInquiry,
  done,
  later,
  momentIn,
  seek,
  type World,
} from "./world.ts";

const own = {
  clocks: { callBackDays: 4, agendaDays: 20, stalledDays: 3, consentMonths: 2 },
  purposes: ["Att skolan och hemmet drar åt samma håll"],
  groundRules: ["Vi säger det vi menar"],
};
const usual = { clocks: {}, purposes: [], groundRules: [] };

let world: World;
beforeAll(async () => {
  world = await aWorld();
  const usually = { callBackDays: 2, agendaDays: 1, stalledDays: 14, consentMonths: 6, purposes: ["Det vanliga"] };
  await configured(world, { samba: own }, usually);
});
afterAll(() => world.close());

const read = async (path: string, person = "samordnare") => (await world.api(person, path)).body;
const perform = (verb: Verb, caseId: string, input: object, person = "samordnare") =>
  done(world.perform(person, caseId, verb, input));
/** Whatever the programme comes to say, a case that runs goes on as it began. */
async function afterwards<T>(shown: () => Promise<T>): Promise<[is: T, then: T]> {
  const is = await shown();
  expect((await configured(world, { samba: usual })).status).toBe(200);
  const then = await shown();
  expect((await configured(world, { samba: own })).status).toBe(200);
  return [is, then];
}
const gate = async (caseId: string, meetingId: string) => {
  const { gates } = await read(`/cases/${caseId}/meetings/${meetingId}/gates`);
  return gates.find(({ kind }: { kind: string }) => kind === "notice").code;
};

test("the agenda's days are the programme's in the checklist, in the form and in the command, and stay what they were", async () => {
  const { caseId, meetingId } = await aBookedMeeting(world);
  const asks = async () =>
    (await formOf(world, caseId, "publish", { thing: meetingId })).fields.has("shortNoticeReason");
  const refused = () => world.perform("samordnare", caseId, "meeting.publish", { meetingId });

  expect(await afterwards(() => gate(caseId, meetingId))).toEqual(["shortNotice", "shortNotice"]);
  expect(await afterwards(asks)).toEqual([true, true]);
  expect(await refused()).toMatchObject({ ok: false, refusal: { kind: "shortNotice" } });
  await perform("meeting.publish", caseId, { meetingId, shortNoticeReason: "Familjen vill ses snart" });
});

test("a case with fewer days than the municipality's is asked for no reason anywhere", async () => {
  await configured(world, { samba: { clocks: { agendaDays: 0 } } }, { agendaDays: 30 });
  const { caseId, meetingId } = await aBookedMeeting(world);
  const { body } = await world.api("samordnare", `/cases/${caseId}/foresee`, { plan: { meetingId } });

  expect(await gate(caseId, meetingId)).toBeNull();
  expect((await formOf(world, caseId, "publish", { thing: meetingId })).fields.has("shortNoticeReason")).toBe(false);
  expect(JSON.stringify(body.times)).not.toContain("shortNotice");
  await perform("meeting.publish", caseId, { meetingId, shortNoticeReason: "" });
  await configured(world, { samba: own }, { agendaDays: 1 });
});

test("times are foreseen as short as those that are booked", async () => {
  const { caseId } = await anActiveCase(world);
  await world.deliverAll();
  const invitees = ["kurator", "socialsekreterare"].map(world.account);
  const { body } = await world.api("samordnare", `/cases/${caseId}/foresee`, { plan: { invitees, minutes: 60 } });
  const best = (body.times as Foresight["times"]).find(({ rank }) => rank === 1);
  const { proposals } = await seek(world, caseId);

  expect(best?.reasons.map(({ kind }) => kind)).toContain("shortNotice");
  expect(proposals[0]?.reasons.map(({ kind }) => kind)).toContain("shortNotice");
});

test("how long a consent is asked for, and what for, is the programme's on the page, in the form and in the command", async () => {
  const { caseId, childId, guardianId } = await aCaseInConsentPending(world);
  const board = async () => {
    const { consentMonths, purposes } = await read(`/cases/${caseId}/consent`);
    return { consentMonths, purposes };
  };
  const shown = async () => (await formOf(world, caseId, "consent")).fields.get("validTo")?.value;
  const inTwoMonths = addMonths(dayOf(world.clock.now), 2);

  const said = { consentMonths: 2, purposes: own.purposes };
  expect(await afterwards(board)).toEqual([said, said]);
  expect(await afterwards(shown)).toEqual([inTwoMonths, inTwoMonths]);
  const flows = [{ from: "samordning", to: "ekskolan", category: "schooling" }];
  const asked = { grantorId: guardianId, subjectIds: [childId], flows, purpose: "Stöd", noticeLanguage: "sv" };
  await perform("consent.request", caseId, asked);
  expect((await world.file(caseId)).requests.at(-1)!.validTo).toBe(inTwoMonths);
});

test("how everybody meets is the programme's, at the table and in a running case", async () => {
  const { caseId, meetingId } = await aBookedMeeting(world);
  const rules = async () => {
    const { meetings } = await read(`/cases/${caseId}`);
    return meetings.find(({ id }: { id: string }) => id === meetingId).groundRules;
  };
  expect(await afterwards(rules)).toEqual([own.groundRules, own.groundRules]);
});

test("the day that is promised is the programme's, to whoever begins a case and on the public page", async () => {
  const inFour = later(world, 4);
  const inquiry = { caller: "A", phone: "070-1740605", worry: "W", language: "sv" };
  const begins = async (verb: Verb, person: string, input: object) =>
    (await perform(verb, randomUUID(), input, person)).callBackBy;
  const taken = { ...inquiry, startedOn: later(world, -30), formerReference: "", noConflictOfInterest: true };
  const running = randomUUID();

  expect(await begins("case.open", "servicecenter", inquiry)).toBe(inFour);
  expect(await begins("case.consult", "servicecenter", { worry: "W", phone: "070-1740605" })).toBe(inFour);
  expect((await perform("case.takeOverRunning", running, taken)).view).toMatchObject({ callBackBy: inFour });

  const advice = randomUUID();
  await perform("case.consult", advice, { worry: "W", phone: "070-1740605" }, "servicecenter");
  const called = { caller: "A", phone: "070-1740605", language: "sv" };
  await perform("case.turnIntoInquiry", advice, called, "servicecenter");
  expect((await world.file(advice)).stage).toMatchObject({ callBackBy: inFour });

  // 7 September is a Monday: four working days on.
  const page = await aBrowser(world.url).get("/start/ekstad");
  const thanks = await aBrowser(world.url).get("/start/ekstad/guardian/done");
  for (const { text } of [page, thanks]) expect(text).toContain("senast fredag 11 september");
});

test("whoever asks is promised the day of what they ask for; where that is not said, the latest", async () => {
  await configured(world, { adults: { clocks: { callBackDays: 1 } } });
  const said = async (path: string) => (await aBrowser(world.url).get(path)).text;

  expect(await said("/start/ekstad/adult/done")).toContain("senast tisdag 8 september");
  expect(await said("/start/ekstad/youth/done")).toContain("senast fredag 11 september");
  expect(await said("/start/ekstad/done")).toContain("senast fredag 11 september");
  expect(await said("/start/ekstad/ingen/done")).toContain("senast fredag 11 september");
});

test("when a case is said to lie still is its own programme's, whatever it comes to say", async () => {
  const caseId = await anInquiry(world);
  await perform("case.accept", caseId, { noConflictOfInterest: true });
  const before = world.clock.now;
  world.clock.now = momentIn(world, 10);
  const still = async () => {
    const { cases } = await read("/board");
    return cases.find((one: { caseId: string }) => one.caseId === caseId).stalledSince !== null;
  };
  const [is, then] = await afterwards(still);
  world.clock.now = before;

  expect([is, then]).toEqual([true, true]);
});

test("who answers for a case's personal data is who did when it began", async () => {
  const authorities = (await read("/municipality", "administrator")).document.authorities.map(
    ({ id, name }: { id: string; name: string }) => [id, name],
  );
  const [[first, firstName], [second]] = authorities.slice(1);
  await configured(world, { samba: { ...own, controller: first } });
  const { caseId, guardianId } = await anActiveCase(world);
  const named = async () => (await read(`/cases/${caseId}/people/${guardianId}/extract`)).controllers?.[0]?.name;

  const is = await named();
  await configured(world, { samba: { ...own, controller: second } });

  expect([is, await named()]).toEqual([firstName, firstName]);
});
