import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { fromUnit, label } from "../src-shared/case/labelled.ts";
import { standingOf, viewerOf } from "../src-shared/case/viewer.ts";
import type { InterventionId, MeetingId, PartyId, UnitId, Wording } from "../src-shared/ids.ts";
import { newMeeting } from "../src-shared/meeting/meeting.ts";
import { sv } from "../src-shared/text/sv.ts";
import { wordsOn } from "./edge.ts";
import {
  aCaseFile,
  aChild,
  aConsent,
  aGuardian,
  anItem,
  aProfessional,
  aPromise,
  ekstad,
  flowsAmong,
  inDays,
  monday,
  numbered,
  office,
  services,
} from "./case-files.ts";
import { after, newest, partyIn, refusal } from "./party-case.ts";
import { anAgreement, aPublishedMeeting, aWorld, done, refusalOf, type World } from "./world.ts";

vi.setConfig({ testTimeout: 60_000 });

const child = aChild(10);
const guardian = aGuardian(20, [child]);
const parent = aGuardian(21, []);
const counsellor = aProfessional(30, "kurator");
const headTeacher = aProfessional(31, "rektor");
const socialWorker = aProfessional(32, "socialsekreterare");
const therapist = aProfessional(33, "behandlare");
const told = (words: string) => label(words, { about: [child.id], category: "schooling", source: fromUnit(office) });
const slot = { start: "2026-09-14T07:00:00.000Z" as typeof monday, end: "2026-09-14T08:00:00.000Z" as typeof monday };
const to = (party: PartyId | null) => ({ party, receivedAt: null });

/** The counsellor has promised something, is promised something, owns support and is to meet the others. */
const file: CaseFile = aCaseFile({
  parties: [child, guardian, parent, counsellor, headTeacher, socialWorker, therapist],
  consents: [aConsent(1, guardian, [child], flowsAmong([office, ...services]))],
  meetings: [
    {
      ...newMeeting,
      id: numbered<MeetingId>(50),
      wording: numbered<Wording>(60),
      purpose: told("Syfte"),
      childQuestion: told("Fråga"),
      minutes: 60,
      invitees: [counsellor.id, headTeacher.id],
      family: [child.id, guardian.id, parent.id],
      state: { name: "booked", slot, venue: ekstad.document.venues[0]!, venueReason: null },
      items: [{ ...anItem(500, told("Skolskjuts"), counsellor.id), present: [counsellor.id, headTeacher.id] }],
    },
  ],
  tasks: [
    aPromise(70, { what: told("Ringer hem"), owner: counsellor.id, reportTo: [to(null), to(parent.id)] }),
    aPromise(71, {
      what: told("Skriver schema"),
      owner: headTeacher.id,
      reportTo: [to(counsellor.id)],
      state: { name: "reported", reportedAt: monday, evidence: told("Schemat är skrivet") },
    }),
    aPromise(72, {
      what: told("Gjort"),
      owner: counsellor.id,
      reportTo: [{ party: null, receivedAt: monday }],
      state: { name: "received", at: monday, reportedAt: monday, evidence: null },
    }),
  ],
  plan: {
    statements: [],
    needs: [],
    proposals: [],
    interventions: [
      {
        id: numbered<InterventionId>(80),
        words: told("Stödsamtal"),
        wording: numbered<Wording>(81),
        unit: "ekskolan" as UnitId,
        owner: counsellor.id,
        needs: [],
        dueBy: inDays(30),
        after: [],
        state: "ongoing",
        proposal: null,
      },
    ],
  },
});
const leaves = { partyId: counsellor.id, reason: "Ny tjänst" };

describe("H4: somebody leaves the case", () => {
  const left = after(file, "party.leave", { ...leaves, tasksTo: headTeacher.id });

  test("what they had promised is another's, who says anew whether they take it on, and who had it before is kept", () => {
    expect(left.tasks[0]).toMatchObject({
      owner: headTeacher.id,
      state: { name: "agreed" },
      acceptBy: "2026-09-10",
      reportTo: [to(null), to(parent.id)],
      handedOver: [{ at: monday, from: counsellor.id, reason: { value: "Ny tjänst", category: "schooling" } }],
    });
    expect(left.tasks[2]).toEqual(file.tasks[2]);
  });

  test("what they were to be told another is told; nobody is told by themselves, then the coordinator is", () => {
    expect(left.tasks[1]!.reportTo).toEqual([to(null)]);
    const toSocial = after(file, "party.leave", { ...leaves, tasksTo: socialWorker.id });
    expect(toSocial.tasks[1]).toMatchObject({ owner: headTeacher.id, reportTo: [to(socialWorker.id)] });
  });

  test("they are part of no meeting to come, nor of anything on its agenda", () => {
    expect(left.meetings[0]).toMatchObject({
      invitees: [headTeacher.id],
      family: [child.id, guardian.id, parent.id],
      items: [{ suggestedBy: counsellor.id, present: [headTeacher.id] }],
    });
  });

  test("a meeting that has been is as it was", () => {
    const [meeting] = file.meetings;
    const held = {
      ...meeting!,
      state: {
        ...(meeting!.state as object),
        name: "held",
        publishedAt: null,
        shortNoticeReason: null,
        heldAt: monday,
        attended: [counsellor.id],
        withoutFamily: null,
      } as CaseFile["meetings"][number]["state"],
    };

    const gone = after({ ...file, meetings: [held] }, "party.leave", { ...leaves, tasksTo: headTeacher.id });

    expect(gone.meetings).toEqual([held]);
  });

  test("support stays with its service: a colleague goes on, or nobody yet", () => {
    expect(left.plan.interventions[0]!.owner).toBe(headTeacher.id);
    const toSocial = after(file, "party.leave", { ...leaves, tasksTo: socialWorker.id });
    expect(toSocial.plan.interventions[0]!.owner).toBe(null);
  });

  test("from that moment they are nobody to the case, also where they were asked to confirm a consent", () => {
    const asked: CaseFile = {
      ...file,
      consents: file.consents.map((consent) => ({
        ...consent,
        heldBy: [],
        asked: [{ authority: consent.disclosing[1]!, receiver: counsellor.account!, at: monday, reminded: [] }],
      })),
      tasks: [],
    };
    const viewer = (of: CaseFile) =>
      viewerOf(
        of,
        counsellor.account!,
        standingOf(counsellor.account!, { isCoordinator: false, isManager: false }, ekstad.document),
      );

    expect(viewer(asked)?.kind).toBe("professional");
    expect(viewer(after(asked, "party.leave", leaves))).toBe(null);
  });

  test("one whose times were waited for is waited for no more", () => {
    const [meeting] = file.meetings;
    const seeking: CaseFile = {
      ...file,
      tasks: [],
      meetings: [{ ...meeting!, state: { name: "seeking", from: inDays(1), awaiting: [counsellor.id] } }],
    };

    expect(after(seeking, "party.leave", leaves).meetings[0]!.state).toEqual({ name: "draft" });
  });

  test.each([
    ["nobody takes over", { tasksTo: null }, { kind: "promisesNeedOwner", count: 2 }],
    ["the one named is gone", { tasksTo: numbered(4711) }, { kind: "unknownPerson" }],
    ["the one named is the same", { tasksTo: counsellor.id }, { kind: "unknownPerson" }],
    ["the one named is of the family", { tasksTo: parent.id }, { kind: "unknownPerson" }],
    ["there is no such person", { partyId: numbered(4711) }, { kind: "unknownPerson" }],
    ["it is the child", { partyId: child.id }, { kind: "staysInCase" }],
    ["it is a guardian with custody", { partyId: guardian.id }, { kind: "staysInCase" }],
    ["nothing is said of why", { reason: " " }, { kind: "badInput" }],
  ])("is refused where %s", (_, input, expected) =>
    expect(refusal(file, "party.leave", { ...leaves, ...input })).toMatchObject(expected),
  );

  test("is refused where the one named may not hear what was promised, or is masked from one who is to be told", () => {
    const narrow = { ...file, consents: [aConsent(1, guardian, [child], flowsAmong([office, "ekskolan"]))] };
    const masked = { ...file, maskedUnits: [{ unit: "bup" as UnitId, from: [parent.id], setAt: monday }] };
    const toTherapist = { ...leaves, tasksTo: therapist.id };
    const expected = { kind: "consentDoesNotReach", services: ["Enheten bup"] };

    expect(refusal(narrow, "party.leave", toTherapist)).toEqual(expected);
    expect(refusal(masked, "party.leave", toTherapist)).toEqual(expected);
    expect(after(file, "party.leave", toTherapist).tasks[0]!.owner).toBe(therapist.id);
  });

  test("happens once", () => {
    expect(refusal(left, "party.leave", { ...leaves, tasksTo: headTeacher.id })).toEqual({ kind: "alreadySo" });
  });
});

describe("H4: a parent without custody, or somebody at the family's side, steps out", () => {
  test("and what they were to be told the coordinator is told instead", () => {
    const gone = after(file, "party.leave", { partyId: parent.id, reason: "Vill inte vara med" });

    expect(partyIn(gone, parent.id, "guardian").leftAt).toBe(monday);
    expect(gone.meetings[0]!.family).toEqual([child.id, guardian.id]);
    expect(gone.tasks[0]!.reportTo).toEqual([to(null)]);
  });

  test("and what only they were waited for is received", () => {
    const reported: CaseFile = {
      ...file,
      tasks: [
        aPromise(70, {
          what: told("Ringer hem"),
          owner: counsellor.id,
          reportTo: [{ party: null, receivedAt: monday }, to(parent.id)],
          state: { name: "reported", reportedAt: monday, evidence: null },
        }),
      ],
    };

    const gone = after(reported, "party.leave", { partyId: parent.id, reason: "Vill inte vara med" });

    expect(gone.tasks[0]).toMatchObject({
      state: { name: "received" },
      reportTo: [{ party: null, receivedAt: monday }],
    });
  });

  test("a guardian whose children are of age may", () => {
    const youth = aChild(12, "2008-09-07");
    const grown = { ...file, parties: [youth, aGuardian(23, [youth])] };

    expect(
      after(grown, "party.leave", { partyId: numbered<PartyId>(23), reason: "Barnet är myndigt" }).parties[1],
    ).toMatchObject({ leftAt: monday });
  });

  test("and the child whose trusted adult it was is asked anew how it wants to be heard", () => {
    const beside = after(file, "party.addSupporter", {
      role: "trustedAdult",
      of: child.id,
      name: "Granne Bo",
      phone: "",
    });
    const adult = newest(beside);
    const heard = after(beside, "party.setVoice", {
      childId: child.id,
      way: "trustedAdult",
      note: "",
      trustedAdult: adult,
    });

    const gone = after(heard, "party.leave", { partyId: adult, reason: "Flyttar" });

    expect(partyIn(gone, child.id, "child").voice).toBe(null);
  });
});

describe("on a real database", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());
  const partyOf = async (caseId: string, person: string) =>
    (await world.file(caseId)).parties.find(
      (party) => party.kind === "professional" && party.account === world.account(person),
    )!.id;

  test("H4: access ends at once, the cards say so, and Outlook asks the others anew", async () => {
    await world.script("/teams/kurator/say", { text: "hej" });
    const { caseId, meetingId } = await aPublishedMeeting(world);
    await world.deliverAll();
    const partyId = await partyOf(caseId, "kurator");
    const booked = await meetingsOf("socialsekreterare");

    await done(world.perform("samordnare", caseId, "party.leave", { partyId, reason: "Ny tjänst" }));
    await world.deliverAll();

    expect(await refusalOf(world.view("kurator", caseId))).toEqual({ kind: "notThere" });
    expect(
      await refusalOf(world.perform("kurator", caseId, "meeting.answer", { meetingId, answer: "attends" })),
    ).toEqual({ kind: "notThere" });
    expect((await world.api("kurator", `/cases/${caseId}`)).status).toBe(404);
    const cards = (await world.messages("kurator")).filter(({ card }) => JSON.stringify(card).includes("SB-"));
    expect(cards.length).toBeGreaterThan(0);
    for (const { card } of cards) expect(wordsOn(card as never)).toContain(sv.meeting.cancelled);
    expect(await meetingsOf("kurator")).toEqual([]);
    const anew = await meetingsOf("socialsekreterare");
    expect([booked.length, anew.length]).toEqual([1, 1]);
    expect(anew).not.toEqual(booked);
  });
  /** The meetings that stand in somebody's calendar, by the event's own id. */
  const meetingsOf = async (person: string): Promise<string[]> =>
    (await world.script(`/outlook/${person}/calendar`))
      .filter((event: any) => event.subject.includes("SB-") && !event.isCancelled)
      .map((event: any) => event.id);

  test("H4: what somebody had promised is on the other's card", async () => {
    await world.script("/teams/socialsekreterare/say", { text: "hej" });
    world.clock.now = "2026-09-21T06:00:00.000Z" as typeof world.clock.now;
    const { caseId, taskId, owner } = await anAgreement(world);
    const tasksTo = await partyOf(caseId, "socialsekreterare");

    await done(world.perform("samordnare", caseId, "party.leave", { partyId: owner, reason: "Ny tjänst", tasksTo }));
    await world.deliverAll();
    await done(world.perform("socialsekreterare", caseId, "followup.accept", { taskId }));

    expect((await world.file(caseId)).tasks[0]).toMatchObject({ owner: tasksTo, state: { name: "accepted" } });
    expect(await refusalOf(world.view("kurator", caseId))).toEqual({ kind: "notThere" });
    const said = (await world.messages("socialsekreterare")).map(({ card }) => JSON.stringify(card)).join();
    expect(said).toContain(taskId);
  });
});
