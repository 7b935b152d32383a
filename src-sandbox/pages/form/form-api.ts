import type { Failure, Start } from "../../office-js/port.ts";
import { call } from "../api.ts";

export type Draft = {
  id: string;
  of?: string;
  isSaved: boolean;
  subject: string;
  start: string;
  end: string;
  place: string;
  body: { contentType: "text" | "html"; content: string };
  attendees: Invited[];
  isOnlineMeeting: boolean;
  notices: FormNotice[];
};
export type Invited = { type: "required" | "optional" | "resource"; address: string; name: string };
export type FormNotice = {
  key: string;
  type: string;
  message: string;
  actions?: { actionText: string; commandId: string }[];
};
export type AddIn = {
  name: string;
  pane: string;
  page: string;
  icon: string;
  button: { organiser: string; attendee: string };
  events: Record<string, { action: string; sendMode?: string }>;
};
export type Happened = { type: string; args: Record<string, unknown> };
export type Office = {
  value?: unknown;
  error?: Failure;
  events: Happened[];
  draft?: Draft;
  notices?: FormNotice[];
};
export type Said = { isAvailable: false; why: string } | { isAvailable: true; options: Record<string, unknown> };
export type Alert = {
  text: string;
  markdown?: string;
  canSend: boolean;
  cancelLabel?: string;
  opens?: { command: string; handed: string };
};
export type Sending = { sent: true; unavailable?: string } | { sent: false; alert: Alert };
export type Fields = Partial<Pick<Draft, "subject" | "start" | "end" | "body" | "attendees" | "isOnlineMeeting">> & {
  location?: string;
};

/** Where a form's own questions are answered: an unsent meeting, or one that somebody is invited to. */
export const draftPath = (person: string, id: string) => `outlook/${person}/drafts/${encodeURIComponent(id)}`;
export const readPath = (mailbox: string, id: string) => `outlook/${mailbox}/events/${encodeURIComponent(id)}`;

export const formApi = {
  addIn: (language: string) => call<AddIn>(`add-in?language=${language}`),
  compose: (mailbox: string, by: string, fields: Fields) =>
    call<Draft>(`outlook/${mailbox}/compose?by=${by}`, { ...fields }),
  open: (mailbox: string, by: string, eventId: string) =>
    call<Draft>(`${readPath(mailbox, eventId)}/open?by=${by}`, {}),
  drafts: (person: string) => call<Draft[]>(`outlook/${person}/drafts`),
  draft: (person: string, id: string) => call<Draft>(draftPath(person, id)),
  change: (person: string, id: string, fields: Fields) =>
    call<{ draft: Draft; events: Happened[] }>(draftPath(person, id), fields),
  discard: (person: string, id: string) => call<unknown>(`${draftPath(person, id)}/discard`, {}),
  sent: (person: string, id: string, said: Said, anyway: boolean) =>
    call<Sending>(`${draftPath(person, id)}/sent`, { said, anyway }),
  start: (path: string, by: string) => call<Start>(`${path}/start?by=${by}`, {}),
  office: (path: string, by: string, name: string, args: unknown[]) =>
    call<Office>(`${path}/office?by=${by}`, { call: name, args }),
  nestedToken: (person: string, text: string) => call<{ text: string }>(`outlook/${person}/nested-token`, { text }),
};
