import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { capitalised } from "../src-shared/capitalised.ts";
import { en } from "../src-shared/text/en.ts";
import { sv } from "../src-shared/text/sv.ts";
import { addMinutes } from "../src-shared/time.ts";
import { type Answer, type Edge, edgeOf, someone, wordsOn } from "./edge.ts";
import { anInquiry, aPublishedMeeting, aWorld, buttonsOf, done, municipalityId, type World } from "./world.ts";

let world: World;
let edge: Edge;
let caseId: string;
let meetingId: string;
let start: string;
let reference: string;
let chatId: string;

beforeAll(async () => {
  world = await aWorld();
  edge = await edgeOf(world);
  const begun = await aPublishedMeeting(world);
  ({ caseId, meetingId } = begun);
  ({ start } = begun.slot);
  ({ reference } = await world.file(caseId));
  await world.deliverAll();
  const { store, installation, config } = world.app.deps;
  ({ chatId = "" } = (await store.calendar.get({ municipality: municipalityId, caseId, meetingId })) ?? {});
  await installation.inChat(config.BOT_TENANT_ID, chatId);
});
afterAll(() => world.close());

interface Said {
  id: string;
  from: string;
  text?: string;
  card?: any;
}
const chatOf = async (person: string, of?: string): Promise<Said[]> =>
  (await world.script(`/teams/${person}/chat${of ? `?chatId=${encodeURIComponent(of)}` : ""}`)).messages;
const fromBot = async (person: string, of?: string) => (await chatOf(person, of)).filter(({ from }) => from === "bot");
const inMeetingChat = () => fromBot("kurator", chatId);

/** What the bot put in somebody's own chat in answer. */
async function heard(person: string, text: string, fields = {}): Promise<{ words: string[]; card: any }> {
  const before = (await fromBot(person)).length;
  const { status } = await edge.send(edge.activity(person, { type: "message", text, ...fields }));
  expect(status).toBe(200);
  const [message] = (await fromBot(person)).slice(before);
  return { words: wordsOn(message?.card?.body), card: message?.card };
}
const bot = () => edge.activity("kurator", {})["recipient"];
const inChat = () => ({ id: chatId, conversationType: "groupChat", tenantId: someone("kurator").tenantId });
const pressed = (person: string, verb: string, data: unknown, fields = {}, trigger = "manual") =>
  edge.send(
    edge.activity(person, {
      type: "invoke",
      name: "adaptiveCard/action",
      value: { action: { type: "Action.Execute", verb, data }, trigger },
      ...fields,
    }),
  );
const wordsIn = (answer: Answer) => wordsOn(answer.body.value.body ?? answer.body);
const wordsFor = (text: typeof sv, kind: "unknownVerb" | "notThere") =>
  Object.values((text.refusals[kind] as () => { message: string; whatToDo: string })());
const conversationOf = (person: string) => world.app.deps.store.conversations.get(world.account(person));
const ledgerOf = async (person: string, subject: string) =>
  (await world.app.deps.store.ledger.of(municipalityId, caseId)).find(
    (row) => row.recipient === world.account(person) && row.subject === subject,
  );
/** Everything that a press could have changed, apart from the ledger. */
async function kept() {
  const { cases, reads } = world.app.deps.store;
  return [await world.file(caseId), await cases.log(municipalityId, caseId), await reads.of(municipalityId, caseId)];
}

describe("what somebody writes", () => {
  test("is answered alike whether it is written or pressed", async () => {
    const { card } = await heard("kurator", "mina");
    const [button] = card.body.at(-1).actions;

    const answer = await pressed("kurator", button.verb, button.data);

    const { myCases, myFollowUps, myPromises } = sv.bot.say;
    expect([...buttonsOf(card).values()]).toEqual([myCases, myFollowUps, myPromises].map(capitalised));
    expect(wordsIn(answer)).toEqual((await heard("kurator", "ärenden mina")).words);
    expect(wordsIn(answer)).toContain(reference);
  });

  test("as a case's code opens the card on which they work with it, closed", async () => {
    const [, year = "", number] = reference.split("-");

    const leader = await heard("samordnare", `sb ${year} ${Number(number)}`);
    const invited = await heard("kurator", reference.toLowerCase());

    expect(leader.words[0]).toBe(sv.case.title(reference));
    expect(invited.words[0]).toBe(sv.meeting.invitationTitle(reference));
    expect([...leader.words, ...invited.words].join(" ")).not.toContain("Trygghet i skolan");
  });

  test("as the code of somebody else's case is answered as a code that nobody has", async () => {
    const others = await heard("rektor", reference);
    const nobodys = await heard("rektor", reference.replace(/\d$/, "9").replace("-0", "-8"));

    expect(others.words).toEqual(expect.arrayContaining(wordsFor(sv, "notThere")));
    expect(nobodys.words).toEqual(others.words);
  });

  test("about somebody is not said again, not kept, and shown the way to the form and to help", async () => {
    const told = "Pojken 20130514-1238 mår dåligt hemma";
    const before = await kept();

    const { words, card } = await heard("rektor", told);

    expect(words).toEqual(
      expect.arrayContaining([sv.bot.notHereTitle, sv.bot.notHere, sv.bot.notHereHow, sv.common.signpost]),
    );
    expect(JSON.stringify(card)).not.toMatch(/20130514|Pojken/);
    expect([...buttonsOf(card).keys()].slice(0, 2)).toEqual(["inquiry", "consult"]);
    expect(await kept()).toEqual(before);
    expect(world.sent.filter(({ body }) => body.includes("20130514"))).toEqual([]);
  });

  test.each([
    ["stopp", sv.settings.title],
    ["mina åtaganden", sv.bot.noPromisesTitle],
  ])("“%s” is answered with “%s”", async (said, title) => {
    expect((await heard("rektor", said)).words[0]).toBe(title);
  });

  test("and then changes, takes away or marks is not answered", async () => {
    const before = await fromBot("kurator");
    const silent = [
      {
        type: "messageUpdate",
        text: "hej",
        channelData: { eventType: "editMessage", tenant: { id: someone("kurator").tenantId } },
      },
      { type: "messageDelete" },
      { type: "messageReaction", reactionsAdded: [{ type: "like" }] },
    ];

    const answers = await Promise.all(silent.map((fields) => edge.send(edge.activity("kurator", fields))));

    expect(answers.map(({ status, text }) => [status, text])).toEqual(silent.map(() => [200, ""]));
    expect(await fromBot("kurator")).toEqual(before);
  });
});

describe("a card that the client reads anew by itself", () => {
  const subject = () => `invitation:${meetingId}`;

  test("is the person's own as it is now, closed, and changes nothing but that it was seen", async () => {
    const [data, before] = [{ caseId, subject: subject(), input: {} }, await kept()];

    const read = await pressed("socialsekreterare", "refresh", data, {}, "automatic");
    const posing = await pressed(
      "socialsekreterare",
      "meeting.answer",
      { ...data, input: { meetingId, answer: "cannot" } },
      {},
      "automatic",
    );

    expect(wordsIn(read)[0]).toBe(sv.meeting.invitationTitle(reference));
    expect(read.body.value.refresh.userIds).toEqual([(await conversationOf("socialsekreterare"))?.userId]);
    expect(posing.body).toEqual(read.body);
    expect(await kept()).toEqual(before);
    expect((await ledgerOf("socialsekreterare", subject()))?.state).toBe("seen");
  });

  test("tells somebody else nothing", async () => {
    const read = await pressed("rektor", "refresh", { caseId, subject: subject() }, {}, "automatic");

    expect(wordsIn(read)).toEqual(expect.arrayContaining(wordsFor(sv, "notThere")));
  });
});

describe("in the chat of a meeting", () => {
  const event = (what: "Start" | "End", fields = {}) => ({
    ...edge.activity("kurator", {
      type: "event",
      name: `application/vnd.microsoft.meeting${what}`,
      from: { id: "29:1whoever" },
      conversation: inChat(),
      value: { Id: "MCMx", Title: "Mötet", JoinUrl: "https://teams.example/l/meetup-join/x", StartTime: start },
      ...fields,
    }),
  });
  const own = () => ({ caseId, subject: `agenda:${meetingId}`, input: {} });

  test("its card comes once when it begins, with code and time for the room, and is read anew by those invited", async () => {
    await Promise.all([event("Start"), event("Start")].map(edge.send));
    await world.deliverAll();
    await edge.send(event("Start"));
    await edge.send(event("Start", { conversation: { ...inChat(), id: "19:meeting_unknown@thread.v2" } }));
    await world.deliverAll();

    const written = world.sent.filter(
      ({ method, url }) => method !== "GET" && url.includes(encodeURIComponent(chatId)),
    );
    const [{ card } = { card: null }, ...more] = await inMeetingChat();
    const invited = await Promise.all(["samordnare", "kurator", "socialsekreterare"].map(conversationOf));
    expect([more, written.filter(({ url }) => url.includes("/activities")).map(({ method }) => method)]).toEqual([
      [],
      ["POST"],
    ]);
    expect(wordsOn(card.body)).toEqual([
      sv.meeting.chat.title(reference),
      sv.meeting.whenAndWhere,
      expect.stringContaining("kl."),
      sv.meeting.chat.lead,
      sv.meeting.chat.onlyYou,
      sv.meeting.chat.agenda,
    ]);
    expect(card.refresh.userIds.toSorted()).toEqual(invited.map((one) => one!.userId).toSorted());
  });

  test("each reads their own agenda in it, and the shared card stays as it was", async () => {
    const before = await inMeetingChat();

    const read = await pressed("kurator", "refresh", own(), { conversation: inChat() }, "automatic");
    const opened = await pressed("kurator", "show", own(), { conversation: inChat() });
    const leader = await pressed("samordnare", "refresh", own(), { conversation: inChat() }, "automatic");
    const form = await edge.send(
      edge.activity("kurator", {
        type: "invoke",
        name: "task/fetch",
        value: { data: { form: "picture", caseId, thing: meetingId } },
        conversation: inChat(),
      }),
    );

    expect(wordsIn(read)).toContain(sv.meeting.agendaTitle(reference));
    expect(wordsIn(read)).not.toContain("Trygghet i skolan");
    expect(wordsIn(opened)).toContain("Trygghet i skolan");
    expect(wordsIn(leader)).toContain(sv.meeting.agendaTitle(reference));
    expect([...buttonsOf(leader.body.value).keys()]).not.toContain("seen");
    expect(form.body.task.value.card.content.body.length).toBeGreaterThan(2);
    expect(await inMeetingChat()).toEqual(before);
    expect((await conversationOf("kurator"))?.conversationId).not.toBe(chatId);
  });

  test("whoever has no part in it is told no more than that, and a card carried there opens nothing", async () => {
    const stranger = await pressed("rektor", "show", own(), { conversation: inChat() });
    const carried = await Promise.all(
      [
        { ...own(), caseId: randomUUID() },
        { ...own(), subject: `agenda:${randomUUID()}` },
        { ...own(), subject: "case" },
      ].map((data) => pressed("samordnare", "show", data, { conversation: inChat() })),
    );
    const elsewhere = await pressed("kurator", "show", own(), {
      conversation: { ...inChat(), id: "19:other@thread.v2" },
    });

    expect(wordsIn(stranger)).toEqual([sv.bot.notForYouTitle, sv.bot.notForYou]);
    for (const answer of [...carried, elsewhere])
      expect(wordsIn(answer)).toEqual(expect.arrayContaining(wordsFor(sv, "unknownVerb")));
  });

  test("the bot says where to write to it when it is called, and is silent when it is not", async () => {
    const before = (await inMeetingChat()).length;
    const called = [{ type: "mention", text: "<at>Samla</at>", mentioned: bot() }];

    await edge.send(edge.activity("kurator", { type: "message", text: reference, conversation: inChat() }));
    await edge.send(
      edge.activity("kurator", {
        type: "message",
        text: `<at>Samla</at> ${reference}`,
        entities: called,
        conversation: inChat(),
      }),
    );

    await edge.send(
      edge.activity("kurator", {
        type: "message",
        text: `<at>Samla</at> ${reference}`,
        entities: called,
        conversation: inChat(),
        from: { id: "29:1disabled", aadObjectId: "10c7a5e2-3b1d-4c6f-9f03-7a2b4c6d8f03" },
      }),
    );

    // That an account is closed is not for everybody in the chat to read.
    const said = (await inMeetingChat()).slice(before).map(({ card }) => wordsOn(card.body));
    const elsewhere = [sv.bot.inGroupTitle, sv.bot.inGroup];
    expect(said).toEqual([elsewhere, elsewhere]);
    expect((await conversationOf("kurator"))?.conversationId).not.toBe(chatId);
  });

  test("its end reminds whoever led it, once, in their own chat, and not before its time has come", async () => {
    const before = (await fromBot("samordnare")).length;
    await edge.send(event("End"));
    await world.deliverAll();
    expect(await fromBot("samordnare")).toHaveLength(before);

    world.clock.now = addMinutes(start as never, 55);
    await Promise.all([event("End"), event("End")].map(edge.send));
    await world.deliverAll();

    const told = (await fromBot("samordnare")).slice(before);
    const [{ card } = { card: null }, ...more] = told.filter(
      (one) => one.card.speak === sv.meeting.chat.ended(reference),
    );
    expect(more).toEqual([]);
    expect(wordsOn(card.body)).toContain(sv.meeting.chat.endedLead);
    expect(card.body.at(-1).actions[0].data).toMatchObject({ form: "hold", thing: meetingId });

    const { parties } = await world.file(caseId);
    const attended = parties.filter((party) => party.kind !== "professional").map(({ id }) => id);
    await done(world.perform("samordnare", caseId, "meeting.hold", { meetingId, attended, agreements: [] }));
    const read = await pressed("samordnare", "refresh", { caseId, subject: `ended:${meetingId}` }, {}, "automatic");
    expect(wordsIn(read)).toContain(sv.meeting.chat.noted(reference));
  });
});

describe("an action on a message", () => {
  const words = "<p>Kan vi ta <b>Elevhälsan</b> &amp; hemmet?</p><p>Hälsningar</p>";
  const plain = "Kan vi ta Elevhälsan & hemmet?\nHälsningar";
  const elsewhere = { conversation: { id: "19:colleagues@unq.gbl.spaces", conversationType: "personal" } };
  const used = (person: string, commandId: string, fields = {}) =>
    edge.send(
      edge.activity(person, {
        type: "invoke",
        name: "composeExtension/fetchTask",
        value: {
          commandId,
          commandContext: "message",
          messagePayload: { id: "1", body: { contentType: "html", content: words } },
        },
        ...elsewhere,
        ...fields,
      }),
    );
  const sent = (person: string, commandId: string, data: unknown, fields = {}) =>
    edge.send(
      edge.activity(person, {
        type: "invoke",
        name: "composeExtension/submitAction",
        value: { commandId, commandContext: "message", data },
        ...elsewhere,
        ...fields,
      }),
    );
  const cardIn = (answer: Answer) => answer.body.task.value.card.content;
  const inputIn = (answer: Answer, id: string) => {
    const found = JSON.stringify(cardIn(answer)).match(new RegExp(`\\{[^{}]*"id":"${id}"[^{}]*\\}`));
    return found && JSON.parse(found[0]);
  };
  const buttonIn = (answer: Answer) => cardIn(answer).body.at(-1).actions[0];

  test("“Initiera samverkan” opens an inquiry with the message in it, and keeps it only where it is sent, once", async () => {
    const before = await conversationOf("rektor");

    const opened = await used("rektor", "initiate");
    const { data } = buttonIn(opened);
    const unsent = await world.app.deps.store.cases.read(municipalityId, data.caseId);
    const typed = { caller: "Rektor", phone: "070-1740610", worry: inputIn(opened, "worry").value, language: "sv" };
    const answers = await Promise.all([1, 2, 3].map(() => sent("rektor", "initiate", { ...data, ...typed })));

    expect(inputIn(opened, "worry").value).toBe(plain);
    expect(wordsOn(cardIn(opened).body)).toContain(sv.bot.fromMessage);
    expect(unsent).toBeUndefined();
    expect(answers.map(({ body }) => body.task.type)).toEqual(["message", "message", "message"]);
    expect(new Set(answers.map(({ body }) => body.task.value)).size).toBe(1);
    expect((await world.file(data.caseId)).inquiry.worry?.value).toBe(plain);
    expect(await conversationOf("rektor")).toEqual(before);
  });

  test("“Skapa uppföljning” lets the coordinator choose the case, and opens the form of its latest meeting", async () => {
    const another = await anInquiry(world);
    await done(world.perform("samordnare", another, "case.accept", { noConflictOfInterest: true }));

    const asked = await used("samordnare", "followUp");
    const chosen = { ...buttonIn(asked).data, said: inputIn(asked, "said").value };
    const opened = await sent("samordnare", "followUp", { ...chosen, case: caseId });
    const tooEarly = await sent("samordnare", "followUp", { ...chosen, case: another });
    const notTheirs = await sent("samordnare", "followUp", { ...chosen, case: randomUUID() });

    expect(wordsOn(cardIn(asked).body)).toContain(reference);
    expect(opened.body.task.value.title).toBe(sv.followUp.agreeTitle);
    expect(inputIn(opened, "what").value).toBe(plain);
    expect(wordsOn(cardIn(tooEarly).body)).toContain(sv.bot.noFollowUp.noMeeting.title);
    expect(wordsOn(cardIn(notTheirs).body)).toEqual(expect.arrayContaining(wordsFor(sv, "notThere")));
    expect((await world.file(caseId)).tasks).toEqual([]);
  });

  test("beside a mail that is written in Outlook the same forms open, empty, and nothing else is heard from there", async () => {
    const outlook = { channelId: "m365extensions" };
    const before = await conversationOf("rektor");
    const opened = await used("rektor", "initiate", {
      ...outlook,
      value: { commandId: "initiate", commandContext: "compose" },
    });
    const { data } = buttonIn(opened);
    const typed = { caller: "Rektor", phone: "070-1740610", worry: "Skrivet i Outlook", language: "sv" };

    const answer = await sent("rektor", "initiate", { ...data, ...typed }, outlook);
    await world.deliverAll();
    const mark = world.sent.length;
    await edge.send(edge.activity("rektor", { type: "message", text: "hjälp", ...outlook }));
    await edge.send(edge.activity("rektor", { type: "installationUpdate", action: "remove", ...outlook }));

    expect(inputIn(opened, "worry").value ?? "").toBe("");
    expect(answer.body.task.type).toBe("message");
    expect((await world.file(data.caseId)).inquiry.worry?.value).toBe(typed.worry);
    expect(world.sent.length).toBe(mark);
    expect(await conversationOf("rektor")).toEqual(before);
  });

  test("“Skapa uppföljning” tells whoever may not what to do instead", async () => {
    const invited = await used("kurator", "followUp");
    const nobody = await used("bupbehandlare", "followUp", { locale: "en-GB" });
    const unknown = await used("kurator", "constructor");

    expect(wordsOn(cardIn(invited).body)).toEqual(expect.arrayContaining(Object.values(sv.bot.noFollowUp.notYours)));
    expect(wordsOn(cardIn(nobody).body)).toEqual(expect.arrayContaining(Object.values(en.bot.noFollowUp.noCases)));
    expect(wordsOn(cardIn(unknown).body)).toEqual(expect.arrayContaining(wordsFor(sv, "unknownVerb")));
  });
});

test("cards follow when somebody changes language, and are left alone until they do", async () => {
  const english = { locale: "en-GB" };
  const speaks = async () => (await fromBot("socialsekreterare")).map(({ card }) => card?.speak);
  const updates = () => world.sent.filter(({ method, url }) => method === "PUT" && url.includes("/activities/")).length;
  await world.deliverAll();
  expect(await speaks()).toContain(sv.meeting.invitationTitle(reference));

  await heard("socialsekreterare", "help", english);
  await world.deliverAll();
  const after = updates();
  await heard("socialsekreterare", "help", english);
  await world.deliverAll();

  expect(await speaks()).toContain(en.meeting.invitationTitle(reference));
  expect(await speaks()).not.toContain(sv.meeting.invitationTitle(reference));
  expect(updates()).toBe(after);
});

test("an app that is taken away is forgotten, and one that is only made newer is not", async () => {
  const change = (action: string) => edge.send(edge.activity("rektor", { type: "installationUpdate", action }));
  const leave = (who: unknown) =>
    edge.send(edge.activity("rektor", { type: "conversationUpdate", membersRemoved: [who] }));
  const isKnown = async () => (await conversationOf("rektor")) !== undefined;
  const known: boolean[] = [];

  await heard("rektor", "hej");
  await change("remove-upgrade");
  known.push(await isKnown());
  await change("remove");
  known.push(await isKnown());
  await heard("rektor", "hej");
  await leave({ id: "29:1another" });
  known.push(await isKnown());
  await leave(bot());
  known.push(await isKnown());

  expect(known).toEqual([true, false, true, false]);
});
