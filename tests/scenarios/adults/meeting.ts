import type { Case } from "../case.ts";
import { sentFromOutlook } from "../outlook.ts";
import { Difference, expect, expectSays, expectSilent, waitedFor, type World, wordsOf } from "../world.ts";
import type { Grown } from "./grown.ts";
import { childWords, ofThemselves } from "./said.ts";

/** 6. A time found in the calendars, sent from Outlook; the person adds what they want raised; the services answer on cards. */
export async function met(world: World, { file, person, at }: Grown): Promise<string> {
  const invitees = ["kurator", "socialsekreterare"].map((one) => file.accounts[one]!);
  const search = {
    ...file.search(invitees),
    purpose: "Vem gör vad, och när",
    childQuestion: "Vad ska jag orka själv?",
  };
  await file.give("samordnare", "meeting.seek", search);
  const [meeting] = (await file.view()).meetings;
  const slot = meeting?.proposals[0];
  const venue = slot?.venues.find(({ neutral }) => neutral);
  if (!meeting || !slot || !venue) throw new Difference("no time with a neutral room is found");
  await sentFromOutlook(world, file, meeting.id, { start: slot.start, venueId: venue.id });
  const event = await waitedFor("the event in the counsellor's calendar", async () =>
    (await world.calendar("kurator")).find(({ subject }) => subject.includes(file.reference)),
  );
  expectSilent("the event", JSON.stringify(event), /Alm|orka|foretradare|ungdom/);

  expectSilent("the person's own first page", ofThemselves(await at.home()), childWords);
  expectSilent("the person's invitation", ofThemselves(await at.follow(/kl\. /)), childWords);
  await at.follow(/Lägg till något att ta upp/);
  await at.press(/Lägg till/, ({ name }) => (name === "title" ? "En enda kontakt att ringa" : undefined));
  await answered(world, file);
  await file.give("samordnare", "meeting.publish", { meetingId: meeting.id });
  await at.home();
  await at.follow(/kl\. /);
  await at.press(/Skicka svaret/, ({ label }) => label === "Ja, jag kommer");
  expect("whether it is ready", (await file.meeting(meeting.id)).isReady, true);
  await held(world, { file, person, at }, meeting.id);
  world.tell("Everybody", "meets, at a time sent from Outlook; the person's own item is on the table", "held");
  return meeting.id;
}

/** In their chats, on the cards they were sent. */
async function answered(world: World, file: Case): Promise<void> {
  for (const person of ["kurator", "socialsekreterare"]) {
    const card = await world.card(person, new RegExp(`Inbjudan till samverkansmöte ${file.reference}`));
    expectSilent("the invitation as it was sent", wordsOf(card.card), /Alm|orka/);
    expectSilent("the invitation", ofThemselves(wordsOf(card.card)), childWords);
    expectSays("the invitation", (await world.press(person, card.id, "attend")).card, /Du har svarat att du kommer/);
  }
  const agenda = await world.card("kurator", new RegExp(`Dagordning ${file.reference}`));
  const shown = await world.press("kurator", agenda.id, "show");
  expectSays("the agenda when asked for", shown.card, /En enda kontakt att ringa/);
  expectSilent("the agenda", ofThemselves(wordsOf(shown.card)), childWords);
}

async function held(world: World, { file, person }: Grown, meetingId: string): Promise<void> {
  const { slot } = await file.meeting(meetingId);
  await world.moveTo(slot!.start);
  await file.give("samordnare", "meeting.begin", { meetingId });
  const parties = (await file.meeting(meetingId)).people.map(({ party }) => party);
  await file.give("samordnare", "meeting.hold", { meetingId, attended: [...parties, person], agreements: [] });
  for (const item of (await file.meeting(meetingId)).items)
    await file.give("samordnare", "meeting.setOutcome", {
      meetingId,
      itemId: item.id,
      outcome: "discussed",
      note: null,
    });
}
