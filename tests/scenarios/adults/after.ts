import { later, local } from "../case.ts";
import { expect, expectSays, expectSilent, waitedFor, type World, wordsOf } from "../world.ts";
import type { Grown } from "./grown.ts";
import { talkedWith } from "./youth.ts";
import { childWords, ofThemselves } from "./said.ts";

/** 7. A need in the person's words, a proposal that they say yes to and its own service decides, and a promise to tell them. */
export async function planned(world: World, { file, person, at }: Grown, meetingId: string): Promise<string> {
  await file.give("samordnare", "plan.addNeed", {
    child: person,
    area: "home",
    words: "Ett ställe att ringa",
    category: "family",
  });
  const [need] = (await file.view()).plan.needs;
  await file.give("socialsekreterare", "plan.propose", {
    unit: "barnochunga",
    words: "En fast kontakt som håller i samtalen",
    category: "family",
    needs: [need!.id],
  });
  const [proposal] = (await file.view()).plan.proposals;
  await file.give("samordnare", "plan.present", { proposalId: proposal!.id });
  const costOwner = "barnochunga";
  const decided = { proposalId: proposal!.id, costOwner };
  await file.refused("socialsekreterare", "plan.decide", decided, "notAccepted");
  await at.home();
  const read = await at.follow(/Förslag/);
  expectSilent("the proposals as the person reads them", ofThemselves(read), childWords);
  await at.press(/Skicka svaret/, ({ label }) => label === "Ja", proposal!.id);
  const owner = (await file.meeting(meetingId)).people.find(({ title }) => /Socialsekreterare/.test(title))!.party;
  const dueBy = later(await world.now(), 14);
  await file.give("socialsekreterare", "plan.decide", { ...decided, owner, dueBy, after: [] });
  await file.give("samordnare", "followup.agree", {
    meetingId,
    agreements: [{ what: "Säger vem den fasta kontakten är", category: "family", owner, reportTo: [person], dueBy }],
  });
  const task = await world.card("socialsekreterare", new RegExp(`Uppföljning ${file.reference}`));
  expectSilent("the promise as it was sent", wordsOf(task.card), /fasta kontakten|Alm/);
  await world.press("socialsekreterare", task.id, "accept");
  world.tell("Person", "says yes to one proposal; its own service decides it", "decided, and promised to be told of");
  return dueBy;
}

/** 8. The notes are right, the promise is kept and received, and the case is closed. */
export async function ended(
  world: World,
  { file, person, at }: Grown,
  meetingId: string,
  dueBy: string,
): Promise<void> {
  await file.give("samordnare", "meeting.writeNote", {
    meetingId,
    words: "En fast kontakt utses.",
    category: "family",
  });
  await file.give("samordnare", "meeting.shareNotes", { meetingId });
  await at.home();
  expectSays("the notes at home", await at.follow(/^Mötet /), /fast kontakt/);
  await at.press(/Det stämmer/);
  await file.give("samordnare", "meeting.finalise", { meetingId, diarium: "VX 1", reason: "Läst på plats" });
  await file.give("samordnare", "meeting.close", { meetingId, next: { kind: "none", reason: "Ingen mer behövs" } });

  await world.moveTo(local(later(dueBy, 1), "09:00"));
  const { id: promised } = (await file.view()).tasks[0]!;
  // What has changed on the card since it was read is shown first, and pressed again.
  await waitedFor("the promise to be kept by its owner's card", async () => {
    const found = await world.card("socialsekreterare", new RegExp(`Uppföljning ${file.reference}`));
    if (!/Du har tagit på dig/.test(wordsOf(found.card))) return undefined;
    await world.press("socialsekreterare", found.id, "done", { evidence: "Kim tar över på måndag" });
    return (await file.task(promised)).state === "reported" ? true : undefined;
  });
  await at.home();
  expectSays("what was promised", await at.follow(/Det som är lovat/), /Kim tar över/);
  await at.press(/Ja, jag har fått veta/);
  const [task] = (await file.view()).tasks;
  expect("the promise", task?.state, "received");
  for (const { id } of (await file.view()).plan.interventions)
    await file.give("socialsekreterare", "plan.setIntervention", { interventionId: id, state: "done" });
  await file.give("samordnare", "case.startClosing", { reason: "Det som behövdes finns" });
  const card = await waitedFor("the closing step on the card", async () => {
    const found = await world.card("samordnare", new RegExp(`^Ärende ${file.reference}`));
    return /Prata med/.test(wordsOf(found.card)) ? found : undefined;
  });
  expectSilent("the closing card", ofThemselves(wordsOf(card.card)), childWords);
  await talkedWith(file, person, { isClosingTalk: true });
  await file.give("samordnare", "case.offerEvaluation", {});
  await file.give("samordnare", "case.close", {});
  expect("the stage", (await file.view()).stage, "closed");
  await at.home().then(
    () => Promise.reject(new Error("the way in stays open when the case is closed")),
    () => undefined,
  );
  world.tell("Coordinator", "closes the case when what was promised is received", "closed; no way in is left");
}
