import { afterAll, beforeAll, expect, test } from "vitest";

import { sv } from "../src-shared/text/sv.ts";
import { addMinutes } from "../src-shared/time.ts";
import { wordsOf } from "./scenarios/world.ts";
import { aCaseInConsentPending, anActiveCase, anOralYes, aWorld, done, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const cardOf = async (person: string, reference: string) => {
  await world.deliverAll();
  const found = (await world.messages(person)).findLast((one) => wordsOf(one.card).includes(reference));
  if (!found) throw new Error(`${person} has no card`);
  return found;
};
const press = (person: string, messageId: string, action: string) =>
  world.script(`/teams/${person}/press`, { messageId, action, inputs: {} });

test("one who is asked in Teams opens the card, sees the child and says that their authority has the consent", async () => {
  const begun = await aCaseInConsentPending(world);
  const { caseId } = begun;
  await done(world.perform("samordnare", caseId, "consent.record", anOralYes(world, begun)));
  const { reference, consents } = await world.file(caseId);
  const receiver = world.account("rektor");
  const asked = { consentId: consents[0]!.id, authority: "utbildningsnamnden", receiver };
  await done(world.perform("samordnare", caseId, "consent.askToConfirm", asked));

  const card = await cardOf("rektor", reference);
  const open = await press("rektor", card.id, "show");
  const answer = await press("rektor", card.id, "confirm");
  const after = (await world.messages("rektor")).find(({ id }) => id === card.id);

  expect(wordsOf(card.card)).not.toContain("Barnet Ek");
  expect(wordsOf(open.card)).toContain("Barnet Ek");
  expect(wordsOf(answer.card)).toContain(sv.consent.goneTitle);
  expect(wordsOf(after?.card)).not.toContain("Barnet Ek");
  expect((await world.file(caseId)).consents[0]!.heldBy.at(-1)).toMatchObject({
    authority: "utbildningsnamnden",
    recordedBy: receiver,
    saidBy: null,
  });
  expect(await world.view("rektor", caseId)).toEqual({ ok: false, refusal: { kind: "notThere" } });
});

test("one who is reminded has a new card beside the first, which leads to the question and says nothing until then", async () => {
  const begun = await aCaseInConsentPending(world);
  const { caseId } = begun;
  await done(world.perform("samordnare", caseId, "consent.record", anOralYes(world, begun)));
  const { reference, consents } = await world.file(caseId);
  const authority = "utbildningsnamnden";
  const asked = { consentId: consents[0]!.id, authority, receiver: world.account("rektor") };
  await done(world.perform("samordnare", caseId, "consent.askToConfirm", asked));
  const first = await cardOf("rektor", reference);
  const begins = world.clock.now;
  world.clock.now = addMinutes(begins, 3 * 24 * 60);

  const reminded = { consentId: consents[0]!.id, authority };
  await done(world.perform("samordnare", caseId, "consent.remindReceiver", reminded));
  const card = await cardOf("rektor", reference);
  const open = await press("rektor", card.id, "open");
  await press("rektor", card.id, "confirm");
  await world.deliverAll();

  expect(card.id).not.toBe(first.id);
  expect(wordsOf(card.card)).toContain(sv.consent.remindTitle(reference));
  expect(wordsOf(card.card)).not.toContain("Barnet Ek");
  expect(wordsOf(open.card)).toContain("Barnet Ek");
  expect((await world.file(caseId)).consents[0]!.heldBy.at(-1)).toMatchObject({ authority });
  world.clock.now = begins;
});

test("who was asked before somebody else at the same authority is told that nothing waits, and sees nothing", async () => {
  const begun = await aCaseInConsentPending(world);
  const { caseId } = begun;
  await done(world.perform("samordnare", caseId, "consent.record", anOralYes(world, begun)));
  const { reference, consents } = await world.file(caseId);
  const asks = (person: string) =>
    done(
      world.perform("samordnare", caseId, "consent.askToConfirm", {
        consentId: consents[0]!.id,
        authority: "utbildningsnamnden",
        receiver: world.account(person),
      }),
    );
  await asks("rektor");
  const first = await cardOf("rektor", reference);

  await asks("kurator");
  await cardOf("kurator", reference);

  const now = (await world.messages("rektor")).find(({ id }) => id === first.id);
  expect(wordsOf(now?.card)).toContain(sv.consent.gone);
  expect(wordsOf((await press("rektor", first.id, "show").catch(() => ({ card: null }))).card)).not.toContain(
    "Barnet Ek",
  );
});

test("H14: the second person answers on a card, and the consent is as it was", async () => {
  const { caseId, consentId } = await anActiveCase(world);
  const { reference } = await world.file(caseId);
  const error = { consentId, reason: "Fel vårdnadshavare antecknad", second: world.account("samordnare2") };
  await done(world.perform("samordnare", caseId, "consent.invalidate", error));
  const resting = (await world.file(caseId)).stage.name;

  const card = await cardOf("samordnare2", reference);
  const open = await press("samordnare2", card.id, "show");
  await press("samordnare2", card.id, "rejectError");

  expect(wordsOf(card.card)).not.toContain("Fel vårdnadshavare");
  expect(wordsOf(open.card)).toContain("Fel vårdnadshavare antecknad");
  expect([resting, (await world.file(caseId)).stage.name]).toEqual(["onHold", "active"]);
});
