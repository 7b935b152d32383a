import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { cardOn, forms } from "../src-shared/cards.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import { subjectsOf, viewsOfStaff } from "../src-shared/case/notices.ts";
import type { CaseView } from "../src-shared/case/view.ts";
import { texts } from "../src-shared/text/text.ts";
import { dayOf, type Moment } from "../src-shared/time.ts";
import { aCaseOfAnyProgramme } from "./arbitraries/programmes.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { give, later, ordersOf, someSteps } from "./arbitraries/steps.ts";
import { ekstad, monday } from "./case-files.ts";
import { anActiveCase, aWorld, type World } from "./world.ts";

const languages = [texts.sv, texts.en];
const asksForText = (card: unknown) => JSON.stringify(card).includes(`"Input.Text"`);

interface Shown {
  where: string;
  card: unknown;
  signpost: string;
}

/** Every card and form that the staff could have before them in this case. */
function shownIn(file: CaseFile, now: Moment): Shown[] {
  return viewsOfStaff(file, ekstad.document, now).flatMap(({ view }) =>
    languages.flatMap((text) => {
      const { signpost } = text.common;
      const cards = subjectsOf(view).map((subject) => ({
        where: `card ${subject.split(":")[0]}`,
        card: cardOn(subject, view, { text, isOpen: true, problem: null }),
      }));
      const filled = Object.entries(forms).flatMap(([name, form]) =>
        thingsIn(view).map((thing) => {
          const context = {
            view,
            thing,
            municipality: ekstad.document,
            today: dayOf(now),
            now,
            text,
            typed: {},
            problem: null,
          };
          return { where: `form ${name}`, card: form.card(context) };
        }),
      );
      return [...cards, ...filled].flatMap(({ where, card }) => (card ? [{ where, card, signpost }] : []));
    }),
  );
}
const thingsIn = ({ meetings, tasks, consents, plan }: CaseView) => [
  null,
  ...[...meetings, ...tasks, ...consents, ...plan.proposals, ...meetings.flatMap(({ items }) => items)].map(
    ({ id }) => id,
  ),
];

describe("T5: wherever something can be written about a child", () => {
  test(
    "the card or form says that it is no report of concern, and whom to turn to",
    { timeout: times(120_000) },
    () => {
      const asking = new Set<string>();
      const quiet = new Set<string>();
      const look = (file: CaseFile, now: Moment) => {
        for (const { where, card, signpost } of shownIn(file, now)) {
          if (!where.startsWith("form ") && !asksForText(card)) continue;
          asking.add(where);
          if (!JSON.stringify(card).includes(JSON.stringify(signpost).slice(1, -1))) quiet.add(where);
        }
      };

      fc.assert(
        fc.property(someSteps(50), (steps) => {
          let now = monday;
          let file: CaseFile | null = null;
          steps.forEach((step, number) => {
            if (step.kind === "time") now = later(now, step);
            else if (!file) {
              const input = { caller: "Någon", phone: "070-1740605", worry: "Något", language: "sv" };
              const opened = give(null, { person: "behandlare", verb: "case.open", input }, now, number);
              file = opened.ok ? opened.value : null;
            } else {
              const before: CaseFile = file;
              const [outcome] = ordersOf(step, before, now)
                .map((order) => give(before, order, now, number))
                .filter((one) => one.ok);
              file = outcome?.ok ? outcome.value : before;
            }
            if (file && number % 7 === 0) look(file, now);
          });
        }),
        { seed, numRuns: times(15) },
      );
      fc.assert(
        fc.property(aCaseOfAnyProgramme(), ({ file }) => look(file, monday)),
        { seed, numRuns: times(15) },
      );

      expect([...quiet]).toEqual([]);
      expect(asking.size).toBeGreaterThan(25);
      expect([...asking].filter((where) => where.startsWith("card "))).not.toEqual([]);
    },
  );

  test("no form is made but by the one that says so", () => {
    const sources = readdirSync("src-shared", { recursive: true, encoding: "utf8" })
      .filter((path) => /(^|[/-])forms?\.ts$/.test(path) && path !== "form.ts")
      .map((path) => ({ path, source: readFileSync(`src-shared/${path}`, "utf8") }));
    const makesForms = sources.filter(({ source }) => source.includes(": Form = "));
    const importsOf = (source: string) => /import \{([^}]*)\} from "\.\.\/card\.ts"/.exec(source)?.[1] ?? "";

    const byHand = makesForms.filter(({ source }) =>
      importsOf(source)
        .split(/[\s,]+/)
        .includes("card"),
    );
    const withoutOne = makesForms.filter(({ source }) => !source.includes("formCard("));

    expect(makesForms.length).toBeGreaterThan(8);
    expect([...byHand, ...withoutOne].map(({ path }) => path)).toEqual([]);
  });
});

describe("T5: the API", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld({ hasWorkers: false });
  });
  afterAll(() => world.close());

  test("says so with every case it shows and every command it takes, in the reader's language", async () => {
    const { caseId } = await anActiveCase(world);
    const { token } = await world.script("/token/samordnare");
    const ask = async (language: string, path: string, body?: object) => {
      const response = await fetch(`${world.url}/api/cases/${caseId}${path}`, {
        method: body ? "POST" : "GET",
        headers: {
          authorization: `Bearer ${token}`,
          "accept-language": language,
          "content-type": "application/json",
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return (await response.json()) as { signpost?: string; stage?: string; view?: object };
    };
    const order = { commandId: randomUUID(), input: { diarium: "1" } };

    const swedish = await ask("sv-SE", "");
    const english = await ask("en-GB", "");
    const after = await ask("sv-SE", "/record.setDiarium", order);

    expect(swedish).toMatchObject({ stage: "active", signpost: texts.sv.common.signpost });
    expect(english.signpost).toBe(texts.en.common.signpost);
    expect(after.view).toBeDefined();
    expect(after.signpost).toBe(texts.sv.common.signpost);
    for (const { common } of [texts.sv, texts.en]) expect(common.signpost).toContain("112");
  });
});
