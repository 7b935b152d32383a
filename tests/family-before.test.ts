import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { addMinutes } from "../src-shared/time.ts";
import { aBrowser, aWayInto, linkIn, phoneOf, type Seen, sendLink } from "./family.ts";
import { type World, aBookedMeeting, aMonday, aProposedMeeting, aWorld, done, later, municipalityId } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.clock.now = aMonday;
});

const seenBy = (person: string, caseId: string) => done(world.view(person, caseId));
const told = async () => {
  await world.deliverAll();
  const { mail } = (await world.script("/phone/vardnadshavare1")) as { mail: { text: string; calendar?: string }[] };
  return mail;
};
const sequenceIn = (calendar?: string) => Number(/SEQUENCE:(\d+)/.exec(calendar ?? "")?.[1]);
const lineOf = (calendar: string | undefined, name: string) =>
  new RegExp(`^${name}[:;](.*)$`, "m").exec(calendar ?? "")?.[1];

test("times are asked for, answered alone on one's own page, and weigh in what the coordinator is proposed", async () => {
  const way = await aWayInto(world, await aProposedMeeting(world));
  const { caseId, guardianId, meetingId, browser } = way;
  await done(world.perform("samordnare", caseId, "meeting.askTimes", { meetingId, parties: [guardianId] }));
  const before = (await seenBy("samordnare", caseId)).meetings[0]!.proposals;
  expect((await told()).at(-1)!.text).toContain("Vilka tider passar dig för ett möte?");
  await way.enter();

  const home = await browser.get("/f/mine");
  expect(home.text).toContain(`/f/mine/times/${meetingId}`);
  expect(home.text).not.toContain("Trygghet i skolan");
  const asked = await browser.get(`/f/mine/times/${meetingId}`);
  const names = [...asked.text.matchAll(/type="radio"[^>]*name="(t\d+)"/g)].map(([, name]) => name!);
  const all = [...new Set(names)];
  expect(all).toHaveLength(before.length);
  const empty = await browser.post(`/f/mine/times/${meetingId}`, {});
  expect([empty.status, empty.text.includes("Svara för minst en tid")]).toEqual([400, true]);
  const fits = Object.fromEntries(all.map((name, at) => [name, at === 0 ? "not" : at === 1 ? "ifNeedBe" : "works"]));
  const answer = await browser.post(`/f/mine/times/${meetingId}`, { ...fits, words: "Helst på morgonen" });

  expect(answer.text).toContain("Samordnaren har fått ditt svar");
  const [meeting] = (await seenBy("samordnare", caseId)).meetings;
  expect(meeting!.poll!.asked).toMatchObject([{ party: guardianId, reply: { words: "Helst på morgonen" } }]);
  const [last, secondLast] = [meeting!.proposals.at(-1)!, meeting!.proposals.at(-2)!];
  expect([last.start, secondLast.start]).toEqual(
    Object.keys(fits)
      .slice(0, 2)
      .map((name) => startOf(name)),
  );
  expect(last.reasons[0]!.kind).toBe("saidNot");
  await done(world.perform("samordnare", caseId, "meeting.seek", { meetingId, from: later(world, 1) }));
  const again = (await seenBy("samordnare", caseId)).meetings[0]!.proposals;
  expect(again.map(({ start }) => start)).not.toContain(last.start);
  expect((await browser.get(`/f/mine/times/${meetingId}`)).text).toContain('value="works" checked');

  await done(world.perform("samordnare", caseId, "meeting.closePoll", { meetingId }));
  const shut = await browser.get(`/f/mine/times/${meetingId}`);
  const other = await browser.get("/f/mine/times/00000000-0000-4000-8000-00000000dead");
  const still = ({ text }: Seen) => text.replace(/name="commandId" value="[^"]+"/g, "");
  expect([shut.status, still(shut)]).toEqual([404, still(other)]);
});
const startOf = (name: string) => new Date(Number(name.slice(1))).toISOString();

test("an invitation is sent once for each change, is one event in a calendar of one's own, and says no more than its receiver may know", async () => {
  const way = await aWayInto(world, await aProposedMeeting(world));
  const { caseId, meetingId, browser, guardianId } = way;
  const { proposals } = (await seenBy("samordnare", caseId)).meetings[0]!;
  const [first, second] = proposals.filter(({ venues }) => venues.some(({ id }) => id === "ekrummet"));
  const count = (await told()).length;
  const choice = { meetingId, venueId: "ekrummet", venueReason: "" };
  await done(world.perform("samordnare", caseId, "meeting.book", { ...choice, start: first!.start }));
  await way.enter();

  const booked = await told();
  expect(booked).toHaveLength(count + 1);
  expect(booked.at(-1)!.text).toMatch(/Ett möte som du är med på har fått en tid\. .*\/f\/\w+/);
  const { calendar } = booked.at(-1)!;
  expect(calendar).toContain("METHOD:PUBLISH");
  expect(calendar).not.toMatch(/Trygghet|Barn|kurator|SB-2026|ATTENDEE|vardnadshavare/i);
  await world.deliverAll();
  expect(await told()).toHaveLength(count + 1);

  const page = await browser.get(`/f/mine/meetings/${meetingId}`);
  expect(page.text).toContain("Trygghet i skolan");
  expect(page.text).toMatch(/Kurator|kurator/);
  expect(page.text).toContain("tidigast fem minuter innan");
  const own = await browser.get(`/f/mine/meetings/${meetingId}/mote.ics`);
  expect(own.headers.get("content-type")).toContain("text/calendar");
  expect(lineOf(own.text, "UID")).toBe(lineOf(calendar, "UID"));
  // The way there is in the reader's own language, on the page and in what their calendar takes in.
  const { directionsIn } = (await world.app.deps.municipality(municipalityId)).document.venues[0]!;
  const inArabic = `/f/mine/meetings/${meetingId}`;
  expect((await browser.get(`${inArabic}?lang=ar`)).text).toContain(directionsIn!.ar!);
  const unfolded = (await browser.get(`${inArabic}/mote.ics?lang=ar`)).text.replace(/\r\n /g, "");
  expect(unfolded).toContain(directionsIn!.ar!.split(".")[0]);
  await browser.get(`${inArabic}?lang=sv`);
  await done(
    world.perform("samordnare", caseId, "meeting.bookNow", {
      meetingId,
      from: later(world, 1),
      start: second!.start,
      venueId: "ekrummet",
      venueReason: "",
    }),
  );
  const moved = await told();
  expect(moved).toHaveLength(count + 2);
  expect(moved.at(-1)!.text).toContain("har fått en ny tid");
  expect(lineOf(moved.at(-1)!.calendar, "UID")).toBe(lineOf(calendar, "UID"));
  expect(sequenceIn(moved.at(-1)!.calendar)).toBeGreaterThan(sequenceIn(calendar));

  // The link they were in by is not shut by a new one.
  const answer = await browser.post(`/f/mine/meetings/${meetingId}`, { answer: "anotherTime", suggests: "Efter tre" });
  expect(answer.text).toContain("Samordnaren har fått ditt svar");
  const led = (await seenBy("samordnare", caseId)).meetings[0]!;
  expect(led.family.find(({ party }) => party === guardianId)).toMatchObject({
    answer: "anotherTime",
    suggests: "Efter tre",
    joins: "place",
  });
  expect((await seenBy("kurator", caseId)).meetings[0]!.family).toEqual([]);

  await done(world.perform("samordnare", caseId, "meeting.cancel", { meetingId, reason: "Någon är sjuk" }));
  const off = await told();
  expect(off).toHaveLength(count + 3);
  expect(off.at(-1)!.calendar).toContain("METHOD:CANCEL");
  expect(sequenceIn(off.at(-1)!.calendar)).toBeGreaterThan(sequenceIn(moved.at(-1)!.calendar));
  expect(off.at(-1)!.text).not.toContain("sjuk");
});

test("what is withdrawn an hour before pauses the meeting without a reason, and what is said before it reaches the coordinator", async () => {
  const way = await aWayInto(world, await aProposedMeeting(world));
  const { caseId, meetingId, browser, guardianId } = way;
  const { meetingId: id, proposals } = { meetingId, ...(await proposalsOf(caseId)) };
  const start = proposals[0]!.start;
  await done(
    world.perform("samordnare", caseId, "meeting.book", { meetingId: id, start, venueId: "ekrummet", venueReason: "" }),
  );
  await way.enter();
  const at = `/f/mine/meetings/${meetingId}`;

  await browser.get(`${at}/raise`);
  await browser.post(`${at}/raise`, { title: "Rasterna är svåra" });
  await browser.get(`${at}/leave-out`);
  const out = await browser.post(`${at}/leave-out`, { words: "Farmors sjukdom" });
  expect(out.text).not.toContain("Farmors sjukdom");
  await browser.get("/f/mine/needs");
  const lacking = await browser.post("/f/mine/needs", { kinds: ["interpreter", "room"], room: "Nära entrén" });
  expect(lacking.status).toBe(409);
  await browser.post("/f/mine/needs", { kinds: ["interpreter", "room"], room: "Nära entrén", language: "ar" });
  await browser.get("/f/mine/invite");
  await browser.post("/f/mine/invite", { who: "Fotbollstränaren", why: "" });
  await browser.get("/f/mine/first");
  await browser.post("/f/mine/first", { scope: "Skolgången" });
  await browser.get(`${at}/joining`);
  expect((await browser.post(`${at}/joining`, { how: "video" })).status).toBe(409);
  await browser.post(`${at}/joining`, { how: "phone" });

  const view = await seenBy("samordnare", caseId);
  const [meeting] = view.meetings;
  expect(meeting!.items).toMatchObject([{ title: "Rasterna är svåra", isFamilys: true }]);
  expect(meeting!.offLimits).toMatchObject([{ words: "Farmors sjukdom", by: guardianId }]);
  expect(meeting!.arrangements).toMatchObject([{ kind: "interpreter", detail: "ar" }, { kind: "room" }]);
  expect(meeting!.family.find(({ party }) => party === guardianId)).toMatchObject({ joins: "phone" });
  expect(view.suggestions).toMatchObject([{ who: "Fotbollstränaren", weighed: null }]);
  expect(view.wishes).toMatchObject([{ by: guardianId, scope: "Skolgången" }]);
  await done(
    world.perform("samordnare", caseId, "meeting.weighPerson", {
      suggestionId: view.suggestions[0]!.id,
      how: "notNow",
      words: "Vi talas vid",
    }),
  );
  expect((await browser.get("/f/mine/invite")).text).toContain("Inte nu. Vi talas vid");

  world.clock.now = addMinutes(start, -60);
  const { consentId } = way;
  const input = { consentId, services: ["ekskolan"], channel: "phone" };
  await done(world.perform("samordnare", caseId, "consent.withdraw", input));
  const last = (await told()).at(-1)!;
  expect(last.text).toContain("Ditt möte är pausat. Samordnaren hör av sig.");
  expect([last.calendar, /samtycke|skol/i.test(last.text)]).toEqual([undefined, false]);
});
const proposalsOf = async (caseId: string) => (await seenBy("samordnare", caseId)).meetings[0]!;

test("somebody protected is sent nothing but the link, and nobody is sent what another could read", async () => {
  const way = await aWayInto(world, await aProposedMeeting(world));
  const { caseId, guardianId } = way;
  await done(
    world.perform("samordnare", caseId, "party.setProtection", {
      partyId: guardianId,
      level: "protectedRegistration",
      alias: "Förälder 1",
    }),
  );
  const { meetingId } = way;
  const { proposals } = (await seenBy("samordnare", caseId)).meetings.find(({ id }) => id === meetingId)!;
  const count = (await told()).length;
  await done(
    world.perform("samordnare", caseId, "meeting.book", {
      meetingId,
      start: proposals[0]!.start,
      venueId: "ekrummet",
      venueReason: "",
    }),
  );

  const mails = await told();
  expect(mails).toHaveLength(count + 1);
  expect(mails.at(-1)!.text).toMatch(/^https?:\/\/\S+\/f\/\w+$/);
  expect(mails.at(-1)!.calendar).toBeUndefined();
  expect((await phoneOf(world, "vardnadshavare1")).mail.at(-1)).toBe(mails.at(-1)!.text);
});

test("whom no message reaches is the coordinator's to tell, once for each thing, until they know of it", async () => {
  const { caseId, meetingId, guardianId, childId } = await aBookedMeeting(world, ["kurator"]);
  await world.deliverAll();
  type Row = { caseId: string; party: string; kind: string };
  const untold = async (who = "samordnare") => {
    await world.deliverAll();
    const { body } = await world.api(who, "/links/untold");
    return (body.untold as Row[]).flatMap((one) => (one.caseId === caseId ? [`${one.party} ${one.kind}`] : []));
  };
  const about = `meeting:${meetingId}`;
  const tell = (who: string, party: string, of = about, commandId = crypto.randomUUID()) =>
    world.api(who, `/cases/${caseId}/told`, { party, about: of, commandId });
  expect(await untold()).toEqual(expect.arrayContaining([`${guardianId} on`, `${childId} on`]));
  expect(await untold("samordnare2")).toEqual([]);
  expect((await world.api("kurator", "/links/untold")).status).toBe(403);

  for (const [who, party, of] of [
    ["samordnare2", guardianId, about],
    ["kurator", guardianId, about],
    ["samordnare", guardianId, "meeting:nothing"],
    ["samordnare", "nobody", about],
  ] as const)
    expect((await tell(who, party, of)).status, who).toBeGreaterThanOrEqual(400);
  expect((await tell("samordnare", guardianId)).status).toBe(200);
  expect((await tell("samordnare", guardianId)).status).toBe(409);
  expect(await untold()).not.toContain(`${guardianId} on`);
  const log = await world.app.deps.store.cases.log(municipalityId, caseId);
  expect(log.map(({ entry }) => entry).filter(({ kind }) => kind === "callNoted")).toEqual([
    { kind: "callNoted", party: guardianId },
  ]);

  const input = { meetingId, reason: "Någon är sjuk", from: later(world, 1) };
  await done(world.perform("samordnare", caseId, "meeting.reschedule", input));
  expect(await untold()).toEqual(expect.arrayContaining([`${guardianId} moving`, `${childId} moving`]));
  world.clock.now = addMinutes(world.clock.now, 5);
  // The link itself tells them where to look, and so does a letter.
  const way = { channel: "letter", secondStep: "readOut", address: "Storgatan 1" };
  await sendLink(world, caseId, guardianId, way);
  expect(await untold()).toEqual([`${childId} moving`]);
  world.clock.now = addMinutes(world.clock.now, 5);
  const cancel = { meetingId, reason: "Någon är sjuk" };
  await done(world.perform("samordnare", caseId, "meeting.cancel", cancel));
  expect(await untold()).toEqual(expect.arrayContaining([`${guardianId} off`, `${childId} off`]));
});

test("where word of something new is refused, the link they have leads on; once it is taken the new one leads alone", async () => {
  const { caseId, meetingId, link, guardianId } = await aWayInto(world, await aProposedMeeting(world));
  await told();
  world.clock.now = addMinutes(aMonday, 28 * 24 * 60);
  const leads = async (by: string) => (await aBrowser(world.front).get(by)).status !== 404;
  await done(world.perform("samordnare", caseId, "meeting.seek", { meetingId, from: later(world, 1) }));
  const before = (await told()).length;

  await world.script("/faults", { family: { status: 412, kinds: ["mail"] } });
  await done(world.perform("samordnare", caseId, "meeting.askTimes", { meetingId, parties: [guardianId] }));
  expect([(await told()).length, await leads(link)]).toEqual([before, true]);

  await world.script("/faults", {});
  const slot = (await seenBy("samordnare", caseId)).meetings[0]!.proposals.find(({ venues }) =>
    venues.some(({ id }) => id === "ekrummet"),
  )!;
  const choice = { meetingId, venueId: "ekrummet", venueReason: "", start: slot.start };
  await done(world.perform("samordnare", caseId, "meeting.book", choice));
  const sent = linkIn((await told()).at(-1)?.text);
  expect([await leads(sent), await leads(link)]).toEqual([true, false]);
});
