import { expect, test } from "vitest";

import { cardOn, forms } from "../src-shared/cards.ts";
import { fromUnit, label } from "../src-shared/case/labelled.ts";
import { happensNow } from "../src-shared/family/happens-now.ts";
import { sv } from "../src-shared/text/family/sv.ts";
import type { PartyId, ProposalId, StatementId, Wording } from "../src-shared/ids.ts";
import { texts } from "../src-shared/text/text.ts";
import { addMinutes, type Moment } from "../src-shared/time.ts";
import { member } from "./arbitraries/steps.ts";
import { aPromise, ekstad, inDays, monday, numbered, office } from "./case-files.ts";
import { aMeeting, aTable, child, father, kurator, meetingId, mother, storyOf } from "./round-table.ts";

const [as, nowhere] = [(id: PartyId) => `${member}${id}`, numbered<never>(777)];
const said = (words: string) => label(words, { about: [child.id], category: "schooling", source: fromUnit(office) });
const inReview = () => {
  const { state } = aMeeting();
  return storyOf(
    aTable({
      meetings: [
        aMeeting({
          state: { ...state, name: "notesReview", sharedAt: monday } as never,
          notes: [{ id: numbered(70), words: said("Lugn start"), wording: numbered(71) }],
        }),
      ],
    }),
  );
};
const [taskId, later] = [numbered(80), "2026-09-30T06:00:00.000Z" as Moment];
const promised = (...reportTo: PartyId[]) =>
  storyOf(
    aTable({
      tasks: [
        aPromise(80, {
          what: said("Lugn start"),
          owner: kurator.id,
          reportTo: reportTo.map((party) => ({ party, receivedAt: null })),
          dueBy: inDays(10),
        }),
      ],
    }),
  );

test("each says on their own page whether the notes are right, in words of their own, and may change it", () => {
  const story = inReview();

  story.does(as(mother.id), "meeting.takeStand", { meetingId, stance: "agrees" });
  story.does(as(child.id), "meeting.takeStand", { meetingId, stance: "agrees", party: mother.id });
  story.does(as(mother.id), "meeting.takeStand", { meetingId, stance: "differs", words: "Vi sa tisdag" });

  const own = { party: mother.id, stance: "differs", words: "Vi sa tisdag", onPage: true };
  expect(story.view("samordnare").meetings[0]!.stances).toEqual([
    { party: child.id, stance: "agrees", words: null, onPage: true },
    own,
  ]);
  expect(story.viewOf(mother.id).meetings[0]!.stances).toEqual([own]);
  expect(story.viewOf(father.id).meetings[0]!.stances).toEqual([]);
});

test("what is refused of that: without words, of another's meeting, and once the notes are an official document", () => {
  const story = inReview();
  const differs = { meetingId, stance: "differs", words: "" };
  expect(story.isRefused(as(mother.id), "meeting.takeStand", differs)).toEqual({ kind: "reasonNeeded" });
  story.file = { ...story.file, meetings: [{ ...story.file.meetings[0]!, family: [mother.id] }] };
  const answers = [meetingId, nowhere].map((id) =>
    story.isRefused(as(father.id), "meeting.takeStand", { meetingId: id, stance: "agrees" }),
  );
  expect(answers).toEqual([{ kind: "notThere" }, { kind: "notThere" }]);
  story.does("samordnare", "meeting.finalise", { meetingId, diarium: "", reason: "Bråttom" });
  expect(story.isRefused(as(mother.id), "meeting.takeStand", { ...differs, words: "Nej" })).toEqual({
    kind: "alreadyFinalised",
  });
});

test("each answers a proposal on their own page; it is theirs and the coordinator's, and one not shown is not there", () => {
  const story = storyOf();
  story.does("kurator", "plan.propose", { unit: "ekskolan", words: "Lugn start", category: "schooling" });
  const proposalId = story.file.plan.proposals[0]!.id;
  const stance = (more: object) => ({ proposalId, stance: "yes", ...more });
  expect(story.isRefused(as(mother.id), "plan.takeStance", stance({}))).toEqual({ kind: "notThere" });
  story.does("samordnare", "plan.present", { proposalId });
  const before = JSON.stringify(story.viewOf(father.id));

  story.does(as(mother.id), "plan.takeStance", stance({ for: father.id, channel: "phone" }));
  story.does(as(child.id), "plan.takeStance", stance({ stance: "withChange", words: "Inte på måndagar" }));

  expect(story.view("samordnare").plan.proposals[0]!.stances).toEqual([
    { party: mother.id, stance: "yes", words: null, channel: "page" },
    { party: child.id, stance: "withChange", words: "Inte på måndagar", channel: "page" },
  ]);
  expect(story.viewOf(child.id).plan.proposals[0]!.stances).toMatchObject([{ words: "Inte på måndagar" }]);
  expect(JSON.stringify(story.viewOf(father.id))).toBe(before);
  expect(story.isRefused(as(father.id), "plan.takeStance", stance({ stance: "withChange" })).kind).toBe("reasonNeeded");
  expect(story.isRefused("samordnare", "plan.takeStance", stance({ for: father.id }))).toMatchObject({
    fields: [{ path: "channel", problem: "missing" }],
  });
  expect(
    story.isRefused(as(father.id), "plan.takeStance", { proposalId: numbered<ProposalId>(9), stance: "no" }),
  ).toEqual({ kind: "notThere" });
});

test("each says whether the shared picture is theirs too, of what they may read", () => {
  const story = storyOf();
  const words = { kind: "agreed", words: "Hen vill gå till skolan", category: "schooling" };
  story.does("samordnare", "plan.addStatement", words);
  story.does("samordnare", "plan.addStatement", { ...words, words: "Mammas egna ord", by: mother.id });
  const [shared, own] = story.file.plan.statements.map(({ id, wording }) => ({ statementId: id, seen: wording }));

  story.does(as(father.id), "plan.takeStand", { ...shared, stance: "differs", words: "Ibland", for: mother.id });

  expect(story.view("samordnare").plan.statements[0]!.stances).toMatchObject([
    { party: father.id, stance: "differs", words: "Ibland", onPage: true },
  ]);
  expect(story.viewOf(mother.id).plan.statements[0]!.stances).toEqual([]);
  const unknown = { statementId: numbered<StatementId>(9), seen: numbered<Wording>(9) };
  for (const one of [own, unknown])
    expect(story.isRefused(as(father.id), "plan.takeStand", { ...one, stance: "agrees" })).toEqual({
      kind: "notThere",
    });
});

test("whoever was promised an answer says that they have got it, and whether it helped; nobody says it for another", () => {
  const story = promised(mother.id, father.id);
  story.does("kurator", "followup.report", { taskId, outcome: "done", evidence: "" });
  const fathers = JSON.stringify(story.viewOf(father.id));

  story.does(as(mother.id), "followup.receive", { taskId, for: father.id });
  story.does(as(mother.id), "followup.rate", { taskId, helped: "partly", for: father.id });

  expect(JSON.stringify(story.viewOf(father.id))).toBe(fathers);
  expect(story.viewOf(mother.id).tasks).toMatchObject([{ state: "received", helped: ["partly"] }]);
  expect(story.view("samordnare").tasks).toMatchObject([{ state: "reported", toTell: [father.id] }]);
  expect(story.isRefused(as(mother.id), "followup.receive", { taskId })).toEqual({ kind: "nothingToReceive" });
  for (const id of [taskId, nowhere])
    expect(story.isRefused(as(child.id), "followup.receive", { taskId: id })).toEqual({ kind: "notThere" });
});

test("whoever has heard nothing says so once: the coordinator is to call, and it blames nobody", () => {
  const story = promised(mother.id);
  const say = { taskId };
  expect(story.isRefused(as(mother.id), "followup.sayUnheard", say)).toEqual({ kind: "notDueYet" });
  story.until(later);
  const schools = JSON.stringify(story.view("kurator"));

  story.does(as(mother.id), "followup.sayUnheard", say);
  const once = story.file.tasks;
  story.does(as(mother.id), "followup.sayUnheard", say);

  expect(story.file.tasks).toEqual(once);
  expect(JSON.stringify(story.view("kurator"))).toBe(schools);
  expect(story.viewOf(mother.id).tasks[0]!.unheard).toMatchObject([{ party: mother.id, isToCall: true }]);
  expect(story.viewOf(father.id).tasks[0]!.unheard).toEqual([]);
  expect(story.isRefused(as(father.id), "followup.sayUnheard", say)).toEqual({ kind: "notThere" });
  story.does("samordnare", "party.noteCall", { partyId: mother.id });
  expect(story.viewOf(mother.id).tasks[0]!.unheard).toMatchObject([{ isToCall: false }]);
  story.does("kurator", "followup.report", { taskId, outcome: "done", evidence: "" });
  story.does(as(mother.id), "followup.receive", { taskId });
  expect(story.file.tasks[0]).toMatchObject({ unheard: [], state: { name: "received" } });
});

test("whoever wishes to talk about a proposal first is called, and nobody else learns of it", () => {
  const story = storyOf(aTable());
  story.does("kurator", "plan.propose", { unit: "ekskolan", words: "Lugn start", category: "schooling" });
  const proposalId = story.file.plan.proposals[0]!.id;
  story.does("samordnare", "plan.present", { proposalId });
  const others = () => JSON.stringify([story.viewOf(father.id), story.viewOf(child.id), story.view("kurator")]);
  const before = others();

  story.does(as(mother.id), "plan.takeStance", { proposalId, stance: "talkFirst", words: "Vem betalar?" });

  expect(others()).toBe(before);
  const view = story.view("samordnare");
  expect(view.waiting).toEqual({ kind: "callFamily", about: mother.id, dueAt: null });
  const context = { view, thing: mother.id, municipality: ekstad.document, today: inDays(0), typed: {}, problem: null };
  const form = JSON.stringify(forms["called"]!.card({ ...context, text: texts.sv }));
  expect(form).toContain("Vem betalar?");
  story.does("samordnare", "party.noteCall", { partyId: mother.id });
  expect(story.view("samordnare").waiting.kind).not.toBe("callFamily");
  story.does(as(mother.id), "plan.takeStance", { proposalId, stance: "yes" });
  expect(story.view("samordnare").waiting.kind).not.toBe("callFamily");
  expect(others()).toBe(before);
});

test("whoever does not know what happens now, or was not heard, is called; one answer is one tap and may be changed", () => {
  const story = inReview();
  const others = () => JSON.stringify([story.viewOf(father.id), story.viewOf(child.id), story.view("kurator")]);
  const before = others();
  const answer = (question: string, given: string, words = "") =>
    story.does(as(mother.id), "meeting.giveFeedback", { meetingId, question, answer: given, words, for: father.id });

  answer("understood", "no", "Vem ringer mig?");
  answer("helped", "no");

  expect(others()).toBe(before);
  const view = story.view("samordnare");
  expect(view.waiting).toEqual({ kind: "callFamily", about: mother.id, dueAt: null });
  const context = { view, thing: mother.id, municipality: ekstad.document, today: inDays(0), typed: {}, problem: null };
  const form = JSON.stringify(forms["called"]!.card({ ...context, text: texts.sv }));
  expect(form).toContain("Vem ringer mig?");
  expect(JSON.stringify(cardOn("case", view, { text: texts.sv, isOpen: false, problem: null }))).toContain(
    texts.sv.case.waiting.callFamily,
  );
  story.does("samordnare", "party.noteCall", { partyId: mother.id });
  expect(story.view("samordnare").waiting.kind).not.toBe("callFamily");
  expect(story.isRefused("samordnare", "party.noteCall", { partyId: mother.id })).toEqual({ kind: "alreadySo" });
  answer("heard", "no");
  expect(story.view("samordnare").waiting.kind).toBe("callFamily");
  answer("heard", "yes");
  expect(story.view("samordnare").waiting.kind).not.toBe("callFamily");
  expect(story.viewOf(mother.id).meetings[0]!.feedback.map(({ question, answer: given }) => [question, given])).toEqual(
    [
      ["understood", "no"],
      ["helped", "no"],
      ["heard", "yes"],
    ],
  );
});

test("what is refused of an answer after a meeting", () => {
  const story = storyOf(
    aTable({
      meetings: [
        aMeeting({ state: { name: "booked", slot: { start: later, end: addMinutes(later, 60) } } as never }),
        aMeeting({ id: numbered(51), family: [father.id] }),
      ],
    }),
  );
  const heard = { question: "heard", answer: "yes" };
  const kindOf = (person: string, more: object) =>
    story.isRefused(person, "meeting.giveFeedback", { ...heard, ...more }).kind;

  expect(kindOf(as(mother.id), { meetingId })).toBe("notInThisMeetingState");
  expect(kindOf(as(mother.id), { meetingId: numbered(51) })).toBe("notThere");
  expect(kindOf(as(mother.id), { meetingId: nowhere })).toBe("notThere");
  expect(kindOf("samordnare", { meetingId })).toBe("unknownPerson");
  expect(kindOf("kurator", { meetingId, for: mother.id })).toBe("notYourStep");
});

test("how heavy it is each says for themselves, and sees their own", () => {
  const story = storyOf();
  story.does(as(mother.id), "party.rateBurden", { when: "after", score: 4, partyId: father.id });

  expect(story.view("samordnare").record!.burdens).toMatchObject([{ party: mother.id, score: 4, onPage: true }]);
  expect([mother, father].map(({ id }) => story.viewOf(id).yourBurdens)).toEqual([[{ when: "after", score: 4 }], []]);
});

test("what somebody says of a meeting to the coordinator is written down, and shown as said to them", () => {
  const story = inReview();
  const view = story.view("samordnare");
  const typed = { for: father.id, question: "heard", answer: "no", words: "Det gick fort" };
  const context = { view, thing: meetingId, municipality: ekstad.document, today: inDays(0), typed, problem: null };
  const { verb, toInput, card } = forms["feedback"]!;
  expect(card({ ...context, text: texts.sv })).not.toBeNull();

  story.does("samordnare", verb, toInput({ ...context, text: texts.sv }));

  expect(story.view("samordnare").meetings[0]!.feedback).toMatchObject([
    { party: father.id, answer: "no", words: "Det gick fort", onPage: false, isToCall: true },
  ]);
});

test("what happens now is who does what, when they meet, and that nothing is decided where nothing is", () => {
  const { lines } = happensNow(storyOf(aTable({ meetings: [] })).viewOf(mother.id), sv);
  expect(lines).toEqual([sv.after.now.nothing]);

  const story = promised(mother.id);
  const { after } = sv;
  const day = sv.day(inDays(10));
  const told = (party: PartyId) => happensNow(story.viewOf(party), sv).lines;
  expect(told(mother.id)).toEqual([after.now.does("kurator", "Lugn start", day), after.now.noMeeting]);
  expect(told(child.id)).toEqual([after.nowChild.does("kurator", "Lugn start", day), after.nowChild.noMeeting]);
  story.until(later);
  expect(told(child.id)[0]).toContain("Det är inte ditt fel");
  const many = {
    ...story.file,
    tasks: [1, 2, 3, 4, 5].map((id) => ({ ...story.file.tasks[0]!, id: numbered<never>(id) })),
  };
  story.file = many;
  expect(told(mother.id)).toHaveLength(5);
  expect(told(mother.id)[3]).toBe(after.now.more(2));
});

test("when they meet again is told whose next meeting it is, and to nobody else", () => {
  const { state } = aMeeting();
  const next = { ...aMeeting({ id: numbered(51), family: [mother.id], around: inDays(40) }), state: { name: "draft" } };
  const closed = { ...state, name: "closed", sharedAt: monday, finalisedAt: monday, diarium: null, closedAt: monday };
  const story = (again: object) =>
    storyOf(aTable({ meetings: [aMeeting({ state: { ...closed, next: again } as never }), next as never] }));
  const after = story({ kind: "meeting", meeting: next.id });

  expect(happensNow(after.viewOf(mother.id), sv).lines).toEqual([sv.after.now.around(sv.day(inDays(40)))]);
  expect(happensNow(after.viewOf(father.id), sv).lines).toEqual([sv.after.now.noMeeting]);
  const never = story({ kind: "none", reason: said("Familjen klarar sig") });
  expect(happensNow(never.viewOf(father.id), sv).lines).toEqual([sv.after.now.notAgain("Familjen klarar sig")]);
  expect(never.view("kurator").meetings[0]!.again).toBeNull();
});

test("who comes at the family's side answers for nobody: to them none of it is there to answer", () => {
  const { custody: _none, ...like } = father;
  const supporter = { ...like, kind: "supporter", id: numbered<PartyId>(25), role: "supportPerson", of: mother.id };
  const story = inReview();
  const [meeting] = story.file.meetings;
  story.file = {
    ...story.file,
    parties: [...story.file.parties, supporter as never],
    meetings: [{ ...meeting!, family: [...meeting!.family, supporter.id] }],
  };
  const told = { words: "Lugn start", category: "schooling" };
  story.does("samordnare", "plan.addStatement", { ...told, kind: "agreed", releasedTo: [supporter.id] });
  story.does("kurator", "plan.propose", { ...told, unit: "ekskolan" });
  const { statements, proposals } = story.file.plan;
  story.does("samordnare", "plan.present", { proposalId: proposals[0]!.id, releasedTo: [supporter.id] });

  const tried = [
    ["meeting.takeStand", { meetingId, stance: "agrees" }],
    ["meeting.giveFeedback", { meetingId, question: "heard", answer: "no" }],
    ["plan.takeStance", { proposalId: proposals[0]!.id, stance: "no" }],
    ["plan.takeStand", { statementId: statements[0]!.id, seen: statements[0]!.wording, stance: "agrees" }],
    ["party.rateBurden", { when: "after", score: 3 }],
  ] as const;
  expect(tried.map(([verb, input]) => story.isRefused(as(supporter.id), verb, input).kind)).toEqual(
    tried.map(() => "notThere"),
  );
});
