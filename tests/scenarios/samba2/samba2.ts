import type { World } from "../world.ts";
import { agreed, decided, sharedAfter } from "./decided.ts";
import { daysToEighteen, familyIn } from "./family.ts";
import { followed, grown } from "./grown.ts";
import { canvas, mandated, stances, wished } from "./options.ts";
import { ordered, theirTurn } from "./ordered.ts";
import { askedAnew, raised, sambaCase } from "./raised.ts";

/** A youth of 17 whose placement breaks down: managers who can decide find a special solution, and agree on the order of support. */
export async function samba2(world: World): Promise<void> {
  const { file: first, at: before } = await sambaCase(world);
  const file = await raised(world, first, before);
  const at = await askedAnew(world, file);
  const family = await familyIn(file);
  await wished(world, file, at);
  const decision = await mandated(world, file);
  const options = await canvas(world, file, family);
  await stances(world, file, family, at, options);
  const { meetingId, ids } = await agreed(world, file, at, options, decision);
  const support = await decided(world, file, ids, meetingId);
  await sharedAfter(file, family, at, meetingId);
  await ordered(world, file, at, support);
  await theirTurn(world, file, support);
  await grown(world, file, family, at, file.day(daysToEighteen));
  await followed(world, file, at, family);
}
