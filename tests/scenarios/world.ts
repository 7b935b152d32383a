import { type Fared, isOnItsWay } from "./on-its-way.ts";
import { isDeepStrictEqual } from "node:util";

/** What was seen is not what the scenario tells. */
export class Difference extends Error {}

export interface Message {
  id: string;
  from: "bot" | "person";
  text?: string;
  summary?: string;
  card?: unknown;
}
export interface Answer {
  status: number;
  card?: unknown;
  dialog?: { title: string; card: unknown };
  text?: string;
  closed?: boolean;
  error?: string;
}
export interface CalendarEvent {
  subject: string;
  start: string;
  end: string;
  body: string;
  sensitivity: string;
  isCancelled: boolean;
  attendees: { address: string }[];
}
type Inputs = Record<string, string>;

/** A message in somebody's telephone; unheard where whoever sent it was not told that it came. */
export interface Handed {
  text: string;
  at: string;
  /** A file for their calendar. */
  calendar?: string;
  unheard?: true;
}

export type World = ReturnType<typeof worldAt>;

/** How long something that happens by itself may take to be seen; longer where calls go wrong and the product is killed. */
const patience = { ms: 10_000 };
const patienceInTroubleMs = 300_000;

/** What goes wrong on the way: `struck` is told of each deed as it begins. Whoever is asked to try again then does so. */
export interface Trouble {
  struck: () => void;
}

/** The people of the sandbox, each acting through Teams, Outlook and the product's API. */
export function worldAt(url: string, sandbox: string, trouble?: Trouble) {
  const insisted = trouble ? tried : <T>(ask: () => Promise<T>) => ask();
  if (trouble) patience.ms = patienceInTroubleMs;
  const json = <T>(address: string, init?: RequestInit): Promise<T> =>
    insisted(async () => {
      const response = await fetch(address, init);
      const body = (await response.json()) as T & { error?: string };
      if (response.status === 502) throw new Absent(`${address}: ${JSON.stringify(body)}`);
      if (!response.ok && response.status !== 400)
        throw new Difference(`${address} answered ${response.status}: ${JSON.stringify(body)}`);
      return body;
    });
  const posted = <T>(path: string, body: unknown) =>
    json<T>(`${sandbox}/sandbox${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const post = <T>(path: string, body: unknown) => {
    trouble?.struck();
    return posted<T>(path, body);
  };
  /** The same again by the button that offers it, or by what was done at first where there is none. */
  const deed = async (person: string, messageId: string, begin: () => Promise<Answer>): Promise<Answer> => {
    const begun = await begin();
    if (!trouble) return begun;
    return tried(async () => {
      let answer = begun;
      for (let tries = 0; isToTryAgain(answer); tries += 1) {
        if (tries > 40) throw new Difference(`${person} has tried again and again`);
        await new Promise((resolve) => setTimeout(resolve, 250));
        answer = offersAgain(answer.card)
          ? await posted<Answer>(`/teams/${person}/press`, { messageId, action: "again" })
          : offersAgain(answer.dialog?.card)
            ? await posted<Answer>(`/teams/${person}/dialog`, { messageId, inputs: {}, action: "again" })
            : await begin();
      }
      return answer;
    });
  };
  const chat = (person: string) => json<{ messages: Message[] }>(`${sandbox}/sandbox/teams/${person}/chat`);
  let step = 0;

  return {
    /** All that lies in somebody's chat, with its cards as they are now. */
    chat,
    say: (person: string, text: string) => post<Answer>(`/teams/${person}/say`, { text }),
    press: (person: string, messageId: string, action: string, inputs: Inputs = {}) =>
      deed(person, messageId, () => post<Answer>(`/teams/${person}/press`, { messageId, action, inputs })),
    dialog: (person: string, messageId: string, inputs: Inputs) =>
      deed(person, messageId, () => post<Answer>(`/teams/${person}/dialog`, { messageId, inputs })),
    calendar: (person: string) => json<CalendarEvent[]>(`${sandbox}/sandbox/outlook/${person}/calendar`),
    /** What somebody does in a meeting's form in Outlook. */
    outlook: <T>(person: string, what: string, body: object) => posted<T>(`/outlook/${person}/${what}`, body),
    /** The latest card from the bot whose words match, waited for. */
    card: (person: string, words: RegExp) =>
      waitedFor(`a card to ${person} that says ${words}`, async () =>
        (await chat(person)).messages.findLast((message) => message.card && words.test(wordsOf(message.card))),
      ),
    /** Asks the product's API as that person. */
    async api<T>(person: string, path: string, body?: unknown): Promise<{ status: number; body: T }> {
      const { token } = await json<{ token: string }>(`${sandbox}/sandbox/token/${person}`);
      if (body !== undefined) trouble?.struck();
      return insisted(() =>
        asked<T>(`${url}/api${path}`, {
          method: body === undefined ? "GET" : "POST",
          headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      );
    },
    /** Everybody's account by what they are called here. */
    accounts: async () => {
      const people = await json<{ person: string; tenantId: string; oid: string }[]>(`${sandbox}/sandbox/people`);
      return Object.fromEntries(people.map(({ person, tenantId, oid }) => [person, `${tenantId}/${oid}`]));
    },
    /** What lies in somebody's telephone, the latest last. */
    phone: (person: string) => json<Record<"sms" | "mail", Handed[]>>(`${sandbox}/sandbox/phone/${person}`),
    /** A page of the product as a browser asks for it; a form where there are fields. */
    browse: (path: string, { cookie, fields }: { cookie: string; fields?: URLSearchParams }) =>
      insisted(async () => {
        const form = fields ? { method: "POST", body: fields } : {};
        const answer = await fetch(`${url}${path}`, { ...form, headers: { cookie }, redirect: "manual" });
        if (answer.status === 503) throw new Absent(path);
        return { status: answer.status, headers: answer.headers, text: await answer.text() };
      }),
    now: async () => (await json<{ now: string }>(`${url}/clock`)).now,
    /** Passes time until then, once what is on its way has come. */
    async moveTo(to: string) {
      await this.arrived();
      return post<{ now: string }>("/clock", { now: new Date(to).toISOString() });
    },
    cases: new Set<string>(),
    /** All that is to be sent about them: nobody answers what they have not been asked, and no days go by while it is on its way. */
    async arrived() {
      const fared = (caseId: string) => this.api<Fared[]>("samordnare", `/cases/${caseId}/deliveries`);
      const hasCome = async () => ((await isOnItsWay(this.cases, fared)) ? undefined : true);
      await waitedFor("everything that is on its way", hasCome);
    },
    tell(person: string, what: string, state = "") {
      step += 1;
      process.stdout.write(`${String(step).padStart(2)}. ${person}: ${what}${state ? `\n      → ${state}` : ""}\n`);
    },
  };
}

/** The product was not there, or said that it could not now. */
class Absent extends Error {}

async function asked<T>(address: string, init: RequestInit): Promise<{ status: number; body: T }> {
  const response = await fetch(address, init);
  const body = (await response.json()) as T;
  if (response.status === 503) throw new Absent(JSON.stringify(body));
  return { status: response.status, body };
}

/** There was nobody, or the line was cut before the answer had come or in the midst of it. */
const cutOff = /^(fetch failed|terminated)$/;

/** The same again until the product is there and says yes or no. */
async function tried<T>(ask: () => Promise<T>): Promise<T> {
  for (const until = performance.now() + patienceInTroubleMs; ;) {
    try {
      return await ask();
    } catch (error) {
      const passes = error instanceof Absent || (error instanceof TypeError && cutOff.test(error.message));
      if (!passes || performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

const isToTryAgain = ({ card, dialog, error }: Answer) =>
  Boolean(error && /answered 5\d\d/.test(error)) ||
  [card, dialog?.card].some((one) => wordsOf(one).includes("Det går inte just nu") || offersAgain(one));
const offersAgain = (card: unknown) => JSON.stringify(card ?? "").includes('"id":"again"');

export async function waitedFor<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const until = performance.now() + patience.ms;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > until) throw new Difference(`${what} was waited for and did not come`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** All that a card says, in reading order, with the hyphens and spaces that hold a code together read as any other. */
export function wordsOf(card: unknown): string {
  if (typeof card === "string")
    return card.replaceAll("\u2011", "-").replaceAll("\u00a0", " ").replaceAll("\u2060", "");
  if (typeof card !== "object" || card === null) return "";
  if (Array.isArray(card)) return card.map(wordsOf).filter(Boolean).join("\n");
  return Object.entries(card)
    .map(([key, value]) =>
      typeof value === "string"
        ? ["text", "title", "value", "label", "placeholder"].includes(key)
          ? wordsOf(value)
          : ""
        : key === "data"
          ? ""
          : wordsOf(value),
    )
    .filter(Boolean)
    .join("\n");
}

/** The choices of one input, by what they are called. */
export function choicesOf(card: unknown, id: string): Record<string, string> {
  const found = find(card, (node) => node.type === "Input.ChoiceSet" && node.id === id);
  if (!found) throw new Difference(`the form has no choice ${id}:\n${wordsOf(card)}`);
  return Object.fromEntries(
    (found.choices as { title: string; value: string }[]).map(({ title, value }) => [title, value]),
  );
}

type Node = Record<string, unknown>;
function find(value: unknown, matches: (node: Node) => boolean): Node | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!Array.isArray(value) && matches(value as Node)) return value as Node;
  for (const inner of Object.values(value)) {
    const found = find(inner, matches);
    if (found) return found;
  }
  return undefined;
}

export function expect(what: string, seen: unknown, told: unknown): void {
  if (isDeepStrictEqual(seen, told)) return;
  throw new Difference(`${what}\n  told: ${JSON.stringify(told)}\n  seen: ${JSON.stringify(seen)}`);
}
export function expectSays(what: string, card: unknown, words: RegExp): void {
  if (!words.test(wordsOf(card))) throw new Difference(`${what} should say ${words}, and says:\n${wordsOf(card)}`);
}
export function expectSilent(what: string, said: string, words: RegExp): void {
  if (words.test(said)) throw new Difference(`${what} should not say ${words}, and says:\n${said}`);
}
