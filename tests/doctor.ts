import { aBrowser, linkIn, phoneOf, sendLink } from "./family.ts";
import { aBookedMeeting, done, refusalOf, type World } from "./world.ts";

const person = "skollakare";
export const title = "Skolläkare";

/** A school doctor whom nobody's tenant knows. */
export async function addDoctor(world: World, caseId: string) {
  const ways = { phone: "070-1740610", mail: "skollakare@example.se" };
  await done(world.perform("samordnare", caseId, "party.addProfessional", { unit: "ekskolan", title, ...ways }));
  return (await world.file(caseId)).parties.at(-1)!.id;
}

/** What lies in their mail, the latest last, once everything has gone. */
export async function mailTo(world: World): Promise<{ text: string; calendar?: string }[]> {
  await world.deliverAll();
  return (await world.script(`/phone/${person}`)).mail;
}

/** The same, invited to a meeting with the counsellor, and the browser on their telephone. */
export async function aDoctor(world: World) {
  const begun = await aBookedMeeting(world, ["kurator"]);
  const { caseId, meetingId } = begun;
  const give = (verb: Parameters<World["perform"]>[2], input: object) =>
    done(world.perform("samordnare", caseId, verb, input));
  const party = await addDoctor(world, caseId);
  const early = await refusalOf(
    world.perform("samordnare", caseId, "party.sendLink", {
      partyId: party,
      channel: "mail",
      secondStep: "sms",
      isAgreed: true,
    }),
  );
  await give("meeting.invite", { meetingId, outside: [party] });
  await sendLink(world, caseId, party);
  const mail = (await phoneOf(world, person)).mail.at(-1)!;
  const browser = aBrowser(world.front);
  return { ...begun, give, party, early, mail, browser, meeting: `/f/mine/outside/meetings/${meetingId}` };
}
type Doctor = Awaited<ReturnType<typeof aDoctor>>;

export async function entered(world: World, { browser, mail }: Pick<Doctor, "browser" | "mail">) {
  await browser.follow(await browser.get(linkIn(mail)));
  await browser.follow(await browser.post("/f/in/send"));
  await world.deliverAll();
  const code = /\b\d{6}\b/.exec((await phoneOf(world, person)).sms.at(-1)!)![0];
  return browser.follow(await browser.post("/f/in/code", { code }));
}
