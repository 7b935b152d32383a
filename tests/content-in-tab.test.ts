import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { answerTurn } from "../src-bot/teams/answer.ts";
import { wordsFor } from "../src-bot/teams/content-in-tab.ts";
import type { Deed, Reply } from "../src-bot/teams/port.ts";
import { forms, menus } from "../src-shared/cards.ts";
import { subjectsOf } from "../src-shared/case/notices.ts";
import { commandNamed } from "../src-shared/commands.ts";
import { sv } from "../src-shared/text/sv.ts";
import { addMinutes } from "../src-shared/time.ts";
import { wordsOn } from "./edge.ts";
import { anAgreement, aWorld, buttonsOf, done, type World } from "./world.ts";

/** What the family is called and has said, and what is agreed with it. */
const canary = /Barnet Ek|Vårdnadshavare Ek|Går sällan|Trygghet|Vad behöver|Lugn start|070.174|2013-05-14/;
const staff = ["samordnare", "kurator", "socialsekreterare"];

let world: World;
let caseId: string;
let taskId: string;
let things: (string | null)[];
let reference: string;

beforeAll(async () => {
  world = await aWorld({ hasWorkers: false });
  const begun = await anAgreement(world);
  ({ caseId, taskId } = begun);
  things = [null, begun.meetingId, taskId, begun.consentId, begun.childId, begun.guardianId];
  ({ reference } = await world.file(caseId));
});
afterAll(() => world.close());

async function sets(contentInTeams: boolean) {
  const { store } = world.app.deps;
  const { document } = (await store.municipalities.read("ekstad"))!;
  const input = { ...(document as object), contentInTeams };
  const { status } = await world.api("administrator", "/municipality/municipality.configure", {
    commandId: randomUUID(),
    input,
  });
  expect(status).toBe(200);
}

/** In their own chat with the bot. */
async function does(person: string, deed: Deed): Promise<Reply> {
  const [tenantId = "", objectId = ""] = world.account(person).split("/");
  const conversation = {
    account: world.account(person),
    conversationId: `a:${person}`,
    serviceUrl: world.channel,
    botId: world.app.deps.config.BOT_APP_ID,
    channelId: "msteams",
    userId: `29:${person}`,
    locale: "sv-SE",
    lastSeen: new Date(world.clock.now),
  };
  const [reply] = await answerTurn(world.app.deps, { ...deed, tenantId, objectId, conversation });
  return reply!;
}
const press = (person: string, verb: string, data: object) =>
  does(person, { kind: "press", verb, data, isInvoke: true, isAutomatic: false, place: "own" });
const opens = (person: string, form: string, thing: string | null = null) =>
  does(person, { kind: "openDialog", data: { form, caseId, thing }, place: "own" });
const said = (reply: Reply) => JSON.stringify(reply);

/** Everything that can be asked for and changes nothing. */
async function everyAnswer(): Promise<{ asked: string; reply: Reply }[]> {
  const answers: { asked: string; reply: Reply }[] = [];
  for (const person of staff) {
    const view = await done(world.view(person, caseId));
    for (const subject of ["case" as const, ...subjectsOf(view)])
      for (const verb of ["show", "hide", "refresh"])
        answers.push({
          asked: `${person} ${verb} ${subject}`,
          reply: await press(person, verb, { caseId, subject, isOpen: true }),
        });
    for (const text of [reference, "mina ärenden", "mina löften", "mina uppföljningar", "hjälp"])
      answers.push({ asked: `${person} ${text}`, reply: await does(person, { kind: "message", text, place: "own" }) });
    for (const form of [...Object.keys(forms), ...Object.keys(menus)])
      for (const thing of person === "samordnare" ? things : things.slice(0, 3))
        answers.push({ asked: `${person} ${form} ${thing}`, reply: await opens(person, form, thing) });
    const followUp = { kind: "openAction", action: "followUp", said: "Något annat", place: "elsewhere" } as const;
    answers.push({ asked: `${person} action`, reply: await does(person, followUp) });
  }
  return answers;
}

describe("where content is read in the tab only", () => {
  let before: { asked: string; reply: Reply }[];
  beforeAll(async () => {
    before = await everyAnswer();
    await sets(false);
  }, 60_000);
  afterAll(() => sets(true));

  test("no card, form or answer in the chat holds a name or a word of the family", async () => {
    const held = before.filter(({ reply }) => canary.test(said(reply)));
    const after = await everyAnswer();

    expect(held.length).toBeGreaterThan(20);
    expect(after.filter(({ reply }) => canary.test(said(reply))).map(({ asked }) => asked)).toEqual([]);
    expect(after.map(({ asked, reply }) => [asked, reply.kind])).toEqual(
      before.map(({ asked, reply }) => [asked, reply.kind]),
    );
  }, 60_000);

  test("a card that is opened says so and has the way in, and still does what it did", async () => {
    const subject = `task:${taskId}`;

    const opened = await press("kurator", "show", { caseId, subject });
    const later = await press("kurator", "show", { caseId, subject, isOpen: true });

    if (opened.kind !== "card") throw new Error("a card was expected");
    expect(wordsOn(opened.card.body)).toContain(sv.bot.inTabOnly);
    expect(buttonsOf(opened.card).get("openTab")).toBe(sv.common.openTab);
    expect(buttonsOf(opened.card).has("show")).toBe(false);
    expect(buttonsOf(opened.card).size).toBeGreaterThan(1);
    expect(later).toEqual(opened);
  });

  test("a form about the case leads to the tab; what was sent from one that lay open is done, and a no names nobody", async () => {
    const form = await opens("samordnare", "contact");
    const submitted = { form: "contact", caseId, formId: randomUUID(), channel: "visit" };
    const refused = await does("samordnare", { kind: "submitDialog", data: submitted, place: "own" });

    for (const reply of [form, refused]) {
      if (reply.kind !== "dialog") throw new Error("a dialog was expected");
      expect(wordsOn(reply.card.body)).toContain(sv.bot.formInTabOnly);
      expect([...buttonsOf(reply.card).keys()]).toEqual(["openTab"]);
    }
    expect(said(refused)).toContain('"attention"');
    const access = world.access("samordnare");
    const named = { kind: "itemOutsideConsent" as const, titles: ["Trygghet"] };
    expect(wordsFor(named, access, true)).toEqual(sv.bot.refusedInTab);
    expect(JSON.stringify(wordsFor(named, access, false))).toContain("Trygghet");
    expect(wordsFor({ kind: "promisesLeft", count: 2 }, access, true).message).not.toBe(sv.bot.refusedInTab.message);
  });

  test("what begins a case is still filled in where it was asked for", async () => {
    const beginning = Object.keys(forms).filter((name) => commandNamed(forms[name]!.verb).opens);

    for (const name of beginning)
      expect(buttonsOf(((await opens("servicecenter", name)) as any).card).has("openTab")).toBe(false);
    expect(beginning).toContain("inquiry");
  });

  test("in the tab the same cards and forms hold what the person may see", async () => {
    const data = { caseId, subject: `task:${taskId}`, input: {} };
    const card = await world.api("kurator", "/cards/press", { verb: "show", data });
    const form = await world.api("samordnare", "/cards/open", { data: { form: "contact", caseId } });

    expect(JSON.stringify(card.body)).toContain("Lugn start");
    expect(JSON.stringify(form.body)).toContain("Vårdnadshavare Ek");
  });

  test("nobody is logged as having read what was not shown", async () => {
    const reads = () => world.app.deps.store.reads.of("ekstad", caseId);
    const earlier = await reads();
    world.clock.now = addMinutes(world.clock.now, 24 * 60);

    await press("socialsekreterare", "show", { caseId, subject: "case" });

    expect(await reads()).toEqual(earlier);
  });
});
