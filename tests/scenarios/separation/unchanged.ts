import { setTimeout as sleep } from "node:timers/promises";

import type { Telephone } from "../telephone.ts";
import { Difference, type World } from "../world.ts";
import type { Play } from "./family.ts";

/** Whose everything is read: one parent on their own telephone, and the staff who meet that one alone. */
export interface Watched {
  telephone: Telephone;
  party: string;
  staff: readonly string[];
  /** What both have custody of is told only while both say yes: then of what the staff see only what they do themselves is compared. */
  isOfChildrenToo?: true;
}
/** Long enough that what is sent by itself has come. */
const settledMs = 1_500;

/**
 * Whatever is done here concerns somebody else only: everything that this parent is shown, sent or could be handed, and all
 * that those see who meet this parent alone, is the same before and after, byte for byte.
 * @throws Difference
 */
export async function unnoticed(
  play: Play,
  { telephone, ...watched }: Watched,
  what: string,
  done: () => Promise<void>,
): Promise<void> {
  const look = async () => {
    // What was on its way before is nobody else's doing when it comes.
    await play.world.arrived();
    await sleep(settledMs);
    return everythingOf(play, { telephone, ...watched });
  };
  const before = await look();
  await done();
  const after = await look();
  for (const place of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(place), after.get(place)];
    if (was !== is)
      throw new Difference(`${what}: ${telephone.person} sees it in ${place}\n${firstOf(was ?? "", is ?? "")}`);
  }
  play.world.tell(
    "Everything of the other's",
    `is the same, byte for byte, while ${what}`,
    `${before.size} pages, messages, events and views compared`,
  );
}

async function everythingOf(
  { world, file }: Play,
  { telephone, party, staff, isOfChildrenToo }: Watched,
): Promise<Map<string, string>> {
  const seen = await pagesOf(telephone);
  const { sms, mail } = await world.phone(telephone.person);
  // A code that nobody heard of the coming of is asked for anew by whoever looks: that is done here, and not by the other.
  const sent = sms.filter(({ text, unheard }) => !unheard || !/ är din kod i \d+ minuter/.test(text));
  seen.set("their messages", JSON.stringify([sent, mail]));
  const asked = { "as shown to them": `as/${party}`, "what is kept about them": `people/${party}/extract` };
  for (const [place, path] of Object.entries(asked))
    seen.set(place, JSON.stringify((await world.api("samordnare", `/cases/${file.id}/${path}`)).body));
  seen.set("who has changed what is about them", JSON.stringify(await changesOf(world, file.id, party)));
  for (const person of staff) {
    seen.set(`${person}'s calendar`, JSON.stringify(await world.calendar(person)));
    const { body } = await world.api<{ meetings: unknown; tasks: unknown; waiting: unknown }>(
      person,
      `/cases/${file.id}`,
    );
    const { meetings, tasks, waiting } = body;
    seen.set(`${person}'s view`, JSON.stringify(isOfChildrenToo ? { meetings, tasks, waiting } : body));
    seen.set(`${person}'s chat`, JSON.stringify(await world.chat(person)));
  }
  return new Map([...seen].map(([place, said]) => [place, withoutChance(said)]));
}

/** Every page and file that can be reached from the first. */
async function pagesOf(telephone: Telephone): Promise<Map<string, string>> {
  await telephone.home();
  const seen = new Map<string, string>();
  const waiting = ["/f/mine"];
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    if (seen.has(path)) continue;
    const page = await telephone.peek(path);
    seen.set(path, page);
    for (const [, to] of page.matchAll(/(?:href|src)="(\/f\/mine[^"#]*)"/g))
      if (!/[?&]lang=/.test(to!)) waiting.push(to!);
  }
  return seen;
}

/** That somebody looked is another matter: looking is what is done here. */
async function changesOf(world: World, caseId: string, party: string): Promise<unknown[]> {
  const path = `/cases/${caseId}/people/${party}/access-log`;
  const { lines = [] } = (await world.api<{ lines?: { what: string }[] }>("samordnare", path)).body;
  return lines.filter(({ what }) => !/läst|öppnat|länk/i.test(what));
}

/** The number of a form, what a session is known by, and the moment at which something is asked for. */
const withoutChance = (said: string) =>
  said
    .replace(/(name="(?:commandId|csrf)" value=")[^"]+/g, "$1")
    .replace(/"now":"[^"]+"/g, '"now":""')
    .replace(/DTSTAMP:\w+/g, "DTSTAMP")
    .replace(/"(madeAt|at)":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"/g, '"$1":"then"');

function firstOf(was: string, is: string): string {
  const at = Array.from({ length: Math.max(was.length, is.length) }, (_, index) => index).find(
    (index) => was[index] !== is[index],
  )!;
  const around = (said: string) => said.slice(Math.max(0, at - 160), at + 160);
  return `  before: ${around(was)}\n  after:  ${around(is)}`;
}
