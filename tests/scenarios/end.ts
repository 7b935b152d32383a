import { Difference, type World } from "./world.ts";

/** A while around a moment when the product was killed: whether it had written down what it sent then, nobody knows. */
export interface Kill {
  from: string;
  to: string;
}
interface Listed {
  cases: { caseId: string; reference: string }[];
}
interface Sent {
  id: string;
  from: string;
  at: string;
  card?: unknown;
  deleted?: true;
  unheard?: true;
}
interface Delivery {
  title: string | null;
  kind: string;
  state: string;
}
type Plain = (value: unknown) => unknown;

export type End = Awaited<ReturnType<typeof endAt>>;

/** How it has ended for everybody, without what is drawn by lot and without the time of day. */
export async function endAt(world: World, sandbox: string, kills: readonly Kill[]) {
  const { cases } = (await world.api<Listed>("samordnare", "/cases")).body;
  const plain = withoutChance();
  const views: unknown[] = [];
  const logs: unknown[] = [];
  const events: unknown[] = [];
  const deliveries: string[] = [];
  const told: [person: string, ...cards: string[]][] = [];
  const people = Object.keys(await world.accounts()).toSorted();
  for (const { caseId, reference } of cases) {
    const view = (await world.api<{ people: { id: string; kind: string }[] }>("samordnare", `/cases/${caseId}`)).body;
    views.push(plain(view));
    for (const { id } of view.people.filter(({ kind }) => kind !== "professional")) {
      const path = `/cases/${caseId}/people/${id}/access-log`;
      const { lines } = (await world.api<{ lines?: { who: string; what: string }[] }>("samordnare", path)).body;
      // Reads come and go with how often somebody had to ask, and ways in with how often they had to come; changes do not. The
      // same twice within a quarter of an hour is one line, and a quarter may end in the midst of it.
      const changes = (lines ?? []).filter(({ what }) => !/läst|öppnat|länk/i.test(what));
      logs.push(plain([...new Set(changes.map(({ who, what }) => `${who}: ${what}`))].toSorted()));
    }
    for (const person of people) {
      const mine = (await world.calendar(person)).filter(({ subject }) => subject.includes(reference));
      events.push([
        person,
        plain(
          // What stands at the same time stands in any order.
          mine
            .map(({ subject, start, end, isCancelled }) => [start, end, isCancelled, subject])
            .toSorted((one, other) => (String(one) < String(other) ? -1 : 1)),
        ),
      ]);
    }
    const fared = (await world.api<Delivery[]>("samordnare", `/cases/${caseId}/deliveries`)).body;
    // A code of whose arrival nobody heard was asked for anew: that it is uncertain is the truth, and stays.
    const settled = fared.filter(({ kind, state }) => kind !== "code" || state !== "uncertain");
    const lines = settled.map(({ title, kind, state }) => ({ kind, line: `${title} ${kind} ${inChat(state)}` }));
    const once = new Set(lines.filter(({ kind }) => isAskedFor(kind)).map(({ line }) => line));
    deliveries.push(
      ...lines.flatMap(({ kind, line }) => (isAskedFor(kind) ? [] : [line])).toSorted(),
      ...[...once].toSorted(),
    );
  }
  for (const person of people) told.push([person, ...(await toldTo(sandbox, person, plain, kills))]);
  // Somebody in the family has no chat: what came to them lies in their telephone.
  const sent = deliveries.filter((one) => one.endsWith(" sent") && !one.startsWith("null ")).length;
  const found = told.reduce((count, [, ...cards]) => count + cards.length, 0);
  return { views, logs, events, deliveries, told, sentButNotFound: sent - found };
}

/** As often as somebody had to come in. */
const isAskedFor = (kind: string) => kind === "code" || kind === "link";

/** Whether the person's own client has asked for it since is not the product's doing. */
const inChat = (state: string) => (state === "seen" ? "sent" : state);

/**
 * Each message about a case that the product knows to lie in their chat, word for word as it was sent there last; in
 * which order they came is nothing. A copy whose arrival it never heard of is not counted, unless it is all there is.
 */
async function toldTo(sandbox: string, person: string, plain: Plain, kills: readonly Kill[]): Promise<string[]> {
  return Object.values(await aboutCases(sandbox, person))
    .flatMap((messages) => knownOf(messages!, kills))
    .map(({ card }) => JSON.stringify([plain(subjectOf(card)), plain(card)]))
    .toSorted();
}

function knownOf(messages: Sent[], kills: readonly Kill[]): Sent[] {
  const isKnown = ({ at, unheard }: Sent) => !unheard && !kills.some(({ from, to }) => from <= at && at <= to);
  const known = messages.filter(isKnown);
  return known.length > 0 ? known : messages.slice(-1);
}

/**
 * Whoever sees a message has it read anew: every copy then says what the one that is told of says, also one that came later
 * than that and of whose arrival nobody heard.
 */
export async function readAnew(world: World, sandbox: string, kills: readonly Kill[]): Promise<void> {
  for (const person of Object.keys(await world.accounts()))
    for (const [subject, messages] of Object.entries(await aboutCases(sandbox, person))) {
      const plain = withoutChance();
      const told = JSON.stringify(plain(knownOf(messages!, kills).at(-1)!.card));
      for (const { id } of messages!) {
        const answer = await fetch(`${sandbox}/sandbox/teams/${person}/look`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ messageId: id }),
        });
        const seen = JSON.stringify(plain(((await answer.json()) as { card?: unknown }).card ?? null));
        if (seen !== told) throw new Difference(`${person} reads ${subject} anew\n  told: ${told}\n  seen: ${seen}`);
      }
    }
}

/** By subject; lists of several cases and what is about none have none. */
async function aboutCases(sandbox: string, person: string) {
  const chat = await fetch(`${sandbox}/sandbox/teams/${person}/chat?as=sent`);
  const { messages } = (await chat.json()) as { messages: Sent[] };
  const cards = messages.filter(({ from, card, deleted }) => from === "bot" && !deleted && subjectOf(card));
  return Object.groupBy(cards, ({ card }) => subjectOf(card)!);
}

/** What the client gives to have a card read anew: no button of another subject is taken for it. */
function subjectOf(card: unknown): string | undefined {
  const { refresh } = (card ?? {}) as { refresh?: { action: { data: { caseId: string; subject: string } } } };
  return refresh && `${refresh.action.data.caseId} ${refresh.action.data.subject}`;
}

function withoutChance(): Plain {
  const names = new Map<string, string>();
  const named = (written: string) => {
    const drawn = written.replaceAll("\u2011", "-");
    if (!names.has(drawn)) names.set(drawn, `id ${names.size}`);
    return names.get(drawn)!;
  };
  return (value) =>
    JSON.parse(
      JSON.stringify(value)
        .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, named)
        // The running numbers of cases never repeat, but may be skipped.
        .replace(/\b[A-Z0-9]{2}[-\u2011]\d{4}[-\u2011]\d{3}\b/g, named)
        .replace(/"(rev|wording|joinUrl)":"[^"]*"/g, '"$1":"…"')
        .replace(/"latest":\{[^}]*\}/g, '"latest":"…"')
        .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:(?!00\.000)\d\d\.\d{3}Z/g, "then"),
    );
}
