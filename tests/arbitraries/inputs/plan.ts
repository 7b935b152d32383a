import { requiredGrantors } from "../../../src-shared/consent/grantors.ts";
import { isRelative } from "../../../src-shared/party/party.ts";
import { isAccepted } from "../../../src-shared/plan/accepted.ts";
import type { planCommands } from "../../../src-shared/plan/commands.ts";
import { familyStances, interventionStates, lifeAreas, statementKinds, stands } from "../../../src-shared/plan/plan.ts";
import { strideKinds } from "../../../src-shared/plan/stride.ts";
import { numbered, services } from "../../case-files.ts";
import type { Draw, InputMaker } from "../draw.ts";
import { kinds } from "../family.ts";

const ofFamily = ({ file }: Draw) => file.parties.filter(isRelative).map(({ id }) => id);
/** Whose words they are: mostly the one who writes, who may be a service that cannot speak for a family. */
const speaker = (draw: Draw) => (draw.mostly() ? null : draw.one(ofFamily(draw)));
const seldom = <T>({ pick, some }: Draw, from: readonly T[]): T[] => (pick() % 4 === 0 ? some(from) : []);

const openOrder = ({ file, one }: Draw) => one(file.orders.filter(({ state }) => state.name === "proposed"))?.id;

export const planInputs = {
  "plan.addStatement": (draw) => ({
    kind: draw.one(statementKinds),
    words: draw.told(),
    category: draw.one(kinds),
    about: seldom(draw, ofFamily(draw)),
    by: speaker(draw),
    releasedTo: seldom(draw, ofFamily(draw)),
  }),

  "plan.takeStand": (draw) => {
    const statement = draw.one(draw.file.plan.statements);
    return {
      statementId: statement?.id,
      seen: draw.mostly() ? statement?.wording : numbered(90),
      stance: draw.one(stands),
      words: draw.mostly() ? draw.told() : "",
      for: draw.pick() % 2 > 0 ? draw.one(ofFamily(draw)) : null,
    };
  },

  "plan.addNeed": (draw) => ({
    child: draw.one(draw.ids("child")),
    area: draw.one(lifeAreas),
    words: draw.told(),
    category: draw.one(kinds),
    by: speaker(draw),
    releasedTo: seldom(draw, ofFamily(draw)),
  }),

  "plan.meetNeed": ({ file, one, mostly, day }) => ({
    needId: one(file.plan.needs)?.id,
    metOn: mostly() ? day(0) : null,
  }),

  "plan.propose": (draw) => ({
    unit: draw.one(services),
    words: draw.told(),
    category: draw.one(kinds),
    needs: seldom(draw, draw.file.plan.needs).map(({ id }) => id),
    alternativeTo: seldom(draw, draw.file.plan.proposals)[0]?.id ?? null,
    by: speaker(draw),
  }),

  "plan.present": (draw) => ({
    proposalId: draw.one(draw.file.plan.proposals.filter(({ presentedAt }) => presentedAt === null))?.id,
    releasedTo: draw.some(ofFamily(draw)),
  }),

  "plan.takeStance": ({ file, now, one, mostly, told }) => {
    const proposal = one(file.plan.proposals.filter(({ presentedAt }) => presentedAt !== null));
    const about = proposal?.words.about ?? [];
    const asked = about.flatMap((subject) => requiredGrantors(file, subject, now, proposal?.words.category));
    const silent = asked.filter((party) => !proposal?.stances.some((stance) => stance.party === party));
    return {
      proposalId: proposal?.id,
      for: mostly() ? (one(silent) ?? one(asked)) : one(file.parties)?.id,
      stance: mostly() ? "yes" : one(familyStances),
      words: mostly() ? "" : told(),
      channel: "phone",
    };
  },

  "plan.setCanvas": (draw) => ({
    proposalId: draw.one(draw.file.plan.proposals.filter(({ stances }) => stances.length === 0))?.id,
    sort: draw.one(["support", "support", "placement"]),
    hindrances: draw.pick() % 2 > 0 ? [{ kind: "budget", words: draw.told(), liftedBy: draw.one(services) }] : [],
    cost: draw.pick() % 200_000,
    shares:
      draw.pick() % 2 > 0
        ? [
            { unit: "ekskolan", percent: 60 },
            { unit: "barnochunga", percent: draw.mostly() ? 40 : 30 },
          ]
        : [],
    trialWeeks: draw.mostly() ? 8 : null,
  }),

  "plan.wantFirst": (draw) => ({
    wants: draw.mostly(),
    for: draw.one(draw.ids(draw.mostly() ? "child" : "guardian")),
    channel: "phone",
  }),

  "plan.noteSeen": ({ file, one }) => {
    const shown = one(file.plan.proposals.filter(({ shownFirst }) => shownFirst.some(({ seenAt }) => seenAt === null)));
    return { proposalId: shown?.id, for: one(shown?.shownFirst ?? [])?.party, channel: "visit" };
  },

  "plan.bearCost": ({ file, one, pick }) => ({
    proposalId: one(file.plan.proposals.filter(({ canvas }) => (canvas?.shares.length ?? 0) > 0))?.id,
    upTo: pick() % 150_000,
  }),

  "plan.decide": ({ file, now, one, mostly, day, some, pick }) => {
    const open = file.plan.proposals.filter(({ decision }) => decision === null);
    const wanted = open.filter((proposal) => isAccepted(file, proposal, now));
    const proposal = (mostly() ? one(wanted) : undefined) ?? one(open);
    return {
      proposalId: proposal?.id,
      costOwner: proposal?.unit ?? "okand",
      ...(mostly() ? { cost: pick() % 120_000 } : {}),
      owner: mostly() ? null : one(file.parties)?.id,
      dueBy: mostly() ? day(30) : null,
      after: mostly() ? [] : some(file.plan.interventions).map(({ id }) => id),
    };
  },

  "plan.addIntervention": (draw) => ({
    unit: draw.one(services),
    words: draw.told(),
    category: draw.one(kinds),
    owner: draw.pick() % 3 > 0 ? null : draw.one(draw.ids("professional")),
    needs: seldom(draw, draw.file.plan.needs).map(({ id }) => id),
    dueBy: draw.mostly() ? draw.day(20) : null,
    after: seldom(draw, draw.file.plan.interventions).map(({ id }) => id),
    state: draw.one(["ongoing", "done", "ended"]),
    by: speaker(draw),
  }),

  "plan.setIntervention": (draw) => ({
    interventionId: draw.one(draw.file.plan.interventions)?.id,
    ...(draw.mostly() ? { state: draw.one(interventionStates) } : {}),
    ...(draw.pick() % 6 > 0 ? {} : { owner: draw.one(draw.ids("professional")) }),
    ...(draw.pick() % 6 > 0 ? {} : { needs: draw.some(draw.file.plan.needs).map(({ id }) => id) }),
    ...(draw.pick() % 6 > 0 ? {} : { after: draw.some(draw.file.plan.interventions).map(({ id }) => id) }),
  }),

  "plan.reword": ({ file, one, mostly, told }) => {
    const { statements, needs, proposals, interventions } = file.plan;
    const thing = one([
      ...statements.map((statement) => ({ ...statement, kind: "statement" })),
      ...needs.map((need) => ({ ...need, kind: "need" })),
      ...proposals.map((proposal) => ({ ...proposal, kind: "proposal" })),
      ...interventions.map((intervention) => ({ ...intervention, kind: "intervention" })),
    ]);
    return {
      kind: thing?.kind,
      id: thing?.id,
      seen: mostly() ? thing?.wording : numbered(1),
      words: told(),
    };
  },

  "plan.takeBack": ({ file, one, pick }) => {
    // Seldom: what a case has come to is not to be taken apart again at once.
    const { statements, needs, proposals, interventions } = file.plan;
    const thing = one([
      ...statements.map(({ id }) => ({ id, kind: "statement" })),
      ...needs.map(({ id }) => ({ id, kind: "need" })),
      ...proposals.map(({ id }) => ({ id, kind: "proposal" })),
      ...interventions.map(({ id }) => ({ id, kind: "intervention" })),
    ]);
    return { kind: thing?.kind, id: pick() % 4 > 0 ? thing?.id : numbered(999) };
  },

  "plan.proposeOrder": (draw) => {
    const { interventions } = draw.file.plan;
    const some = draw.some(interventions);
    return {
      steps: (some.length > 0 ? some : interventions.slice(0, 1)).map(({ id }) => ({
        id,
        after: draw.mostly() ? [] : draw.some(interventions).map((one) => one.id),
        timing: {
          lasted: draw.mostly() ? [] : draw.some(interventions).map((one) => ({ of: one.id, days: 1 + draw.pick() })),
          notBefore: draw.mostly() ? null : draw.day(5),
          days: draw.mostly() ? null : 14,
          trialWeeks: draw.mostly() ? null : 8,
        },
      })),
    };
  },

  "plan.answerOrder": (draw) => ({
    orderId: openOrder(draw),
    answer: draw.mostly() ? "yes" : "no",
    words: draw.mostly() ? "" : draw.told(),
    for: draw.mostly() ? draw.one(ofFamily(draw)) : null,
    unit: draw.mostly() ? null : draw.one(services),
    channel: "phone",
  }),

  "plan.withdrawOrder": (draw) => ({ orderId: openOrder(draw) }),

  "plan.weigh": (draw) => ({
    orderId: draw.one(draw.file.orders)?.id,
    weighed: draw.told(),
    child: draw.mostly() ? draw.one(draw.ids("child")) : null,
    view: draw.told(),
  }),

  "plan.noteStride": (draw) => ({
    of: draw.one(ofFamily(draw)),
    kind: draw.one(strideKinds),
    words: draw.told(),
    category: draw.one(kinds),
    by: speaker(draw),
  }),

  "plan.setMain": (draw) => ({ partyId: draw.one(draw.ids("professional")) }),
} satisfies Record<keyof typeof planCommands, InputMaker>;
