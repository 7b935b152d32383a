import { clockOf, type Day, dayOf } from "../../src-shared/time.ts";
import { isClosed } from "../../src-shared/programme/quiet.ts";
import { languageOf } from "../../src-shared/text/text.ts";
import { grantAccess } from "../access.ts";
import type { Deps } from "../deps.ts";
import { GraphFault } from "../graph/client.ts";
import { ChannelFault } from "../teams/port.ts";
import { morningCard } from "../teams/promises.ts";

/** Later than this in the day a list that could not be made in the morning is no help. */
const tooLate = "12:00";

/** Each working morning everybody for whom something is due gets a list of what waits for them. */
export async function sendDigests(deps: Deps, municipality: string): Promise<void> {
  const clocks = await deps.municipality(municipality);
  const { digestAt } = clocks.document;
  const now = deps.now();
  const day = dayOf(now);
  if (digestAt === null || isClosed(day, clocks) || clockOf(now) < digestAt || clockOf(now) >= tooLate) return;
  for (const account of await deps.store.digests.without(municipality, day))
    try {
      await sendTo(deps, municipality, account, day);
    } catch (error) {
      if (!(error instanceof ChannelFault || error instanceof GraphFault)) throw error;
      deps.log.warn({ err: error }, "a morning's list could not be sent now");
    }
}

async function sendTo(deps: Deps, municipality: string, account: string, day: Day): Promise<void> {
  const { digests, conversations, personSettings } = deps.store;
  const to = await conversations.get(account);
  const { notices } = await personSettings.of(account);
  if (!to || notices === "none") return;
  if (!(await digests.begin(municipality, account, day, new Date(deps.now())))) return;
  try {
    const card = await listFor(deps, account, languageOf(to.locale), day);
    if (card) await deps.bot.send(to, card);
    await digests.settle(municipality, account, day, card ? "sent" : "undeliverable");
  } catch (error) {
    const isOut = error instanceof ChannelFault && error.mayHaveArrived;
    if (!isOut) await digests.release(municipality, account, day);
    throw error;
  }
}

/** As the person themselves would be shown it; null for one who is no longer let in, or for whom nothing presses. */
async function listFor(deps: Deps, account: string, language: "sv" | "en", day: Day) {
  const [tenantId = "", objectId = ""] = account.split("/");
  const standing = await deps.directory.standingOf(tenantId, objectId);
  if (!standing.isOpen) return null;
  const access = grantAccess(deps.config.ALLOWED_TENANTS, { tenantId, objectId, roles: standing.roles, language });
  return access.ok ? morningCard(deps, access.value, day) : null;
}
