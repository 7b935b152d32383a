import { randomUUID } from "node:crypto";
import { createRequire } from "node:module";
import { isDeepStrictEqual } from "node:util";

import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { refusalCard } from "../src-bot/teams/refusal-card.ts";
import type { Card } from "../src-shared/card.ts";
import { cardOn, forms, goneCard } from "../src-shared/cards.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import { caseForms } from "../src-shared/case/forms.ts";
import { type Subject, subjectsOf, viewsOfStaff } from "../src-shared/case/notices.ts";
import { passTime } from "../src-shared/case/pass-time.ts";
import { viewFor } from "../src-shared/case/view.ts";
import { consentForms } from "../src-shared/consent/forms.ts";
import { longestEvidence, longestLine, longestText } from "../src-shared/input.ts";
import type { FormContext } from "../src-shared/form.ts";
import { followupForms } from "../src-shared/followup/forms.ts";
import { itemForms } from "../src-shared/meeting/agenda/item-forms.ts";
import { offLimitsForms } from "../src-shared/meeting/agenda/off-limits-forms.ts";
import { afterForms } from "../src-shared/meeting/notes/forms.ts";
import { agendaForms } from "../src-shared/meeting/agenda/forms.ts";
import { chatCard } from "../src-shared/meeting/chat-card.ts";
import { meetingForms } from "../src-shared/meeting/forms.ts";
import { planningForms } from "../src-shared/meeting/planning/forms.ts";
import { partyForms } from "../src-shared/party/forms.ts";
import type { Municipality } from "../src-shared/programme/municipality.ts";
import type { Refusal } from "../src-shared/refusal.ts";
import { type Language, refusalWords, texts } from "../src-shared/text/text.ts";
import { dayOf, momentAt } from "../src-shared/time.ts";
import { markdownToHtml } from "../src-tab/ui/markdown.ts";
import { edgeOf, wordsOn } from "./edge.ts";
import { aWorld, done, family, flowsBetween, later, type World } from "./world.ts";

/** https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using: the narrowest limit of any surface. */
const largestCard = 28 * 1024;
const mostActions = 6;

/** What somebody might write to be read as something else. */
const markup =
  "canary **bold** _low_ `code` [link](https://evil.example) <b>tag</b> {{DATE(2026-01-01T00:00:00Z)}} \\ #";
const asList = "canary\n- one\n1. two\n# three\n> four";
const filledTo = (longest: number, begin = "") => (begin + "å".repeat(longest)).slice(0, longest);

interface Shown {
  card: Card;
  where: string;
  language: Language;
}
let ordinary: Shown[];
let nasty: Shown[];
let longest: Shown[];

interface Written {
  line: string;
  text: string;
  evidence: string;
  title?: string;
}

let world: World;
beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  world = await aWorld({ hasWorkers: false });
  ordinary = [
    ...(await aStoryIn({ line: "Kort om läget", text: "Trygghet i skolan", evidence: "Provat" })),
    ...(await fromTheBot()),
  ];
  nasty = await aStoryIn({
    line: markup,
    text: asList,
    evidence: `${markup}\n- x`,
    title: "canary *Kurator* [x](https://evil.example)",
  });
  longest = await aStoryIn(
    {
      line: filledTo(longestLine),
      text: filledTo(longestText),
      evidence: filledTo(longestEvidence),
      title: filledTo(100),
    },
    { items: 40, agreements: 30 },
  );
});
afterAll(() => world.close());

/** Every card and form that anybody is shown while a case goes from its first call to a received report. */
async function aStoryIn(written: Written, { items = 2, agreements = 1 } = {}): Promise<Shown[]> {
  const files: [after: string, file: CaseFile][] = [];
  await namedPeople(written.title);
  const caseId = randomUUID();
  const give = async (person: string, verb: Parameters<World["perform"]>[2], input: unknown) => {
    await done(world.perform(person, caseId, verb, input));
    files.push([verb, await world.file(caseId)]);
  };
  const { line, text, evidence } = written;
  await give("servicecenter", "case.open", { caller: line, phone: family.guardianPhone, worry: text, language: "sv" });
  await give("samordnare", "case.accept", { noConflictOfInterest: true });
  await give("samordnare", "party.registerFamily", { ...family, childName: line, guardianName: line });
  const [child, guardian] = (await world.file(caseId)).parties;
  const contact = {
    guardianId: guardian!.id,
    channel: "phone",
    noticeGiven: true,
    safetyAsked: true,
    interpreter: "none",
  };
  await give("samordnare", "case.logContact", contact);
  const asking = {
    grantorId: guardian!.id,
    subjectIds: [child!.id, guardian!.id],
    flows: flowsBetween(["ekskolan", "barnochunga"]),
  };
  await give("samordnare", "consent.request", { ...asking, purpose: text });
  const requestId = (await world.file(caseId)).requests[0]!.id;
  await give("samordnare", "consent.recordAnswer", { requestId, answer: "wantsTalk", channel: "phone", reason: text });
  await give("samordnare", "consent.record", {
    ...asking,
    exclusions: [
      { kind: "unit", unit: "bup" },
      { kind: "category", category: "economy", to: "ekskolan" },
      { kind: "person", account: world.account("bupbehandlare") },
      { kind: "words", words: text },
    ],
    validFrom: later(world, 0),
    validTo: later(world, 180),
    noticeLanguage: "sv",
    receivedOn: later(world, 0),
    witness: line,
    purpose: text,
    readBack: true,
    understood: true,
  });
  const [consent] = (await world.file(caseId)).consents;
  const toConfirm = { consentId: consent!.id, authority: "utbildningsnamnden", receiver: world.account("rektor") };
  await give("samordnare", "consent.askToConfirm", toConfirm);
  for (const authority of consent!.disclosing.filter((one) => one !== "kommunstyrelsen"))
    await give("samordnare", "consent.confirmHeld", { consentId: consent!.id, authority, saidBy: line });
  await give("samordnare", "party.setVoice", { childId: child!.id, way: "letter", note: line });
  const second = world.account("samordnare2");
  await give("samordnare", "consent.invalidate", { consentId: consent!.id, reason: text, second });
  await give("samordnare2", "consent.rejectInvalidation", { consentId: consent!.id });
  await give("samordnare", "meeting.seek", {
    purpose: text,
    childQuestion: text,
    category: "schooling",
    invitees: ["kurator", "rektor", "socialsekreterare"].map(world.account),
    minutes: 60,
    from: later(world, 1),
  });
  const [meeting] = (await world.file(caseId)).meetings;
  const meetingId = meeting!.id;
  const start = meeting!.state.name === "proposed" ? meeting!.state.proposals[0]!.start : "";
  await give("samordnare", "meeting.book", { meetingId, start, venueId: "ekrummet", venueReason: "" });
  await give("kurator", "meeting.answer", { meetingId, answer: "attends" });
  await give("rektor", "meeting.answer", { meetingId, answer: "cannot" });
  for (let item = 1; item < items; item += 1)
    await done(
      world.perform("kurator", caseId, "meeting.suggestItem", { meetingId, title: line, category: "schooling" }),
    );
  await give("samordnare", "meeting.suggestItem", { meetingId, title: line, category: "schooling" });
  await give("kurator", "meeting.markSeen", { meetingId });
  const withNeeds = (await world.file(caseId)).meetings[0]!.items[0]!.id;
  const needs = ["barnochunga", "bup"].map((unit) => ({ kind: "unit", unit }));
  await done(world.perform("samordnare", caseId, "meeting.setNeeds", { meetingId, itemId: withNeeds, needs }));
  await give("socialsekreterare", "meeting.answerItem", { meetingId, itemId: withNeeds, answer: text });
  for (const person of ["kurator", "socialsekreterare"])
    await done(world.perform(person, caseId, "meeting.giveInput", { meetingId, words: text, category: "schooling" }));
  await give("samordnare", "meeting.keepOut", { meetingId, by: guardian!.id, words: text });
  const [topic] = (await world.file(caseId)).meetings[0]!.offLimits;
  const shut = consent!.exclusions.flatMap((one) => (one.kind === "words" ? [one.id] : []));
  for (const words of [topic!.id, ...shut])
    await done(world.perform("samordnare", caseId, "meeting.checkWords", { meetingId, words }));
  await give("samordnare", "meeting.publish", { meetingId, shortNoticeReason: line, missingReason: line });
  const partyOf = async (person: string) =>
    (await world.file(caseId)).parties.find(
      (party) => party.kind === "professional" && party.account === world.account(person),
    )!.id;
  const [owner, receiver] = [await partyOf("kurator"), await partyOf("socialsekreterare")];
  const agreement = { what: text, category: "schooling", owner, dueBy: later(world, 14) };
  const toTheFamily = (one: typeof agreement) => ({ ...one, reportTo: [receiver, guardian!.id] });
  await give("samordnare", "meeting.hold", {
    meetingId,
    attended: [child!.id, guardian!.id, owner],
    agreements: Array.from({ length: agreements }, (_, index) => ({
      ...agreement,
      reportTo: index === 0 ? receiver : null,
    })),
    heldEarlier: true,
  });
  const taskId = (await world.file(caseId)).tasks[0]!.id;
  await give("kurator", "followup.accept", { taskId });
  const clocks = await world.app.deps.municipality("ekstad");
  files.push(["late", passTime(await world.file(caseId), momentAt(later(world, 60), "12:00"), clocks)]);
  await give("samordnare", "followup.agree", { meetingId, agreements: [agreement, agreement].map(toTheFamily) });
  const [declined, carried] = (await world.file(caseId)).tasks.slice(-2);
  await give("kurator", "followup.decline", { taskId: declined!.id, why: evidence });
  await give("samordnare", "followup.carryOver", { taskId: carried!.id, reason: line });
  await give("kurator", "followup.report", { taskId, outcome: "done", evidence });
  await give("socialsekreterare", "followup.receive", { taskId });
  await give("samordnare", "meeting.seek", {
    purpose: text,
    childQuestion: text,
    category: "schooling",
    invitees: [world.account("kurator")],
    minutes: 60,
    from: later(world, 1),
  });
  const again = (await world.file(caseId)).meetings.at(-1)!;
  const proposal = again.state.name === "proposed" ? again.state.proposals.at(-1)!.start : "";
  await give("samordnare", "meeting.book", {
    meetingId: again.id,
    start: proposal,
    venueId: "ekrummet",
    venueReason: "",
  });
  await give("samordnare", "meeting.reschedule", { meetingId: again.id, reason: line, from: later(world, 4) });
  await give("samordnare", "meeting.cancel", { meetingId: again.id, reason: line });
  await give("samordnare", "party.addProfessional", { unit: "ekskolan", title: line, phone: "070-1740621" });
  const outside = (await world.file(caseId)).parties.at(-1)!.id;
  const plan = { purpose: text, childQuestion: text, category: "schooling", minutes: 60 };
  const both = [world.account("kurator"), world.account("socialsekreterare")];
  await give("samordnare", "meeting.recordWish", { by: guardian!.id, scope: text, channel: "phone" });
  await give("samordnare", "meeting.draft", { ...plan, invitees: both, outside: [outside], type: "officialsFirst" });
  const asked = (await world.file(caseId)).meetings.at(-1)!.id;
  await give("samordnare", "meeting.seek", { meetingId: asked, from: later(world, 1) });
  const free = [{ start: momentAt(later(world, 2), "08:00"), end: momentAt(later(world, 2), "17:00") }];
  await give("samordnare", "meeting.enterTimes", { meetingId: asked, party: outside, free });
  const { state: found } = (await world.file(caseId)).meetings.at(-1)!;
  const chosen = found.name === "proposed" ? found.proposals[0]!.start : "";
  await give("samordnare", "meeting.book", { meetingId: asked, start: chosen, venueId: "ekrummet" });
  await give("samordnare", "consent.withdraw", {
    consentId: consent!.id,
    services: ["barnochunga"],
    channel: "phone",
  });
  const raised = (await world.file(caseId)).meetings[0]!.items;
  for (const { id: itemId } of raised.slice(0, 12))
    await done(
      world.perform("samordnare", caseId, "meeting.setOutcome", {
        meetingId,
        itemId,
        outcome: "discussed",
        note: text,
      }),
    );
  await give("samordnare", "meeting.writeNote", { meetingId, words: text, category: "schooling" });
  await give("samordnare", "meeting.shareNotes", { meetingId });
  await give("kurator", "meeting.takeStand", { meetingId, stance: "differs", words: text });
  if (raised.length <= 12) await give("samordnare", "meeting.finalise", { meetingId, diarium: line, reason: line });
  const { document } = await world.app.deps.municipality("ekstad");
  return files.flatMap(([after, file]) => everythingShown(file, document, after));
}

async function namedPeople(title: string | undefined): Promise<void> {
  const stored = (await world.app.deps.store.municipalities.read("ekstad"))!.document as any;
  const input = {
    ...stored,
    people: stored.people.map((person: any) => (title ? { ...person, title } : person)),
    venues: stored.venues.map((venue: any) =>
      title ? { ...venue, name: title, directions: filledTo(300, title) } : venue,
    ),
  };
  const { status } = await world.api("administrator", "/municipality/municipality.configure", {
    commandId: randomUUID(),
    input,
  });
  expect(status).toBe(200);
}

const languages: Language[] = ["sv", "en"];
/** Forms that others than the coordinator open. */
const forAll = ["inquiry", "picture", "differ"];
const wrong: Refusal = { kind: "itemOutsideConsent", titles: [markup] };

function everythingShown(file: CaseFile, municipality: Municipality, after: string): Shown[] {
  const { now } = world.clock;
  return languages.flatMap((language) => {
    const text = texts[language];
    const problem = refusalWords(wrong, text);
    const shownTo = viewsOfStaff(file, municipality, now).flatMap(({ view }) => {
      const ended = view.meetings.map(({ id }): Subject => `ended:${id}`);
      const cards = [...subjectsOf(view), ...ended].flatMap((subject) =>
        [false, true].flatMap((isOpen) =>
          [null, problem].map((refused) => ({
            where: `${after}: ${subject} for ${view.you}${isOpen ? ", open" : ""}${refused ? ", refused" : ""}`,
            card: cardOn(subject, view, { text, isOpen, problem: refused }),
          })),
        ),
      );
      const inChat = view.meetings.map((meeting) => ({
        where: `${after}: a meeting's chat`,
        card: view.you === "coordinator" ? chatCard(view, meeting, text) : null,
      }));
      const things = [null, ...view.meetings, ...view.consents].map((thing) => thing?.id ?? null);
      const filled = Object.entries(forms).flatMap(([name, form]) =>
        things.flatMap((thing) =>
          [null, problem].map((refused) => {
            const context: FormContext = {
              view,
              thing,
              municipality,
              today: dayOf(now),
              text,
              typed: {},
              problem: refused,
            };
            return {
              where: `${after}: form ${name} for ${view.you}`,
              card: view.you === "coordinator" || forAll.includes(name) ? form.card(context) : null,
            };
          }),
        ),
      );
      return [...cards, ...inChat, ...filled];
    });
    const removed = viewFor(file, { kind: "removed" }, now, municipality);
    const tombstones = removed.meetings.flatMap(({ id }) =>
      [`invitation:${id}`, `agenda:${id}`].map((subject) => ({
        where: `${after}: ${subject} for one removed`,
        card: cardOn(subject as "case", removed, { text, isOpen: true, problem: null }),
      })),
    );
    const settled = file.tasks.map(({ id }) => ({
      where: `${after}: a promise of one removed`,
      card: cardOn(`task:${id}`, removed, { text, isOpen: true, problem: null }),
    }));
    const gone = { where: "taken", card: goneCard({ text, isOpen: false, problem: null }) };
    return [...shownTo, ...tombstones, ...settled, gone].flatMap(({ card, where }) =>
      card ? [{ card, where, language }] : [],
    );
  });
}

/** What the bot answers to words, and its refusals. */
const unclear = ["mina", "pojken 20130514-1238", "???"];

async function fromTheBot(): Promise<Shown[]> {
  const edge = await edgeOf(world);
  const found: Shown[] = [];
  for (const [language, locale] of [
    ["sv", "sv-SE"],
    ["en", "en-GB"],
  ] as const) {
    for (const person of ["samordnare", "kurator", "rektor"]) {
      for (const text of [
        "hej",
        "ny förfrågan",
        "mina ärenden",
        "mina uppföljningar",
        "stopp",
        "SB 2026 1",
        ...unclear,
      ])
        await edge.send(edge.activity(person, { type: "message", text, locale }));
      for (const commandId of ["initiate", "followUp"]) {
        const action = { type: "invoke", name: "composeExtension/fetchTask", value: { commandId }, locale };
        const { body } = await edge.send(edge.activity(person, action));
        found.push({ card: body.task.value.card.content, where: `${commandId} by ${person}`, language });
      }
    }
    for (const person of ["samordnare", "kurator", "rektor"])
      for (const { card } of await world.messages(person))
        if ((card as any)?.lang === language)
          found.push({ card: card as never, where: `the bot to ${person}`, language });
    found.push({ card: refusalCard({ kind: "notThere" }, texts[language]), where: "refused", language });
  }
  return found;
}

type Node = Record<string, any>;
const nodesIn = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (!value || typeof value !== "object") return [];
  return [value, ...Object.entries(value).flatMap(([name, part]) => (name === "data" ? [] : nodesIn(part)))];
};
const ofType = (card: Card, type: string) => nodesIn(card).filter((node) => String(node["type"]).startsWith(type));
/** Which cards break a rule, and how. */
const breaking = (cards: readonly Shown[], rule: (shown: Shown) => unknown[]) => [
  ...new Set(
    cards.flatMap((shown) => rule(shown).map((how) => `${shown.where} (${shown.language}): ${JSON.stringify(how)}`)),
  ),
];

test("there are cards of every kind to look at, in both languages", () => {
  const titles = new Set(ordinary.map(({ card, language }) => `${language} ${card.speak.replace(/SB-\d+-\d+/, "")}`));

  expect(ordinary.length).toBeGreaterThan(500);
  expect(titles.size).toBeGreaterThan(40);
});

test("no two nouns call a form the same, so every button opens its own", () => {
  const before = [caseForms, partyForms, consentForms, planningForms, meetingForms, agendaForms];
  const tables = [...before, itemForms, offLimitsForms, afterForms, followupForms];

  expect(tables.flatMap((table) => Object.keys(table)).toSorted()).toEqual(Object.keys(forms).toSorted());
});

describe("every card", () => {
  let once: Shown[] | undefined;
  /** Each card once, however often it is shown: what holds for it holds for its like. */
  const all = () =>
    (once ??= [
      ...new Map([...ordinary, ...nasty, ...longest].map((shown) => [JSON.stringify(shown.card), shown])).values(),
    ]);

  test("is read without a remark by Microsoft's own reader, as version 1.5", () => {
    const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
      "adaptivecards/dist/adaptivecards.js",
    );

    // Its test of "lang" remembers where it stopped, and so refuses every other card; a box to tick is labelled by its title.
    const isOurs = ({ message, source }: Node) =>
      !message.includes('property "lang"') && !(source?.getJsonTypeName?.() === "Input.Toggle" && source.title);
    const remarks = breaking(all(), ({ card }) => {
      const context = new SerializationContext(Versions.v1_5);
      const read = new AdaptiveCard();
      read.parse(structuredClone(card), context);
      const events: Node[] = [...Array(context.eventCount).keys()].map((index) => context.getEventAt(index));
      const said = [...events, ...read.validateProperties().validationEvents].filter(isOurs);
      return [...said.map(({ message }) => message), ...(read.version.toString() === "1.5" ? [] : ["version"])];
    });

    expect(remarks).toEqual([]);
  });

  test("has an id on every action and input, and none twice", () => {
    const broken = breaking(all(), ({ card }) => {
      const ids = [...ofType(card, "Action."), ...ofType(card, "Input.")].map((node) => node["id"]);
      return ids.filter((id, index) => typeof id !== "string" || id === "" || ids.indexOf(id) !== index);
    });

    expect(broken).toEqual([]);
  });

  test("names every field, and says what is wrong where one must be filled in", () => {
    const broken = breaking(all(), ({ card }) =>
      ofType(card, "Input.").filter(
        ({ label, title, isRequired, errorMessage, type }) =>
          !(label || (type === "Input.Toggle" && title)) || (isRequired === true && !errorMessage),
      ),
    );

    expect(broken).toEqual([]);
  });

  test("offers a choice wherever it asks for one, and never the same value twice", () => {
    const broken = breaking(all(), ({ card }) =>
      ofType(card, "Input.ChoiceSet").filter(({ choices, value, isMultiSelect }) => {
        const values: string[] = choices.map((choice: Node) => choice["value"]);
        return (
          values.length === 0 ||
          new Set(values).size < values.length ||
          choices.some((choice: Node) => !choice["title"]) ||
          (value && !isMultiSelect && !values.includes(value))
        );
      }),
    );

    expect(broken).toEqual([]);
  });

  test("has at most six buttons, at most one of them primary, and a way for older clients", () => {
    const broken = breaking(all(), ({ card }) =>
      ofType(card, "ActionSet").filter(
        ({ actions }) =>
          actions.length > mostActions || actions.filter((action: Node) => action["style"] === "positive").length > 1,
      ),
    );
    const outside = breaking(all(), ({ card }) => ("actions" in card ? ["actions outside an ActionSet"] : []));
    const without = breaking(all(), ({ card }) =>
      ofType({ ...card, refresh: undefined }, "Action.Execute").filter(
        ({ verb, data, fallback, title }) =>
          fallback?.type !== "Action.Submit" ||
          fallback.title !== title ||
          !isDeepStrictEqual(fallback.data, { ...data, verb }),
      ),
    );

    expect([...broken, ...outside, ...without]).toEqual([]);
  });

  test("is read anew by those it names, at most sixty, and asks with ids alone", () => {
    const anew = all().flatMap(({ card }) => (card.refresh ? [card.refresh] : []));

    expect(anew.length).toBeGreaterThan(3);
    for (const { action, userIds } of anew) {
      expect(userIds.every((id) => id.startsWith("29:"))).toBe(true);
      expect(userIds.length).toBeLessThanOrEqual(60);
      expect([action.type, action["verb"], Object.keys(action["data"] as object)]).toEqual([
        "Action.Execute",
        "refresh",
        ["caseId", "subject", "input"],
      ]);
    }
  });

  test("lets every text wrap", () => {
    expect(breaking(all(), ({ card }) => ofType(card, "TextBlock").filter(({ wrap }) => wrap !== true))).toEqual([]);
  });

  test("says what it is to one who listens, in its own language, and names nobody on a lock screen", () => {
    const broken = breaking([...nasty, ...longest], ({ card, language }) =>
      card.speak && card.speak.length < 100 && card.lang === language && !/canary|ååå/.test(card.speak)
        ? []
        : [card.speak],
    );

    expect(broken).toEqual([]);
  });

  test("shows words: no ids, no codes, nothing that is missing", () => {
    const broken = breaking(ordinary, ({ card }) =>
      wordsOn(card).filter((words) =>
        /[0-9a-f]{8}-[0-9a-f]{4}|\b(?!SB-)[a-zåäö]+[A-ZÅÄÖ]\w*|undefined|\[object|\bnull\b|\bNaN\b|Invalid|^\s*$/.test(
          words
            .replace(markup, "")
            .replace(/\\(.)/g, "$1")
            .replace(/https?:\S+/g, "")
            .replace(/\{\{DATE.*?\}\}/g, ""),
        ),
      ),
    );

    expect(broken).toEqual([]);
  });

  test("that is sent unasked tells nothing of what somebody wrote", () => {
    const unasked = nasty.filter(({ where }) => !/open|refused|form/.test(where));

    const told = breaking(unasked, ({ card }) => wordsOn(card).filter((words) => /bold|tag<|three/.test(words)));

    expect(unasked.length).toBeGreaterThan(50);
    expect(told).toEqual([]);
  });

  test("shows what people wrote as they wrote it: no marks, links or dates are made of it", () => {
    const said = (card: Card) => [
      ...ofType(card, "TextBlock").map(({ text }) => text as string),
      ...ofType(card, "FactSet").flatMap(({ facts }) => facts.flatMap(({ title, value }: Node) => [title, value])),
    ];
    const shownAs = (html: string) =>
      html
        .replace(/<[^>]*>/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&amp;", "&");
    const bare = (words: string) => words.replace(/\s/g, "");
    const written = [markup, asList].map(bare);

    const marked = breaking(nasty, ({ card }) =>
      said(card)
        .filter((words) => words.includes("canary"))
        .filter((words) => {
          const html = markdownToHtml(words);
          const isLiteral = written.some((one) => bare(shownAs(html)).includes(one)) || words.includes("Kurator");
          return !isLiteral || /<(a|strong|em|ul)\b/.test(html) || /\{\{(DATE|TIME)\(/.test(words);
        }),
    );

    expect(marked).toEqual([]);
  });

  test("is at most 28 kB, however much people write", () => {
    const sizes = longest.map(({ card, where }) => [Buffer.byteLength(JSON.stringify(card)), where] as const);

    expect(sizes.filter(([size]) => size > largestCard)).toEqual([]);
  });
});
