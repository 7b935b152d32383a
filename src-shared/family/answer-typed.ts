import type { Category } from "../case/labelled.ts";
import { type Flow, knownFacts } from "../consent/consent.ts";
import { chosen, isTicked, type Typed } from "../form.ts";
import type { UnitId } from "../ids.ts";
import { onlyTelling, receiversIn, tells, type Told, toldTo } from "./asked.ts";

/** What keeps an answer from being taken, and whom of those that are asked about it is about. */
export type Ask = "chooseOne" | "chooseEach" | "chooseSome" | "noTeller" | "knowFirst";
export interface Unclear {
  ask: Ask;
  units: readonly UnitId[];
}

/** How much somebody would be told, of what was asked; who is out tells nothing either. */
const shares = ["all", "but", "only", "none", "out"] as const;
type Share = (typeof shares)[number];

export const shareOf = (to: UnitId) => `share-${to}`;
export const boxesOf = (share: "but" | "only", to: UnitId) => `${share}-${to}`;

/** Fewer than these are ticked as easily as they are left out. */
const many = 4;

/** Of one thing there is no part, of a few no list of what is left out; and nothing to the only one there is, is a no. */
export const sharesFor = ({ to, kinds }: Pick<Told, "to" | "kinds">, flows: readonly Flow[]): Share[] => {
  if (kinds.length === 0) return ["all", "out"];
  const isAlone = receiversIn(flows).length === 1;
  return shares.filter((share) => {
    if (share === "none") return !isAlone;
    if (share === "out") return !isAlone && tells(to, flows);
    return share === "all" || kinds.length >= (share === "but" ? many : 2);
  });
};

/** Those that only tell, where one of them can be left out and something is still told. */
export const tellersIn = (flows: readonly Flow[]): UnitId[] =>
  new Set(flows.map(({ from }) => from)).size > 1 ? onlyTelling(flows) : [];

/** Whoever may be chosen for: those that would be told, then those that would only tell. */
const chosenFor = (flows: readonly Flow[]): Pick<Told, "to" | "kinds">[] => [
  ...toldTo(flows),
  ...tellersIn(flows).map((to) => ({ to, kinds: [] })),
];

/** An answer as it would be given. A yes to nothing of it is a no. */
export interface Meant {
  answer: "granted" | "partlyGranted" | "refused" | "wantsTalk";
  flows: readonly Flow[];
  not: string;
  reason: string;
}
type Read = { unclear: Unclear } | { unclear: null; meant: Meant };

/** What was typed. What was ticked where something else was chosen afterwards counts for nothing: it is summed up before it is sent. */
export function meantBy(typed: Typed, flows: readonly Flow[]): Read {
  const reason = (typed["reason"] ?? "").trim();
  const answer = typed["answer"];
  if (answer === "granted") return { unclear: null, meant: { answer, flows, not: "", reason } };
  if (answer === "refused" || answer === "wantsTalk")
    return { unclear: null, meant: { answer, flows: [], not: "", reason } };
  if (answer !== "partlyGranted") return { unclear: { ask: "chooseOne", units: [] } };

  const told = chosenFor(flows).map((one) => ({ to: one.to, ...partOf(one, typed, flows) }));
  const lacking = (ask: "chooseEach" | "chooseSome") => told.filter((one) => one.lacks === ask).map(({ to }) => to);
  for (const ask of ["chooseEach", "chooseSome"] as const)
    if (lacking(ask).length > 0) return { unclear: { ask, units: lacking(ask) } };
  const allowed = flows.filter(
    ({ from, to, category }) =>
      told.some((one) => one.to === to && one.yes.includes(category)) &&
      !told.some((one) => one.to === from && one.isOut),
  );
  // Whoever is to know something knows it from somebody; to the only one there is, it is a no.
  const untold = told.filter(({ to, yes }) => yes.length > 0 && !allowed.some((flow) => flow.to === to));
  if (untold.length > 0 && receiversIn(flows).length > 1)
    return { unclear: { ask: "noTeller", units: untold.map(({ to }) => to) } };
  const not = (typed["not"] ?? "").trim();
  if (allowed.length === 0) return { unclear: null, meant: { answer: "refused", flows: [], not: "", reason } };
  const isWhole = allowed.length === flows.length && not === "";
  return { unclear: null, meant: { answer: isWhole ? "granted" : "partlyGranted", flows: allowed, not, reason } };
}

interface Part {
  lacks: "chooseEach" | "chooseSome" | null;
  yes: readonly Category[];
  isOut: boolean;
}
function partOf({ to, kinds }: Pick<Told, "to" | "kinds">, typed: Typed, flows: readonly Flow[]): Part {
  const share = sharesFor({ to, kinds }, flows).find((one) => one === typed[shareOf(to)]);
  const none = { lacks: null, yes: [], isOut: share === "out" };
  if (!share) return { ...none, lacks: "chooseEach" };
  if (share === "all") return { ...none, yes: kinds };
  if (share === "none" || share === "out") return none;
  const ticked: readonly string[] = chosen(typed, boxesOf(share, to));
  const has = (kind: Category) => ticked.includes(kind);
  if (!kinds.some(has)) return { ...none, lacks: "chooseSome" };
  return { ...none, yes: kinds.filter((kind) => has(kind) === (share === "only")) };
}

/** All that was typed of it, to be brought along from the one form to the next. */
export const answerFields = (typed: Typed, flows: readonly Flow[]): [id: string, value: string][] =>
  [
    "words",
    "read",
    "answer",
    ...chosenFor(flows).flatMap(({ to }) => [shareOf(to), boxesOf("but", to), boxesOf("only", to)]),
    "not",
    "reason",
  ].map((id) => [id, typed[id] ?? ""]);

/** The command's input, of what was meant and what they have said that they know. */
export const answerInput = ({ answer, flows, not, reason }: Meant, typed: Typed): Record<string, unknown> => ({
  answer,
  ...(answer === "partlyGranted" ? { flows, exclusions: not === "" ? [] : [{ kind: "words", words: not }] } : {}),
  words: typed["words"] ?? "",
  ...(typed["read"] ? { read: typed["read"] } : {}),
  facts: knownFacts.filter((fact) => isTicked(typed, fact)),
  reason,
});
