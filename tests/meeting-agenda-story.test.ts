import { afterAll, beforeAll, expect, test } from "vitest";

import { wordsOf } from "./scenarios/world.ts";
import { aBookedMeeting, aWorld, done, later, refusalOf, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const cardOf = async (person: string, subject: string) => {
  await world.deliverAll();
  return (await world.messages(person)).find((one) => JSON.stringify(one.card ?? "").includes(subject))!;
};
const press = async (person: string, messageId: string, action: string, inputs: object = {}) =>
  world.script(`/teams/${person}/press`, { messageId, action, inputs });

test("S1: an agenda is prepared by all, the meeting held with everybody heard, its notes answered, and it closes when nothing is left open", async () => {
  const { caseId, meetingId, childId, guardianId, slot } = await aBookedMeeting(world);
  const as = (person: string, verb: Parameters<World["perform"]>[2], input: object) =>
    done(world.perform(person, caseId, verb, { meetingId, ...input }));
  const meeting = async () => (await world.file(caseId)).meetings[0]!;

  await as("samordnare", "meeting.suggestItem", { title: "Skoltaxin kommer sent", for: guardianId });
  await as("samordnare", "meeting.keepOut", { by: guardianId, words: "Farmors sjukdom" });
  const agenda = await cardOf("kurator", `agenda:${meetingId}`);
  await press("kurator", agenda.id, "picture");
  const picture = { words: "Går hem efter lunch", category: "schooling", seen: "none" };
  await world.script("/teams/kurator/dialog", { messageId: agenda.id, inputs: picture });
  const [topic] = (await meeting()).offLimits;
  await as("samordnare", "meeting.checkWords", { words: topic!.id });
  await as("samordnare", "meeting.publish", { shortNoticeReason: "Familjen vill ses snart" });
  const shown = await press("socialsekreterare", (await cardOf("socialsekreterare", `agenda:${meetingId}`)).id, "show");

  world.clock.now = slot.start;
  await as("samordnare", "meeting.begin", {});
  const [kurator] = (await meeting()).invitees;
  const agreement = { what: "Lugn start", category: "schooling", owner: kurator, dueBy: later(world, 14) };
  await as("samordnare", "meeting.hold", {
    attended: [childId, guardianId, ...(await meeting()).invitees],
    heard: [{ party: childId, how: "inWriting" }],
    agreements: [{ ...agreement, reportTo: [guardianId, null] }],
  });
  await as("samordnare", "meeting.writeNote", { words: "Vi provar en lugn start", category: "schooling" });
  await as("samordnare", "meeting.shareNotes", {});
  const notes = await cardOf("kurator", `agenda:${meetingId}`);
  const opened = await press("kurator", notes.id, "show");
  const answered = await press("kurator", notes.id, "agrees");
  await as("socialsekreterare", "meeting.takeStand", { stance: "differs", words: "Starten var i april" });
  for (const party of [childId, guardianId]) await as("samordnare", "meeting.takeStand", { stance: "agrees", party });
  const next = { kind: "none", reason: "Vi hörs om vi behöver" };
  const early = await refusalOf(world.perform("samordnare", caseId, "meeting.close", { meetingId, next }));
  const taxi = (await meeting()).items[0]!.id;
  await as("samordnare", "meeting.setOutcome", { itemId: taxi, outcome: "moved", movedTo: later(world, 60) });
  await as("samordnare", "meeting.finalise", { diarium: "KS 2026/12" });
  await as("samordnare", "meeting.draftNext", {});
  const followUp = (await world.file(caseId)).meetings.at(-1)!;
  await as("samordnare", "meeting.close", { next: { kind: "meeting", meeting: followUp.id } });
  await world.deliverAll();

  expect(wordsOf(shown.card)).toContain("Skoltaxin kommer sent (familjen)");
  expect(wordsOf(shown.card)).toContain("Går hem efter lunch");
  expect(wordsOf(shown.card)).not.toContain("Farmor");
  expect(wordsOf(notes.card)).not.toContain("lugn start");
  expect(wordsOf(opened.card)).toContain("Vi provar en lugn start");
  expect(wordsOf(answered.card)).toContain("Du har svarat att anteckningarna stämmer");
  expect(early).toEqual({ kind: "itemsWithoutOutcome", titles: ["Skoltaxin kommer sent"] });
  expect(await meeting()).toMatchObject({
    state: { name: "closed", diarium: "KS 2026/12", next: { meeting: followUp.id } },
    heard: expect.arrayContaining([{ party: childId, how: "inWriting" }]),
    stances: [{ stance: "agrees" }, { stance: "differs" }, { stance: "agrees" }, { stance: "agrees" }],
  });
  expect(followUp).toMatchObject({ state: { name: "draft" }, items: [{ suggestedBy: guardianId, outcome: null }] });
  const seen = await done(world.view("kurator", caseId));
  expect(seen.meetings.map(({ id, state }) => [id, state])).toEqual([[meetingId, "closed"]]);
  expect(JSON.stringify(seen)).not.toMatch(/Farmor|Starten var i april/);
});
