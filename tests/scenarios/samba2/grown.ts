import { type Case, local } from "../case.ts";
import { expect, expectSays, waitedFor, type World } from "../world.ts";
import {
  asked,
  asking,
  confirmed,
  daysToEighteen,
  type Family,
  saysYes,
  talkedWith,
  type Telephones,
} from "./family.ts";
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
  expect("whether the guardian comes in", await at.guardian.isLetIn(), false);
  await file.refused(
    "samordnare",
    "consent.request",
    { ...asking(recipients), grantorId: family.youth, subjectIds: [family.youth] },
    "noticeNotGiven",
  );
  await talkedWith(file, family.youth);
  await asked(file, recipients, [{ grantorId: family.youth, about: [family.youth] }]);
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
  world.tell(
    "Youth",
    "writes what is hoped for beside what has gone forward",
    "in the order of days; the case is followed up",
  );
}
