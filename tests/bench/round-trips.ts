import { anAgreement, aWorld, later } from "../world.ts";
import type { Row } from "./run.ts";

const presses = 20;
const most = 5;

/** A press that changes a case: token, tenant and role checked, the change committed with its log, lists and jobs, the card answered. */
export async function roundTripsOfACardAnswer(): Promise<Row> {
  const world = await aWorld({ hasWorkers: false });
  try {
    await anAgreement(world);
    await world.script("/teams/kurator/say", { text: "mina uppföljningar" });
    const { messages } = await world.script("/teams/kurator/chat");
    const messageId = messages.at(-1).id;
    await world.script("/teams/kurator/press", { messageId, action: "open-1" });
    const counts: number[] = [];
    for (let press = 0; press < presses; press += 1) {
      const before = world.app.deps.store.statements();
      const inputs = { reason: `Svar ${press}`, dueBy: later(world, 20 + press) };
      const { card } = await world.script("/teams/kurator/press", { messageId, action: "needsTime", inputs });
      counts.push(world.app.deps.store.statements() - before);
      if (/attention/.test(JSON.stringify(card))) throw new Error(`the press was refused: ${JSON.stringify(card)}`);
    }
    const value = counts.toSorted((a, b) => a - b)[Math.floor(presses / 2)]!;
    return {
      name: "database round trips a card answer",
      value,
      unit: "",
      reference: null,
      ratio: null,
      goal: `≤ ${most}`,
      met: value <= most,
    };
  } finally {
    await world.close();
  }
}
