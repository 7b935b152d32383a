import { expect, test } from "vitest";

import { cardOn } from "../src-shared/cards.ts";
import { begun, programmeToBegin } from "../src-shared/case/begin.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import { programmesAbove } from "../src-shared/case/raising.ts";
import { viewFor } from "../src-shared/case/view.ts";
import { fromParty, label } from "../src-shared/case/labelled.ts";
import { consentBoard } from "../src-shared/consent/board.ts";
import type { CaseId, NeedId, Wording } from "../src-shared/ids.ts";
import { isOfAskingAge } from "../src-shared/party/age.ts";
import { controllersOf } from "../src-shared/programme/controllers.ts";
import { municipality } from "../src-shared/programme/municipality.ts";
import { type Rules, rules as schema, rulesFrom } from "../src-shared/programme/programme.ts";
import { advance } from "../src-shared/case/advance.ts";
import { slotOf } from "../src-shared/meeting/slot-of.ts";
import { whyNotDecided } from "../src-shared/meeting/planning/table.ts";
import { texts } from "../src-shared/text/text.ts";
import { give } from "./arbitraries/steps.ts";
import {
  aCaseFile,
  accountCalled,
  aChild,
  aConsent,
  aGuardian,
  aProfessional,
  coordinator,
  ekstad,
  flowsAmong,
  inDays,
  monday,
  noFacts,
  numbered,
  office,
} from "./case-files.ts";
import { aMeeting, aTable } from "./round-table.ts";

const document = municipality.parse({
  ...ekstad.document,
  programmes: { samba: {}, samba2: {}, separation: {}, adults: {} },
});
const { samba, separation } = document.programmes;
const usual = rulesFrom(samba!);
const child = { ...aChild(10), voice: { way: "letter" as const, note: null, setAt: monday } };
const guardian = aGuardian(20, [child]);
const family = [child, guardian];
const consents = [aConsent(1, guardian, [child], flowsAmong([office, "ekskolan"]))];
const caseWith = (rules: Partial<Rules>, more: Partial<CaseFile> = {}) =>
  aCaseFile({ rules: { ...usual, ...rules }, parties: family, consents, ...more });
const view = (file: CaseFile) => viewFor(file, { kind: "coordinator", account: coordinator }, monday, document);
const board = (rules: Partial<Rules>) =>
  consentBoard(caseWith(rules), { kind: "coordinator", account: coordinator }, monday, document);
const inRoom = (rules: Partial<Rules>) =>
  view(aTable({ rules: { ...usual, ...rules }, meetings: [aBookedMeeting] })).meetings[0]?.groundRules;
const aBookedMeeting = aMeeting({
  state: { name: "booked", slot: slotOf(aMeeting().state)!, venue: ekstad.document.venues[0]!, venueReason: null },
});
const answer = (file: CaseFile, verb: Parameters<typeof give>[1]["verb"], input: unknown) => {
  const outcome = give(file, { person: "samordnare", verb, input }, monday, 1);
  return outcome.ok ? "ok" : outcome.refusal.kind;
};
const beginsWith = (rules: Partial<Omit<Rules, "controller">>) => {
  const programmes = { samba: { ...samba!, ...rules } };
  const context = {
    actor: { account: coordinator, roles: ["coordinator" as const] },
    now: monday,
    municipality: { ...ekstad, document: { ...document, programmes } },
    facts: { ...noFacts, number: 7 },
    newId: () => "x" as never,
  };
  return begun("c" as CaseId, { by: "staff", worry: null, language: "sv" }, context);
};
const registered = (rules: Partial<Rules>, born: string, more: object = {}) => {
  const stage = { name: "triage" as const, callBackBy: inDays(2), coordinator };
  const guardianOf = {
    guardianName: "Al Ek",
    guardianPhone: "070-1740605",
    custody: "sole",
    custodyEvidence: "courtDecision",
  };
  const file = aCaseFile({ rules: { ...usual, ...rules }, stage, parties: [] });
  return answer(file, "party.registerFamily", { childName: "Kim Ek", childBornOn: born, ...guardianOf, ...more });
};
const drafted = (rules: Partial<Rules>, type: string) =>
  answer(caseWith(rules), "meeting.draft", { type, purpose: "Syftet", childQuestion: "Frågan", category: "schooling" });

/** What each rule decides: asked of a case, or of a municipality, with it one way and another. */
const decides: Record<Exclude<keyof Rules, (typeof saidOnly)[number]>, [one: () => unknown, other: () => unknown]> = {
  prefix: [() => beginsWith({ prefix: "AA" }), () => beginsWith({ prefix: "BB" })],
  about: [() => registered({ about: "adults", youngest: 0 }, "2015-01-02"), () => registered({}, "2015-01-02")],
  youngest: [() => registered({ youngest: 12 }, "2015-01-02"), () => registered({ youngest: 3 }, "2015-01-02")],
  oldest: [() => registered({ oldest: 17 }, "2008-01-02"), () => registered({ oldest: 20 }, "2008-01-02")],
  askedFrom: [
    () => isOfAskingAge(caseWith({ askedFrom: 12 }), child, monday, document),
    () => isOfAskingAge(caseWith({ askedFrom: 15 }), child, monday, document),
  ],
  startedBy: [
    () => programmeToBegin({ ...document, programmes: { samba: { ...samba!, startedBy: ["public"] } } }, "staff"),
    () => programmeToBegin(document, "staff", "samba"),
  ],
  raisedFrom: [
    () =>
      programmesAbove(
        caseWith({}),
        {
          ...document,
          programmes: {
            ...document.programmes,
            separation: { ...separation!, startedBy: ["case"], raisedFrom: ["samba"] },
          },
        },
        monday,
      ).map(([id]) => id),
    () => programmesAbove(caseWith({}), document, monday).map(([id]) => id),
  ],
  parents: [
    () => answer(caseWith({ parents: "apart" }), "track.noteSafety", { partyId: guardian.id, next: "nothingMore" }),
    () => answer(caseWith({}), "track.noteSafety", { partyId: guardian.id, next: "nothingMore" }),
  ],
  meetings: [() => drafted({ meetings: ["officialsFirst"] }, "withFamily"), () => drafted({}, "withFamily")],
  gates: [
    () => [
      advance(caseWith({ gates: { childVoice: false, mandate: false } }, unheard), monday).stage.name,
      whyNotDecided(
        caseWith({ gates: { childVoice: true, mandate: false } }),
        { type: "decision" },
        [aProfessional(30, "kurator")],
        monday,
        document,
      ),
    ],
    () => [
      advance(caseWith({ gates: { childVoice: true, mandate: true } }, unheard), monday).stage.name,
      whyNotDecided(
        caseWith({ gates: { childVoice: true, mandate: true } }),
        { type: "decision" },
        [aProfessional(30, "kurator")],
        monday,
        document,
      ),
    ],
  ],
  clocks: [() => beginsWith({ clocks: { callBackDays: 1 } }), () => beginsWith({ clocks: { callBackDays: 9 } })],
  controller: [
    () => controllersOf(document, caseWith({ controller: document.authorities[1]!.id }), []),
    () => controllersOf(document, caseWith({ controller: document.authorities[2]!.id }), []),
  ],
  purposes: [() => board({ purposes: ["Eget syfte"] }).purposes, () => board({}).purposes],
  groundRules: [() => inRoom({ groundRules: ["Så möts vi"] }), () => inRoom({})],
  agendaTemplates: [
    () => view(caseWith({ agendaTemplates: [template] })).programme?.agendaTemplates,
    () => view(caseWith({})).programme?.agendaTemplates,
  ],
  goals: [() => goal(rulesFrom(separation!)), () => goal({ ...rulesFrom(separation!), goals: [] })],
  catalogue: [
    () => view(spoken(rulesFrom(separation!))).ways.offers,
    () => view(spoken({ ...rulesFrom(separation!), catalogue: [] })).ways.offers,
  ],
  measures: [() => rated(rulesFrom(separation!)), () => rated({ ...rulesFrom(separation!), measures: [] })],
  court: [() => guardiansView({ court: separation!.court }), () => guardiansView({ court: null })],
};
const saidOnly = ["name", "nameEn", "what", "whatEn"] as const;
const unheard: Partial<CaseFile> = {
  stage: { name: "consentPending", coordinator },
  parties: [{ ...child, voice: null }, guardian],
};
const template = {
  id: "egen",
  name: "Egen",
  nameEn: "",
  meant: "first" as const,
  items: [{ title: "Punkt", titleEn: "", minutes: 10 }],
};
const apart = (rules: Rules) => aCaseFile({ programme: "separation", rules, parties: family, consents });
const spoken = (rules: Rules): CaseFile => {
  const words = label("Något att ta i", { about: [guardian.id], category: "family", source: fromParty(guardian.id) });
  const need = {
    id: numbered<NeedId>(90),
    wording: numbered<Wording>(91),
    words,
    child: guardian.id,
    area: "home" as const,
  };
  const file = apart(rules);
  return { ...file, plan: { ...file.plan, needs: [{ ...need, metOn: null }] } };
};
const goal = (rules: Rules) =>
  answer(apart(rules), "track.setGoal", { of: guardian.id, from: separation!.goals[0]?.id, words: "" });
const rated = (rules: Rules) =>
  answer(apart(rules), "track.rate", {
    partyId: guardian.id,
    measure: separation!.measures.find(({ askedOf }) => askedOf.includes("guardian"))?.id,
    when: "before",
    score: 3,
  });
const guardiansView = (rules: Partial<Rules>) =>
  viewFor(caseWith(rules), { kind: "guardian", party: guardian.id }, monday, document).ways.court;

test("every rule of a programme is decided by somewhere", () => {
  expect([...Object.keys(decides), ...saidOnly].toSorted()).toEqual(Object.keys(schema.shape).toSorted());
});

test.each(Object.entries(decides))(
  "what is said of %s in a programme changes what comes of it",
  (_rule, [one, other]) => {
    expect(one()).not.toEqual(other());
  },
);

test("a meeting of a kind the programme has not is refused in words, whoever's it is", () => {
  expect(drafted({ meetings: ["officialsFirst"] }, "withFamily")).toBe("meetingTypeNotOffered");
  expect(
    answer(caseWith({ meetings: ["separate"] }), "meeting.seek", {
      type: "withFamily",
      purpose: "S",
      childQuestion: "F",
      category: "schooling",
      invitees: [accountCalled("kurator")],
      minutes: 60,
      from: inDays(9),
    }),
  ).toBe("meetingTypeNotOffered");
});

test("nobody grown is asked for by a family, nor a child by somebody grown, whatever is sent", () => {
  expect(programmeToBegin(document, "public", "adults", "children")).toMatchObject({ ok: false });
  expect(programmeToBegin(document, "public", "samba", "adults")).toMatchObject({ ok: false });
  expect(programmeToBegin(document, "public", "adults", "adults")).toMatchObject({ ok: true, value: { id: "adults" } });
});

test("ground rules of Samla's own are read in English by who reads it, and a municipality's stand as it wrote them", () => {
  const own = ["Vi talar med barnet, inte om barnet."];
  const shown = (groundRules: string[], language: "sv" | "en") => {
    const seen = view(aTable({ rules: { ...usual, groundRules }, meetings: [aBookedMeeting] }));
    const card = cardOn(`agenda:${aBookedMeeting.id}`, seen, { text: texts[language], isOpen: true, problem: null });
    return JSON.stringify(card);
  };
  const { groundRules } = rulesFrom(document.programmes["adults"]!);

  expect(groundRules.length).toBeGreaterThan(0);
  for (const rule of groundRules) {
    expect(shown(groundRules, "sv")).toContain(rule);
    expect(shown(groundRules, "en")).not.toContain(rule);
  }
  expect(shown(groundRules, "en")).toContain("We speak with the person, not about them.");
  for (const language of ["sv", "en"] as const) {
    expect(shown(own, language)).toContain(own[0]);
    expect(shown([...groundRules, ...own], language)).toContain(groundRules[0]);
  }
});
