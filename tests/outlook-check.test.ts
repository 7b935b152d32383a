import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";

import { sv } from "../src-shared/text/sv.ts";
import { aBookedMeeting, anActiveCase, aWorld, momentIn, type World } from "./world.ts";

let world: World;
let caseId: string;
let meetingId: string;
beforeAll(async () => {
  world = await aWorld();
  ({ caseId, meetingId } = await aBookedMeeting(world, ["kurator"]));
});
afterAll(() => world.close());

const form = (more: object = {}) => ({
  caseId,
  meetingId,
  subject: "Samverkansm\u00f6te",
  location: "Ekrummet",
  body: "<p>Vi ses.</p>",
  start: momentIn(world, 14),
  end: momentIn(world, 14.05),
  attendees: [{ address: "kurator@ekstad.example.se", kind: "required" }],
  lang: "sv",
  ...more,
});
const check = (person: string, more: object = {}) => world.api(person, "/outlook/check", form(more));

test("the coordinator hears what is not lawful in an invitation, in words, and nothing once it is mended", async () => {
  const family = {
    attendees: [{ address: "+46701740605@sms.example.com", name: "Kontakt" }],
    body: "<b>Barnet</b> Ek",
  };

  const wrong = await check("samordnare", family);
  const english = await check("samordnare", { ...family, lang: "en" });
  const right = await check("samordnare");

  expect(wrong.status).toBe(200);
  expect(wrong.body.findings).toMatchObject([
    { rule: "familyMember", severity: "stop", address: "+46701740605@sms.example.com" },
    { rule: "familyName", severity: "stop" },
  ]);
  expect(wrong.body.findings[0].mend).toBe(
    sv.meeting.invitation.familyMember({ rule: "familyMember", address: "" }).mend,
  );
  expect(english.body.findings[1].what).toContain("the text");
  expect(right.body).toEqual({ findings: [], checkedAt: world.clock.now, whenUnreachable: "ask" });
  expect(JSON.stringify(wrong.body)).not.toMatch(/Barnet Ek|V\u00e5rdnadshavare Ek/);
});

test("to everybody else the case is not there, whether it is or not, and only who has read is logged", async () => {
  const others = ["kurator", "samordnare2", "chef", "administrator", "bupbehandlare"];
  const before = (await world.app.deps.store.reads.of("ekstad", caseId)).length;

  const answers = await Promise.all(others.map((one) => check(one)));
  const nowhere = await Promise.all(others.map((one) => check(one, { caseId: randomUUID() })));
  const readByOthers = (await world.app.deps.store.reads.of("ekstad", caseId)).length;
  await check("samordnare");

  expect(answers.map(({ status }) => status)).toEqual(others.map(() => 404));
  expect(answers.map(({ body }) => body)).toEqual(nowhere.map(({ body }) => body));
  expect(readByOthers).toBe(before);
  const reads = await world.app.deps.store.reads.of("ekstad", caseId);
  expect(reads.some(({ person }) => person === world.account("samordnare"))).toBe(true);
});

test("another case's meeting makes no difference, and what is too large or no form is refused", async () => {
  const { caseId: other } = await anActiveCase(world);

  expect((await check("samordnare", { caseId: other, meetingId })).body.findings).toEqual([]);
  expect((await check("samordnare", { body: "x".repeat(200_001) })).status).toBe(400);
  expect((await check("samordnare", { body: "x".repeat(300_000) })).status).toBe(413);
  expect(
    (await check("samordnare", { attendees: Array.from({ length: 501 }, () => ({ address: "a@example.com" })) }))
      .status,
  ).toBe(400);
  expect((await check("samordnare", { caseId: "nej" })).status).toBe(400);
  expect((await check("samordnare", { start: "snart" })).status).toBe(400);
});
