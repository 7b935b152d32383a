import type { LeanEvent } from "../src-shared/meeting/event.ts";
import type { Foresight } from "../src-bot/foresee.ts";
import { mailbox } from "./drift-bed.ts";
import { aProposedMeeting, done, later, type World } from "./world.ts";

export interface Unsent {
  caseId: string;
  meetingId: string;
  consentId: string;
  event: LeanEvent;
}

/** A meeting that the coordinator has booked from Outlook, with what the form there is filled with; and has not sent. */
export async function anUnsentMeeting(world: World): Promise<Unsent> {
  const begun = await aProposedMeeting(world);
  const { caseId, meetingId } = begun;
  const plan = { meetingId, from: later(world, 1) };
  const seen = await world.api("samordnare", `/cases/${caseId}/foresee`, { plan, origin: "outlook" });
  const { preview } = seen.body as Foresight;
  const { start, venueId, event } = preview!;
  const choice = { meetingId, start, venueId, venueReason: "", origin: "outlook" };
  await done(world.perform("samordnare", caseId, "meeting.book", choice));
  await world.deliverAll();
  return { ...begun, event: event! };
}

interface Sending {
  slot?: LeanEvent["slot"];
  /** Addresses beside those booked. */
  also?: string[];
  without?: string[];
  /** Teams is on in the form, as Outlook has it by itself in most places. */
  isOnline?: boolean;
  mark?: object | string;
  from?: string;
  /** The id the add-in was installed with. */
  addIn?: string;
}

/** What Exchange keeps of an event that a person sends from their own Outlook. @returns its id. */
export async function sent(world: World, { caseId, meetingId, event }: Unsent, how: Sending = {}): Promise<string> {
  const { slot = event.slot, also = [], without = [], from = "samordnare", isOnline = true } = how;
  const { addIn = world.app.deps.config.TEAMS_APP_ID } = how;
  const { mark = { samlaCase: caseId, samlaMeeting: meetingId, samlaVerdict: "{}" } } = how;
  const at = (moment: string) => ({ dateTime: moment.slice(0, 19), timeZone: "UTC" });
  const people = event.attendees.filter((one) => !without.includes(one.mailbox));
  const made = await inGraph(world, `/users/${mailbox(from)}/events`, {
    subject: event.subject,
    body: { contentType: "html", content: `<p>${event.body}</p>` },
    start: at(slot.start),
    end: at(slot.end),
    location: { displayName: event.venue.name, locationEmailAddress: event.venue.mailbox },
    isOnlineMeeting: isOnline,
    attendees: [
      ...[...people.map((one) => one.mailbox), ...also].map((address) => ({ emailAddress: { address } })),
      { type: "resource", emailAddress: { address: event.venue.mailbox, name: event.venue.name } },
    ],
    singleValueExtendedProperties: [
      {
        id: `String {00020329-0000-0000-C000-000000000046} Name cecp-${addIn}`,
        value: typeof mark === "string" ? mark : JSON.stringify(mark),
      },
    ],
  });
  return made.id;
}

/** Outlook itself asks Graph of nobody: the app's own token stands for the person. */
export async function appToken(world: World): Promise<string> {
  const { ENTRA_AUTHORITY, BOT_APP_ID, BOT_TENANT_ID, BOT_CLIENT_SECRET } = world.app.deps.config;
  const form = {
    client_id: BOT_APP_ID,
    client_secret: BOT_CLIENT_SECRET ?? "",
    grant_type: "client_credentials",
    scope: "https://graph.microsoft.com/.default",
  };
  const token: any = await (
    await fetch(`${ENTRA_AUTHORITY}/${BOT_TENANT_ID}/oauth2/v2.0/token`, {
      method: "POST",
      body: new URLSearchParams(form),
    })
  ).json();
  return token.access_token;
}

async function inGraph(world: World, path: string, body: object) {
  const response = await fetch(`${world.app.deps.config.GRAPH_ENDPOINT}/v1.0${path}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await appToken(world)}`,
      "content-type": "application/json",
      prefer: 'IdType="ImmutableId"',
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as { id: string };
}
