import { expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { Verb } from "../src-shared/commands.ts";
import { noticeCalled } from "../src-shared/consent/notice.ts";
import { give, member } from "./arbitraries/steps.ts";
import { anAskedFamily, anAsking, aYes } from "./asked-family.ts";
import { ekstad, monday } from "./case-files.ts";
import { after, refusal } from "./party-case.ts";
import { father, mother } from "./round-table.ts";

const by = (of: { id: string }) => ({ by: `${member}${of.id}` });
const { hash: words } = noticeCalled(ekstad.document, "2026-1");
const asked = () => {
  const file = after(anAskedFamily(), "consent.request", anAsking(mother));
  return { file, requestId: file.requests[0]!.id };
};
const nowhere = "00000000-0000-4000-8000-00000000dead";

test("who answers is who has come in: another's question is as one that is not there, and so is another's yes", () => {
  const { file, requestId } = asked();
  const yes = after(file, "consent.record", aYes(father));
  const consentId = yes.consents[0]!.id;
  const all = { services: "all", channel: "page" };

  const said = (id: string) =>
    give(
      file,
      { person: by(father).by, verb: "consent.answer", input: { requestId: id, answer: "refused" } },
      monday,
      901,
    );
  expect(said(requestId)).toEqual(said(nowhere));
  expect(refusal(yes, "consent.withdraw", { consentId, ...all }, by(mother))).toEqual(
    refusal(yes, "consent.withdraw", { consentId: nowhere, ...all }, by(mother)),
  );
});

test("a yes is to the words that were read and no more than was asked for, and counts once it is understood", () => {
  const { file, requestId } = asked();
  const answer = { requestId, answer: "granted", words, facts: ["who", "until", "stop"] };
  const [first] = file.requests[0]!.flows;

  expect(refusal(file, "consent.answer", { ...answer, facts: ["who", "stop"] }, by(mother)).kind).toBe(
    "understandFirst",
  );
  expect(refusal(file, "consent.answer", { ...answer, words: "other" }, by(mother)).kind).toBe("outdated");
  const more = { ...answer, answer: "partlyGranted", flows: [first, { ...first, category: "economy" }] };
  expect(refusal(file, "consent.answer", more, by(mother)).kind).toBe("badInput");
  const partly = after(file, "consent.answer", { ...answer, answer: "partlyGranted", flows: [first] }, by(mother));
  expect(partly.consents[0]).toMatchObject({ grantor: mother.id, capacity: "guardian", flows: [first] });
  expect(partly.requests[0]!.answer).toMatchObject({ kind: "partlyGranted", channel: "page" });
});

test("the staff give no answer in anybody's name, and the family no command of the staff's", () => {
  const { file, requestId } = asked();
  const kindOf = (verb: Verb, input: unknown, who: { by?: string }) => refusal(file, verb, input, who).kind;

  expect(kindOf("consent.answer", { requestId, answer: "refused" }, {})).toBe("notYourStep");
  const record = { requestId, answer: "refused", channel: "phone", reason: "" };
  expect(kindOf("consent.recordAnswer", record, by(mother))).toBe("notYourStep");
  expect(kindOf("party.endLink", { partyId: father.id }, by(mother))).toBe("notYourStep");
});

test("whoever has left, or has custody no more, gives no command", () => {
  const { file, requestId } = asked();
  const closed: CaseFile = {
    ...file,
    stage: { ...file.stage, name: "ended", at: monday, how: "redirected", reason: null } as CaseFile["stage"],
  };

  const outcome = give(
    closed,
    { person: `${member}${mother.id}`, verb: "consent.answer", input: { requestId, answer: "refused" } },
    monday,
    900,
  );

  expect(outcome).toMatchObject({ ok: false, refusal: { kind: "notThere" } });
});
