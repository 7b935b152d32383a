import { expect, test } from "vitest";

import { fromUnit, label } from "../src-shared/case/labelled.ts";
import type { AssessmentId, MeetingId, PartyId, UnitId } from "../src-shared/ids.ts";
import { addMinutes } from "../src-shared/time.ts";
import { anAskedFamily, aYes } from "./asked-family.ts";
import { accountCalled, aPromise, inDays, monday, numbered, office } from "./case-files.ts";
import { aMeeting, aTable, child, father, kurator, meetingId, mother, storyOf } from "./round-table.ts";

const assessment = {
  id: numbered<AssessmentId>(900),
  child: child.id,
  categories: ["schooling" as const],
  questions: [],
  assessedBy: "Behandlare",
  unit: "bup" as UnitId,
  assessedOn: inDays(-10),
  notifyGuardians: false,
  recordedAt: monday,
  endedAt: null,
};

test("what a mature child keeps from its guardians no service opens to them", () => {
  const story = storyOf();
  const words = { kind: "agreed", words: "Samtal om oro", category: "schooling", about: [child.id] };
  story.does("kurator", "plan.addStatement", { ...words, releasedTo: [mother.id] });
  story.does("samordnare", "plan.addStatement", { ...words, by: child.id, releasedTo: [mother.id] });
  const shown = () => story.viewOf(mother.id).plan.statements.length;
  const before = shown();

  story.file = { ...story.file, assessments: [assessment] };

  expect([before, shown()]).toEqual([2, 1]);
});

test("whoever left and came back has no seat at the table they left", () => {
  const { state } = aMeeting();
  const story = storyOf(
    aTable({ meetings: [aMeeting({ state: { ...state, name: "notesReview", sharedAt: monday } as never })] }),
  );
  story.does("samordnare", "party.leave", { partyId: kurator.id, reason: "Slutat" });
  const back = { ...kurator, id: numbered<PartyId>(39) };
  story.file = {
    ...story.file,
    parties: [...story.file.parties, back],
    tasks: [
      aPromise(70, {
        what: label("Lugn start", { about: [child.id], category: "schooling", source: fromUnit(office) }),
        owner: back.id,
        reportTo: [{ party: null, receivedAt: null }],
      }),
    ],
  };
  expect(story.view("kurator").meetings).toEqual([]);
  expect(story.isRefused("kurator", "meeting.takeStand", { meetingId, stance: "agrees" })).toEqual({
    kind: "notThere",
  });
});

const apart = aMeeting({ id: numbered<MeetingId>(51), type: "separate", family: [father.id] });
const promised = (reportTo: PartyId | null) => ({
  what: "Skolan ringer pappa",
  category: "schooling",
  owner: kurator.id,
  reportTo: [reportTo],
  dueBy: inDays(7),
});

test("what is promised one guardian apart, and where, the other is not told", () => {
  const story = storyOf(aTable({ meetings: [aMeeting(), apart] }));
  const mothersBefore = story.viewOf(mother.id);

  story.does("samordnare", "followup.agree", { meetingId: apart.id, agreements: [promised(father.id)] });

  expect(story.viewOf(mother.id)).toEqual(mothersBefore);
  expect(story.viewOf(father.id).tasks).toMatchObject([{ what: "Skolan ringer pappa" }]);
});

test("what was promised one guardian apart is on no agenda that the other reads", () => {
  const open = aMeeting({ id: numbered<MeetingId>(52), state: { name: "draft" } });
  for (const meetings of [
    [aMeeting(), apart],
    [aMeeting(), apart, open],
  ]) {
    const story = storyOf(aTable({ meetings }));
    story.does("samordnare", "followup.agree", { meetingId: apart.id, agreements: [promised(null)] });
    story.does("samordnare", "followup.carryOver", { taskId: story.file.tasks[0]!.id, reason: "Hann inte" });
    story.does("samordnare", "meeting.draftNext", { meetingId });
    const titles = story.file.meetings
      .filter(({ family }) => family.includes(mother.id))
      .flatMap(({ items }) => items.map(({ title }) => title.value));
    expect(titles).toEqual([]);
    story.does("samordnare", "meeting.draftNext", { meetingId: apart.id });
    expect(story.file.meetings.at(-1)!.items.map(({ title }) => title.value)).toEqual(["Skolan ringer pappa"]);
  }
});

test("a service decides nothing anew in a case that is closed", () => {
  const why = label("Klart", { about: [child.id], category: "family", source: fromUnit(office) });
  const story = storyOf(
    aTable({ stage: { name: "closed", at: monday, reason: why, coordinator: accountCalled("samordnare") } }),
  );
  const r = story.isRefused("socialsekreterare", "consent.recordLegalGround", {
    ground: "en-annan-grund",
    subjectIds: [child.id],
    flows: [{ from: "barnochunga", to: "ekskolan", category: "protection" }],
    reason: "Skäl",
    validTo: inDays(30),
  });
  expect(r).toEqual({ kind: "notInThisStage" });
});

test("whom an earlier answer keeps out again is asked no more", () => {
  const story = storyOf(anAskedFamily());
  const keptOut = { exclusions: [{ kind: "person", account: accountCalled("rektor") }] };
  story.does("samordnare", "consent.record", aYes(father, keptOut));
  const first = story.file.consents.at(-1)!.id;
  story.until(addMinutes(monday, 60));
  story.does("samordnare", "consent.withdraw", { consentId: first, services: "all", channel: "phone" });
  story.until(addMinutes(monday, 120));
  story.does("samordnare", "consent.record", aYes(father));
  const again = story.file.consents.at(-1)!.id;
  story.does("samordnare", "consent.record", aYes(mother));
  const mothers = story.file.consents.at(-1)!.id;
  story.does("samordnare", "consent.askToConfirm", {
    consentId: mothers,
    authority: "utbildningsnamnden",
    receiver: accountCalled("rektor"),
  });
  expect(story.view("rektor").confirmations.length).toBe(1);
  story.does("samordnare", "consent.invalidate", {
    consentId: again,
    reason: "Fel",
    second: accountCalled("samordnare2"),
  });
  expect(() => story.view("rektor")).toThrow("rektor has no part in the case");
});
