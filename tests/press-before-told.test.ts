import { expect, test } from "vitest";

import { aBookedMeeting, aWorld, done } from "./world.ts";

test("whoever does what is theirs before it is known that its card has come hears that it is done", async () => {
  const world = await aWorld({ hasWorkers: false });
  try {
    const { caseId, guardianId } = await aBookedMeeting(world);
    const gives = (who: string, verb: string, input: object) => done(world.perform(who, caseId, verb as never, input));
    const plan = async () => (await world.file(caseId)).plan;
    const adds = async (unit: string, words: string) => {
      const owner = (await world.file(caseId)).parties.find(
        (one) => one.kind === "professional" && one.unit.id === unit,
      )!.id;
      await gives("samordnare", "plan.addIntervention", { unit, words, category: "schooling", owner });
      const { id } = (await plan()).interventions.at(-1)!;
      await gives("samordnare", "plan.setIntervention", { interventionId: id, state: "planned" });
      return id;
    };
    const home = await adds("barnochunga", "Boende");
    const school = await adds("ekskolan", "Skola");
    await gives("samordnare", "plan.proposeOrder", { steps: [{ id: home }, { id: school, after: [home] }] });
    const { orders } = await world.file(caseId);
    const yes = { orderId: orders.at(-1)!.id, answer: "yes" };
    await gives("socialsekreterare", "plan.answerOrder", yes);
    await gives("kurator", "plan.answerOrder", yes);
    await gives("samordnare", "plan.answerOrder", { ...yes, for: guardianId, channel: "phone" });
    for (const state of ["ongoing", "done"])
      await gives("socialsekreterare", "plan.setIntervention", { interventionId: home, state });
    const { body: seen } = await world.api("kurator", `/cases/${caseId}`);
    const [{ since }] = seen.plan.ordering.turns as [{ since: string | null }];
    const data = { caseId, subject: `turn:${school}:${since ?? ""}` };
    const { body: shown } = await world.api("kurator", "/cards/press", { verb: "show", data: { ...data, input: {} } });
    const begin = /"verb":"plan.setIntervention".*?"data":(\{[^}]*?"input":\{[^}]*\}[^}]*\})/.exec(
      JSON.stringify(shown),
    );

    const { body } = await world.api("kurator", "/cards/press", {
      verb: "plan.setIntervention",
      data: JSON.parse(begin![1]!) as object,
    });

    expect((await plan()).interventions.find(({ id }) => id === school)!.state).toBe("ongoing");
    expect(JSON.stringify(body)).toContain("Det här är ordnat");
    expect(JSON.stringify(body)).not.toContain("Det här finns inte");
  } finally {
    await world.close();
  }
});
