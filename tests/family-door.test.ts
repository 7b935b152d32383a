import { afterAll, beforeAll, expect, test } from "vitest";

import { aBrowser, codeIn, contactOf, linkIn, phoneOf, sendLink } from "./family.ts";
import { aCaseInConsentPending, aWorld, done, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld({ guessesAQuarter: 10_000 });
});
afterAll(() => world.close());

const person = "vardnadshavare1";
async function aLinkedGuardian(more: Record<string, unknown> = {}) {
  const begun = await aCaseInConsentPending(world);
  const { caseId, guardianId } = begun;
  await done(world.perform("samordnare", caseId, "party.setContact", { partyId: guardianId, ...contactOf[person] }));
  await sendLink(world, caseId, guardianId, more);
  const { mail } = await phoneOf(world, person);
  return { ...begun, link: linkIn(mail.at(-1)) };
}

test("a link in a mail and a code by SMS open the way in", async () => {
  const { link } = await aLinkedGuardian();
  const browser = aBrowser(world.front);

  const opened = await browser.follow(await browser.get(link));
  expect(opened.text).toContain("Visa att det är du");
  await browser.follow(await browser.post("/f/in/send"));
  await world.deliverAll();
  const code = codeIn((await phoneOf(world, person)).sms.at(-1));
  const entered = await browser.post("/f/in/code", { code });

  expect(entered.status).toBe(200);
  expect([...browser.cookies.keys()]).toEqual(["__Host-samla"]);
});
