import { consents, contact, telephones } from "./separation/begin.ts";
import { children } from "./separation/children.ts";
import { closed, heldWithA, withdrawn } from "./separation/ending.ts";
import { meetings, moved } from "./separation/meetings.ts";
import { support } from "./separation/support.ts";
import type { World } from "./world.ts";

/** Two parents who must not meet, and their children of 15 and 6: each goes their own way, and neither learns anything of the other's. */
export async function separation(world: World): Promise<void> {
  const play = await contact(world);
  const at = await telephones(play);
  await consents(play, at);
  await children(play, at);
  const booked = await meetings(play, at);
  await support(play, at);
  await moved(play, at, booked);
  await heldWithA(play, booked.a);
  await withdrawn(play, at, booked);
  await closed(play, at);
}
