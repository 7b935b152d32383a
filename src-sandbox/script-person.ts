import type { Request } from "express";
import { mailboxAt, mailboxCalled, personCalled, type Mailbox, type Person } from "./people.ts";

export class NotHere extends Error {}

export function personOf(request: Request): Person {
  const slug = String(request.params["person"]);
  const person = personCalled(slug);
  if (!person) throw new NotHere(`There is no person called "${slug}".`);
  return person;
}

/** A person, a room or a shared mailbox, by slug or address. */
export function mailboxOfScript(request: Request): Mailbox {
  const name = String(request.params["person"]);
  const mailbox = mailboxCalled(name) ?? mailboxAt(name);
  if (!mailbox) throw new NotHere(`There is no mailbox called "${name}".`);
  return mailbox;
}
