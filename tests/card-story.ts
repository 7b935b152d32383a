import { randomUUID } from "node:crypto";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { passTime } from "../src-shared/case/pass-time.ts";
import { momentAt } from "../src-shared/time.ts";
import { everythingShown, type Shown } from "./every-card.ts";
import { done, family, flowsBetween, later, type World } from "./world.ts";

export const asList = "canary\n- one\n1. two\n# three\n> four";
export const filledTo = (longest: number, begin = "") => (begin + "å".repeat(longest)).slice(0, longest);

interface Written {
  line: string;
  text: string;
  evidence: string;
  title?: string;
}

/** Every card and form that anybody is shown while a case goes from its first call to a received report. */
export async function aStoryIn(world: World, written: Written, { items = 2, agreements = 1 } = {}): Promise<Shown[]> {
  const files: [after: string, file: CaseFile][] = [];
  await namedPeople(world, written.title);
  const caseId = randomUUID();
  const give = async (person: string, verb: Parameters<World["perform"]>[2], input: unknown) => {
    await done(world.perform(person, caseId, verb, input));
    files.push([verb, await world.file(caseId)]);
  };
  const { line, text, evidence } = written;
  await give("servicecenter", "case.open", { caller: line, phone: family.guardianPhone, worry: text, language: "sv" });
  await give("samordnare", "case.accept", { noConflictOfInterest: true });
  await give("samordnare", "party.registerFamily", { ...family, childName: line, guardianName: line });
  const [child, guardian] = (await world.file(caseId)).parties;
  const contact = {
    guardianId: guardian!.id,
    channel: "phone",
    noticeGiven: true,
    safetyAsked: true,
    interpreter: "none",
  };
  await give("samordnare", "case.logContact", contact);
  const asking = {
    grantorId: guardian!.id,
    subjectIds: [child!.id, guardian!.id],
    flows: flowsBetween(["ekskolan", "barnochunga"]),
  };
  await give("samordnare", "consent.request", { ...asking, purpose: text });
  const requestId = (await world.file(caseId)).requests[0]!.id;
  await give("samordnare", "consent.recordAnswer", { requestId, answer: "wantsTalk", channel: "phone", reason: text });
  await give("samordnare", "consent.record", {
    ...asking,
    exclusions: [
      { kind: "unit", unit: "bup" },
      { kind: "category", category: "economy", to: "ekskolan" },
      { kind: "person", account: world.account("bupbehandlare") },
      { kind: "words", words: text },
    ],
    validFrom: later(world, 0),
    validTo: later(world, 180),
    noticeLanguage: "sv",
    receivedOn: later(world, 0),
    witness: line,
    purpose: text,
    readBack: true,
    understood: true,
  });
  const [consent] = (await world.file(caseId)).consents;
  const toConfirm = { consentId: consent!.id, authority: "utbildningsnamnden", receiver: world.account("rektor") };
  await give("samordnare", "consent.askToConfirm", toConfirm);
  for (const authority of consent!.disclosing.filter((one) => one !== "kommunstyrelsen"))
    await give("samordnare", "consent.confirmHeld", { consentId: consent!.id, authority, saidBy: line });
  await give("samordnare", "party.setVoice", { childId: child!.id, way: "letter", note: line });
  const second = world.account("samordnare2");
  await give("samordnare", "consent.invalidate", { consentId: consent!.id, reason: text, second });
  await give("samordnare2", "consent.rejectInvalidation", { consentId: consent!.id });
  await give("samordnare", "meeting.seek", {
    purpose: text,
    childQuestion: text,
    category: "schooling",
    invitees: ["kurator", "rektor", "socialsekreterare"].map(world.account),
    minutes: 60,
    from: later(world, 1),
  });
  const [meeting] = (await world.file(caseId)).meetings;
  const meetingId = meeting!.id;
  const start = meeting!.state.name === "proposed" ? meeting!.state.proposals[0]!.start : "";
  await give("samordnare", "meeting.book", { meetingId, start, venueId: "ekrummet", venueReason: "" });
  await give("kurator", "meeting.answer", { meetingId, answer: "attends" });
  await give("rektor", "meeting.answer", { meetingId, answer: "cannot" });
  for (let item = 1; item < items; item += 1)
    await done(
      world.perform("kurator", caseId, "meeting.suggestItem", { meetingId, title: line, category: "schooling" }),
    );
  await give("samordnare", "meeting.suggestItem", { meetingId, title: line, category: "schooling" });
  await give("kurator", "meeting.markSeen", { meetingId });
  const withNeeds = (await world.file(caseId)).meetings[0]!.items[0]!.id;
  const needs = ["barnochunga", "bup"].map((unit) => ({ kind: "unit", unit }));
  await done(world.perform("samordnare", caseId, "meeting.setNeeds", { meetingId, itemId: withNeeds, needs }));
  await give("socialsekreterare", "meeting.answerItem", { meetingId, itemId: withNeeds, answer: text });
  for (const person of ["kurator", "socialsekreterare"])
    await done(world.perform(person, caseId, "meeting.giveInput", { meetingId, words: text, category: "schooling" }));
  await give("samordnare", "meeting.keepOut", { meetingId, by: guardian!.id, words: text });
  const [topic] = (await world.file(caseId)).meetings[0]!.offLimits;
  const shut = consent!.exclusions.flatMap((one) => (one.kind === "words" ? [one.id] : []));
  for (const words of [topic!.id, ...shut])
    await done(world.perform("samordnare", caseId, "meeting.checkWords", { meetingId, words }));
  await give("samordnare", "meeting.publish", { meetingId, shortNoticeReason: line, missingReason: line });
  const partyOf = async (person: string) =>
    (await world.file(caseId)).parties.find(
      (party) => party.kind === "professional" && party.account === world.account(person),
    )!.id;
  const [owner, receiver] = [await partyOf("kurator"), await partyOf("socialsekreterare")];
  const agreement = { what: text, category: "schooling", owner, dueBy: later(world, 14) };
  const toTheFamily = (one: typeof agreement) => ({ ...one, reportTo: [receiver, guardian!.id] });
  await give("samordnare", "meeting.hold", {
    meetingId,
    attended: [child!.id, guardian!.id, owner],
    agreements: Array.from({ length: agreements }, (_, index) => ({
      ...agreement,
      reportTo: index === 0 ? receiver : null,
    })),
    heldEarlier: true,
  });
  const taskId = (await world.file(caseId)).tasks[0]!.id;
  await give("kurator", "followup.accept", { taskId });
  const clocks = await world.app.deps.municipality("ekstad");
  files.push(["late", passTime(await world.file(caseId), momentAt(later(world, 60), "12:00"), clocks)]);
  await give("samordnare", "followup.agree", { meetingId, agreements: [agreement, agreement].map(toTheFamily) });
  const [declined, carried] = (await world.file(caseId)).tasks.slice(-2);
  await give("kurator", "followup.decline", { taskId: declined!.id, why: evidence });
  await give("samordnare", "followup.carryOver", { taskId: carried!.id, reason: line });
  await give("kurator", "followup.report", { taskId, outcome: "done", evidence });
  await give("socialsekreterare", "followup.receive", { taskId });
  await give("samordnare", "meeting.seek", {
    purpose: text,
    childQuestion: text,
    category: "schooling",
    invitees: [world.account("kurator")],
    minutes: 60,
    from: later(world, 1),
  });
  const again = (await world.file(caseId)).meetings.at(-1)!;
  const proposal = again.state.name === "proposed" ? again.state.proposals.at(-1)!.start : "";
  await give("samordnare", "meeting.book", {
    meetingId: again.id,
    start: proposal,
    venueId: "ekrummet",
    venueReason: "",
  });
  await give("samordnare", "meeting.reschedule", { meetingId: again.id, reason: line, from: later(world, 4) });
  await give("samordnare", "meeting.cancel", { meetingId: again.id, reason: line });
  await give("samordnare", "party.addProfessional", { unit: "ekskolan", title: line, phone: "070-1740621" });
  const outside = (await world.file(caseId)).parties.at(-1)!.id;
  const plan = { purpose: text, childQuestion: text, category: "schooling", minutes: 60 };
  const both = [world.account("kurator"), world.account("socialsekreterare")];
  await give("samordnare", "meeting.recordWish", { by: guardian!.id, scope: text, channel: "phone" });
  await give("samordnare", "meeting.draft", { ...plan, invitees: both, outside: [outside], type: "officialsFirst" });
  const asked = (await world.file(caseId)).meetings.at(-1)!.id;
  await give("samordnare", "meeting.seek", { meetingId: asked, from: later(world, 1) });
  const free = [{ start: momentAt(later(world, 2), "08:00"), end: momentAt(later(world, 2), "17:00") }];
  await give("samordnare", "meeting.enterTimes", { meetingId: asked, party: outside, free });
  const { state: found } = (await world.file(caseId)).meetings.at(-1)!;
  const chosen = found.name === "proposed" ? found.proposals[0]!.start : "";
  await give("samordnare", "meeting.book", { meetingId: asked, start: chosen, venueId: "ekrummet" });
  await give("samordnare", "consent.withdraw", {
    consentId: consent!.id,
    services: ["barnochunga"],
    channel: "phone",
  });
  const raised = (await world.file(caseId)).meetings[0]!.items;
  for (const { id: itemId } of raised.slice(0, 12))
    await done(
      world.perform("samordnare", caseId, "meeting.setOutcome", {
        meetingId,
        itemId,
        outcome: "discussed",
        note: text,
      }),
    );
  await give("samordnare", "meeting.writeNote", { meetingId, words: text, category: "schooling" });
  await give("samordnare", "meeting.shareNotes", { meetingId });
  await give("kurator", "meeting.takeStand", { meetingId, stance: "differs", words: text });
  if (raised.length <= 12) await give("samordnare", "meeting.finalise", { meetingId, diarium: line, reason: line });
  const { document } = await world.app.deps.municipality("ekstad");
  return files.flatMap(([after, file]) => everythingShown(world, file, document, after));
}

async function namedPeople(world: World, title: string | undefined): Promise<void> {
  const stored = (await world.app.deps.store.municipalities.read("ekstad"))!.document as any;
  const input = {
    ...stored,
    people: stored.people.map((person: any) => (title ? { ...person, title } : person)),
    venues: stored.venues.map((venue: any) =>
      title ? { ...venue, name: title, directions: filledTo(300, title) } : venue,
    ),
  };
  const { status } = await world.api("administrator", "/municipality/municipality.configure", {
    commandId: randomUUID(),
    input,
  });
  if (status !== 200) throw new Error(`the municipality answered ${status}`);
}
