import { expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { Viewer } from "../src-shared/case/viewer.ts";
import type { AttachmentId } from "../src-shared/ids.ts";
import { member } from "./arbitraries/steps.ts";
import { aChild, coordinator, ekstad, monday, numbered } from "./case-files.ts";
import { after, refusal } from "./party-case.ts";
import { asGuardian, asProfessional } from "./planned-case.ts";
import { aTable, bothAgree, child, father, kurator, mother, socialsekreterare } from "./round-table.ts";

const leads: Viewer = { kind: "coordinator", account: coordinator };
const itself: Viewer = { kind: "child", party: child.id };
const as = ({ id }: { id: string }) => ({ by: `${member}${id}` });
const files = (file: CaseFile, viewer: Viewer) => viewFor(file, viewer, monday, ekstad.document).attachments;
const waits = (file: CaseFile) => viewFor(file, leads, monday, ekstad.document).waiting;

/** Everything else that could be sent with it is what it is not. */
const sent = {
  attachmentId: "00000000-0000-4000-8000-000000000777",
  kind: "drawing",
  name: "Adress Storgatan 4.jpg",
  category: "contact",
  about: [child.id],
  fromId: father.id,
  releasedTo: [father.id],
  words: "Så här ritar hon hemma",
};
const handIn = (more: object = {}, file = aTable({ consents: bothAgree() })) =>
  after(file, "record.attach", { ...sent, ...more }, as(mother));
const letSee = (file: CaseFile, units: string[]) =>
  after(file, "record.letSee", { attachmentId: file.attachments.at(-1)!.id, units }, as(mother));

test("what a guardian hands in only they and the coordinator see, whatever was sent with it", () => {
  const file = handIn();

  const handedIn = { from: mother.id, whose: child.id, isRead: false, units: [] };
  for (const viewer of [leads, asGuardian(mother)])
    expect(files(file, viewer)).toMatchObject([
      { kind: "drawing", name: "drawing.png", words: "Så här ritar hon hemma", handedIn },
    ]);
  for (const viewer of [asGuardian(father), itself, ...[kurator, socialsekreterare].map(asProfessional)])
    expect(files(file, viewer)).toEqual([]);
  expect(JSON.stringify(file)).not.toContain("Storgatan");
});

test("they let a service see it where consent does too, and shut it again; nobody else in the family is a choice", () => {
  const open = letSee(handIn(), ["ekskolan"]);
  const shut = letSee(open, []);

  expect(files(open, asProfessional(kurator))).toMatchObject([{ words: "Så här ritar hon hemma", handedIn: null }]);
  expect(files({ ...open, consents: [] }, asProfessional(kurator))).toEqual([]);
  expect([
    files(open, asProfessional(socialsekreterare)),
    files(open, asGuardian(father)),
    files(open, itself),
  ]).toEqual([[], [], []]);
  expect(files(shut, asProfessional(kurator))).toEqual([]);
});

test("what is not theirs to open or take back is as what is not there", () => {
  const file = handIn();
  const attachmentId = file.attachments[0]!.id;
  const nowhere = "00000000-0000-4000-8000-00000000dead";

  for (const [verb, more] of [
    ["record.letSee", { units: [] }],
    ["record.removeAttachment", { reason: "takenBack" }],
  ] as const)
    for (const id of [attachmentId, nowhere])
      expect(refusal(file, verb, { ...more, attachmentId: id }, as(father)).kind).toBe("notThere");
  expect(refusal(file, "record.letSee", { attachmentId, units: ["samordning"] }, as(mother)).kind).toBe(
    "unknownService",
  );
});

test("it is their own or a child's of theirs, and of a kind that is handed in", () => {
  const other = aChild(12);
  const grandmother = { role: "trustedAdult", of: child.id, name: "Mormor Ek", phone: "070-1740615" };
  const file = after(aTable({ parties: [...aTable().parties, other] }), "party.addSupporter", grandmother);
  const supporter = file.parties.at(-1)!;
  const say = (input: object, by = as(mother)) => refusal(file, "record.attach", { ...sent, ...input }, by).kind;

  expect(say({ about: [other.id] })).toBe("unknownPerson");
  expect(say({ about: [father.id] })).toBe("unknownPerson");
  expect(say({ about: [child.id, mother.id] })).toBe("unknownPerson");
  expect(say({ kind: "signedPaper" })).toBe("badInput");
  expect(say({}, as(supporter))).toBe("notYourStep");
  expect(refusal(file, "record.attach", sent, as(child)).kind).toBe("notYourStep");
  expect(handIn({ about: [mother.id] }).attachments[0]!.file.about).toEqual([mother.id]);
});

test("how much one of them may hand in is nothing the other has a part in", () => {
  const one = handIn({ about: [mother.id] });
  const many = Array.from({ length: 40 }, (_, at) => ({
    ...one.attachments[0]!,
    id: numbered<AttachmentId>(700 + at),
  }));
  const full = { ...one, attachments: many };
  const theirs = { ...sent, about: [father.id] };

  expect(refusal(full, "record.attach", { ...sent, about: [mother.id] }, as(mother)).kind).toBe("enoughSaid");
  expect(() => after(full, "record.attach", theirs, as(father))).not.toThrow();
});

test("what they take back is gone; where nothing may be thrown away it is shown to nobody", () => {
  const open = letSee(handIn(), ["ekskolan"]);
  const held = after(open, "record.holdDisposal", { reason: "Prövas i domstol" });
  const takeBack = (file: CaseFile) => {
    const input = { attachmentId: file.attachments[0]!.id, reason: "takenBack" };
    return after(file, "record.removeAttachment", input, as(mother));
  };

  const [gone, kept] = [takeBack(open), takeBack(held)];

  expect(gone.attachments).toEqual([]);
  expect(kept.attachments).toHaveLength(1);
  for (const viewer of [leads, asGuardian(mother), asProfessional(kurator)]) expect(files(kept, viewer)).toEqual([]);
  expect(() => takeBack(kept)).toThrow("notThere");
});

test("it waits for the coordinator until it is read, and the step says nothing of what it is", () => {
  const before = aTable({ consents: bothAgree() });
  const file = handIn();
  const read = after(file, "record.markRead", { partyId: mother.id });

  expect(waits(file)).toEqual({ kind: "readHandedIn", about: mother.id, dueAt: null });
  expect(waits(read)).toEqual(waits(before));
  expect(refusal(read, "record.markRead", { partyId: mother.id }).kind).toBe("alreadySo");
});
