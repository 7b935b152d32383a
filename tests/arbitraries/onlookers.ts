import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { standingOf, type Viewer, viewerOf } from "../../src-shared/case/viewer.ts";
import { commandNamed, commands, type Verb } from "../../src-shared/commands.ts";
import type { Account, PartyId } from "../../src-shared/ids.ts";
import { planKinds, planLists } from "../../src-shared/plan/thing.ts";
import { ekstad, monday, staff } from "../case-files.ts";
import { oncePerCase } from "../shown-to.ts";
import type { Change } from "./changes/change.ts";
import type { FullCase } from "./full-case.ts";
import { give, member, type Order } from "./steps.ts";

/** Everything that somebody on the staff, or in the family, could press or send in a case as it is known. */
function pressable(known: CaseFile, isMember: boolean): Pick<Order, "verb" | "input">[] {
  const ids = [
    { caseId: known.id },
    ...known.meetings.map(({ id, items }) => ({ meetingId: id, itemId: items[0]?.id })),
    ...known.tasks.map(({ id }) => ({ taskId: id })),
    ...known.requests.map(({ id }) => ({ requestId: id })),
    ...known.plan.statements.map(({ id, wording }) => ({ statementId: id, seen: wording, stance: "agrees" })),
    ...known.consents.map(({ id }) => ({ consentId: id })),
    ...known.plan.proposals.map(({ id }) => ({ proposalId: id })),
    ...known.orders.map(({ id }) => ({ orderId: id })),
    ...known.plan.interventions.flatMap(({ id }) => [
      { interventionId: id, state: "ongoing" },
      { interventionId: id, after: [] },
    ]),
    ...known.meetings.map(({ id, items }) => ({
      meetingId: id,
      itemId: items[0]?.id,
      before: items.at(-1)?.id ?? null,
    })),
    ...planKinds.flatMap((kind) => known.plan[planLists[kind]].map(({ id }) => ({ kind, id }))),
  ];
  const words = { title: "Ord", words: "Ord", category: "schooling", answer: "cannot", outcome: "done", reason: "Ord" };
  const typed = isMember ? { ...words, ...ownWords } : words;
  return (Object.keys(commands) as Verb[])
    .filter((verb) => {
      const { by } = commandNamed(verb);
      return isMember ? by.includes("guardian") || by.includes("child") : by.includes("professional");
    })
    .flatMap((verb) => ids.map((thing) => ({ verb, input: { ...typed, ...thing } })))
    .filter(({ verb, input }) => commandNamed(verb).input.safeParse(input).success);
}
/** What is no input at all is refused before the case is looked at: it is sorted out once. */
const pressableIn = [true, false].map((isMember) => oncePerCase((known) => pressable(known, isMember)));

/** What each of that would be answered with, where it is a no. */
export function refusalsTo(file: CaseFile, person: string, known: CaseFile): string {
  const orders = pressableIn[person.startsWith(member) ? 0 : 1]!(known);
  const answers = orders.map(({ verb, input }) => {
    const outcome = give(file, { person, verb, input }, monday, 1);
    return [verb, outcome.ok ? "ok" : outcome.refusal];
  });
  return JSON.stringify(answers);
}

/** What somebody in the family can say of any of it. */
const ownWords = {
  answer: "yes",
  stance: "yes",
  question: "heard",
  helped: "helped",
  services: "all",
  channel: "page",
  when: "after",
  score: 3,
};

interface Onlooker {
  who: string;
  viewer: Viewer;
  account: Account | null;
  title: string | null;
}
/** Those in the family whose own it is. */
const awareOf = ({ file, a, b }: FullCase, of: Change["of"]): PartyId[] => {
  const child = file.parties[0]!.id;
  return of === "child" ? [child] : of === "childAndA" ? [child, a] : [b];
};

export function onlookers(full: FullCase, { unaware, of }: Change): Onlooker[] {
  const { file } = full;
  const aware = awareOf(full, of);
  const family = file.parties.flatMap((one): Onlooker[] => {
    if (one.kind === "professional" || aware.includes(one.kind === "supporter" ? one.of : one.id)) return [];
    const viewer: Viewer = { kind: one.kind === "child" ? "child" : "guardian", party: one.id };
    return [{ who: `${one.kind} ${one.name.value}`, viewer, account: null, title: `${member}${one.id}` }];
  });
  // Who sees a masked service is only some: it is masked from A.
  const relatives =
    of === "masked" ? family.filter(({ viewer }) => "party" in viewer && viewer.party === full.a) : family;
  const people = staff.flatMap(({ title, account }): Onlooker[] => {
    const viewer = viewerOf(
      file,
      account,
      standingOf(account, { isCoordinator: false, isManager: false }, ekstad.document),
    );
    const isOf = viewer && "party" in viewer && of in full && viewer.party === full[of as keyof FullCase];
    return viewer?.kind === "professional" && !isOf ? [{ who: title, viewer, account, title }] : [];
  });
  return [...(unaware === "staff" ? [] : relatives), ...(unaware === "family" ? [] : people)];
}
