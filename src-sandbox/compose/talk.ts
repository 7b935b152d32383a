import { z } from "zod";
import { localeOf } from "../activity.ts";
import type { Failure, FromOutlook, Start, ToOutlook } from "../office-js/port.ts";
import type { Outside } from "../outside.ts";
import type { Person } from "../people.ts";
import { askedOfDraft } from "./asked.ts";
import type { Draft } from "./draft.ts";
import { eventsBetween, type Happened } from "./happened.ts";
import { answerForToken } from "./nested.ts";
import { askedOfRead, readItem, type ReadForm } from "./read.ts";
import { Refused } from "./refused.ts";

/** The form that a page of the add-in stands beside. */
export type Form = { draft: Draft } | { read: ReadForm };

export type Answered = { value?: unknown; error?: Failure; events: Happened[] };

/** What the form answers a call of Office.js, and what the call makes happen. */
export function answered(outside: Outside, form: Form, call: string, args: unknown[]): Answered {
  try {
    if ("read" in form) return { value: askedOfRead(outside, form.read, call, args), events: [] };
    const { draft } = form;
    const before = structuredClone(draft);
    const value: unknown = structuredClone(askedOfDraft(outside, draft, call, args));
    if (JSON.stringify(before) !== JSON.stringify(draft)) outside.store.changed({ person: draft.by, kind: "drafts" });
    return { value, events: eventsBetween(before, draft) };
  } catch (error) {
    if (error instanceof Refused) return { error: error.failure, events: [] };
    if (error instanceof z.ZodError)
      return { error: { code: 5001, name: "Internal Error", message: z.prettifyError(error) }, events: [] };
    throw error;
  }
}

/** Where the page is shown: Outlook on the web, or the classic one that runs a script without a page. */
export function startFor(outside: Outside, person: Person, form: Form, hasPage: boolean): Start {
  const { name, address } = person;
  return {
    hostName: hasPage ? "OutlookWebApp" : "Outlook",
    platform: hasPage ? "OfficeOnline" : "PC",
    hasPage,
    displayLanguage: localeOf(outside, person),
    theme: {},
    user: { displayName: name, emailAddress: address, timeZone: "W. Europe Standard Time" },
    settings: outside.store.state.roamingSettings[person.slug] ?? {},
    item: "read" in form ? { mode: "read", ...readItem(form.read) } : { mode: "compose" },
  };
}

/** The same conversation where no page stands between. */
export async function answerDirectly(
  outside: Outside,
  person: Person,
  form: Form,
  message: ToOutlook,
): Promise<FromOutlook | undefined> {
  if (message.office === "hello") return { office: "start", start: startFor(outside, person, form, false) };
  if (message.office === "token") return { office: "token", text: await answerForToken(outside, person, message.text) };
  if (message.office !== "ask") return undefined;
  const { value, error } = answered(outside, form, message.call, message.args);
  return { office: "answer", id: message.id, ...(error ? { error } : { value }) };
}
