import { createHash } from "node:crypto";

import { type Case, local } from "../case.ts";
import { Difference, expect, expectSays, waitedFor, type World } from "../world.ts";
import { asking, confirmed, daysToEighteen, type Family, saysYes, talkedWith, type Telephones } from "./family.ts";
import { recipients } from "./raised.ts";
import { begun, booked, ended } from "./table.ts";

/** 9. The youth turns eighteen: the guardian's way in ends, the youth is asked alone, and that week's meeting waits for the answer. */
export async function grown(
  world: World,
  file: Case,
  family: Family,
  at: Telephones,
  bornDay: string,
): Promise<string> {
  const who = ["rektor", "verksamhetschef"];
  const plan = { type: "withFamily", purpose: "Hur har det gått?", invitees: who, on: 1 } as const;
  await world.moveTo(local(file.day(daysToEighteen - 3), "10:00"));
  const meetingId = await booked(world, file, { ...plan, on: 4 });
  expect("the meeting while the youth is 17", (await file.meeting(meetingId)).state, "booked");
  await at.guardian.home();
  await world.moveTo(local(bornDay, "00:01"));
  await waitedFor("that week's meeting to be blocked from midnight on", async () =>
    (await file.meeting(meetingId)).state === "blocked" ? true : undefined,
  );
  for (const person of who)
    await waitedFor(`the meeting to be off in ${person}'s calendar`, async () =>
      (await world.calendar(person)).find(
        ({ subject, isCancelled }) => isCancelled && subject.includes(file.reference),
      ),
    );
  expect("whether the guardian comes in", await at.guardian.isLetIn(), false);
  await file.refused(
    "samordnare",
    "consent.request",
    { ...asking(recipients), grantorId: family.youth, subjectIds: [family.youth] },
    "noticeNotGiven",
  );
  await talkedWith(file, family.youth);
  await askedInForm(world, file, family.youth);
  await saysYes(at.youth);
  await confirmed(file);
  expect("the meeting once the youth has answered", (await file.meeting(meetingId)).state, "booked");
  world.tell(
    "Youth",
    "turns 18 at midnight, is asked alone and says yes",
    "the guardian's way in has ended; the meeting was blocked until then",
  );
  await begun(world, file, meetingId, who, { isShort: true });
  const attended = [...(await file.meeting(meetingId)).people.map(({ party }) => party), family.youth];
  await file.give("samordnare", "meeting.hold", { meetingId, attended, agreements: [] });
  await ended(file, meetingId, "Stödet går vidare");
  return meetingId;
}

interface Dialog {
  kind: string;
  card: { body: unknown[] };
}
type Input = { type: string; id: string; value?: string };
const nodesIn = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value)
    ? value.flatMap(nodesIn)
    : value && typeof value === "object"
      ? [value as Record<string, unknown>, ...Object.values(value).flatMap(nodesIn)]
      : [];

/** What the step opens, sent as it stands: what the guardian agreed to is filled in, and only the youth is asked. */
async function askedInForm(world: World, file: Case, youth: string): Promise<void> {
  const open = { data: { form: "ask", caseId: file.id, thing: youth } };
  const { body: opened } = await world.api<Dialog>("samordnare", "/cards/open", open);
  const inputs = nodesIn(opened.card).filter(({ type }) => String(type).startsWith("Input.")) as unknown as Input[];
  const filled = Object.fromEntries(inputs.map(({ id, value }) => [id, value ?? ""]));
  expect("what the youth is asked, filled in", filled["purpose"], asking(recipients).purpose);
  expect(
    "whether services are filled in",
    recipients.slice(1).every((one) => filled["services"]?.includes(one)),
    true,
  );
  const { actions } = opened.card.body.at(-1) as { actions: { data: object }[] };
  await world.api("samordnare", "/cards/submit", { data: { ...actions[0]!.data, ...filled } });
  expect("whether the youth is asked", (await file.view()).requests.at(-1)?.state, "requested");
}

/** Then what goes forward and what is hoped for, in time, and the plan as a document for the municipality's own case system. */
export async function followed(world: World, file: Case, at: Telephones, family: Family): Promise<void> {
  const stride = { of: family.youth, category: "schooling" };
  await file.give("rektor", "plan.noteStride", { ...stride, kind: "progress", words: "Tre hela dagar i skolan" });
  await at.youth.home();
  await at.youth.follow(/^Planen/);
  await at.youth.press(
    /Skicka svaret/,
    ({ name, label }) => (name === "words-stride" ? "Att jobba med djur" : label === "Hopp"),
    "stride",
  );
  expectSays(
    "the timeline on the youth's page",
    at.youth.text(),
    /Att jobba med djur[^]*Tre hela dagar i skolan|Tre hela dagar i skolan[^]*Att jobba med djur/,
  );
  await file.give("samordnare", "case.toFollowUp", {});
  expect("the case", (await file.view()).stage, "followUp");
  await exported(world, file);
  world.tell(
    "Youth",
    "writes what is hoped for beside what has gone forward; the plan is taken out as a SIP",
    "in the order of days; followed up, and the export is in the log",
  );
}

interface Exported {
  bytes: string;
  metadata: { documentType: string; reference: string; planVersion: number; file: { profile: string; sha256: string } };
}

/** A file for the municipality's own case system; a professional has none, and that it was taken out stands in the log. */
async function exported(world: World, file: Case): Promise<void> {
  const ask = (person: string) =>
    world.api<Exported>(person, `/cases/${file.id}/exports/sip`, { commandId: crypto.randomUUID() });
  expect("whether a headteacher takes it out", (await ask("rektor")).status === 200, false);
  const { status, body } = await ask("samordnare");
  expect(
    "the SIP and what stands beside it",
    [
      status,
      body.metadata.documentType,
      body.metadata.reference,
      body.metadata.planVersion,
      body.metadata.file.profile,
    ],
    [200, "SIP", file.reference, 1, "PDF/A-2a"],
  );
  const bytes = Buffer.from(body.bytes, "base64");
  expect("the file's own mark", createHash("sha256").update(bytes).digest("hex"), body.metadata.file.sha256);
  expect("the first bytes of it", bytes.subarray(0, 5).toString(), "%PDF-");
  const { body: log } = await world.api<{ lines?: { what: string }[] }>("samordnare", `/cases/${file.id}/access-log`);
  if (!JSON.stringify(log).includes("SIP"))
    throw new Difference(`the log does not tell of the export: ${JSON.stringify(log).slice(0, 600)}`);
}
