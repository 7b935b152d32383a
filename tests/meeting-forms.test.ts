import { describe, expect, test } from "vitest";

import type { Card } from "../src-shared/card.ts";
import { cardOn, forms } from "../src-shared/cards.ts";
import { municipality } from "../src-shared/programme/municipality.ts";
import { texts } from "../src-shared/text/text.ts";
import { addDays, dayOf, momentAt } from "../src-shared/time.ts";
import { accountCalled, accountNumbered, aProfessional, ekstad } from "./case-files.ts";
import { type At, contextOf, faultsOf, formAt, inputsOf, offersOf, sends } from "./filled.ts";
import { aHeldRoom, aRoom, type Room, slot } from "./meeting-room.ts";
import { choicesOf, wordsOf } from "./scenarios/world.ts";
import { buttonsOf } from "./world.ts";

const leader = "samordnare";
const text = texts.sv;
const led = (room: Room, more: Partial<At> = {}): At => ({
  story: room,
  person: leader,
  thing: room.meetingId,
  ...more,
});
const as = (room: Room, person: string, more: Partial<At> = {}): At => ({ ...led(room, more), person });
const cardFor = (room: Room, who: string, subject: string, isOpen = true): Card =>
  cardOn((subject === "case" ? "case" : `${subject}:${room.meetingId}`) as "case", room.view(who as "kurator"), {
    text,
    isOpen,
    problem: null,
  })!;
const outsider = { ...aProfessional(40, "rektor"), account: null, mailbox: null, title: "Läkare utanför" };

describe("the invitation", () => {
  test("can be answered with a wish for another time, which only the coordinator reads", () => {
    const room = aRoom();
    expect([...buttonsOf(cardFor(room, "kurator", "invitation")).keys()]).toEqual(
      expect.arrayContaining(["attend", "cannot", "openAnotherTime", "anotherTime"]),
    );

    room.does("kurator", "meeting.answer", { answer: "anotherTime", suggests: "Tisdagar efter 13" });

    expect(wordsOf(cardFor(room, leader, "case"))).toContain("vill ha en annan tid: Tisdagar efter 13");
    expect(wordsOf(cardFor(room, leader, "case", false))).not.toContain("Tisdagar");
    expect(wordsOf(cardFor(room, "kurator", "invitation"))).toContain(text.meeting.askedAnotherTime);
    expect(JSON.stringify(cardFor(room, "socialsekreterare", "invitation"))).not.toMatch(/Tisdagar|annan tid:/);
    expect(offersOf("meetingMore", led(room))).toContain(`reschedule ${room.meetingId}`);
  });

  test("keeps a time that was suggested only with a wish for another", () => {
    const room = aRoom();

    room.does("kurator", "meeting.answer", { answer: "anotherTime", suggests: "Tisdagar" });
    room.does("kurator", "meeting.answer", { answer: "attends", suggests: "Tisdagar" });

    expect(room.kept().answers).toMatchObject([{ answer: "attends", suggests: null }]);
  });

  test("is answered by the coordinator for one who has no account", () => {
    const room = aRoom();
    room.file = { ...room.file, parties: [...room.file.parties, outsider] };
    expect(formAt("answerFor", led(room))).toBeNull();
    sends("invite", led(room, { typed: { invitees: outsider.id } }));

    sends("answerFor", led(room, { typed: { answer: "anotherTime", suggests: "Efter lunch" } }));

    expect(room.seenBy(leader).people.at(-1)).toMatchObject({ answer: "anotherTime", suggests: "Efter lunch" });
  });
});

describe("who comes", () => {
  test("is widened by those not asked yet, and narrowed with a reason", () => {
    const room = aRoom();
    const choices = choicesOf(formAt("invite", led(room))!, "invitees");
    expect(Object.values(choices)).toContain(accountCalled("rektor"));
    expect(Object.values(choices)).not.toContain(accountCalled("kurator"));

    sends("invite", led(room, { typed: { invitees: accountCalled("rektor") } }));
    sends("uninvite", led(room, { typed: { party: room.party("socialsekreterare"), reason: "Behövs inte än" } }));

    expect(room.seenBy(leader).people.map(({ title }) => title)).toEqual(["kurator", "rektor"]);
    expect(formAt("invite", as(room, "kurator"))).toBeNull();
  });

  test("needs things that are arranged, and done again when they fall through", () => {
    const room = aRoom();
    expect(formAt("arranged", led(room))).toBeNull();

    sends("arrange", led(room, { typed: { for: room.guardian, kind: "interpreter", detail: "Somaliska" } }));
    sends("arranged", led(room));
    expect(room.seenBy(leader).arrangements).toMatchObject([{ kind: "interpreter", isDone: true }]);
    expect(wordsOf(formAt("arranged", led(room)))).toContain("Tolk, Vårdnadshavare 20 (ordnat)");
    sends("arranged", led(room, { typed: { isDone: "false" } }));

    expect(room.seenBy(leader).arrangements).toMatchObject([{ isDone: false }]);
  });

  test("may be the staff alone, once the family has asked for it", () => {
    const room = aRoom();

    sends("wish", led(room, { thing: null, typed: { by: room.guardian, scope: "Skolskjutsen" } }));

    expect(room.view(leader).wishes).toMatchObject([{ scope: "Skolskjutsen" }]);
    expect(Object.values(choicesOf(formAt("seek", led(room, { thing: null })), "type"))).toContain("officialsFirst");
  });
});

/** With one item of the counsellor's, one of the family's and one of the coordinator's. */
function withItems() {
  const room = aRoom({ invited: ["kurator", "socialsekreterare"] });
  room.does("kurator", "meeting.suggestItem", { title: "Skoltaxin", category: "schooling" });
  sends("item", led(room, { typed: { title: "Läxor", for: room.guardian } }));
  sends("item", led(room, { typed: { title: "Nästa steg" } }));
  const of = (title: string) => room.item(title).id as string;
  return { room, of };
}

describe("an item", () => {
  test("of the family's is written down as theirs, and reworded only at their word", () => {
    const { room, of } = withItems();
    const thing = of("Läxor");
    expect(room.item("Läxor").suggestedBy).toBe(room.guardian);
    expect(formAt("removeItem", led(room, { thing }))).toBeNull();

    sends("rewordItem", led(room, { thing, typed: { title: "Läxor hemma", for: room.guardian } }));

    expect(room.item("Läxor hemma").suggestedBy).toBe(room.guardian);
    expect(formAt("rewordItem", as(room, "kurator", { thing }))).toBeNull();
  });

  test("of one's own says who is needed and for how long, and what was said stands in the form", () => {
    const { room, of } = withItems();
    const thing = of("Skoltaxin");
    const at = as(room, "kurator", { thing });
    expect(buttonsOf(cardFor(room, "kurator", "agenda")).get("itemsMore")).toBe(text.items.whoIsNeeded);
    expect(buttonsOf(cardFor(room, "socialsekreterare", "agenda")).get("itemsMore")).toBe(text.items.open);

    sends("needs", { ...at, typed: { needs: "barnochunga,bup", minutes: "15" } });

    expect(room.item("Skoltaxin")).toMatchObject({ needs: [{ unit: "barnochunga" }, { unit: "bup" }], minutes: 15 });
    expect(inputsOf(formAt("needs", at)!)).toMatchObject([{ value: "barnochunga,bup" }, { value: "15" }]);
    expect(wordsOf(cardFor(room, "kurator", "agenda"))).toContain("Enheten bup");
    expect(wordsOf(cardFor(room, "socialsekreterare", "agenda"))).not.toContain("Enheten bup");
    expect(formAt("needs", as(room, "socialsekreterare", { thing }))).toBeNull();
  });

  test("keeps the person it needed when the services are changed", () => {
    const { room, of } = withItems();
    const thing = of("Skoltaxin");
    const needs = [{ kind: "person", account: accountCalled("rektor") }];
    room.does(leader, "meeting.setNeeds", { itemId: thing, needs });

    sends("needs", led(room, { thing }));

    expect(room.item("Skoltaxin").needs).toEqual(needs);
  });

  test("is answered before the meeting, sorted anew, kept to some, and taken back", () => {
    const { room, of } = withItems();
    const thing = of("Skoltaxin");

    sends("answerItem", as(room, "socialsekreterare", { thing, typed: { answer: "Nytt bolag" } }));
    sends("sortItem", as(room, "kurator", { thing, typed: { category: "family" } }));
    sends("limitItem", led(room, { thing, typed: { present: room.party("kurator") } }));
    expect(room.item("Skoltaxin")).toMatchObject({
      answers: [{ value: "Nytt bolag" }],
      title: { category: "family" },
      present: [room.party("kurator")],
    });
    sends(
      "limitItem",
      led(room, { thing, typed: { present: [room.party("kurator"), room.party("socialsekreterare")].join(",") } }),
    );
    expect(room.item("Skoltaxin").present).toBeNull();
    sends("removeItem", as(room, "kurator", { thing }));

    expect(room.kept().items.map(({ title }) => title.value)).toEqual(["Läxor", "Nästa steg"]);
  });

  test("is chosen first, and then what to do with it: each is offered what they may", () => {
    const { room, of } = withItems();
    const offered = (person: string, title: string) =>
      offersOf("itemMore", as(room, person, { thing: of(title) })).map((offer) => offer.split(" ")[0]);

    expect(offersOf("itemsMore", led(room))).toHaveLength(3);
    expect(offered("kurator", "Skoltaxin")).toEqual(["answerItem", "needs", "rewordItem", "sortItem", "removeItem"]);
    expect(offered("socialsekreterare", "Skoltaxin")).toEqual(["answerItem"]);
    expect(offered(leader, "Läxor")).toEqual(["answerItem", "needs", "rewordItem", "sortItem", "limitItem"]);
    expect(offersOf("itemMore", as(room, "rektor", { thing: of("Skoltaxin") }))).toEqual([]);
  });

  test("is not raised when somebody in the family does not want it, until they say that it may be", () => {
    const room = aRoom();

    sends("keepOut", led(room, { typed: { by: room.guardian, words: "Farmors sjukdom" } }));
    const [topic] = room.seenBy(leader).offLimits;
    expect(topic).toMatchObject({ words: "Farmors sjukdom", by: room.guardian });
    expect(formAt("keepOut", as(room, "kurator"))).toBeNull();
    sends("allow", led(room, { typed: { topic: `${topic!.id}|${room.guardian}` } }));

    expect(room.seenBy(leader).offLimits).toEqual([]);
    expect(formAt("allow", led(room))).toBeNull();
  });

  test("comes after what the meeting is for, which is put in other words until it is published", () => {
    const room = aRoom();

    sends("purpose", led(room, { typed: { purpose: "En lugn skoldag" } }));

    expect(room.seenBy(leader)).toMatchObject({ purpose: "En lugn skoldag", childQuestion: "Vad behöver jag?" });
  });
});

describe("the form for publishing", () => {
  const asksWhy = (room: Room, thing = room.meetingId as string) =>
    inputsOf(formAt("publish", led(room, { thing }))!).some(({ id }) => id === "shortNoticeReason");

  test("asks why the notice is short only when it is", () => {
    const room = aRoom();
    expect(asksWhy(room)).toBe(false);
    sends("publish", led(room));
    expect(room.kept().state.name).toBe("agendaPublished");

    const late = aRoom();
    late.now = momentAt(addDays(dayOf(slot.start), -2), "09:00");

    expect(asksWhy(late)).toBe(true);
  });

  test("counts the days when the offices are closed", () => {
    const room = aRoom();
    room.now = momentAt(addDays(dayOf(slot.start), -7), "09:00");
    const context = contextOf(led(room));
    const closed = [addDays(dayOf(slot.start), -3)];

    const shown = [context, { ...context, holidays: closed }].map((one) => wordsOf(forms["publish"]!.card(one)));

    expect(shown.map((words) => words.includes("Varför kortare tid"))).toEqual([false, true]);
  });
});

test("a meeting that nobody of the family came to is noted with who of them said so", () => {
  const room = aRoom();
  room.now = slot.start;
  const typed = { attended: room.party("kurator"), heard: "inWriting", withoutFamily: room.guardian };

  sends("hold", led(room, { typed: { ...typed, withoutChannel: "phone" } }));

  expect(room.kept().state).toMatchObject({
    name: "held",
    withoutFamily: { saidBy: room.guardian, channel: "phone" },
  });
});

describe("in a municipality with very many services and people", () => {
  const many = Array.from({ length: 300 }, (_, index) => index);
  const long = (begin: string) => `${begin} ${"å".repeat(100)}`.slice(0, 100);
  const document = municipality.parse({
    ...ekstad.document,
    units: [
      ...ekstad.document.units,
      ...many.map((index) => ({ id: `skola-${index}`, name: long(`Skola ${index}`), authority: "utbildningsnamnden" })),
    ],
    people: [
      ...ekstad.document.people,
      ...many.flatMap((index) => [
        { ...somebody(1000 + index), unit: `skola-${index}` },
        { ...somebody(2000 + index), unit: "ekskolan" },
      ]),
    ],
  });
  function somebody(number: number) {
    return {
      account: accountNumbered(number),
      title: long(`Lärare ${number}`),
      mailbox: `l${number}@ekstad.example.se`,
    };
  }

  const typed = { purpose: "å".repeat(2000), childQuestion: "å".repeat(2000), exceptWords: "å".repeat(2000) };
  const waiting = (room: Room) => {
    const [first] = room.file.consents;
    room.file = { ...room.file, consents: [{ ...first!, heldBy: [] }] };
    return first!.id;
  };

  test.each([
    ["consent", () => null],
    ["seek", () => null],
    ["invite", (room: Room) => room.meetingId],
    ["askToConfirm", waiting],
    ["handOver", () => null],
  ])("the form %s has room for them", (name, about) => {
    const room = aRoom();
    const thing = about(room);

    const sizes = (["sv", "en"] as const).map((language) => {
      const card = formAt(name, led(room, { document, thing, typed, language }))!;
      expect(faultsOf(card)).toEqual([]);
      return JSON.stringify(card).length;
    });

    expect(Math.max(...sizes)).toBeGreaterThan(1000);
  });

  test("somebody who is not listed is named in the form for a meeting, by the title the municipality has", () => {
    const room = aRoom();
    const [title, twice] = [long("Lärare 1299"), "Kurator"];
    const at = (inviteesNamed: string) => contextOf(led(room, { document, thing: null, typed: { inviteesNamed } }));
    const asked = (named: string) => (forms["seek"]!.toInput(at(named)) as { invitees: string[] }).invitees;

    expect(inputsOf(formAt("seek", led(room, { document, thing: null }))!).map(({ id }) => id)).toContain(
      "inviteesNamed",
    );
    expect(asked(`${title}\n${twice}`)).toEqual([accountNumbered(1299), accountCalled("kurator")]);
    expect(room.refusal(leader, "meeting.invite", { invitees: asked("Ingen alls") })).toMatchObject({
      kind: "badInput",
    });
  });

  test("a service that is not listed is named in the consent form, and a name nobody has is refused", () => {
    const room = aRoom();
    const at = (servicesNamed: string) =>
      contextOf(
        led(room, {
          document,
          typed: { grantorId: room.guardian, services: "ekskolan", servicesNamed, categories: "schooling" },
        }),
      );
    const flowsOf = (named: string) =>
      (forms["consent"]!.toInput(at(named)) as { flows: { from: string }[] }).flows.map(({ from }) => from);

    expect(new Set(flowsOf(long("Skola 299").toUpperCase()))).toEqual(new Set(["ekskolan", "skola-299", "samordning"]));
    expect(flowsOf("Ingen skola")).toContain("ingen-skola");
    expect(inputsOf(formAt("consent", led(room, { document }))!).map(({ id }) => id)).toContain("servicesNamed");
  });
});

test("every one of these forms is well made, in both languages", () => {
  const { room, of } = withItems();
  room.file = { ...room.file, parties: [...room.file.parties, outsider] };
  sends("invite", led(room, { typed: { invitees: outsider.id } }));
  sends("arrange", led(room));
  sends("keepOut", led(room, { typed: { words: "Farmor" } }));
  const ofItem = ["needs", "rewordItem", "sortItem", "answerItem", "limitItem"];
  const ofMeeting = [
    "invite",
    "uninvite",
    "answerFor",
    "arrange",
    "arranged",
    "keepOut",
    "allow",
    "purpose",
    "publish",
  ];
  const seen = (["sv", "en"] as const).flatMap((language) => [
    ...ofItem.map((name) => [name, formAt(name, led(room, { thing: of("Läxor"), language }))] as const),
    ...ofMeeting.map((name) => [name, formAt(name, led(room, { language }))] as const),
    ["removeItem", formAt("removeItem", as(room, "kurator", { thing: of("Skoltaxin"), language }))] as const,
    ["wish", formAt("wish", led(room, { thing: null, language }))] as const,
    ["consent", formAt("consent", led(room, { thing: null, language }))] as const,
  ]);

  expect(seen.flatMap(([name, card]) => (card ? faultsOf(card).map((fault) => `${name}: ${fault}`) : [name]))).toEqual(
    [],
  );
  expect(offersOf("meetingMore", led(aHeldRoom()))).not.toContain(`invite ${room.meetingId}`);
});
