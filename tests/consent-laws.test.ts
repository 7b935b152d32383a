import fc from "fast-check";
import { expect, test, vi } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { commands, type Verb } from "../src-shared/commands.ts";
import { effectiveConsent } from "../src-shared/consent/effective.ts";
import type { Moment } from "../src-shared/time.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { give, later, ordersOf, someSteps } from "./arbitraries/steps.ts";
import { monday } from "./case-files.ts";
import { sourcesIn } from "./source.ts";

vi.setConfig({ testTimeout: times(120_000) });

/** The only commands after which more may be told by consent: somebody has said yes, an authority holds it, or it is settled whose yes counts. */
const opening: readonly Verb[] = [
  "consent.record",
  "consent.confirm",
  "consent.confirmHeld",
  "consent.confirmInvalidation",
  "consent.rejectInvalidation",
  "consent.assessMaturity",
  "consent.endAssessment",
  "party.changeCustody",
];

const told = (file: CaseFile, now: Moment) =>
  effectiveConsent(file, now).flows.map(({ subject, from, to, category }) => `${subject} ${from}→${to} ${category}`);
const toldOtherwise = (file: CaseFile, now: Moment) =>
  effectiveConsent(file, now).otherGrounds.map(
    ({ subject, from, to, category }) => `${subject} ${from}→${to} ${category}`,
  );

test("there is no override: nothing is told by consent but what somebody's yes, or what counts as one, has opened", () => {
  const opened = new Map<Verb, number>();
  fc.assert(
    fc.property(someSteps(60), (steps) => {
      let now = monday;
      let file: CaseFile | null = null;
      steps.forEach((step, number) => {
        const before: CaseFile | null = file;
        if (step.kind === "time") {
          now = later(now, step);
          return;
        }
        const open = { verb: "case.open" as const, person: "behandlare", input: opener };
        for (const order of before ? ordersOf(step, before, now) : [open]) {
          const outcome = give(before, order, now, number);
          if (!outcome.ok) continue;
          file = outcome.value;
          if (before) isOpenedBy(order.verb, before, file, now, opened);
          break;
        }
      });
    }),
    { seed, numRuns: times(60) },
  );
  expect([...opened.keys()].filter((verb) => !opening.includes(verb) && verb !== "consent.recordLegalGround")).toEqual(
    [],
  );
  expect(opened.get("consent.confirmHeld") ?? 0).toBeGreaterThan(times(10));
});

function isOpenedBy(verb: Verb, before: CaseFile, after: CaseFile, now: Moment, opened: Map<Verb, number>): void {
  const [less, more] = [new Set(told(before, now)), told(after, now)];
  const [lessOtherwise, moreOtherwise] = [new Set(toldOtherwise(before, now)), toldOtherwise(after, now)];
  const isMore = more.some((one) => !less.has(one)) || moreOtherwise.some((one) => !lessOtherwise.has(one));
  if (isMore) opened.set(verb, (opened.get(verb) ?? 0) + 1);
  const openedOtherwise = moreOtherwise.filter((one) => !lessOtherwise.has(one));
  expect(verb === "consent.recordLegalGround" ? [] : openedOtherwise, verb).toEqual([]);
}

const opener = { caller: "Någon", phone: "070-1740605", worry: "Något", language: "sv" };

test("no command takes a word for an answer: none of them can be told to override, force, skip or ignore", () => {
  const fields = (verb: Verb) => JSON.stringify((commands[verb].input as { def?: unknown }).def, (_, value) => value);
  const asked = (Object.keys(commands) as Verb[]).filter((verb) =>
    /override|force|bypass|ignore|skip|withoutConsent/i.test(fields(verb) ?? ""),
  );

  expect(fields("consent.record")).toContain("grantorId");
  expect(asked).toEqual([]);
});

test("only the one function makes an effective consent", () => {
  const makers = sourcesIn("src-shared", "src-bot", "src-tab")
    .filter(({ text }) => /as (unknown as )?EffectiveConsent\b|<EffectiveConsent>/.test(text))
    .map(({ path }) => path);

  expect(makers).toEqual(["src-shared/consent/effective.ts"]);
});
