import { createContext, useContext } from "react";

import type { CaseView } from "../../src-shared/case/view.ts";
import type { WorklistRow } from "../../src-shared/case/worklist.ts";
import type { Role } from "../../src-shared/command.ts";
import type { Verb } from "../../src-shared/commands.ts";
import type { FieldProblem } from "../../src-shared/refusal.ts";
import type { CardJson } from "../ui/card-values.ts";
import type { Host } from "./host.ts";

export type ListedCase = WorklistRow & { caseId: string; isOfAdults: boolean };

interface No {
  code: string;
  message: string;
  whatToDo: string;
  fields?: FieldProblem[];
}
/** What the server said no to, in words for the person, and which fields it is about. */
export class Refused extends Error {
  readonly code: string;
  readonly whatToDo: string;
  readonly fields: FieldProblem[];
  constructor({ code, message, whatToDo, fields = [] }: No) {
    super(message);
    this.code = code;
    this.whatToDo = whatToDo;
    this.fields = fields;
  }
}
const closed = ["notThere", "notYourStep", "notForYourRole", "tenantNotAllowed", "accountClosed", "unknownPerson"];
/** What was read is not this person's to see any more. */
export const isTakenAway = (error: unknown) => error instanceof Refused && closed.includes(error.code);
/** The server did not answer. */
export class OutOfReach extends Error {}
/** The host did not say who the person is. */
export class NoToken extends Error {}

export type SeenCase = CaseView & { now: string };

export interface Api {
  me: () => Promise<{ account: string; roles: Role[] }>;
  /** What waits in each of the person's cases; `now` is the server's. */
  cases: () => Promise<{ cases: ListedCase[]; now: string }>;
  caseOf: (caseId: string) => Promise<SeenCase>;
  /** Any other of the product's reads, by its path under /api. */
  read: <T>(path: string) => Promise<T>;
  /** A command; the same commandId again changes nothing. */
  order: (caseId: string, verb: Verb, input: unknown, commandId: string) => Promise<{ view: CaseView | null }>;
  /** Anything else that is sent, by its path under /api. */
  send: <T>(path: string, body: object) => Promise<T>;
  /** A file into a case, with what is said of it. */
  upload: (
    caseId: string,
    order: { commandId: string; input: object },
    file: Blob,
  ) => Promise<{ view: CaseView | null }>;
  /** A file out of it, by its path under /api. */
  fetchFile: (path: string) => Promise<Blob>;
  /** The person's card on a case, open; then what became of a press on it. */
  press: (verb: string, data: object) => Promise<Reply>;
  openForm: (data: object) => Promise<Reply>;
  sendForm: (data: object) => Promise<Reply>;
}
/** What a button leads to: the card as it is now, a form, or a form's end with what to say of it. */
export type Reply =
  | { kind: "card"; card: CardJson }
  | { kind: "dialog"; title: string; card: CardJson }
  | { kind: "closeDialog"; text: string };

export const ApiContext = createContext<Api | null>(null);
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error("Nobody is signed in yet.");
  return api;
}

/** The product's API, asked as the person who is signed in to the host. */
export function apiFor(host: Pick<Host, "token">, language: string): Api {
  const ask = async (path: string, token: string, sent?: Sent) => {
    const headers = { authorization: `Bearer ${token}`, "accept-language": language, ...sent?.headers };
    try {
      return await fetch(`/api${path}`, {
        cache: "no-store",
        ...(sent ? { method: "POST", body: sent.body } : {}),
        headers,
      });
    } catch (error) {
      throw new OutOfReach(undefined, { cause: error });
    }
  };
  const answered = async (path: string, sent?: Sent): Promise<Response> => {
    const token = (claims?: string, isAnew = false) =>
      host.token(claims, isAnew).catch((cause: unknown) => {
        throw new NoToken(undefined, { cause });
      });
    const answer = await ask(path, await token(), sent);
    // A token that ran out meanwhile, or one that Entra wants more proof for, is asked for anew, once.
    const settled = answer.status === 401 ? await ask(path, await token(claimsIn(answer), true), sent) : answer;
    if (settled.ok) return settled;
    throw settled.status >= 500 && settled.status !== 503
      ? new OutOfReach(String(settled.status))
      : new Refused((await settled.json()) as No);
  };
  const read = async <T>(path: string, body?: object): Promise<T> =>
    (await (await answered(path, body && asJson(body))).json()) as T;
  return {
    me: () => read("/me"),
    cases: () => read("/cases"),
    caseOf: (caseId) => read(`/cases/${encodeURIComponent(caseId)}`),
    read: (path) => read(path),
    order: (caseId, verb, input, commandId) =>
      read(`/cases/${encodeURIComponent(caseId)}/${verb}`, { commandId, input }),
    send: (path, body) => read(path, body),
    upload: async (caseId, order, file) => {
      const sent = { body: file, headers: { "samla-order": encodeURIComponent(JSON.stringify(order)) } };
      const answer = await answered(`/cases/${encodeURIComponent(caseId)}/attachments`, sent);
      return (await answer.json()) as { view: CaseView | null };
    },
    fetchFile: async (path) => (await answered(path)).blob(),
    press: (verb, data) => read("/cards/press", { verb, data }),
    openForm: (data) => read("/cards/open", { data }),
    sendForm: (data) => read("/cards/submit", { data }),
  };
}

interface Sent {
  body: string | Blob;
  headers: Record<string, string>;
}
const asJson = (body: object): Sent => ({
  body: JSON.stringify(body),
  headers: { "content-type": "application/json" },
});

/** https://learn.microsoft.com/entra/identity-platform/claims-challenge */
function claimsIn(answer: Response): string | undefined {
  const encoded = /\bclaims="([^"]+)"/.exec(answer.headers.get("www-authenticate") ?? "")?.[1];
  return encoded === undefined ? undefined : atob(encoded);
}
