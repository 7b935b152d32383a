import { randomUUID } from "node:crypto";

import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import { fromUnit, label } from "../src-shared/case/labelled.ts";
import { worklistOf } from "../src-shared/case/worklist.ts";
import { newMeeting } from "../src-shared/meeting/meeting.ts";
import { ok } from "../src-shared/refusal.ts";
import { aConsent, anItem, aProfessional, aPromise, flowsAmong, inDays, numbered, office } from "./case-files.ts";
import { aWayIn } from "./family.ts";
import { momentIn, municipalityId, type World } from "./world.ts";

const comingId = numbered<never>(51);
export const [meetingId, doneId, lateId] = [50, 70, 71].map((number) => numbered<never>(number));
export const [proposalId, otherId, statementId, wording] = [80, 81, 82, 83].map((number) => numbered<never>(number));

/** A guardian on their telephone, whose meeting has been and whose notes are being read: with promises, proposals and a plan. */
export async function aWayInAfterMeeting(world: World, more: Record<string, unknown> = {}) {
  const way = await aWayIn(world, more);
  await plant(world, way.caseId, (file) => withMeeting(world, file, way));
  return way;
}

export async function plant(world: World, caseId: string, change: (file: CaseFile) => object): Promise<void> {
  const { municipality, store } = world.app.deps;
  const { document } = await municipality(municipalityId);
  const by = { actor: world.account("samordnare"), commandId: randomUUID() };
  await store.inTransaction(municipalityId, async (transaction) => {
    const held = await transaction.lock(caseId, by);
    const file = parseCaseFile(change(held!.file));
    await transaction.save(held!, {
      ...by,
      file,
      log: [{ kind: "planted" }],
      worklists: worklistOf(file, document, world.clock.now),
      effects: [],
      lookAt: null,
      verb: "case.open",
      at: new Date(world.clock.now),
    });
    return ok(null);
  });
}

function withMeeting(
  world: World,
  file: CaseFile,
  { childId, guardianId }: { childId: string; guardianId: string },
): object {
  const said = (words: string, unit: string = office) =>
    label(words, { about: [childId as never], category: "schooling", source: fromUnit(unit as never) });
  const [kurator, caseworker] = ["kurator", "socialsekreterare"].map((title, at) => ({
    ...aProfessional(30 + at, title),
    account: world.account(title),
    title: title === "kurator" ? "Kurator" : "Socialsekreterare",
  }));
  const worded = (words: string, number: number, unit?: string) => ({
    words: said(words, unit),
    wording: numbered(number),
  });
  const own = { ...said("Att ingen ringer efter klockan sju"), source: { kind: "party", party: guardianId } };
  const slotIn = (days: number) => ({ start: momentIn(world, days), end: momentIn(world, days + 1 / 24) });
  const venue = {
    id: "ekrummet",
    name: "Ekrummet",
    mailbox: "ekrummet@ekstad.example.se",
    directions: "Plan 2",
    ownerUnit: office,
    neutral: true,
  };
  const booking = { slot: slotIn(-3), venue, venueReason: null };
  const both = [kurator!.id, caseworker!.id];
  const base = {
    ...newMeeting,
    purpose: said("Trygghet i skolan"),
    childQuestion: said("Vad behöver jag?"),
    minutes: 60,
    invitees: both,
    family: [childId, guardianId],
  };
  return {
    ...file,
    stage: { name: "active", coordinator: world.account("samordnare") },
    parties: [...file.parties, kurator, caseworker],
    consents: [
      aConsent(
        40,
        { id: guardianId as never },
        [{ id: childId as never }],
        flowsAmong([office, "ekskolan", "barnochunga"]),
      ),
    ],
    meetings: [
      {
        ...base,
        id: meetingId,
        wording: numbered(52),
        state: {
          name: "notesReview",
          ...booking,
          publishedAt: null,
          shortNoticeReason: null,
          heldAt: booking.slot.end,
          attended: [...both, childId, guardianId],
          withoutFamily: null,
          sharedAt: world.clock.now,
        },
        items: [
          { ...anItem(53, own as never, guardianId as never), outcome: { kind: "discussed", note: null } },
          { ...anItem(54, said("Skoltaxin"), null), outcome: { kind: "moved", to: inDays(30) } },
          { ...anItem(55, said("Läxor"), null), outcome: { kind: "answeredBefore" } },
        ],
        notes: [
          { id: numbered(56), words: said("Skolan börjar klockan nio i två veckor."), wording: numbered(57) },
          { id: numbered(58), words: said("Alla är eniga om att morgonen är svårast."), wording: numbered(59) },
        ],
      },
      { ...base, id: comingId, wording: numbered(60), state: { name: "booked", ...booking, slot: slotIn(20) } },
    ],
    plan: {
      statements: [
        { id: statementId, ...worded("Hen vill gå till skolan.", 83), kind: "agreed", stances: [] },
        { id: numbered(84), ...worded("Hur natten är.", 85), kind: "unknown", stances: [] },
      ],
      needs: [{ id: numbered(86), ...worded("Lugnare morgnar", 87), child: childId, area: "school", metOn: null }],
      proposals: [
        { id: proposalId, ...worded("Senare skolstart varje dag", 88, "ekskolan"), unit: "ekskolan" },
        { id: otherId, ...worded("Skjuts till skolan", 89, "ekskolan"), unit: "ekskolan" },
      ].map((one, at) => ({
        ...one,
        needs: [numbered(86)],
        alternativeTo: at === 1 ? proposalId : null,
        presentedAt: world.clock.now,
        stances: [],
        shownFirst: [],
        canvas: null,
        decision: null,
      })),
      interventions: [
        {
          id: numbered(90),
          ...worded("Mentor möter vid grinden", 91, "ekskolan"),
          unit: "ekskolan",
          owner: kurator!.id,
          needs: [numbered(86)],
          dueBy: inDays(20),
          after: [],
          state: "ongoing",
          proposal: null,
        },
      ],
    },
    tasks: [
      aPromise(70, {
        what: said("Prata med läraren om morgonen"),
        owner: kurator!.id,
        reportTo: [{ party: guardianId as never, receivedAt: null }],
        state: { name: "reported", reportedAt: world.clock.now, evidence: said("Läraren möter vid nio.") },
      }),
      aPromise(71, {
        what: said("Ringa om skjuts"),
        owner: caseworker!.id,
        reportTo: [{ party: guardianId as never, receivedAt: null }],
        dueBy: inDays(-2),
        state: { name: "accepted", at: world.clock.now },
      }),
    ],
  };
}
