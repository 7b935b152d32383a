import fc from "fast-check";
import { expect, test } from "vitest";

import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import type { CaseId, PartyId, RaisingId } from "../src-shared/ids.ts";
import type { Relative } from "../src-shared/party/party.ts";
import { extractFor } from "../src-shared/record/extract.ts";
import { anApartCase } from "./arbitraries/apart-case.ts";
import type { FullCase } from "./arbitraries/full-case.ts";
import { seed } from "./arbitraries/seed.ts";
import { ekstad, inDays, monday, numbered } from "./case-files.ts";

const [full] = fc.sample(anApartCase(), { seed, numRuns: 1 }) as [FullCase];
const extractOf = (file: CaseFile, party: PartyId) =>
  extractFor(file, file.parties.find(({ id }) => id === party) as Relative, monday, ekstad.document);

test("what is kept about a parent who goes apart holds their own way whole, and no other", () => {
  const { track, goals, ratings, plan } = extractOf(full.file, full.a);

  expect(track).toMatchObject({
    stage: expect.any(String),
    court: { at: monday },
    phase: { at: monday },
    joint: null,
    safety: { on: inDays(-1), next: "talkAgain" },
  });
  expect(goals.filter(({ of }) => of === full.a).map(({ words }) => words)).toEqual(["Eget mål 0"]);
  expect(goals.some(({ words }) => words.startsWith("Barnets mål"))).toBe(true);
  expect(ratings).toEqual([
    {
      measure: "conflict",
      question: expect.stringContaining("?"),
      questionEn: expect.stringContaining("?"),
      when: "before",
      score: 4,
      at: monday,
    },
  ]);
  expect(plan.proposals.flatMap(({ offer }) => offer?.why ?? [])).toEqual(["Därför 0"]);
  expect(JSON.stringify(extractOf(full.file, full.a))).not.toMatch(/Eget (mål|behov|erbjudande|syfte) 1|Därför 1/);
});

test("of a question about going on it holds one's own answer, not whether the other has answered", () => {
  const asked = (answers: { party: PartyId; answer: string }[], state: object = { name: "open" }) =>
    parseCaseFile({
      ...full.file,
      raisings: [
        {
          id: numbered<RaisingId>(861),
          programme: "samba",
          reason: full.file.goals.at(-1)!.words,
          services: [],
          proposedAt: monday,
          answers: answers.map((one) => ({ ...one, channel: "phone", at: monday })),
          state,
        },
      ],
    });
  const own = { party: full.a, answer: "yes" };
  const others = { party: full.b, answer: "no" };

  const alone = extractOf(asked([own]), full.a);

  expect(alone.raised).toMatchObject([{ name: "Samba", answer: "yes", answeredAt: monday }]);
  expect(extractOf(asked([own, others]), full.a)).toEqual(alone);
  expect(extractOf(asked([others], { name: "withdrawn", at: monday }), full.a).raised).toEqual([]);
});

test("it names the case that it went on in to those who were asked, and the one that it came from to those with a say", () => {
  const there = numbered<CaseId>(862);
  const linked = (how: "raisedTo" | "raisedFrom", answers: PartyId[]) =>
    parseCaseFile({
      ...full.file,
      assessments: [],
      links: [{ caseId: there, reference: "SB-2026-777", how, at: monday }],
      raisings: [
        {
          id: numbered<RaisingId>(861),
          programme: "samba",
          reason: full.file.goals.at(-1)!.words,
          services: [],
          proposedAt: monday,
          answers: answers.map((party) => ({ party, answer: "yes", channel: "phone", at: monday })),
          state: { name: "raised", caseId: there, at: monday },
        },
      ],
    });
  const told = (file: CaseFile, party: PartyId) => extractOf(file, party).linked.map(({ reference }) => reference);

  expect([full.a, full.b].map((party) => told(linked("raisedTo", [full.a]), party))).toEqual([["SB-2026-777"], []]);
  expect([full.a, full.b].map((party) => told(linked("raisedFrom", []), party))).toEqual([
    ["SB-2026-777"],
    ["SB-2026-777"],
  ]);
  const withoutCustody = linked("raisedFrom", []);
  const parties = withoutCustody.parties.map((one) => (one.id === full.b ? { ...one, custody: [] } : one));
  expect(told({ ...withoutCustody, parties }, full.b)).toEqual([]);
});
