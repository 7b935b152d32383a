import { randomUUID } from "node:crypto";

import { changeByItself } from "../src-bot/look-again.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import { ok } from "../src-shared/refusal.ts";
import type { Browser, Seen } from "./family.ts";
import { municipalityId, type World } from "./world.ts";

/** As if somebody had changed it: the case is what it is said to be from now on. */
export async function becomes(world: World, file: CaseFile): Promise<void> {
  const { deps } = world.app;
  const clocks = await deps.municipality(municipalityId);
  await deps.store.inTransaction(municipalityId, async (transaction) => {
    const order = { actor: world.account("samordnare"), commandId: randomUUID(), verb: "planted" };
    const held = (await transaction.lock(file.id, order))!;
    await transaction.save(held, {
      ...changeByItself(held, file, [{ kind: "planted" }], order, world.clock.now, clocks),
      file,
      effects: [],
    });
    return ok(null);
  });
}

/** What changes with every drawing and tells nothing: the number of the form. */
const withoutNumbers = (text: string) => text.replace(/(name="commandId" value=")[^"]+/g, "$1");
/** All of an answer: status, headers, body. */
export const whole = ({ status, headers, text }: Seen) =>
  JSON.stringify([status, [...headers].filter(([name]) => !/^date$|ratelimit/.test(name)), withoutNumbers(text)]);

/** Sent as they are these do what they are for, and leave no error to be looked at. */
const doneAtOnce = /\/f\/out$|\/withdraw$|\/needs$|\/take-back$|\/voice/;

/** Every page and file that can be reached from the first, and what each form says that was sent with nothing in it. */
export async function everything(browser: Browser): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const waiting = ["/f/mine"];
  const forms = new Set<string>();
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    if (seen.has(path)) continue;
    const answer = await browser.get(path);
    seen.set(path, whole(answer));
    const links = [...answer.text.matchAll(/(?:href|src)="(\/f\/mine[^"#]*)"/g)].map(([, to]) =>
      to!.replaceAll("&amp;", "&"),
    );
    waiting.push(...links.filter((to) => !/[?&]lang=/.test(to)));
    for (const [, to] of answer.text.matchAll(/(?<!form)action="(\/f\/mine[^"]*)"/g))
      if (!doneAtOnce.test(to!)) forms.add(to!);
  }
  for (const to of forms) seen.set(`POST ${to}`, whole(await browser.post(to)));
  return seen;
}

/** The first place where two readings are not the same: as short as it can be said. */
export function differing(before: Map<string, string>, after: Map<string, string>): string | null {
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  const path = paths.find((one) => before.get(one) !== after.get(one));
  if (path === undefined) return null;
  const [was, is] = [before.get(path) ?? "", after.get(path) ?? ""];
  const at = was.split("").findIndex((letter, index) => letter !== is[index]);
  return `${path}: ${was.slice(at - 40, at + 60)} ≠ ${is.slice(at - 40, at + 60)}`;
}
