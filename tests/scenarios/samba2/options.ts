import type { Case } from "../case.ts";
import { Difference, expect, expectSays, expectSilent, type World } from "../world.ts";
import type { Family, Telephones } from "./family.ts";
import { begun, booked, ended, planOf } from "./table.ts";

export const managers = ["socialsekreterare", "rektor", "verksamhetschef"];

/** 2. The youth wants the officials to meet first, and to see what they come up with before anybody else. */
export async function wished(world: World, file: Case, at: Telephones): Promise<void> {
  const officials = { type: "officialsFirst", purpose: "Vad kan vi erbjuda?", invitees: managers } as const;
  await file.refused("samordnare", "meeting.seek", { ...planOf(file, officials), from: file.day(7) }, "wishNeeded");
  await at.youth.home();
  await at.youth.follow(/träffas först/);
  await at.youth.press(/Skicka önskan/, ({ name }) => (name === "scope" ? "Var jag kan bo" : undefined));
  await at.youth.home();
  await at.youth.follow(/Se förslag före alla andra/);
  expectSays(
    "their wish",
    await at.youth.press(/Ja, jag vill se förslagen först/),
    /Du ser nya förslag före alla andra/,
  );
  expectSilent("the guardian's page", await at.guardian.home(), /före alla andra[^]*Du ser nya/);
  const view = await file.view();
  expect(
    "what the coordinator knows of it",
    [view.wishes.map(({ scope }) => scope), view.plan.firstLooks],
    [["Var jag kan bo"], [view.people.find(({ kind }) => kind === "child")!.id]],
  );
  world.tell(
    "Youth",
    "asks that the officials meet first, and to see the proposals before all others",
    "stored; the guardian cannot tell",
  );
}

/** 3. Only those who can decide are called to where it is decided; who lacks the mandate is refused, and who can instead is said. */
export async function mandated(world: World, file: Case): Promise<string> {
  const decision = { type: "decision", purpose: "Enas om en lösning" } as const;
  const without = planOf(file, { ...decision, invitees: ["enhetschef", "rektor", "verksamhetschef"] });
  const no = await file.answerTo("samordnare", "meeting.draft", without);
  expect("what is answered about somebody without a mandate", no.body.code, "mandateMissing");
  expectSays("the refusal", `${no.body.message} ${no.body.whatToDo}`, /Familjehem[^]*Socialsekreterare, Barn och unga/);
  await file.give("samordnare", "meeting.draft", planOf(file, { ...decision, invitees: managers }));
  const drafted = (await file.view()).meetings.at(-1)!;
  expect("what kind of meeting it is", [drafted.type, drafted.state], ["decision", "draft"]);
  world.tell(
    "Coordinator",
    "asks a unit manager without a mandate, is told who has it, and chooses the deputy",
    no.body.message,
  );
  return drafted.id;
}

const ideas = {
  A: "Ett nytt familjehem i kommunen",
  B: "Eget boende med stöd",
  C: "Bo hos moster",
};
export type Options = Record<keyof typeof ideas | "need", string>;

/** Somebody's idea, for every need there is. */
export async function proposed(file: Case, who: string, input: object): Promise<string> {
  const { plan } = await file.view();
  const [known, needs] = [plan.proposals, plan.needs].map((all) => all.map(({ id }) => id)) as [string[], string[]];
  await file.give(who, "plan.propose", { unit: "barnochunga", category: "interventions", needs, ...input });
  return (await file.view()).plan.proposals.find(({ id }) => !known.includes(id))!.id;
}

/** 4. They meet without the family: three ways side by side, what stands in the way and who can lift it, and nothing decided. */
export async function canvas(world: World, file: Case, family: Family): Promise<Options> {
  const wanted = { type: "officialsFirst", purpose: "Vad kan vi erbjuda?", invitees: managers, on: 7 } as const;
  const meetingId = await booked(world, file, wanted);
  await begun(world, file, meetingId, managers);
  await file.give("samordnare", "plan.addNeed", {
    child: family.youth,
    area: "home",
    words: "Ett hem som håller",
    category: "family",
  });
  const need = (await file.view()).plan.needs[0]!.id;
  const A = await proposed(file, "socialsekreterare", { words: ideas.A });
  const B = await proposed(file, "socialsekreterare", { words: ideas.B, alternativeTo: A });
  const C = await proposed(file, "samordnare", { words: ideas.C, alternativeTo: A, by: family.youth });
  const hindrance = (kind: string, words: string, liftedBy: string | null) => ({ kind, words, liftedBy });
  const shares = [
    { unit: "barnochunga", percent: 80 },
    { unit: "ekskolan", percent: 20 },
  ];
  await file.refused(
    "socialsekreterare",
    "plan.setCanvas",
    { proposalId: B, shares: shares.slice(1) },
    "sharesNotWhole",
  );
  await file.give("socialsekreterare", "plan.setCanvas", {
    proposalId: B,
    sort: "placement",
    hindrances: [
      hindrance("contract", "Avtal saknas med boendet", "barnochunga"),
      hindrance("budget", "Kostnadsdelningen är inte klar", "ekskolan"),
    ],
    cost: 400_000,
    shares,
    trialWeeks: 8,
  });
  await file.give("socialsekreterare", "plan.setCanvas", {
    proposalId: A,
    sort: "placement",
    hindrances: [hindrance("other", "Det finns inget ledigt familjehem nu", null)],
  });
  await file.give("samordnare", "plan.setCanvas", {
    proposalId: C,
    sort: "placement",
    hindrances: [hindrance("rule", "Hemmet måste utredas först", "barnochunga")],
    trialWeeks: 4,
  });
  const side = (await file.view()).plan.proposals;
  expect(
    "the ways side by side: for how long each is tried, who can lift what is in the way, and what is decided",
    side.map(({ canvas: one, isDecided }) => [
      one?.trialWeeks ?? null,
      one?.hindrances.map(({ liftedBy }) => liftedBy),
      isDecided,
    ]),
    [
      [null, [null], false],
      [8, ["Barn och unga", "Ekskolan"], false],
      [4, ["Barn och unga"], false],
    ],
  );
  await file.give("samordnare", "plan.present", { proposalId: B });
  await file.refused(
    "socialsekreterare",
    "plan.decide",
    { proposalId: B, costOwner: "barnochunga", cost: 400_000 },
    "notPresented",
  );
  await file.give("samordnare", "meeting.hold", {
    meetingId,
    attended: (await file.meeting(meetingId)).people.map(({ party }) => party),
    agreements: [],
  });
  await ended(file, meetingId, "Familjen tar ställning först");
  world.tell(
    "Officials",
    "meet first: three ways, what is in the way and who can lift it",
    "drafted; nothing can be decided there",
  );
  return { A, B, C, need };
}

/** 5. The youth reads them before the guardian does, and each takes a stand of their own. */
export async function stances(
  world: World,
  file: Case,
  family: Family,
  at: Telephones,
  options: Options,
): Promise<void> {
  for (const proposalId of [options.A, options.C]) await file.give("samordnare", "plan.present", { proposalId });
  await file.refused("samordnare", "plan.present", { proposalId: options.B }, "firstLookPending");
  await at.youth.home();
  const page = await at.youth.follow(/Förslag/);
  expectSays("the youth's page", page, /nytt familjehem[^]*Eget boende med stöd[^]*Avtal saknas[^]*8 veckor[^]*moster/);
  expectSilent("what the youth reads of money", page, /400 000|kronor/);
  expectSilent("the guardian's page before", await at.guardian.home(), /Förslag att svara på/);
  for (const id of [options.A, options.B, options.C]) await at.youth.press(/Jag har sett det/, undefined, id);
  for (const [proposalId, releasedTo] of [
    [options.A, []],
    [options.B, []],
    [options.C, [family.guardian]],
  ] as const)
    await file.give("samordnare", "plan.present", { proposalId, releasedTo });
  await at.youth.press(
    /Skicka svaret/,
    ({ name, label }) => (name.startsWith("words-") ? "Samma kontaktperson" : label === "Ja, med en ändring"),
    options.B,
  );
  await at.guardian.home();
  expectSays("the guardian's page after", await at.guardian.follow(/Förslag/), /Eget boende[^]*moster/);
  await at.guardian.press(/Skicka svaret/, ({ label }) => label === "Ja", options.B);
  const B = (await file.view()).plan.proposals.find(({ id }) => id === options.B);
  if (!B) throw new Difference("B is not there");
  expect(
    "what each has said of B, and how it stands",
    [B.stances.map(({ party, stance, words }) => [party === family.youth, stance, words]), B.isContested, B.isAccepted],
    [
      [
        [true, "withChange", "Samma kontaktperson"],
        [false, "yes", null],
      ],
      true,
      false,
    ],
  );
  expectSilent("what the guardian reads of the youth's answer", await at.guardian.home(), /kontaktperson/);
  await file.refused(
    "socialsekreterare",
    "plan.decide",
    { proposalId: options.B, costOwner: "barnochunga", cost: 400_000 },
    "notAccepted",
  );
  world.tell(
    "Youth, then guardian",
    "read A, B and C in plain words; B with a change, and B yes",
    "kept apart; not of one mind",
  );
}
