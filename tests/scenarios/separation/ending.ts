import { expect, expectSays, expectSilent, waitedFor, wordsOf } from "../world.ts";
import { answered, consented, held } from "./begin.ts";
import { type Play, type Telephones, viewOf } from "./family.ts";
import { type Meetings, ofA } from "./meetings.ts";
import { unnoticed } from "./unchanged.ts";

/** A's own meeting is held, and closed with what became of each item. */
export async function heldWithA({ world, file, family }: Play, meetingId: string): Promise<void> {
  const meeting = await file.meeting(meetingId);
  await file.give("samordnare", "meeting.publish", {
    meetingId,
    shortNoticeReason: "Det brådskar för barnen",
    missingReason: "Alla behövs inte",
  });
  await world.moveTo(meeting.slot!.start);
  await file.give("samordnare", "meeting.begin", { meetingId });
  const attended = [...meeting.people.map(({ party }) => party), family.a];
  await file.give("samordnare", "meeting.hold", {
    meetingId,
    attended,
    agreements: [],
  });
  for (const { id: itemId } of (await file.meeting(meetingId)).items)
    await file.give("samordnare", "meeting.setOutcome", { meetingId, itemId, outcome: "discussed", note: null });
  await file.give("samordnare", "meeting.writeNote", {
    meetingId,
    words: "Vi pratade om skolveckan.",
    category: "family",
  });
  await file.give("samordnare", "meeting.shareNotes", { meetingId });
  await world.arrived();
  await file.give("samordnare", "meeting.finalise", { meetingId, diarium: "SV 2026/1", reason: "Läst på plats" });
  await file.give("samordnare", "meeting.close", { meetingId, next: { kind: "none", reason: "Nytt möte vid behov" } });
  world.tell("Parent A", "meets alone with those who are A's", (await file.meeting(meetingId)).state);
}

/** 10. An hour before B's meeting B takes it all back: B's officials hear that it is off, and A sees nothing of it. */
export async function withdrawn(play: Play, at: Telephones, { b }: Meetings): Promise<void> {
  const { world, file, family } = play;
  const start = (await file.meeting(b)).slot!.start;
  await world.moveTo(new Date(Date.parse(start) - 3_600_000).toISOString());
  await unnoticed(
    play,
    { ...ofA(play, at), isOfChildrenToo: true },
    "B takes back everything, and B's meeting is off",
    async () => {
      const standing = async () =>
        (await viewOf(play)).consents.find(({ grantor, state }) => grantor === family.b && state === "active");
      for (let left = await standing(); left; left = await standing()) {
        await at.b.home();
        await at.b.press(/^Ta tillbaka/, undefined, left.id);
      }
      await waitedFor("B's meeting to be blocked", async () =>
        (await file.meeting(b)).state === "blocked" ? true : undefined,
      );
      const card = await world.card("stodsamtal", /inställt/i);
      expectSilent("what B's officials are told", wordsOf(card.card), /samtycke|Förälder|skyddade/);
      await file.give("samordnare", "meeting.cancel", { meetingId: b, reason: "Det blir en annan gång" });
    },
  );
  const tracks = (await viewOf(play)).ways.tracks.map(({ stage }) => stage);
  expect("the stage of each one's own way", tracks, ["active", "onHold"]);
  world.tell("Parent B", "takes everything back an hour before", "B's meeting is off; A is where A was");
}

/** 11–12. B says yes to less; both read the plan as they may, with the children's goals alike; it is closed, and A's extract has nothing of B's. */
export async function closed(play: Play, at: Telephones): Promise<void> {
  const { world, file, family } = play;
  await unnoticed(play, { ...ofA(play, at), isOfChildrenToo: true }, "B says yes again, to less", async () => {
    await consented(play, family.b, [family.teenager, family.little], ["samordning", "ekskolan", "familjeratt"]);
    await answered(play, at.b, family.b);
    await held(play);
  });
  for (const child of [family.teenager, family.little])
    await file.give("samordnare", "track.setGoal", { of: child, from: "safe-bonds", category: "family" });
  const [a, b] = await Promise.all(
    [family.a, family.b].map(async (party) => {
      const { body } = await world.api<{ view: Awaited<ReturnType<typeof viewOf>> }>(
        "samordnare",
        `/cases/${file.id}/as/${party}`,
      );
      return body.view ?? (body as unknown as Awaited<ReturnType<typeof viewOf>>);
    }),
  );
  const childrens = (view: typeof a) =>
    view!.ways.goals.filter(({ of }) => of !== family.a && of !== family.b).map(({ words }) => words);
  expect("the children's goals as both read them", childrens(a), childrens(b));
  expect("whether there are any", childrens(a).length, 2);

  await file.give("samordnare", "case.startClosing", { reason: "Familjen går vidare på egen hand" });
  const on = (await world.now()).slice(0, 10);
  const goesOn = (about: string, words: string, readBy: string[], unit = "familjeratt") => {
    const to = { kind: "unit", unit };
    return file.give("samordnare", "case.planAfter", { about, words, category: "family", to, on, readBy });
  };
  await goesOn(family.a, "A:s egna samtal fortsätter", []);
  await goesOn(family.little, "Barngruppen fortsätter", [family.a, family.b]);
  await unnoticed(play, { ...ofA(play, at), isOfChildrenToo: true }, "something of B's goes on after it", async () => {
    await goesOn(family.b, "B:s stödsamtal fortsätter", [], "stodcentrum");
    await goesOn(family.little, "Umgängesstöd hos B", [family.b], "stodcentrum");
  });
  expectSays("A's own page", await at.a.home(), /A:s egna samtal fortsätter[^]*Barngruppen fortsätter/);
  expectSays("B's own page", await at.b.home(), /B:s stödsamtal fortsätter/);
  for (const guardianId of [family.a, family.b])
    await file.give("samordnare", "case.logContact", {
      guardianId,
      channel: "phone",
      noticeGiven: true,
      safetyAsked: true,
      interpreter: "none",
      isClosingTalk: true,
    });
  await file.give("samordnare", "track.tell", { partyId: family.a, court: "none" });
  for (const [party, score] of [
    [family.a, 4],
    [family.b, 3],
  ] as const)
    await file.give("samordnare", "track.rate", { partyId: party, measure: "wellbeing", when: "after", score });
  await file.give("samordnare", "case.offerEvaluation", {});
  await file.give("samordnare", "case.close", {});
  expect("the case", (await viewOf(play)).stage, "closed");
  const extract = JSON.stringify((await world.api("samordnare", `/cases/${file.id}/people/${family.a}/extract`)).body);
  expectSays("A's extract", extract, /hyran[^]*A:s egna samtal fortsätter/);
  expectSilent(
    "A's extract",
    extract,
    /Förälder B|B:s stödsamtal|Umgängesstöd|skyddade|1740606|Stödcentrum|otrygg|lämnar barnen|tisdagar/,
  );
  world.tell(
    "Coordinator",
    "closes it with each one alone, and hands A what is kept about A",
    "closed; nothing of B's in it",
  );
}
