import { randomUUID } from "node:crypto";

import { Difference, expect, waitedFor, type World } from "./world.ts";

/** What the API answers a coordinator about a case, as far as scenarios look. */
interface CaseView {
  stage: string;
  people: { id: string; kind: string; name?: string; voice?: string; isTooOld?: boolean }[];
  requests: { state: string }[];
  consents: { id: string; state: string; awaiting: { id: string }[] }[];
  meetings: MeetingView[];
  plan: {
    gaps: string[];
    statements: { id: string; wording: string; stances: { stance: string }[] }[];
    needs: { id: string }[];
    proposals: ProposalView[];
    interventions: { id: string; isWaiting: boolean; state: string; timing: { trialWeeks: number | null } }[];
    ordering: { orders: { id: string; state: string }[] };
    firstLooks: string[];
  };
  wishes: { scope: string }[];
  tasks: { id: string; state: string; what: string | null; dueBy: string }[];
  closingPlan: { rows: { id: string; what: string | null }[] } | null;
  raise: { open: { isAgreed: boolean } | null; links: { reference: string; how: string }[] };
}
interface ProposalView {
  id: string;
  words: string;
  isPresented: boolean;
  isDecided: boolean;
  isContested: boolean;
  isAccepted: boolean;
  isYoursToDecide: boolean;
  canvas: { trialWeeks: number | null; hindrances: { words: string; liftedBy: string | null }[] } | null;
  stances: { party: string; stance: string; words: string | null }[];
}
interface AccordView {
  isReached: boolean;
  said: { reservation: { about: string; words: string | null } | null }[];
}
interface MeetingView {
  type: string;
  accord: AccordView | null;
  unsent: "awaited" | "late" | null;
  id: string;
  state: string;
  isReady: boolean;
  slot: { start: string } | null;
  awaiting: { id: string }[];
  proposals: { start: string; venues: { id: string; neutral: boolean }[] }[];
  items: { id: string; title: string; missing: string[] }[];
  offLimits: { words: string }[];
  toCheck: { id: string }[];
  people: { party: string; title: string; seen: boolean | null }[];
}
interface Refusal {
  code: string;
  message: string;
  whatToDo: string;
}

export type Case = Awaited<ReturnType<typeof aCaseAt>>;

/** A case as scenarios handle it: commands and views over HTTP, each as the person who gives or sees it. */
export async function aCaseAt(world: World, reference: string) {
  const id = await waitedFor(`the case ${reference} on the coordinator's list`, async () => {
    const { body } = await world.api<{ cases: { caseId: string; reference: string }[] }>("samordnare", "/cases");
    return body.cases.find((one) => one.reference === reference)?.caseId;
  });
  world.cases.add(id);
  const accounts: Record<string, string> = await world.accounts();
  const today = (await world.now()).slice(0, 10);
  const day = (days: number) => later(today, days);
  const answerTo = (person: string, verb: string, input: object) =>
    world.api<Refusal>(person, `/cases/${id}/${verb}`, { commandId: randomUUID(), input });
  const view = async (): Promise<CaseView> => (await world.api<CaseView>("samordnare", `/cases/${id}`)).body;
  const found = <T extends { id: string }>(of: readonly T[], one: string) => {
    const thing = of.find((other) => other.id === one);
    if (!thing) throw new Difference(`${one} is not there`);
    return thing;
  };

  const give = async (person: string, verb: string, input: object): Promise<void> => {
    const { status, body } = await answerTo(person, verb, input);
    if (status !== 200) throw new Difference(`${person} ${verb} was refused: ${JSON.stringify(body)}`);
  };

  return {
    world,
    id,
    reference,
    accounts,
    account: (person: string) => Promise.resolve(accounts[person]!),
    view,
    meeting: async (one: string) => found((await view()).meetings, one),
    task: async (one: string) => found((await view()).tasks, one),
    answerTo,
    /** The codes of the cases that this one has gone on in. */
    raised: async () =>
      (await view()).raise.links.flatMap(({ reference: to, how }) => (how === "raisedTo" ? [to] : [])),
    give,
    /** Every coordinator has heard of it before one of them takes it. */
    async accepted(): Promise<void> {
      await world.card("samordnare2", new RegExp(`^Ny förfrågan[^]*${reference}`));
      await give("samordnare", "case.accept", { noConflictOfInterest: true });
    },
    async refused(person: string, verb: string, input: object, code: string): Promise<void> {
      const { body } = await answerTo(person, verb, input);
      expect(`what ${person} is answered to ${verb}`, body.code, code);
    },
    async family(child: string, [one, two]: readonly string[]) {
      const { people } = await view();
      const called = (name: string | undefined) => people.find((person) => person.name === name)?.id ?? "";
      return { child, one: called(one), two: called(two) };
    },
    day,
    workingDay: (count: number) => workingDays(today, count),
    bornAt: (age: number) => `${Number(today.slice(0, 4)) - age}-01-15`,
    between: (on: string, from: string, to: string) => ({ start: local(on, from), end: local(on, to) }),
    interval: (days: number, from: string, to: string) => ({
      start: local(day(days), from),
      end: local(day(days), to),
    }),
    search: (invitees: readonly string[]) => ({
      purpose: "En skoldag som håller",
      childQuestion: "Vad behöver jag för att orka?",
      category: "schooling",
      invitees,
      minutes: 60,
      from: day(12),
    }),
  };
}

/** How many days after that day the so-manieth working day lies; holidays are for the calendars to know. */
export function workingDays(from: string, count: number): number {
  let days = 0;
  for (let left = count; left > 0;) {
    days += 1;
    if (![0, 6].includes(new Date(later(from, days)).getUTCDay())) left -= 1;
  }
  return days;
}

/** The day so many days after that moment or day. */
export const later = (on: string, days: number): string =>
  new Date(Date.parse(on.slice(0, 10)) + days * 86_400_000).toISOString().slice(0, 10);

/** The moment a clock in Stockholm shows that, winter and summer. */
export function local(on: string, clock: string): string {
  const noon = new Date(`${on}T12:00:00Z`);
  const hours = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Stockholm", hour: "2-digit" }).format(noon);
  const ahead = Number(hours) - 12;
  return `${on}T${clock}:00+0${ahead}:00`;
}
