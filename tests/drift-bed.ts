import type { CaseView } from "../src-shared/case/view.ts";
import { done, type World } from "./world.ts";

export const mailbox = (slug: string) => `${slug}@ekstad.example.se`;
const organiser = "samverkan";

export interface Booked {
  caseId: string;
  meetingId: string;
}

/** The organiser's own event of a case's meeting. */
export async function eventOf(world: World, { caseId }: Booked) {
  const { reference } = await world.file(caseId);
  const events: any[] = await world.script(`/outlook/${organiser}/calendar`);
  return events.find(({ subject, body }) => `${subject} ${body}`.includes(reference));
}
/** In whose calendars it is on. */
export async function calendarsWith(world: World, { caseId }: Booked, people: readonly string[]) {
  const { reference } = await world.file(caseId);
  const found = await Promise.all(
    people.map(async (person) => {
      const events: any[] = await world.script(`/outlook/${person}/calendar`);
      return events.some(({ subject, isCancelled }) => subject.includes(reference) && !isCancelled) ? [person] : [];
    }),
  );
  return found.flat();
}

/** What an assistant does with the event in the function mailbox's calendar. */
export const inOutlook = async (world: World, booked: Booked, what: string, body: object = {}) => {
  const { id } = await eventOf(world, booked);
  const said = await world.script(`/outlook/samordnare/events/${id}/${what}`, body);
  if (said.error) throw new Error(said.error);
};

export const meetingOf = async (world: World, { caseId, meetingId }: Booked) =>
  (await world.file(caseId)).meetings.find(({ id }) => id === meetingId)!;

export const driftOf = async (world: World, { caseId, meetingId }: Booked) => {
  const view: CaseView = await done(world.view("samordnare", caseId));
  return view.meetings.find(({ id }) => id === meetingId)!.drift;
};

/** Until it holds, or as long as such a thing may take. */
export async function until<T>(read: () => Promise<T>, holds: (found: T) => boolean, ms = 15_000): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const found = await read();
    if (holds(found)) return found;
    if (performance.now() > end) throw new Error(`this did not come about: ${JSON.stringify(found)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
