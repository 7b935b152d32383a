import { afterAll, beforeAll, expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { PartyId } from "../src-shared/ids.ts";
import { aConsent, flowsAmong, office, services } from "./case-files.ts";
import { plantedIn } from "./planted-in-world.ts";
import { aMeeting, aTable, child, father, kurator, meetingId, mother, socialsekreterare } from "./round-table.ts";
import { aWorld, done, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld({ hasWorkers: false });
});
afterAll(() => world.close());

const why = "Ryms inte i år";

/** Those who decide have met and the notes are being written; one has a reservation about the cost. */
async function aRound(more: Partial<CaseFile> = {}) {
  const invitees = [kurator.id, socialsekreterare.id];
  const { file } = await plantedIn(
    world,
    { a: mother.id, file: aTable({ meetings: [aMeeting({ type: "decision", invitees })], ...more }) },
    [mother.id, father.id],
  );
  const gives = (verb: Parameters<World["perform"]>[2], input: object) =>
    done(world.perform("samordnare", file.id, verb, { meetingId, ...input }));
  await gives("meeting.sayAccord", { for: kurator.id, reservation: { about: "cost", words: why } });
  const room = async (...present: PartyId[]) => {
    const path = `/cases/${file.id}/meetings/${meetingId}/room?present=${present.join(",")}`;
    const { status, body } = await world.api("samordnare", path);
    expect(status).toBe(200);
    return body;
  };
  return { room, gives };
}
const reserved = { party: kurator.id, isYours: false, isEarlier: false, reservation: { about: "cost", words: why } };

test("what those who decide say of the needs is shown to all while only they are there, and whose it is not is nobody's own", async () => {
  const { room, gives } = await aRound();

  const { meeting } = await room(kurator.id, socialsekreterare.id);
  await gives("meeting.sayAccord", { for: socialsekreterare.id });
  const after = (await room(kurator.id, socialsekreterare.id)).meeting;

  expect(meeting.accord).toMatchObject({
    said: [reserved],
    silent: [{ id: socialsekreterare.id }],
    isReached: false,
  });
  expect(after.accord).toMatchObject({ said: [reserved, { isYours: false }], silent: [], isReached: true });
});

test("with anybody of the family in the room it is shown once they may read it in the notes", async () => {
  const { room, gives } = await aRound();
  const tables = [[mother.id], [kurator.id, socialsekreterare.id, mother.id], [kurator.id, child.id]];

  const before = await Promise.all(tables.map((present) => room(...present)));
  await gives("meeting.shareNotes", {});
  const after = await room(kurator.id, socialsekreterare.id, mother.id);

  for (const shown of before) {
    expect(shown.meeting.accord).toBeNull();
    expect(JSON.stringify(shown)).not.toContain(why);
  }
  expect(after.meeting.accord).toMatchObject({ said: [reserved] });
});

test("why somebody has a reservation is not shown where one of those present may not read it", async () => {
  const flows = [
    ...flowsAmong([office, ...services], ["contact", "schooling"]),
    ...flowsAmong([office, "ekskolan"], ["family"]),
  ];
  const consents = [mother, father].map((guardian, at) => aConsent(100 + at, guardian, [child, guardian], flows));
  const { purpose } = aMeeting();
  const meeting = aMeeting({
    type: "decision",
    invitees: [kurator.id, socialsekreterare.id],
    purpose: { ...purpose, category: "family" },
  });
  const { room } = await aRound({ consents, meetings: [meeting] });

  const [school, both] = [await room(kurator.id), await room(kurator.id, socialsekreterare.id)];

  expect(school.meeting.accord.said).toMatchObject([reserved]);
  expect(both.meeting.accord.said).toMatchObject([{ reservation: { about: "cost", words: null } }]);
  expect(JSON.stringify(both)).not.toContain(why);
});
