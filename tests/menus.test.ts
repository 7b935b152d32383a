import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import { rulesFrom } from "../src-shared/programme/programme.ts";
import { texts } from "../src-shared/text/text.ts";
import { plant } from "./after-a-meeting.ts";
import { type Edge, edgeOf } from "./edge.ts";
import { choicesOf, wordsOf } from "./scenarios/world.ts";
import { aBookedMeeting, anInquiry, aWorld, buttonsOf, done, municipalityId, type World } from "./world.ts";

let world: World;
let edge: Edge;
beforeAll(async () => {
  world = await aWorld();
  edge = await edgeOf(world);
});
afterAll(() => world.close());

/** Teams's own way: a button that opens a dialog, and the dialog's one button. */
async function dialog(person: string, name: "task/fetch" | "task/submit", data: Record<string, unknown>) {
  const { status, body } = await edge.send(edge.activity(person, { type: "invoke", name, value: { data } }));
  expect(status).toBe(200);
  return body.task as { type: "continue" | "message"; value: any };
}
const opens = (person: string, form: string, caseId: string, thing?: string) =>
  dialog(person, "task/fetch", { msteams: { type: "task/fetch" }, form, caseId, thing });
/** What the dialog's button carries, with what was typed. */
function sends(person: string, shown: { value: any }, typed: Record<string, string>) {
  const [button] = shown.value.card.content.body.at(-1).actions;
  return dialog(person, "task/submit", { ...button.data, ...typed });
}
const cardIn = (shown: { value: any }) => shown.value.card.content;
const text = texts.sv;

test("what is done seldom is two choices away: the meeting, the item, what to do, and it is done", async () => {
  const { caseId, meetingId } = await aBookedMeeting(world);
  await done(world.perform("kurator", caseId, "meeting.suggestItem", { meetingId, title: "Skoltaxin" }));

  const more = await opens("samordnare", "more", caseId);
  const meeting = Object.entries(choicesOf(cardIn(more), "what")).find(([title]) => title.startsWith("Mötet"))![1];
  const about = await sends("samordnare", more, { what: meeting });
  // There is one item: it is not asked which.
  const item = await sends("samordnare", about, { what: choicesOf(cardIn(about), "what")[text.more.items]! });
  const form = await sends("samordnare", item, { what: choicesOf(cardIn(item), "what")[text.items.needsTitle]! });
  const said = await sends("samordnare", form, { needs: "bup", minutes: "10" });

  expect(form.value.title).toBe(text.items.needsTitle);
  expect(said).toMatchObject({ type: "message" });
  expect(said.value).toContain(text.done["meeting.setNeeds"]);
  expect((await world.file(caseId)).meetings[0]!.items[0]).toMatchObject({ needs: [{ unit: "bup" }], minutes: 10 });
});

test("a menu offers nothing to one it is not for, and nothing that it did not offer can be chosen", async () => {
  const { caseId, meetingId } = await aBookedMeeting(world);
  const more = await opens("samordnare", "meetingMore", caseId, meetingId);

  const tampered = await sends("samordnare", more, { what: `reopen|` });
  const strangers = await opens("kurator", "more", caseId);
  const outsiders = await opens("rektor", "meetingMore", caseId, meetingId);

  expect(choicesOf(cardIn(tampered), "what")).toEqual(choicesOf(cardIn(more), "what"));
  expect(strangers).toEqual({ type: "message", value: text.common.nothingToFillIn });
  expect(wordsOf(cardIn(outsiders))).not.toContain(text.more.what);
});

test("two cases about the same family become one from the menu of the later", async () => {
  const [first, second] = [await anInquiry(world), await anInquiry(world)];
  for (const caseId of [first, second])
    await done(world.perform("samordnare", caseId, "case.accept", { noConflictOfInterest: true }));
  const more = await opens("samordnare", "more", second);
  const form = await sends("samordnare", more, { what: "merge|" });

  const said = await sends("samordnare", form, { into: first });
  await world.deliverAll();

  expect(said.value).toContain(text.done["case.merge"]);
  expect((await world.file(first)).joined).toHaveLength(1);
  expect((await world.file(second)).stage).toMatchObject({ name: "merged", into: first });
});

test("a case from paper is taken over in a form of its own", async () => {
  const say = (person: string) => edge.send(edge.activity(person, { type: "message", text: "ny förfrågan" }));
  const started = async (person: string) => (await world.messages(person)).at(-1)!.card;
  await say("samordnare");
  await say("servicecenter");
  expect(buttonsOf(await started("samordnare")).get("takeOver")).toBe(text.inquiry.runningTitle);
  expect(buttonsOf(await started("servicecenter")).has("takeOver")).toBe(false);
  const form = await opens("samordnare", "takeOver", randomUUID());
  const typed = {
    caller: "Vårdnadshavare",
    phone: "070‑174 06 41",
    worry: "Skolan",
    startedOn: "2026-03-02",
    language: "sv",
  };

  const said = await sends("samordnare", form, { ...typed, formerReference: "", noConflictOfInterest: "true" });
  const [button] = cardIn(form).body.at(-1).actions;
  const file = await world.file(button.data.caseId);

  expect(said.type).toBe("message");
  expect(file).toMatchObject({ takenOver: { startedOn: "2026-03-02" }, inquiry: { phone: { value: "0701740641" } } });
});

test("an agenda that is open stays open when it is answered, and the one that was not does not open", async () => {
  const { caseId, meetingId } = await aBookedMeeting(world);
  await done(world.perform("samordnare", caseId, "meeting.suggestItem", { meetingId, title: "Skoltaxin" }));
  const press = async (verb: string, data: object) => {
    const value = { action: { type: "Action.Execute", verb, data }, trigger: "manual" };
    const { body } = await edge.send(edge.activity("kurator", { type: "invoke", name: "adaptiveCard/action", value }));
    return body.value;
  };
  const dataOf = (card: any, id: string) =>
    card.body.flatMap((element: any) => element.actions ?? []).find((action: any) => action.id === id).data;
  const subject = { caseId, subject: `agenda:${meetingId}`, input: {} };

  const opened = await press("show", subject);
  const seen = await press("meeting.markSeen", dataOf(opened, "seen"));
  const hidden = await press("hide", dataOf(seen, "hide"));
  const added = await press("meeting.suggestItem", {
    ...dataOf(hidden, "show"),
    input: { meetingId },
    title: "Läxor",
    category: "schooling",
  });

  expect(buttonsOf(opened).has("seen")).toBe(true);
  expect(wordsOf(seen)).toContain("Skoltaxin");
  expect(wordsOf(hidden)).not.toContain("Skoltaxin");
  expect(wordsOf(added)).not.toContain("Läxor");
  expect((await world.file(caseId)).meetings[0]!.items).toHaveLength(2);
});

test("what a special solution takes has no room in the chat: the menu asks of which proposal, and leads to it in the tab", async () => {
  const { caseId } = await aBookedMeeting(world);
  const { programmes } = (await world.app.deps.municipality(municipalityId)).document;
  const proposes = (words: string) =>
    done(world.perform("samordnare", caseId, "plan.propose", { unit: "ekskolan", words, category: "schooling" }));
  const offered = async () => choicesOf(cardIn(await opens("samordnare", "more", caseId)), "what");
  await proposes("Egen lärare");
  expect(Object.keys(await offered())).not.toContain(text.more.canvas);
  await plant(world, caseId, (file) => ({ ...file, programme: "samba2", rules: rulesFrom(programmes["samba2"]!) }));

  const linkIn = (shown: { value: any }) => {
    const [link, ...others] = cardIn(shown).body.at(-1).actions;
    expect([link.type, others]).toEqual(["Action.OpenUrl", []]);
    return JSON.parse(new URL(link.url).searchParams.get("context")!).subEntityId;
  };
  const [first] = (await world.file(caseId)).plan.proposals;
  const one = await sends("samordnare", await opens("samordnare", "more", caseId), {
    what: (await offered())[text.more.canvas]!,
  });
  await proposes("Byta klass");
  const which = await sends("samordnare", await opens("samordnare", "more", caseId), {
    what: (await offered())[text.more.canvas]!,
  });
  const second = await sends("samordnare", which, { what: choicesOf(cardIn(which), "what")["Byta klass"]! });
  const { proposals } = (await world.file(caseId)).plan;

  // There is one proposal: it is not asked which.
  expect(linkIn(one)).toBe(`${caseId}/plan/${first!.id}`);
  expect(wordsOf(cardIn(one))).toContain(text.more.inTab);
  expect(Object.keys(choicesOf(cardIn(which), "what"))).toEqual(["Egen lärare", "Byta klass"]);
  expect(linkIn(second)).toBe(`${caseId}/plan/${proposals[1]!.id}`);
  expect(proposals.map(({ canvas }) => canvas)).toEqual([null, null]);
});
