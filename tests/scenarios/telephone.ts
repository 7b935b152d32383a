import { aBrowser } from "./browser.ts";
import type { Case } from "./case.ts";
import { Difference, waitedFor, type World } from "./world.ts";

export type Telephone = Awaited<ReturnType<typeof aTelephone>>;

/** Somebody in the family, or outside every tenant, with nothing but a telephone: they are sent a link and a code, and do everything on the pages it opens. */
export async function aTelephone(world: World, file: Case, person: string, partyId: string) {
  await file.give("samordnare", "party.setContact", { partyId, ...contactOf(person) });
  const browser = aBrowser(world, person);
  const { cookies, ask, press, follow, words, text, peek } = browser;
  let link = "";
  const sendLink = async (): Promise<void> => {
    let seen = (await world.phone(person)).mail.length;
    await file.give("samordnare", "party.sendLink", { partyId, channel: "mail", secondStep: "sms", isAgreed: true });
    // Word of something new may come at the same moment, with the link that has just been replaced.
    await waitedFor(`a link to ${person} that leads somewhere`, async () => {
      const { mail } = await world.phone(person);
      const latest = mail.length > seen ? /\/f\/\w{20,}/.exec(mail.at(-1)?.text ?? "")?.[0] : undefined;
      if (!latest) return undefined;
      [seen, link] = [mail.length, latest];
      await ask(link);
      return leadsNowhere() ? undefined : true;
    });
  };
  const leadsNowhere = () => /leder ingenstans/.test(words());
  const enter = async (): Promise<void> => {
    if (link) await ask(link);
    // A link runs out after thirty days; then whoever leads sends another.
    if (!link || leadsNowhere()) await sendLink();
    const before = (await world.phone(person)).sms.length;
    await press(/Skicka kod/);
    // Where the gateway did not say that it has it, another code is on its way, and only the latest opens.
    const used = new Set<string>();
    while (!cookies.has("__Host-samla") && used.size < mostCodes) {
      const code = await waitedFor(`a code to ${person}`, async () => {
        const { sms } = await world.phone(person);
        const latest = sms.length > before ? /\b\d{6}\b/.exec(sms.at(-1)?.text ?? "")?.[0] : undefined;
        return latest && !used.has(latest) ? latest : undefined;
      });
      used.add(code);
      await press(/Fortsätt/, ({ name }) => (name === "code" ? code : undefined));
    }
  };
  /** The first page, when they have been told of what is new; once some time has passed they come in anew. */
  const home = async (): Promise<string> => {
    await world.arrived();
    await ask("/f/mine");
    if (!cookies.has("__Host-samla")) {
      await enter();
      if (!cookies.has("__Host-samla")) throw new Difference(`${person} did not come in:\n${words()}`);
      await ask("/f/mine");
    }
    return words();
  };
  /** Whether the page of their own is still theirs. */
  const isLetIn = async (): Promise<boolean> => {
    await ask("/f/mine");
    return cookies.has("__Host-samla");
  };
  await home();
  return { person, home, isLetIn, follow, press, text, peek };
}

/** Where each in the invented families is reached. */
const phones: Readonly<Record<string, string>> = {
  vardnadshavare1: "070-1740605",
  vardnadshavare2: "070-1740606",
  barn: "070-1740607",
  ungdom: "070-1740608",
  foretradare: "070-1740613",
  skollakare: "070-1740610",
  tonaring: "070-1740611",
  syskon: "070-1740612",
};
export const relatives = Object.keys(phones);
/** More would lock the door. */
const mostCodes = 4;
const contactOf = (person: string) => ({ phone: phones[person] ?? "", mail: `${person}@example.se` });
