import { afterAll, beforeAll, expect, test } from "vitest";

import { aCaseInConsentPending, anOralYes, aWorld, done, family, flowsBetween, seek, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld({ hasWorkers: false });
});
afterAll(() => world.close());

/** A meeting of two services, one of which the family keeps out of what is said about home. */
async function aMeetingWithAnExclusion() {
  const begun = await aCaseInConsentPending(world);
  const { caseId, childId, guardianId } = begun;
  const gives = (verb: Parameters<World["perform"]>[2], input: unknown, who = "samordnare") =>
    done(world.perform(who, caseId, verb, input));
  await gives("consent.record", {
    ...anOralYes(world, begun),
    flows: flowsBetween(["ekskolan", "barnochunga"]),
    exclusions: [{ kind: "category", category: "family", to: "barnochunga" }],
  });
  const [consent] = (await world.file(caseId)).consents;
  for (const authority of consent!.disclosing.filter((one) => one !== "kommunstyrelsen"))
    await gives("consent.confirmHeld", { consentId: consent!.id, authority, saidBy: "Registrator" });
  await gives("party.setVoice", { childId, way: "letter", note: "" });
  const { meetingId, proposals } = await seek(world, caseId);
  const slot = proposals.find(({ venues }) => venues.includes("ekrummet"))!;
  await gives("meeting.book", { meetingId, start: slot.start, venueId: "ekrummet" });
  await gives("meeting.suggestItem", { meetingId, title: "Skolmaten", category: "schooling" });
  await gives("meeting.suggestItem", { meetingId, title: "Hemma hos mormor", category: "family" });
  await gives("meeting.giveInput", { meetingId, words: "Lugnt hemma", category: "family" }, "kurator");
  await gives("meeting.keepOut", { meetingId, by: guardianId, words: "Skilsmässan" });
  const { parties } = await world.file(caseId);
  const party = (person: string) =>
    parties.find((one) => one.kind === "professional" && one.account === world.account(person))!.id;
  const [kurator, socialsekreterare] = [party("kurator"), party("socialsekreterare")];
  return { caseId, meetingId, childId, guardianId, kurator, socialsekreterare };
}

test("a room is shown only what everybody present may see", async () => {
  const { caseId, meetingId, childId, guardianId, kurator, socialsekreterare } = await aMeetingWithAnExclusion();
  const room = (...present: string[]) =>
    world.api("samordnare", `/cases/${caseId}/meetings/${meetingId}/room?present=${present.join(",")}`);
  const ofChild = { childId, guardians: [{ party: guardianId, called: "Mamma" }] };
  const open = { childId, guardians: [guardianId], units: ["ekskolan", "barnochunga"] };
  await done(world.perform("samordnare", caseId, "voice.setPage", ofChild));
  await done(world.perform("samordnare", caseId, "voice.note", { ...open, words: "Läs det här först" }));
  await done(world.perform("samordnare", caseId, "voice.note", { childId, words: "Bara till dig" }));

  const [one, both, withFamily, withoutOne] = await Promise.all([
    room(kurator),
    room(kurator, socialsekreterare),
    room(kurator, socialsekreterare, childId, guardianId),
    room(kurator, childId, guardianId),
  ]);

  const said = (answer: { body: unknown }) => JSON.stringify(answer.body);
  expect(one.status).toBe(200);
  expect(said(one)).toContain("Hemma hos mormor");
  expect(said(one)).toContain("Lugnt hemma");
  for (const shown of [both, withFamily]) {
    expect(shown.status).toBe(200);
    expect(said(shown)).toContain("Skolmaten");
    for (const hidden of ["Hemma hos mormor", "Lugnt hemma", family.childName, family.guardianPhone])
      expect(said(shown)).not.toContain(hidden);
  }
  for (const shown of [one, both, withFamily]) expect(said(shown)).not.toContain("Skilsmässan");
  // What the child lets be heard is read out only where consent lets everybody there hear it.
  expect([one, withoutOne].map(({ body }) => body.sayings)).toMatchObject([
    [{ text: "Läs det här först" }],
    [{ text: "Läs det här först" }],
  ]);
  for (const shown of [both, withFamily]) expect(shown.body.sayings).toEqual([]);
  expect(withFamily.body.meeting.items).toMatchObject([{ title: "Skolmaten" }]);
});

test("a room is the coordinator's to show, of those who were asked, and the read is logged", async () => {
  const { caseId, meetingId, kurator } = await aMeetingWithAnExclusion();
  const path = `/cases/${caseId}/meetings/${meetingId}/room`;

  const asked = await Promise.all([
    world.api("kurator", `${path}?present=${kurator}`),
    world.api("samordnare2", `${path}?present=${kurator}`),
    world.api("samordnare", `${path}?present=`),
    world.api("samordnare", `${path}?present=${caseId}`),
    world.api("samordnare", path),
    world.api("samordnare", `/cases/${caseId}/meetings/${caseId}/room?present=${kurator}`),
  ]);

  expect(asked.map(({ body }) => body.code)).toEqual([
    "notYourStep",
    "notThere",
    "unknownPerson",
    "unknownPerson",
    "notThere",
    "notThere",
  ]);
  const reads = await world.app.deps.store.reads.of("ekstad", caseId);
  expect(reads.map(({ person }) => person)).toContain(world.account("samordnare"));
});

test("every condition for publishing is told, met or not, with what to do", async () => {
  const { caseId, meetingId } = await aMeetingWithAnExclusion();
  const gates = async (person = "samordnare") =>
    (await world.api(person, `/cases/${caseId}/meetings/${meetingId}/gates`)).body;

  const before = (await gates()).gates as { kind: string; code: string | null; message: string | null }[];

  expect(before.map(({ kind, code }) => [kind, code])).toEqual([
    ["time", null],
    ["child", null],
    ["consent", null],
    ["items", "itemOutsideConsent"],
    ["words", "wordsUnchecked"],
    ["needs", null],
    ["notice", "shortNotice"],
  ]);
  expect(before.find(({ kind }) => kind === "words")?.message).toContain("Skilsmässan");
  expect((await gates("kurator")).code).toBe("notYourStep");
  const publish = { meetingId, shortNoticeReason: "Familjen vill ses snart", missingReason: "" };
  const refused = await world.perform("samordnare", caseId, "meeting.publish", publish);
  expect(refused.ok ? null : refused.refusal.kind).toBe("itemOutsideConsent");
});
