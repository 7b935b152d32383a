import type { World } from "../world.ts";
import { ended, planned } from "./after.ts";
import { askedOnThePublicPage } from "./asked.ts";
import { begunAnew } from "./grown.ts";
import { helped } from "./helped.ts";
import { met } from "./meeting.ts";
import { grownOut, inSamba } from "./youth.ts";

/** Grown people who answer for themselves: one asks on the public page; another grows out of Samba and goes on, with a god man at their side. */
export async function adults(world: World): Promise<void> {
  await askedOnThePublicPage(world);
  const youth = await inSamba(world);
  const person = await begunAnew(world, await grownOut(world, youth));
  await helped(world, person);
  const meetingId = await met(world, person);
  const dueBy = await planned(world, person, meetingId);
  await ended(world, person, meetingId, dueBy);
}
