import { type Case, later, workingDays } from "../case.ts";
import { sentFromOutlook } from "../outlook.ts";
import { Difference, expectSilent, waitedFor, type World } from "../world.ts";

interface Wanted {
  type: "officialsFirst" | "decision" | "withFamily";
  purpose: string;
  invitees: readonly string[];
  /** How many working days from now, by Outlook or by ourselves. */
  on: number;
  by?: "outlook";
  /** One that is thought of already. */
  meetingId?: string;
}

export const planOf = (file: Case, { type, purpose, invitees }: Omit<Wanted, "on">) => ({
  ...file.search(invitees.map((one) => file.accounts[one]!)),
  type,
  purpose,
  childQuestion: "Var ska jag bo, och hos vem?",
  category: "family",
});

/** A time in common in a neutral room; those of the Region say by telephone when they can. */
export async function booked(world: World, file: Case, wanted: Wanted): Promise<string> {
  const today = (await world.now()).slice(0, 10);
  const from = later(today, workingDays(today, wanted.on));
  await file.give(
    "samordnare",
    "meeting.seek",
    wanted.meetingId ? { meetingId: wanted.meetingId, from } : { ...planOf(file, wanted), from },
  );
  const found = async () => (wanted.meetingId ? file.meeting(wanted.meetingId) : (await file.view()).meetings.at(-1)!);
  const { id: meetingId, awaiting } = await found();
  const days = [0, 1, 2, 3, 4].map((more) => later(today, workingDays(today, wanted.on + more)));
  const free = days.map((day) => file.between(day, "09:00", "15:00"));
  for (const { id } of awaiting) await file.give("samordnare", "meeting.enterTimes", { meetingId, party: id, free });
  if (awaiting.length > 0) await file.give("samordnare", "meeting.seek", { meetingId, from });
  const slot = (await found()).proposals[0];
  const venue = slot?.venues.find(({ neutral }) => neutral);
  if (!slot || !venue) throw new Difference(`no time in a neutral room: ${JSON.stringify(await found())}`);
  const choice = { start: slot.start, venueId: venue.id };
  if (wanted.by) await sentFromOutlook(world, file, meetingId, choice);
  else await file.give("samordnare", "meeting.book", { meetingId, ...choice });
  for (const person of wanted.invitees) {
    const event = await waitedFor(`the meeting in ${person}'s calendar`, async () =>
      (await world.calendar(person)).find(
        ({ subject, start }) => subject.includes(file.reference) && isSame(start, slot.start),
      ),
    );
    expectSilent("the event", JSON.stringify(event), /Alm|Vårdnadshavare|boende|Familjehemmet/);
  }
  return meetingId;
}

/** The agenda is published, everybody has said that they come, time has passed until it begins, and it does. */
export async function begun(
  world: World,
  file: Case,
  meetingId: string,
  who: readonly string[],
  { lacks = null, isShort = false }: { lacks?: { mend: () => Promise<void> } | null; isShort?: boolean } = {},
): Promise<void> {
  for (const { id: words } of (await file.meeting(meetingId)).toCheck)
    await file.give("samordnare", "meeting.checkWords", { meetingId, words });
  await file.give("samordnare", "meeting.publish", {
    meetingId,
    shortNoticeReason: isShort ? "Den unga ville svara själv först" : null,
  });
  for (const person of who) await file.give(person, "meeting.answer", { meetingId, answer: "attends" });
  await world.moveTo((await file.meeting(meetingId)).slot!.start);
  if (lacks) {
    await file.refused("samordnare", "meeting.begin", { meetingId }, "mandateMissing");
    await lacks.mend();
  }
  await file.give("samordnare", "meeting.begin", { meetingId });
}

/** What was said is shared, read by the coordinator's own eye and closed. */
export async function ended(file: Case, meetingId: string, next: string): Promise<void> {
  await file.give("samordnare", "meeting.shareNotes", { meetingId });
  await file.world.arrived();
  for (const { id: itemId } of (await file.meeting(meetingId)).items)
    await file.give("samordnare", "meeting.setOutcome", { meetingId, itemId, outcome: "discussed", note: null });
  await file.give("samordnare", "meeting.finalise", { meetingId, diarium: null, reason: "Alla läste på plats" });
  await file.give("samordnare", "meeting.close", { meetingId, next: { kind: "none", reason: next } });
}

const isSame = (one: string, other: string) => Date.parse(one) === Date.parse(other);
