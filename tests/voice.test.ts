import { expect, test } from "vitest";

import type { Showing } from "../src-shared/card.ts";
import { forms } from "../src-shared/cards.ts";
import { caseCard } from "../src-shared/case/card.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import { fromUnit } from "../src-shared/case/labelled.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { Viewer } from "../src-shared/case/viewer.ts";
import type { FormContext } from "../src-shared/form.ts";
import type { UnitId } from "../src-shared/ids.ts";
import { texts } from "../src-shared/text/text.ts";
import { pageFormAt } from "../src-shared/voice/saying.ts";
import type { Day, Moment } from "../src-shared/time.ts";
import { member } from "./arbitraries/steps.ts";
import { aChild, coordinator, ekstad, inDays, monday } from "./case-files.ts";
import { after, refusal } from "./party-case.ts";
import { asGuardian, asProfessional } from "./planned-case.ts";
import { aTable, behandlare, bothAgree, child, father, kurator, mother, socialsekreterare } from "./round-table.ts";

const leads: Viewer = { kind: "coordinator", account: coordinator };
const itself: Viewer = { kind: "child", party: child.id };
const as = ({ id }: { id: string }) => ({ by: `${member}${id}` });
const seen = (file: CaseFile, viewer: Viewer, now = monday) => viewFor(file, viewer, now, ekstad.document);
const sayings = (file: CaseFile, viewer: Viewer, now = monday) => seen(file, viewer, now).sayings;
const called = [
  { party: mother.id, called: "Mamma" },
  { party: father.id, called: "Pappa" },
];

/** A child whose page names both its guardians, and what it has drawn. */
function aDrawing() {
  const set = after(aTable({ consents: bothAgree() }), "voice.setPage", { childId: child.id, guardians: called });
  const file = after(
    set,
    "voice.say",
    { kind: "picture", text: "Hemma hos pappa", isWithSomebody: true, who: "Mormor" },
    as(child),
  );
  return { file, sayingId: file.sayings[0]!.id };
}
const letSee = (file: CaseFile, input: object) =>
  after(file, "voice.letSee", { sayingId: file.sayings[0]!.id, ...input }, as(child));

test("what a child says only the coordinator and the child see, with its drawing and who was there", () => {
  const { file } = aDrawing();

  for (const viewer of [leads, itself])
    expect(sayings(file, viewer)).toMatchObject([{ text: "Hemma hos pappa", ofItsOwn: { company: "Mormor" } }]);
  for (const viewer of [mother, father].map(asGuardian).concat([kurator, socialsekreterare].map(asProfessional)))
    expect([sayings(file, viewer), seen(file, viewer).attachments]).toEqual([[], []]);
});

test("the child lets see one thing and one person at a time, and narrowing counts at once", () => {
  const { file } = aDrawing();
  const more = after(file, "voice.say", { kind: "words", text: "Det här är bara mitt" }, as(child));

  const open = letSee(more, { guardians: [mother.id] });
  const shut = letSee(open, { units: [], guardians: [] });

  expect(sayings(open, asGuardian(mother))).toMatchObject([{ text: "Hemma hos pappa", ofItsOwn: null }]);
  expect(seen(open, asGuardian(mother)).attachments).toHaveLength(1);
  expect(JSON.stringify(seen(open, asGuardian(mother)))).not.toMatch(/bara mitt|Mormor/);
  expect([sayings(open, asGuardian(father)), seen(open, asGuardian(father)).attachments]).toEqual([[], []]);
  expect([sayings(shut, asGuardian(mother)), seen(shut, asGuardian(mother)).attachments]).toEqual([[], []]);
});

test("a service sees what the child lets it see, and only as long as consent lets it be told besides", () => {
  const { file } = aDrawing();
  const open = letSee(file, { units: ["ekskolan"] });

  expect(sayings(open, asProfessional(kurator))).toHaveLength(1);
  expect(sayings(open, asProfessional(socialsekreterare))).toEqual([]);
  expect(sayings({ ...open, consents: [] }, asProfessional(kurator))).toEqual([]);
  expect(sayings({ ...letSee(open, {}), consents: open.consents }, asProfessional(kurator))).toEqual([]);
});

test("who is a guardian no more reads it no more, nor does anybody once the child is grown", () => {
  const open = letSee(aDrawing().file, { guardians: [mother.id, father.id] });
  const input = {
    guardianId: father.id,
    childId: child.id,
    custody: "none",
    custodyEvidence: "courtDecision",
    reason: "Dom",
  };
  const lost = after(open, "party.changeCustody", input);
  const grown = "2031-05-14T06:00:00.000Z" as Moment;

  expect([sayings(lost, asGuardian(father)), seen(lost, asGuardian(father)).attachments]).toEqual([[], []]);
  expect(sayings(open, asGuardian(mother), grown)).toEqual([]);
  expect(sayings(open, itself, grown)).toHaveLength(1);
});

test("a child chooses among its own guardians by what it calls them, and any service: no answer tells who is in the case", () => {
  const { file, sayingId } = aDrawing();
  const say = (input: object) => refusal(file, "voice.letSee", { sayingId, ...input }, as(child)).kind;
  const unnamed = after(file, "voice.setPage", { childId: child.id, guardians: called.slice(0, 1) });

  expect(say({ guardians: [kurator.id] })).toBe("unknownPerson");
  expect(say({ guardians: ["00000000-0000-4000-8000-00000000dead"] })).toBe("unknownPerson");
  expect(refusal(unnamed, "voice.letSee", { sayingId, guardians: [father.id] }, as(child)).kind).toBe("unknownPerson");
  expect(say({ units: ["samordning"] })).toBe("unknownService");
  const without = { ...file, parties: file.parties.filter(({ id }) => id !== behandlare.id) };
  expect(() => letSee(without, { units: ["bup"] })).not.toThrow();
  for (const one of [file, without])
    expect(letSee(one, { units: ["bup"] }).sayings[0]!.said.releasedTo).toEqual([{ kind: "unit", unit: "bup" }]);
  expect(JSON.stringify(seen(file, itself).people)).not.toContain(mother.name.value);
});

test("a guardian who sees the child is shown nothing of how its pages are made, nor of whom it may let read", () => {
  const before = namedToAll(aTable());
  const set = after(before, "voice.setPage", { childId: child.id, form: "young", guardians: called });

  for (const guardian of [mother, father].map(asGuardian)) {
    expect(seen(set, guardian).people).toContainEqual(expect.objectContaining({ id: child.id, page: null }));
    expect(JSON.stringify(seen(set, guardian))).toBe(JSON.stringify(seen(before, guardian)));
  }
  expect(seen(set, itself).people).toContainEqual(
    expect.objectContaining({ page: { form: "young", isByAge: false, guardians: called } }),
  );
});

test("the coordinator notes what a child has told them, with the child's own choice for that very statement", () => {
  const set = after(aTable({ consents: bothAgree() }), "voice.setPage", { childId: child.id, guardians: called });
  const noted = { childId: child.id, words: "Jag vill sova hemma", guardians: [mother.id], units: ["ekskolan"] };
  const file = after(set, "voice.note", noted);
  const alone = after(file, "voice.note", { childId: child.id, words: "Det här säger jag bara till dig" });
  const sayingId = file.sayings[0]!.id;

  for (const viewer of [leads, itself])
    expect(sayings(alone, viewer)).toMatchObject([
      { text: "Jag vill sova hemma", ofItsOwn: { isNoted: true, isRead: true, guardians: [mother.id] } },
      { ofItsOwn: { isNoted: true, guardians: [], units: [] } },
    ]);
  for (const viewer of [asGuardian(mother), asProfessional(kurator)])
    expect(sayings(alone, viewer)).toMatchObject([{ text: "Jag vill sova hemma", ofItsOwn: null }]);
  for (const viewer of [asGuardian(father), asProfessional(socialsekreterare)])
    expect(sayings(alone, viewer)).toEqual([]);
  expect(sayings(after(file, "voice.letSee", { sayingId }, as(child)), asGuardian(mother))).toEqual([]);
  expect(sayings(after(file, "voice.letSee", { sayingId }), asGuardian(mother))).toEqual([]);
  expect(after(file, "voice.takeBack", { sayingId }, as(child)).sayings).toEqual([]);
  expect(refusal(set, "voice.note", { ...noted, childId: mother.id }).kind).toBe("unknownPerson");
  expect(refusal(set, "voice.note", { ...noted, guardians: [kurator.id] }).kind).toBe("unknownPerson");
  expect(refusal(set, "voice.note", { ...noted, units: ["samordning"] }).kind).toBe("unknownService");
  expect(refusal(set, "voice.note", noted, as(mother)).kind).toBe("notYourStep");
});

test("what a child has said itself its coordinator can close for it, and neither open nor take away", () => {
  const open = letSee(aDrawing().file, { guardians: [mother.id], units: ["ekskolan"] });
  const sayingId = open.sayings[0]!.id;

  const closed = after(open, "voice.letSee", { sayingId, units: ["ekskolan"] });

  expect(sayings(closed, asGuardian(mother))).toEqual([]);
  expect(sayings(closed, asProfessional(kurator))).toHaveLength(1);
  expect(refusal(closed, "voice.letSee", { sayingId, guardians: [mother.id] }).kind).toBe("childsToOpen");
  expect(refusal(closed, "voice.takeBack", { sayingId }).kind).toBe("childsToOpen");
});

test("what a child has said waits for the coordinator until it is read, and the step says nothing of what it is", () => {
  const { file } = aDrawing();
  const waits = (of: CaseFile) => seen(of, leads).waiting;
  const read = after(file, "voice.markRead", { childId: child.id });

  expect(waits(file)).toEqual({ kind: "readChild", about: child.id, dueAt: null });
  expect(waits(read).kind).not.toBe("readChild");
});

test("what is taken back is gone with its file; where nothing may be thrown away it is shown to nobody", () => {
  const open = letSee(aDrawing().file, { guardians: [mother.id] });
  const held = after(open, "record.holdDisposal", { reason: "Prövas i domstol" });
  const takeBack = (file: CaseFile) => after(file, "voice.takeBack", { sayingId: file.sayings[0]!.id }, as(child));

  const [gone, kept] = [takeBack(open), takeBack(held)];

  expect([gone.sayings, gone.attachments]).toEqual([[], []]);
  expect(kept.attachments).toHaveLength(1);
  for (const viewer of [leads, itself, asGuardian(mother)])
    expect([sayings(kept, viewer), seen(kept, viewer).attachments]).toEqual([[], []]);
});

test("another child's statement is as one that is not there", () => {
  const sibling = aChild(11);
  const { file, sayingId } = aDrawing();
  const both = { ...file, parties: [...file.parties, sibling] };
  const nowhere = "00000000-0000-4000-8000-00000000dead";

  for (const verb of ["voice.letSee", "voice.takeBack"] as const)
    expect(refusal(both, verb, { sayingId }, as(sibling))).toEqual(
      refusal(both, verb, { sayingId: nowhere }, as(sibling)),
    );
  expect(refusal(file, "voice.say", { kind: "words", text: "Ord" }, as(mother)).kind).toBe("notYourStep");
  expect(refusal(file, "voice.say", { kind: "words", text: "Ord" }).kind).toBe("notYourStep");
});

test("what lacks what it is to say is asked for again", () => {
  const { file } = aDrawing();
  const whatLacks = (input: object) => {
    const no = refusal(file, "voice.say", input, as(child));
    return no.kind === "badInput" ? no.fields.map(({ path }) => path) : no.kind;
  };

  expect(whatLacks({ kind: "words", text: " " })).toEqual(["text"]);
  expect(whatLacks({ kind: "symbols" })).toEqual(["symbols"]);
  expect(whatLacks({ kind: "words", text: "Ord", isWithSomebody: true })).toEqual(["who"]);
  expect(whatLacks({ kind: "sound" })).toBe("fileTypeNotKept");
});

test("a child says how it wants to be heard: not now is an answer, and what the coordinator wrote stays", () => {
  const written = after(aTable(), "party.setVoice", {
    childId: child.id,
    way: "letter",
    note: "Har börjat på ett brev",
  });

  const said = after(
    written,
    "party.setVoice",
    { way: "notNow", note: "Jag orkar inte", childId: mother.id },
    as(child),
  );
  const anew = after(said, "party.setVoice", { childId: child.id, way: "attend", note: "" });

  const shown = (file: CaseFile, viewer: Viewer) => seen(file, viewer).people.find(({ id }) => id === child.id);
  const own = { way: "notNow", words: "Jag orkar inte", on: inDays(0) };
  expect(shown(said, leads)).toMatchObject({ voice: "notNow", voiceNote: "Har börjat på ett brev", ownVoice: own });
  expect(shown(said, itself)).toMatchObject({ voice: null, ownVoice: own });
  const none = { voice: null, voiceNote: null, ownVoice: null, page: null };
  expect(shown(namedToAll(said), asGuardian(mother))).toMatchObject(none);
  expect(JSON.stringify(seen(said, asGuardian(mother)))).not.toMatch(/orkar|notNow|brev/);
  expect(shown(anew, leads)).toMatchObject({ voice: "attend", ownVoice: own });
});

/** As children are written in by their coordinator. */
const namedToAll = (file: CaseFile): CaseFile => ({
  ...file,
  parties: file.parties.map((one) =>
    one.kind === "child" ? { ...one, name: { ...one.name, source: fromUnit(file.office) } } : one,
  ),
});

test("the form of a child's page is by age, or as the coordinator has chosen for it", () => {
  const births = ["2020-09-07", "2016-09-08", "2016-09-07", "2013-09-07", "2009-01-01"];
  const page = (file: CaseFile) => seen(file, itself).people.find(({ id }) => id === child.id);
  const chosen = after(aTable(), "voice.setPage", { childId: child.id, form: "young" });

  expect(births.map((born) => pageFormAt(inDays(0), born as Day))).toEqual([
    "young",
    "young",
    "middle",
    "youth",
    "youth",
  ]);
  expect(page(aTable())).toMatchObject({ page: { form: "youth", isByAge: true, guardians: [] } });
  expect(page(chosen)).toMatchObject({ page: { form: "young", isByAge: false } });
});

test("a service that is secret from the child is not named to it, though it was chosen before", () => {
  const open = letSee(aDrawing().file, { units: ["ekskolan", "bup"] });
  const masked = { ...open, maskedUnits: [{ unit: "bup" as UnitId, from: [child.id], setAt: monday }] };

  expect(sayings(masked, itself)[0]!.ofItsOwn?.units.map(({ id }) => id)).toEqual(["ekskolan"]);
  expect(seen(masked, itself).mayLetSee.map(({ id }) => id)).not.toContain("bup");
});

/** As the coordinator opens one of the case's forms. */
const contextOf = (file: CaseFile, thing: string, typed = {}): FormContext => ({
  view: seen(file, leads),
  thing,
  municipality: ekstad.document,
  today: inDays(0),
  text: texts.sv,
  typed,
  problem: null,
});
const formOn = (file: CaseFile, form: string, thing: string, typed = {}) =>
  JSON.stringify(forms[form]!.card(contextOf(file, thing, typed)));

test("no card tells what a child has said: it is read in the form that the card opens", () => {
  const file = after(aDrawing().file, "voice.say", { kind: "symbols", symbols: ["sad", "night"] }, as(child));
  const read = after(file, "voice.markRead", { childId: child.id });
  const cards = [false, true].map((isOpen) =>
    JSON.stringify(caseCard(seen(file, leads), { text: texts.sv, isOpen } as Showing)),
  );

  expect(cards.join()).toContain("Läs det barnet har sagt");
  expect(cards.join()).not.toMatch(/Hemma hos pappa|ledsen|Mormor/);
  expect(formOn(file, "readChild", child.id)).toMatch(/Hemma hos pappa.*ledsen, natten/);
  expect(formOn(read, "readChild", child.id)).toBe("null");
});

test("the form for a child's words offers those at home its page names and the services it may know of", () => {
  const set = after(aTable({ consents: bothAgree() }), "voice.setPage", { childId: child.id, guardians: called });
  const secret = { ...set, maskedUnits: [{ unit: "bup" as UnitId, from: [child.id], setAt: monday }] };
  const typed = { words: "Jag vill sova hemma", guardians: mother.id, units: "ekskolan" };
  const input = forms["childWords"]!.toInput(contextOf(secret, child.id, typed));
  const file = after(secret, "voice.note", input);
  const spoken = after(file, "voice.say", { kind: "words", text: "Mina egna ord" }, as(child));
  const own = spoken.sayings.at(-1)!.id;
  const opened = after(spoken, "voice.letSee", { sayingId: own, guardians: [father.id] }, as(child));

  expect(formOn(secret, "childWords", child.id)).toMatch(/Mamma.*Pappa.*ekskolan/);
  expect(formOn(secret, "childWords", child.id)).not.toContain('"bup"');
  expect(file.sayings[0]!.said).toMatchObject({ value: { text: "Jag vill sova hemma" }, releasedTo: [{}, {}] });
  expect(formOn(file, "childChoice", file.sayings[0]!.id)).toMatch(/Mamma.*Pappa.*ekskolan/);
  // Of what it has said itself only those who see it now.
  expect(formOn(opened, "childChoice", own)).toMatch(/Pappa/);
  expect(formOn(opened, "childChoice", own)).not.toMatch(/Mamma|ekskolan/);
});
