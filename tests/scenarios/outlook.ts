import type { Case } from "./case.ts";
import { expect, waitedFor, type World } from "./world.ts";

/** As the pane beside Outlook's form does it: what it foresees fills the form, the case comes first, and the coordinator sends. */
export async function sentFromOutlook(
  world: World,
  file: Case,
  meetingId: string,
  choice: { start: string; venueId: string },
) {
  const origin = "outlook";
  // Where a calendar cannot be read just then the pane says so, and is asked again.
  const { event } = await waitedFor("what is to be sent, in the pane", async () => {
    const asked = { plan: { meetingId }, choice, origin };
    const { body } = await world.api<Foreseen>("samordnare", `/cases/${file.id}/foresee`, asked);
    return body.preview ?? undefined;
  });
  await file.give("samordnare", "meeting.book", { meetingId, ...choice, origin });
  const draft = await world.outlook<{ id: string }>("samordnare", "compose", {
    caseId: file.id,
    meetingId,
    subject: event.subject,
    body: event.body,
    ...event.slot,
    attendees: [
      ...event.attendees.map(({ name, mailbox }) => ({ name, address: mailbox })),
      { name: event.venue.name, address: event.venue.mailbox, type: "resource" },
    ],
  });
  const { sent } = await world.outlook<{ sent: boolean }>("samordnare", `drafts/${encodeURIComponent(draft.id)}/send`, {
    anyway: true,
  });
  expect("whether Outlook sends it", sent, true);
  await waitedFor("the event that was sent to be the meeting's", async () => {
    const meeting = (await file.view()).meetings.find(({ id }) => id === meetingId);
    return meeting?.unsent === null ? meeting : undefined;
  });
  world.tell("Coordinator", "books it from the pane in Outlook, and sends it there", "Samla knows it as its own");
}

interface Foreseen {
  preview: {
    event: {
      subject: string;
      body: string;
      slot: { start: string; end: string };
      venue: { name: string; mailbox: string };
      attendees: { name: string; mailbox: string }[];
    };
  } | null;
}
