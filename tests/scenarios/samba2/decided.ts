import type { Case } from "../case.ts";
import { Difference, expect, expectSays, expectSilent, type World } from "../world.ts";
import type { Family, Telephones } from "./family.ts";
import { managers, type Options, proposed } from "./options.ts";
import { begun, booked, ended } from "./table.ts";

/** Who is to decide what, each at their own service. */
const decisions = [
  { who: "socialsekreterare", unit: "barnochunga", words: "Eget boende med stöd, med samma kontaktperson" },
  { who: "rektor", unit: "ekskolan", words: "Skola på halvtid" },
  { who: "verksamhetschef", unit: "bup", words: "Behandling hos BUP" },
] as const;
export type Decided = Record<"home" | "school" | "treatment", string>;

/** What the youth wanted changed is a proposal of its own, and so is what comes after it; both say yes to each. */
async function wanted(file: Case, at: Telephones, { A }: Options): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, { who, unit, words }] of decisions.entries()) {
    const id = await proposed(file, who, { unit, words, alternativeTo: index === 0 ? A : null });
    ids.push(id);
    if (index > 0) continue;
    await file.give(who, "plan.setCanvas", {
      proposalId: id,
      sort: "placement",
      hindrances: [{ kind: "contract", words: "Avtal saknas med boendet", liftedBy: "barnochunga" }],
      cost: 400_000,
      shares: [
        { unit: "barnochunga", percent: 80 },
        { unit: "ekskolan", percent: 20 },
      ],
      trialWeeks: 8,
    });
  }
  for (const proposalId of ids) await file.give("samordnare", "plan.present", { proposalId });
  await at.youth.home();
  await at.youth.follow(/Förslag/);
  for (const id of ids) await at.youth.press(/Jag har sett det/, undefined, id);
  for (const proposalId of ids) await file.give("samordnare", "plan.present", { proposalId });
  for (const telephone of [at.youth, at.guardian]) {
    await telephone.home();
    await telephone.follow(/Förslag/);
    for (const id of ids) await telephone.press(/Skicka svaret/, ({ label }) => label === "Ja", id);
  }
  return ids;
}

interface Settings {
  version: number;
  document: { mandates: { account: string; until: string | null }[] };
}

/** A mandate that runs out before the meeting: what was right when they were called is asked again when it begins. */
async function runsOut(world: World, file: Case, who: string, until: string | null): Promise<void> {
  const { body } = await world.api<Settings>("administrator", "/municipality");
  const mandates = body.document.mandates.map((one) => (one.account === file.accounts[who] ? { ...one, until } : one));
  const { status } = await world.api("administrator", "/municipality/municipality.configure", {
    commandId: crypto.randomUUID(),
    input: { ...body.document, mandates },
    version: body.version,
  });
  expect("the register of mandates, changed", status, 200);
}

/** 6. Those who decide meet with the family: of one mind about the needs, one with a reservation about the cost. */
export async function agreed(
  world: World,
  file: Case,
  at: Telephones,
  options: Options,
  drafted: string,
): Promise<{ meetingId: string; ids: string[] }> {
  const ids = await wanted(file, at, options);
  const plan = { type: "decision", purpose: "Enas om en lösning", invitees: managers, on: 8 } as const;
  const meetingId = await booked(world, file, { ...plan, meetingId: drafted, by: "outlook" });
  await runsOut(world, file, "verksamhetschef", (await world.now()).slice(0, 10));
  await begun(world, file, meetingId, managers, {
    lacks: { mend: () => runsOut(world, file, "verksamhetschef", null) },
  });
  await file.refused("samordnare", "meeting.sayAccord", { meetingId }, "unknownPerson");
  await file.give("verksamhetschef", "meeting.sayAccord", { meetingId });
  const cost = { about: "cost", words: "Det ryms inte i skolans budget i år" };
  await file.give("rektor", "meeting.sayAccord", { meetingId, reservation: cost });
  expect(
    "whether they are of one mind while one has not said",
    (await file.meeting(meetingId)).accord?.isReached,
    false,
  );
  await file.give("socialsekreterare", "meeting.sayAccord", { meetingId });
  await file.give("rektor", "meeting.sayAccord", { meetingId });
  const { accord } = await file.meeting(meetingId);
  expect(
    "samsyn, and the reservation that is kept",
    [accord?.isReached, accord?.said.filter(({ reservation }) => reservation).map(({ reservation }) => reservation)],
    [true, [cost]],
  );
  world.tell(
    "Managers",
    "say in turn whether they see the needs alike; one keeps a reservation about the cost",
    "of one mind; the reservation stands",
  );
  return { meetingId, ids };
}

/** 7. Each decides what is theirs; the coordinator decides nothing. */
export async function decided(world: World, file: Case, ids: readonly string[], meetingId: string): Promise<Decided> {
  const [home] = ids as [string];
  const cost = 400_000;
  const of = (proposalId: string, unit: string) => ({ proposalId, costOwner: unit });
  for (const { isYoursToDecide } of (await file.view()).plan.proposals)
    expect("whether the coordinator is shown a button to decide", isYoursToDecide, false);
  await file.refused("samordnare", "plan.decide", { ...of(home, "barnochunga"), cost }, "notYourStep");
  await file.refused("rektor", "plan.decide", { ...of(home, "barnochunga"), cost }, "notYourService");
  await file.refused(
    "socialsekreterare",
    "plan.decide",
    { ...of(home, "barnochunga"), cost: 1_000_000 },
    "mandateTooSmall",
  );
  await file.refused("socialsekreterare", "plan.decide", { ...of(home, "barnochunga"), cost }, "costNotBorne");
  await file.refused("rektor", "plan.bearCost", { proposalId: home, upTo: 200_000 }, "mandateTooSmall");
  await file.give("rektor", "plan.bearCost", { proposalId: home, upTo: 80_000 });
  const made: string[] = [];
  for (const [index, { who, unit }] of decisions.entries()) {
    const { people } = await file.meeting(meetingId);
    const owner = people.find(({ title }) => title.startsWith(titles[who]))?.party ?? null;
    await file.give(who, "plan.decide", { ...of(ids[index]!, unit), ...(index === 0 ? { cost } : {}), owner });
    const latest = (await file.view()).plan.interventions.find(({ id }) => !made.includes(id));
    if (!latest) throw new Difference("nothing came of what was decided");
    made.push(latest.id);
  }
  const [first, school, treatment] = made as [string, string, string];
  expect(
    "for how many weeks it is tried, as it was thought of",
    (await file.view()).plan.interventions[0]?.timing.trialWeeks,
    8,
  );
  world.tell(
    "Managers",
    "decide what is their own, within their mandate and with the cost shared",
    "three decided; the coordinator none",
  );
  return { home: first, school, treatment };
}
const titles = { socialsekreterare: "Socialsekreterare", rektor: "Rektor", verksamhetschef: "Verksamhetschef" };

/** The meeting is held and shared: the family reads in plain words whether those who decide saw it alike. */
export async function sharedAfter(file: Case, family: Family, at: Telephones, meetingId: string): Promise<void> {
  const { people } = await file.meeting(meetingId);
  const attended = [...people.map(({ party }) => party), ...Object.values(family)];
  await file.give("samordnare", "meeting.hold", { meetingId, attended, agreements: [] });
  await ended(file, meetingId, "Uppföljningen bokas för sig");
  await at.youth.home();
  const page = await at.youth.follow(/^Mötet /);
  expectSays("the notes to the youth", page, /samma syn[^]*ryms inte i skolans budget/i);
  expectSilent("the notes to the youth", page, /400 000/);
}
