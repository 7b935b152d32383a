import type { World } from "./world.ts";
import { consents, contact, telephones } from "./separation/begin.ts";

/** Two parents who must not meet, and their children of 15 and 6: each goes their own way, and neither learns anything of the other's. */
export async function separation(world: World): Promise<void> {
  const play = await contact(world);
  const at = await telephones(play);
  await consents(play, at);
}
