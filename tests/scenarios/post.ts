import type { Kill } from "./end.ts";
import { relatives } from "./telephone.ts";
import { Difference, type World } from "./world.ts";

/** How often somebody was sent the same words: at least, as far as whoever sent it was told; and at most, as it lies there. */
interface Sent {
  told: number;
  there: number;
}
export type Post = Map<string, Sent>;

/** Everything that lies in the family's telephones, without what opens a door. */
export async function postOf(world: World, kills: readonly Kill[]): Promise<Post> {
  const post: Post = new Map();
  const links = new Set<string>();
  for (const person of relatives) {
    const { sms, mail } = await world.phone(person);
    // Everybody is first of all sent a link.
    if (mail[0]) links.add(plain(mail[0].text));
    for (const { text, at, unheard } of [...sms, ...mail]) {
      const isAsked = plain(text).includes("……") || links.has(plain(text));
      const words = `${isAsked ? asked : ""}${person}: ${plain(text)}`;
      const { told, there } = post.get(words) ?? { told: 0, there: 0 };
      const isTold = !unheard && !kills.some(({ from, to }) => from <= at && at <= to);
      post.set(words, { told: told + (isTold ? 1 : 0), there: there + 1 });
    }
  }
  return post;
}
const aCode = /\b\d{6}\b/g;
const aLink = /\/f\/\w{20,}/g;
/** Each house has ports of its own. */
const origin = /https?:\/\/localhost:\d+/g;
const plain = (text: string) => text.replace(origin, "").replace(aLink, "/f/…").replace(aCode, "……");
const asked = "asked for by ";

/**
 * Nothing that is sent undisturbed is lost in trouble, and nothing is sent once more where the gateway or the mail server had
 * said that it has it. A code comes as often as somebody asks for one, and another link when theirs leads nowhere any more.
 * @throws Difference
 */
export function comparePost(undisturbed: Post, inTrouble: Post): void {
  for (const words of new Set([...undisturbed.keys(), ...inTrouble.keys()])) {
    const wanted = undisturbed.get(words)?.there ?? 0;
    const { told, there } = inTrouble.get(words) ?? { told: 0, there: 0 };
    const isAsked = words.startsWith(asked);
    if (isAsked ? wanted > 0 && there === 0 : there < wanted)
      throw new Difference(`of ${wanted} sent undisturbed ${there} came in trouble\n  ${words}`);
    if (!isAsked && told > wanted)
      throw new Difference(`${told} were sent and taken in trouble, and ${wanted} undisturbed\n  ${words}`);
  }
}
