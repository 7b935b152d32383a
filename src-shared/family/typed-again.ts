import type { Flow } from "../consent/consent.ts";
import type { Typed } from "../form.ts";
import { boxesOf, meantBy, shareOf, sharesFor, tellersIn } from "./answer-typed.ts";
import { tells, type Told, toldTo } from "./asked.ts";

/** A yes as its own giver typed it, or would have. Null where the form cannot say just that and no more. */
export function typedAgain(asked: readonly Flow[], given: readonly Flow[], not: string): Typed | null {
  const shares = toldTo(asked).map((one) => shareTyped(one, asked, given));
  const telling = tellersIn(asked).map((unit) => ({ [shareOf(unit)]: tells(unit, given) ? "all" : "out" }));
  const typed: Typed = Object.assign({ answer: "partlyGranted", not }, ...shares, ...telling) as Typed;
  const read = meantBy(typed, asked);
  if (read.unclear || !isSame(read.meant.flows, given)) return null;
  return read.meant.answer === "granted" ? { answer: "granted" } : typed;
}

function shareTyped({ to, kinds }: Told, asked: readonly Flow[], given: readonly Flow[]): Typed {
  const yes = kinds.filter((kind) => given.some((one) => one.to === to && one.category === kind));
  if (yes.length === kinds.length) return { [shareOf(to)]: "all" };
  if (yes.length === 0) return { [shareOf(to)]: tells(to, asked) && !tells(to, given) ? "out" : "none" };
  const share = sharesFor({ to, kinds }, asked).includes("only") ? "only" : "all";
  return { [shareOf(to)]: share, [boxesOf("only", to)]: yes.join(",") };
}

const keysOf = (flows: readonly Flow[]) =>
  [...new Set(flows.map(({ from, to, category }) => `${from}|${to}|${category}`))].toSorted().join();
const isSame = (one: readonly Flow[], other: readonly Flow[]) => keysOf(one) === keysOf(other);
