import { createRequire } from "node:module";
import { isDeepStrictEqual } from "node:util";

import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import type { Card } from "../src-shared/card.ts";
import { forms } from "../src-shared/cards.ts";
import { caseForms } from "../src-shared/case/forms.ts";
import { consentForms } from "../src-shared/consent/forms.ts";
import { longestEvidence, longestLine, longestText } from "../src-shared/input.ts";
import { followupForms } from "../src-shared/followup/forms.ts";
import { voiceForms } from "../src-shared/voice/forms.ts";
import { itemForms } from "../src-shared/meeting/agenda/item-forms.ts";
import { offLimitsForms } from "../src-shared/meeting/agenda/off-limits-forms.ts";
import { afterForms } from "../src-shared/meeting/notes/forms.ts";
import { agendaForms } from "../src-shared/meeting/agenda/forms.ts";
import { meetingForms } from "../src-shared/meeting/forms.ts";
import { planningForms } from "../src-shared/meeting/planning/forms.ts";
import { partyForms } from "../src-shared/party/forms.ts";
import { representativeForms } from "../src-shared/party/representative-forms.ts";
import { trackForms } from "../src-shared/track/forms.ts";
import { markdownToHtml } from "../src-tab/ui/markdown.ts";
import { theEndings, theMorningAndTheFault } from "./card-endings.ts";
import { aStoryIn, asList, filledTo } from "./card-story.ts";
import { wordsOn } from "./edge.ts";
import { fromTheBot, markup, type Shown } from "./every-card.ts";
import { aWorld, type World } from "./world.ts";

/** https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using: the narrowest limit of any surface. */
const largestCard = 28 * 1024;
const mostActions = 6;

let ordinary: Shown[];
let nasty: Shown[];
let longest: Shown[];

let world: World;
beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  world = await aWorld({ hasWorkers: false });
  ordinary = [
    ...(await aStoryIn(world, { line: "Kort om läget", text: "Trygghet i skolan", evidence: "Provat" })),
    ...(await fromTheBot(world)),
    ...(await theEndings(world, "Familjen klarar sig nu")),
    ...(await theMorningAndTheFault(world)),
  ];
  nasty = await aStoryIn(world, {
    line: markup,
    text: asList,
    evidence: `${markup}\n- x`,
    title: "canary *Kurator* [x](https://evil.example)",
  });
  longest = await aStoryIn(
    world,
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
  const after = [itemForms, offLimitsForms, afterForms, followupForms, voiceForms, representativeForms, trackForms];
  const tables = [...before, ...after];

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
