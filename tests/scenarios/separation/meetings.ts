import { type CalendarEvent, Difference, expect, expectSays, expectSilent, waitedFor } from "../world.ts";
import { later } from "../case.ts";
import { only, type Play, type Telephones, viewOf } from "./family.ts";
import { unnoticed, type Watched } from "./unchanged.ts";

export interface Meetings {
  a: string;
  b: string;
}
/** Whose everything is looked at: A's, and those who meet A alone. */
export const ofA = ({ family }: Play, at: Telephones): Watched => ({
  telephone: at.a,
  party: family.a,
  staff: ["radgivare"],
});
const words = {
  purpose: "Hur vardagen kan bli lugnare",
  childQuestion: "Vad behöver barnen av dig?",
  category: "family",
  minutes: 60,
};

/** 6–7. No joint time can even be looked for; two meetings of one skeleton, and nothing of the one in the other. */
export async function meetings(play: Play, at: Telephones): Promise<Meetings> {
  const { world, file, family } = play;
  const [counsellor, adviser, supporter, caseworker] = await Promise.all(
    ["familjeratt", "radgivare", "stodsamtal", "socialsekreterare"].map((one) => file.account(one)),
  );
  const from = nextTuesday(file.day(file.workingDay(8)));
  const joint = { type: "withFamily", family: [family.a, family.b], invitees: [counsellor], from, ...words };
  await file.refused("samordnare", "meeting.seek", joint, "mustNotMeet");
  await file.give("samordnare", "meeting.seek", {
    type: "separate",
    family: [family.a],
    invitees: [counsellor, adviser],
    from,
    ...words,
  });
  const a = only((await viewOf(play)).meetings, "meeting").id;
  for (const title of ["Skolveckan", "Helger och lov"])
    await file.give("samordnare", "meeting.suggestItem", { meetingId: a, title, category: "family", needs: [] });
  const aAt = await booked(play, a, from);
  world.tell("Coordinator", "is refused a joint time, and books A's own meeting", `${aAt.day} ${aAt.place}`);

  const b: { id: string; at?: { day: string; place: string } } = { id: "" };
  await unnoticed(play, ofA(play, at), "B's own meeting is planned, asked about and booked", async () => {
    await file.give("samordnare", "meeting.shuttle", { meetingId: a, for: family.b });
    b.id = only(
      (await viewOf(play)).meetings.filter(({ id }) => id !== a),
      "meeting of B's",
    ).id;
    const thursday = later(from, 2);
    await file.give("samordnare", "meeting.seek", {
      meetingId: b.id,
      invitees: [supporter, caseworker],
      from: thursday,
    });
    await file.give("samordnare", "meeting.askTimes", { meetingId: b.id, parties: [family.b] });
    await at.b.home();
    await at.b.follow(/Svara vilka tider/);
    await at.b.press(/Skicka svaret/, ({ label, name }) =>
      name === "words" ? "Jag kan inte på tisdagar." : label === "Passar",
    );
    b.at = await booked(play, b.id, thursday);
    // Who is protected is sent no time and no place: they stand on the page that only B can open.
    await waitedFor("B's invitation on B's page", async () => (/kl\. /.test(await at.b.home()) ? true : undefined));
    await at.b.follow(/kl\. /);
    await at.b.follow(/Ändra hur du är med/);
    await at.b.press(/Spara/, ({ kind, value }) => kind === "checkbox" || value === "video");
  });
  const [mine, other] = (await viewOf(play)).meetings;
  expect(
    "the skeleton of both",
    [mine, other].map((one) => one!.items.map(({ title }) => title)),
    [
      ["Skolveckan", "Helger och lov"],
      ["Skolveckan", "Helger och lov"],
    ],
  );
  await told(play, at);
  world.tell("Coordinator", "plans the same for B alone, who cannot on Tuesdays", `${b.at?.day}, by video`);
  return { a, b: b.id };
}

/** The first time that is found, in a room of nobody's. */
async function booked(play: Play, meetingId: string, on: string): Promise<{ day: string; place: string }> {
  const { file, world } = play;
  const meeting = await waitedFor("times for the meeting", async () => {
    const found = (await viewOf(play)).meetings.find(({ id }) => id === meetingId);
    return found && found.proposals.length > 0 ? found : undefined;
  });
  const slot = meeting.proposals.find(({ start }) => start.startsWith(on)) ?? meeting.proposals[0]!;
  const venue = slot.venues.find(({ neutral }) => neutral);
  if (!venue) throw new Difference("there is no neutral room at that time");
  await file.give("samordnare", "meeting.book", { meetingId, start: slot.start, venueId: venue.id });
  await waitedFor("the event in the function mailbox", async () =>
    (await world.calendar("samverkan")).find(({ start, isCancelled }) => start === slot.start && !isCancelled),
  );
  return { day: slot.start, place: venue.id };
}

/** Neither's files tell of the other's. */
async function told({ world, file }: Play, at: Telephones): Promise<void> {
  const [a, b] = await Promise.all(["vardnadshavare1", "vardnadshavare2"].map((one) => world.phone(one)));
  expectSays("A's own file for the calendar", JSON.stringify(a!.mail.at(-1)), /BEGIN:VCALENDAR/);
  expectSilent("what is sent to B, who is protected", JSON.stringify(b), /BEGIN:VCALENDAR|kl\. \d|Ekrummet/);
  expectSilent("A's post", JSON.stringify(a), /Stödcentrum|Den skyddade|Barn och unga|SV-/);
  expectSilent("B's post", JSON.stringify(b), /Förälder A|Budget|SV-/);
  expectSilent("A's page", await at.a.home(), /Stödcentrum|tisdagar|Den skyddade/);
  const adviser = JSON.stringify((await world.api("radgivare", `/cases/${file.id}`)).body);
  expectSilent("what A's adviser is shown", adviser, /Stödsamtal|skyddade|tisdagar/);
}

/** 9. An assistant moves B's event to A's time; the coordinator puts it back, and nobody in the family is told anything. */
export async function moved(play: Play, at: Telephones, { a, b }: Meetings): Promise<void> {
  const { world, file } = play;
  const find = async (id: string) => (await viewOf(play)).meetings.find((one) => one.id === id)!;
  const [mine, other] = [await find(a), await find(b)];
  const post = async () => JSON.stringify(await world.phone("vardnadshavare2"));
  const before = await post();
  await unnoticed(play, ofA(play, at), "B's event is moved in Outlook, and put back", async () => {
    const event = (await world.calendar("samverkan")).find(({ start }) => start === other.slot!.start) as
      (CalendarEvent & { id: string }) | undefined;
    if (!event) throw new Difference("B's event is not in the function mailbox");
    const { start, end } = mine.slot!;
    await world.outlook("samverkan", `events/${encodeURIComponent(event.id)}/move`, { start, end });
    const drifted = await waitedFor("that B's event was moved to be seen", async () => {
      const one = await find(b);
      return one.drift ?? undefined;
    });
    await file.give("samordnare", "meeting.restoreDrift", { meetingId: b, drift: drifted.id });
    await waitedFor("B's event to stand where it did", async () =>
      (await world.calendar("samverkan")).find((one) => one.start === other.slot!.start && !one.isCancelled),
    );
    await waitedFor("the meeting to be as agreed", async () => ((await find(b)).drift === null ? true : undefined));
  });
  expect("what B is sent meanwhile", await post(), before);
  world.tell(
    "An assistant",
    "moves B's event in Outlook to A's time; the coordinator puts it back",
    "B is told nothing",
  );
}

function nextTuesday(day: string): string {
  let on = day;
  while (new Date(on).getUTCDay() !== 2) on = later(on, 1);
  return on;
}
