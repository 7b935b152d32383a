import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { perform } from "../src-bot/desk.ts";
import { unbroken } from "../src-shared/card.ts";
import { commandNamed, type Verb } from "../src-shared/commands.ts";
import { type Day, momentAt } from "../src-shared/time.ts";
import { orderOf, type Step, verbs } from "./arbitraries/steps.ts";
import { addDoctor, aDoctor, entered, mailTo, title } from "./doctor.ts";
import { aBrowser, aWayIn, type Browser, linkIn, outsideAccess, sendLink } from "./family.ts";
import {
  aCaseInConsentPending,
  anActiveCase,
  anOralYes,
  aSearch,
  aWorld,
  done,
  later,
  municipalityId,
  refusalOf,
  type World,
} from "./world.ts";
import { familyAccount } from "../src-shared/ids.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld({ guessesAQuarter: 10_000 });
});
afterAll(() => world.close());

const span = (day: string, hour: number) => ({
  start: momentAt(day as Day, `${hour}:00`),
  end: momentAt(day as Day, `${hour + 1}:00`),
});
const lineOf = (calendar: string, name: string) => new RegExp(`^${name}[:;](.*)$`, "m").exec(calendar)?.[1];

/** What comes over the wire of a page, but the time of day. */
const whole = async (browser: Browser, path: string) => {
  const { status, headers, text } = await browser.get(path);
  return JSON.stringify([status, [...headers].filter(([name]) => !/^date$|ratelimit/.test(name)), text]);
};

describe("a professional outside every tenant", () => {
  test("comes in by a link that tells nothing, answers, prepares, reads, promises, reports and receives", async () => {
    const doctor = await aDoctor(world);
    const { browser, caseId, meetingId, party, give, meeting, childId, guardianId } = doctor;
    const { reference, parties } = await world.file(caseId);
    expect(doctor.early.kind).toBe("noWayIn");
    const names = parties.flatMap((one) => ("name" in one ? [one.name.value] : []));
    for (const word of [reference, "Trygghet", "Ekskolan", ...names]) expect(doctor.mail).not.toContain(word);

    const home = await entered(world, doctor);
    expect(home.text).toContain(unbroken(reference));
    expect(home.text).toContain("väntar på ditt svar");
    expect(home.text).not.toContain("samtycke");
    const agenda = await browser.get(meeting);
    for (const word of ["Trygghet i skolan", "Vad behöver jag?", title]) expect(agenda.text).toContain(word);
    for (const name of names) expect(agenda.text).not.toContain(name);

    const coming = await browser.post(meeting, { action: "attends" });
    expect(coming.text).toContain("Samordnaren har fått ditt svar");
    const picture = { action: "picture", words: "Hen är stökig på rasten", category: "schooling" };
    const minded = await browser.post(meeting, picture);
    expect(minded.text).toContain("kan läsas som ett omdöme");
    expect(minded.text).toContain("Hen är stökig på rasten");
    expect((await world.file(caseId)).meetings[0]!.inputs).toEqual([]);
    await browser.post(meeting, { ...picture, minded: "true" });
    await browser.post(meeting, { action: "item", title: "Hälsokoll", itemCategory: "schooling" });
    const empty = await browser.post(meeting, { action: "item", title: "", itemCategory: "schooling" });
    expect([empty.status, empty.text]).toEqual([409, expect.stringContaining("Något behöver rättas")]);
    await browser.post(meeting, { action: "seen" });

    const [prepared] = (await world.file(caseId)).meetings;
    expect(prepared).toMatchObject({
      answers: [{ party, answer: "attends" }],
      inputs: [{ by: party, unit: "ekskolan" }],
      items: [{ suggestedBy: party }],
      seenBy: [{ party }],
    });

    const itemId = prepared!.items[0]!.id;
    const item = `${meeting}/items/${itemId}`;
    const { wording } = prepared!.items[0]!;
    expect((await browser.get(item)).text).toContain("Hälsokoll");
    await browser.post(item, { action: "reword", title: "Hälsosamtal till våren", seen: wording });
    await browser.post(item, { action: "answer", answer: "Vi har en tid" });
    const stale = await browser.post(item, { action: "reword", title: "Något annat", seen: wording });
    expect([stale.status, stale.text]).toEqual([409, expect.stringContaining("Något annat")]);
    const [answered] = (await world.file(caseId)).meetings[0]!.items;
    expect([answered!.title.value, answered!.answers.map(({ value }) => value)]).toEqual([
      "Hälsosamtal till våren",
      ["Vi har en tid"],
    ]);
    await give("meeting.publish", { meetingId, shortNoticeReason: "Familjen vill ses snart" });
    const kurator = parties.find((one) => one.kind === "professional" && one.account === world.account("kurator"))!.id;
    const promise = { what: "Hälsosamtal", category: "schooling", dueBy: later(world, 14) };
    const agreements = [
      { ...promise, owner: party, reportTo: null },
      { ...promise, what: "Lugn start", owner: kurator, reportTo: party },
    ];
    await give("meeting.hold", {
      meetingId,
      attended: [childId, guardianId, party, kurator],
      agreements,
      heldEarlier: true,
    });
    const [own, theirs] = (await world.file(caseId)).tasks.map(({ id }) => id);
    const path = (id: string | undefined) => `/f/mine/outside/promises/${id}`;
    expect((await browser.get("/f/mine")).text).toContain("Hälsosamtal");
    await browser.post(path(own), { action: "accept" });
    const unsaid = await browser.post(path(own), { action: "report", outcome: "needsTime", dueBy: later(world, 20) });
    expect([unsaid.status, unsaid.text]).toEqual([409, expect.stringContaining("Några ord saknas")]);
    await browser.post(path(own), { action: "report", outcome: "done", evidence: "Vi har talats vid" });
    await done(
      world.perform("kurator", caseId, "followup.report", { taskId: theirs, outcome: "done", evidence: "Klart" }),
    );
    expect((await browser.get(path(theirs))).text).toContain("Klart");
    await browser.post(path(theirs), { action: "receive" });

    expect((await world.file(caseId)).tasks).toMatchObject([
      { state: { name: "reported", evidence: { value: "Vi har talats vid" } } },
      { state: { name: "received" } },
    ]);

    await give("meeting.writeNote", { meetingId, words: "Alla var där", category: "schooling" });
    await give("meeting.shareNotes", { meetingId });
    expect((await mailTo(world)).at(-1)!.text).toContain("Det finns anteckningar från ett möte att läsa.");
    expect((await browser.get(meeting)).text).toContain("Alla var där");
    await browser.post(meeting, { action: "differ", differs: "Jag gick tidigare" });
    expect((await world.file(caseId)).meetings[0]!.stances).toMatchObject([{ party, stance: "differs" }]);

    const kept = await browser.get("/f/mine/outside/data");
    for (const word of [title, "Ekskolan", "skollakare@example.se", "Du själv kom in genom din länk", "Samordnare"])
      expect(kept.text).toContain(word);
    expect(kept.text).toMatch(/Det du har lämnat inför möten.*Hen är stökig på rasten/s);
    for (const name of [...names, "Kurator", "Vi har talats vid"]) expect(kept.text).not.toContain(name);
    const log = await world.app.deps.store.cases.log(municipalityId, caseId);
    const shown = await world.api("samordnare", `/cases/${caseId}/access-log`);
    expect(log.map(({ entry }) => entry.kind)).toEqual(
      expect.arrayContaining(["linkSent", "familyEntered", "inputGiven", "reportReceived"]),
    );
    expect(JSON.stringify(shown.body)).toContain(title);
  });

  test("may by it no more than its part: the family's pages are not there for them, nor theirs for the family", async () => {
    const [doctor, guardian] = [await aDoctor(world), await aWayIn(world)];
    await entered(world, doctor);
    await guardian.enter();
    const { caseId, party, meeting, browser } = doctor;
    const nowhere = "/f/mine/nowhere/at/all";

    for (const path of [`/f/mine/asked/${crypto.randomUUID()}`, `/f/mine/consents/${crypto.randomUUID()}`])
      expect(await whole(browser, path)).toBe(await whole(browser, nowhere));
    for (const path of [meeting, "/f/mine/outside/shared", `/f/mine/outside/promises/${crypto.randomUUID()}`])
      expect(await whole(guardian.browser, path)).toBe(await whole(guardian.browser, nowhere));

    const access = outsideAccess(world, caseId, party);
    const { deps } = world.app;
    const shut = verbs.filter((verb) => !commandNamed(verb).by.includes("outside"));
    const before = await world.file(caseId);
    const refused = new Set<string>();
    for (const verb of shut) {
      const step: Step = { kind: "any", person: title, verb, picks: [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7] };
      const { input } = orderOf(step, before, world.clock.now);
      const outcome = await perform(deps, access, { caseId, verb, commandId: crypto.randomUUID(), input });
      refused.add(outcome.ok ? `${verb} was taken` : outcome.refusal.kind);
    }
    expect([...refused].toSorted()).toEqual(["alreadyTaken", "badInput", "notThere", "notYourStep"]);
    expect(await world.file(caseId)).toEqual(before);
  });

  test("is asked which times suit, and told that a meeting is on, moved and off, once each", async () => {
    const { caseId, guardianId, consentId } = await anActiveCase(world);
    const give = (verb: Verb, input: object) => done(world.perform("samordnare", caseId, verb, input));
    const party = await addDoctor(world, caseId);
    const sought = { ...aSearch(world, ["kurator"]), outside: [party] };
    await give("meeting.seek", sought);
    const { id: meetingId, state } = (await world.file(caseId)).meetings[0]!;
    expect(state.name).toBe("seeking");
    const times = [13, 11].map((hour) => span(later(world, 3), hour));
    await give("meeting.askTimes", { meetingId, parties: [party, guardianId], times });
    await sendLink(world, caseId, party);
    const count = (await mailTo(world)).length;

    const browser = aBrowser(world.front);
    const home = await entered(world, { browser, mail: (await mailTo(world)).at(-1)!.text });
    expect(home.text).toContain("Svara vilka tider som passar dig");
    const own = `/f/mine/times/${meetingId}`;
    const empty = await browser.post(own, { words: "" });
    expect([empty.status, empty.text]).toEqual([400, expect.stringContaining("Svara för minst en tid")]);
    const [late, early] = times.map(({ start }) => `t${Date.parse(start)}`);
    const thanks = await browser.post(own, { [late!]: "not", [early!]: "works", words: "Helst före tre" });
    expect(thanks.text).toContain("Samordnaren har fått ditt svar");
    expect(thanks.text).toContain("Du har svarat.");

    const poll = async (who: string) => (await done(world.view(who, caseId))).meetings[0]?.poll ?? null;
    expect((await poll("samordnare"))!.asked[0]).toMatchObject({ name: title, reply: { words: "Helst före tre" } });
    expect(JSON.stringify(await done(world.view("kurator", caseId)).catch(() => null))).not.toContain("Helst före");
    await give("meeting.seek", { meetingId, from: later(world, 1) });
    const [found] = (await done(world.view("samordnare", caseId))).meetings[0]!.proposals;
    expect(found!.start).toBe(times[1]!.start);

    const place = { meetingId, venueId: "ekrummet", venueReason: "" };
    await give("meeting.book", { ...place, start: found!.start });
    const booked = (await mailTo(world)).slice(count);
    expect(booked).toHaveLength(1);
    expect(booked[0]!.text).toContain("Ett möte som du är inbjuden till har fått en tid.");
    expect(booked[0]!.calendar).toContain("METHOD:PUBLISH");
    expect(booked[0]!.calendar).not.toMatch(/Trygghet|Barn|kurator|SB-2026|ATTENDEE|skollakare/i);
    const meeting = `/f/mine/outside/meetings/${meetingId}`;
    expect((await browser.get(meeting)).text).toContain(`${meeting}/mote.ics`);
    const file = await browser.get(`${meeting}/mote.ics`);
    expect([lineOf(file.text, "UID"), lineOf(file.text, "SEQUENCE")]).toEqual([
      lineOf(booked[0]!.calendar!, "UID"),
      lineOf(booked[0]!.calendar!, "SEQUENCE"),
    ]);

    await give("meeting.reschedule", { meetingId, reason: "Någon är sjuk", from: later(world, 1) });
    const moving = (await mailTo(world)).at(-1)!;
    expect(moving.text).toContain("Den gamla tiden gäller inte");
    expect(moving.text).not.toContain("sjuk");
    const again = [later(world, 4), later(world, 7)].map((day) => span(day, 13));
    await give("meeting.askTimes", { meetingId, parties: [party], times: again });
    expect((await mailTo(world)).at(-1)!.text).toContain("Vilka tider passar dig");
    await browser.post(own, Object.fromEntries(again.map(({ start }) => [`t${Date.parse(start)}`, "works"])));
    await give("meeting.seek", { meetingId, from: later(world, 1) });
    const [other] = (await done(world.view("samordnare", caseId))).meetings[0]!.proposals;
    await give("meeting.book", { ...place, start: other!.start });
    const moved = (await mailTo(world)).at(-1)!;
    expect(moved.text).toContain("har fått en ny tid eller plats");
    expect(lineOf(moved.calendar!, "UID")).toBe(lineOf(file.text, "UID"));
    expect(Number(lineOf(moved.calendar!, "SEQUENCE"))).toBeGreaterThan(Number(lineOf(file.text, "SEQUENCE")));

    // As off to them as any that was cancelled, once they may not be told.
    const before = (await mailTo(world)).length;
    await give("consent.withdraw", { consentId, services: ["ekskolan"], channel: "phone" });
    const off = (await mailTo(world)).slice(before);
    expect(off.map(({ text }) => /är inställt/.test(text))).toEqual([true]);
    expect(off[0]!.calendar).toContain("METHOD:CANCEL");
    expect((await browser.get(`${meeting}/mote.ics`)).text).toContain("METHOD:CANCEL");
    expect((await mailTo(world)).length).toBe(before + 1);
  });

  test("says by a link that their authority holds the consent, sees that one alone, and is out when it is said", async () => {
    const begun = await aCaseInConsentPending(world);
    const { caseId } = begun;
    const give = (verb: Verb, input: object) => done(world.perform("samordnare", caseId, verb, input));
    await give("consent.record", anOralYes(world, begun));
    const { id: consentId, disclosing } = (await world.file(caseId)).consents[0]!;
    const party = await addDoctor(world, caseId);
    const own = world.app.deps
      .municipality(municipalityId)
      .then(({ document }) => document.units.find(({ id }) => id === "ekskolan"));
    const { authority } = (await own)!;
    const asked = { consentId, authority, receiver: familyAccount(party) };
    const other = (disclosing as string[]).find((one) => one !== authority && one !== "kommunstyrelsen");
    const elsewhere = world.perform("samordnare", caseId, "consent.askToConfirm", { ...asked, authority: other });
    expect((await refusalOf(elsewhere)).kind).toBe("notAtThatAuthority");
    await give("consent.askToConfirm", asked);
    const { body } = await world.api("samordnare", `/cases/${caseId}`);
    expect(JSON.stringify(body.consents)).toContain(title);
    await sendLink(world, caseId, party);
    const browser = aBrowser(world.front);
    const home = await entered(world, { browser, mail: (await mailTo(world)).at(-1)!.text });
    expect(home.text).toContain("Bekräfta att ni har samtycket");
    const page = `/f/mine/outside/confirm/${consentId}`;
    expect((await browser.get(page)).text).toContain("Det ni får lämna");
    expect((await browser.get(`/f/mine/outside/confirm/${crypto.randomUUID()}`)).status).toBe(404);
    expect((await browser.get("/f/mine/outside/data")).text).toContain("skollakare@example.se");

    const thanks = await browser.post(page, { action: "confirm" });
    expect(thanks.text).toContain("Det är antecknat att er myndighet har samtycket");
    expect((await world.file(caseId)).consents[0]!.heldBy.map((one) => one.authority)).toContain(authority);
    expect((await browser.get("/f/mine")).status).toBe(403);
  });

  test("who is not needed after all and has no way in left is called by the coordinator", async () => {
    const { caseId, meetingId, party, give } = await aDoctor(world);
    await give("meeting.uninvite", { meetingId, party, reason: "Behövs inte" });
    const count = (await mailTo(world)).length;

    const { body } = await world.api("samordnare", `/cases/${caseId}/links`);
    expect(body.untold).toContainEqual(expect.objectContaining({ party, kind: "off" }));
    expect(body.untold).not.toContainEqual(expect.objectContaining({ party, kind: "on" }));
    expect((await mailTo(world)).length).toBe(count);
  });

  test("sees a tombstone once consent no longer reaches them, and is out when they have left", async () => {
    const doctor = await aDoctor(world);
    await entered(world, doctor);
    const { browser, meeting, caseId, consentId, give, party } = doctor;
    const words = ["Trygghet i skolan", "Vad behöver jag?", "Kurator", "Ekrummet"];
    const before = await browser.get(meeting);
    expect(words.filter((word) => !before.text.includes(word))).toEqual([]);

    await give("consent.withdraw", { consentId, services: ["ekskolan"], channel: "phone" });

    const gone = await browser.get(meeting);
    expect(gone.text).toContain("Mötet är inställt");
    for (const word of words) expect(gone.text).not.toContain(word);
    const tried = await browser.post(meeting, { action: "picture", words: "Något", category: "schooling" });
    expect(tried.status).toBeGreaterThanOrEqual(400);
    expect((await world.file(caseId)).meetings[0]!.inputs).toEqual([]);

    await give("party.leave", { partyId: party, reason: "Slutat" });
    expect((await browser.get("/f/mine")).status).toBe(403);
    expect((await aBrowser(world.front).get(linkIn(doctor.mail))).status).toBe(404);
    const { body } = await world.api("samordnare", `/cases/${caseId}/links`);
    expect(body.links).toEqual([expect.objectContaining({ party, ended: "noLongerTheirs" })]);
  });
});
