import { describe, expect, test } from "vitest";
import { type Source, sourceFrom, sourcesIn, stringsIn } from "./source.ts";

const files = sourcesIn("src-shared", "src-bot", "src-tab", "src-sandbox", "manifest", "tests");

interface Rule {
  name: string;
  /** What is wrong with a file; nothing when it keeps the rule. */
  wrongIn: (file: Source) => string[];
  /** Made-up files that break the rule and that keep it: the path and what is written there. */
  broken: [path: string, text: string][];
  kept: [path: string, text: string][];
  /** Files that may still break it. The list may only shrink. */
  except?: string[];
}

const rules: Rule[] = [
  {
    name: "the shared core knows only itself, zod and dates, so it runs in Node and in the browser alike",
    wrongIn: importing(/^src-shared\//, (to) => !/^(src-shared\/|zod$|temporal-polyfill$)/.test(to)),
    broken: [
      ["src-shared/case/open.ts", `import { randomUUID } from "node:crypto";`],
      ["src-shared/case/open.ts", `import type { Deps } from "../../src-bot/deps.ts";`],
      ["src-shared/case/open.ts", `export { z } from "zod/mini";`],
    ],
    kept: [
      ["src-shared/case/open.ts", `import { z } from "zod"; import { ok } from "../refusal.ts"; // from "express"`],
    ],
  },
  {
    name: "the server knows the shared core and never the browser's code, so neither needs the other to be deployed",
    wrongIn: importing(/^src-bot\//, (to) => /^src-(?!bot\/|shared\/)/.test(to)),
    broken: [["src-bot/read.ts", `export * from "../src-tab/ui/CardView.tsx";`]],
    kept: [["src-bot/read.ts", `import { z } from "zod"; import { ok } from "../src-shared/refusal.ts";`]],
  },
  {
    name: "the browser's code knows the shared core and never the server's, so no secret can be shipped",
    wrongIn: importing(/^src-tab\/(?!build\.ts$)/, (to) => /^src-(?!tab\/|shared\/)|^node:/.test(to)),
    broken: [
      ["src-tab/app/Case.tsx", `const { perform } = await import("../../src-bot/desk.ts");`],
      ["src-tab/app/Case.tsx", `import { join } from "node:path";`],
    ],
    kept: [["src-tab/app/Case.tsx", `import { sv } from "../../src-shared/text/sv.ts";`]],
  },
  {
    name: "only its own test and the worlds that tests are told in need the sandbox, so the product cannot tell it from Microsoft 365",
    wrongIn: importing(/^src-(?!sandbox\/)|^tests\/(?!sandbox\.).*\.test\.ts$/, (to) => to.startsWith("src-sandbox/")),
    broken: [
      ["src-bot/app.ts", `import { people } from "../src-sandbox/people.ts";`],
      ["tests/meeting.test.ts", `type Person = import("../src-sandbox/people.ts").Person;`],
    ],
    kept: [
      ["tests/sandbox.test.ts", `import { startSandbox } from "../src-sandbox/sandbox.ts";`],
      ["tests/world.ts", `import { startSandbox } from "../src-sandbox/sandbox.ts";`],
    ],
  },
  {
    name: "the sandbox knows nothing of the product but how a card is drawn, so it plays the outside honestly",
    wrongIn: importing(/^src-sandbox\//, (to) => /^src-(?!sandbox\/|tab\/ui\/)/.test(to)),
    broken: [
      ["src-sandbox/channel.ts", `import type { CaseView } from "../src-shared/case/view.ts";`],
      ["src-sandbox/pages/Chat.tsx", `import { Case } from "../../src-tab/app/Case.tsx";`],
    ],
    kept: [["src-sandbox/pages/Chat.tsx", `import { CardView } from "../../src-tab/ui/CardView.tsx";`]],
  },
  {
    name: "the played scenarios import none of our sources, so they can only speak as a person's client does",
    wrongIn: importing(/^tests\/scenarios\//, (to) => to.startsWith("src-")),
    broken: [["tests/scenarios/tour.ts", `import { sv } from "../../src-shared/text/sv.ts";`]],
    kept: [["tests/scenarios/tour.ts", `import { startHouse } from "./house.ts";`]],
  },
  {
    name: "one file knows the bot framework, so the way out of it is one file's work",
    wrongIn: importing(/^src-(?!bot\/teams\/adapter\.ts$)/, (to) =>
      /^bot(builder|framework)|^@microsoft\/agents-/.test(to),
    ),
    broken: [
      ["src-bot/web/bot.ts", `import type { TurnContext } from "botbuilder";`],
      ["src-bot/teams/activity.ts", `import type { Activity } from "botbuilder";`],
      ["src-bot/app.ts", `import { CloudAdapter } from "@microsoft/agents-hosting";`],
    ],
    kept: [["src-bot/teams/adapter.ts", `import { CloudAdapter } from "botbuilder";`]],
  },
  {
    name: "one file knows OpenTelemetry, so that nothing of it is loaded where nothing is sent",
    wrongIn: importing(
      /^src-(?!bot\/open-telemetry\.ts$)/,
      (to, typeOnly) => to.startsWith("@opentelemetry/") && !typeOnly,
    ),
    broken: [["src-bot/desk.ts", `import { trace } from "@opentelemetry/api";`]],
    kept: [["src-bot/open-telemetry.ts", `import { trace } from "@opentelemetry/api";`]],
  },
  {
    name: "one folder knows Graph and its sign-in, so what we ask of Microsoft can be read in one place",
    wrongIn: (source) => [
      ...importing(/^src-(?!(bot\/graph|tab\/outlook)\/)/, (to) => to.startsWith("@azure/msal"))(source),
      ...importing(/^src-tab\/outlook\//, (to) => /^@azure\/msal-(?!browser$)/.test(to))(source),
      ...importing(/^src-(?!bot\/graph\/)/, (to) => to.startsWith("@microsoft/microsoft-graph"))(source),
    ],
    broken: [
      ["src-bot/jobs/reconcile-meeting.ts", `import type { Event } from "@microsoft/microsoft-graph-types";`],
      ["src-tab/app/sign-in.ts", `import { PublicClientApplication } from "@azure/msal-browser";`],
      ["src-tab/outlook/pane/sign-in.ts", `import { Client } from "@microsoft/microsoft-graph-client";`],
    ],
    kept: [
      ["src-bot/graph/client.ts", `import { Client } from "@microsoft/microsoft-graph-client";`],
      // In Outlook a page asks its own host who the person is.
      ["src-tab/outlook/pane/sign-in.ts", `const { PublicClientApplication } = await import("@azure/msal-browser");`],
    ],
  },
  {
    name: "only the store and the jobs know the database, so every query goes through a municipality",
    wrongIn: importing(/^src-(?!bot\/(store|jobs)\/)/, (to) =>
      /^(kysely|pg|pg-boss|@electric-sql\/pglite)(\/|$)/.test(to),
    ),
    broken: [
      ["src-bot/desk.ts", `import { sql } from "kysely";`],
      ["src-bot/app.ts", `import type { PgBoss } from "pg-boss";`],
      ["src-bot/app.ts", `const { PGlite } = await import("@electric-sql/pglite");`],
    ],
    kept: [["src-bot/store/database.ts", `import pg from "pg";`]],
  },
  {
    name: "Express stays at the door, so what is decided can be tried without HTTP",
    wrongIn: (file) =>
      importing(
        /^src-(?!sandbox\/|bot\/(web\/|app\.ts$))/,
        (to, typeOnly) => to === "express" && !(typeOnly && file.path.startsWith("src-bot/teams/")),
      )(file),
    broken: [
      ["src-bot/desk.ts", `import type { Request } from "express";`],
      ["src-bot/teams/adapter.ts", `import { type Request, Router } from "express";`],
    ],
    kept: [
      ["src-bot/teams/adapter.ts", `import { type Request, type Response } from "express";`],
      ["src-bot/web/api.ts", `import { Router } from "express";`],
    ],
  },
  {
    name: "zod stays out of the browser's own code, so the first page is quick on a poor line",
    wrongIn: importing(/^src-tab\//, (to, typeOnly) => /^zod(\/|$)/.test(to) && !typeOnly),
    broken: [["src-tab/app/Case.tsx", `import { z } from "zod";`]],
    kept: [["src-tab/app/Case.tsx", `import type { z } from "zod";`]],
  },
  {
    name: "cards, forms, pages and the bot never see a case file, so they show no more than a person's own view",
    wrongIn: importing(/\/(cards?|form[\w-]*)\.ts$|^src-tab\/|^src-bot\/teams\//, (to) =>
      /(^|\/)case-file\.ts$/.test(to),
    ),
    broken: [
      ["src-shared/meeting/card.ts", `import type { CaseFile } from "../case/case-file.ts";`],
      ["src-shared/case/forms.ts", `import { stage } from "./case-file.ts";`],
      ["src-bot/teams/answer.ts", `import type { CaseFile } from "../../src-shared/case/case-file.ts";`],
      ["src-tab/app/Case.tsx", `import type { CaseFile } from "../../src-shared/case/case-file.ts";`],
    ],
    kept: [
      ["src-shared/meeting/card.ts", `import type { CaseView } from "../case/view.ts";`],
      ["src-shared/case/view.ts", `import type { CaseFile } from "./case-file.ts";`],
    ],
  },
  {
    name: "a file is named after what it holds, so nothing gathers in a drawer",
    wrongIn: ({ path }) => findings(path, /(^|\/)([\w-]*-)?(index|utils?|helpers?|service|manager|types)\.tsx?$/),
    broken: [
      ["src-shared/index.ts", ""],
      ["tests/test-helpers.ts", ""],
      ["src-bot/graph/types.ts", ""],
    ],
    kept: [["src-sandbox/pages/useAtBottom.ts", ""]],
  },
  {
    name: "what is exported has a name, so it is called the same everywhere",
    wrongIn: ({ path, hasDefaultExport }) =>
      hasDefaultExport && !path.endsWith(".config.ts") ? ["a default export"] : [],
    broken: [
      ["src-tab/app/Case.tsx", "export default function Case() {}"],
      ["src-tab/app/Case.tsx", "const Case = 1; export { Case as default };"],
    ],
    kept: [
      ["vite.config.ts", "export default {};"],
      ["src-shared/text/sv.ts", `export const words = "export default";`],
    ],
  },
  {
    name: "Swedish lives with the words and the programmes, so all of it can be read, mended and translated",
    wrongIn: ({ path, nodes }) =>
      /^src-(?!sandbox\/|shared\/(text|programme)\/)/.test(path)
        ? stringsIn(nodes).filter((text) => /[åäö]/i.test(text))
        : [],
    broken: [
      ["src-bot/teams/welcome.ts", `const title = "Hjälp";`],
      ["src-shared/case/card.ts", "const title = (code: string) => `Ärende ${code}`;"],
      ["src-tab/app/Case.tsx", "export const Case = () => <p>Möten</p>;"],
      ["src-bot/teams/answer.ts", "const asked = /hjälp/;"],
    ],
    kept: [
      ["src-bot/teams/welcome.ts", `/** Says hjälp. */ export const title = text.help; // hjälp`],
      ["src-shared/text/sv/general.ts", `export const help = "Hjälp";`],
    ],
    except: ["src-bot/municipality.ts"],
  },
  {
    name: "the environment is read in one place, so what is missing is said at the start",
    wrongIn: ({ path, nodes, imports }) => {
      if (
        !path.startsWith("src-") ||
        /^src-(bot\/(config|app|main|rotate-key|verify-log)|sandbox\/(launcher|main))\.ts$/.test(path)
      )
        return [];
      const read = nodes.some(
        (node) =>
          (node.type === "MemberExpression" &&
            isNamed(node["object"], "process") &&
            isNamed(node["property"], "env")) ||
          (node.type === "VariableDeclarator" && isNamed(node["init"], "process")),
      );
      return read || imports.some(({ to }) => to === "node:process") ? ["reads process.env"] : [];
    },
    broken: [
      ["src-bot/graph/client.ts", "const home = process.env.GRAPH_ENDPOINT;"],
      ["src-bot/graph/client.ts", `const home = process["env"]["GRAPH_ENDPOINT"];`],
      ["src-bot/graph/client.ts", "const { env } = process;"],
      ["src-bot/graph/client.ts", `import { env } from "node:process";`],
    ],
    kept: [
      ["src-bot/config.ts", "const port = process.env.PORT;"],
      ["src-bot/store/lease.ts", "const mine = process.pid; // process.env"],
    ],
  },
  {
    name: "the shared core is told what time it is, so every deadline can be tried",
    wrongIn: ({ path, nodes }) =>
      path.startsWith("src-shared/") && nodes.some(readsTheClock) ? ["reads the clock"] : [],
    broken: [
      ["src-shared/time.ts", "const now = Date.now();"],
      ["src-shared/time.ts", "const now = new Date();"],
      ["src-shared/time.ts", "const now = Temporal.Now.instant();"],
    ],
    kept: [
      ["src-shared/time.ts", "const at = new Date(moment); // not new Date()"],
      ["src-bot/app.ts", "const now = () => Date.now();"],
    ],
  },
  {
    name: "a file is at most 250 lines, so it can be read in one go",
    wrongIn: ({ path, text }) => {
      const lines = text.trimEnd().split("\n").length;
      return path.startsWith("src-") && lines > 250 ? [`${lines} lines`] : [];
    },
    broken: [["src-bot/desk.ts", "\n".repeat(250) + "export {};"]],
    kept: [["src-bot/desk.ts", "export {};" + "\n".repeat(250)]],
  },
  {
    name: "no file knows whose machine it was written on, so it runs on any",
    wrongIn: ({ text }) => findings(text, /(?<![\w.])(\/(work|home|root|Users)\/\w+|[A-Z]:\\\\?Users)/),
    broken: [
      ["tests/store.test.ts", ["const data = '", "home", "someone/data';"].join("/")],
      ["src-sandbox/launcher.ts", ["// see C:", "Users", "someone"].join("\\")],
    ],
    kept: [
      ["src-bot/graph/directory.ts", "const person = `/users/${id}`; const page = 'https://samla.example.se/home/a';"],
    ],
  },
  {
    name: "our own modules are never mocked, so a test tries what people will use",
    wrongIn: ({ text, nodes }) =>
      nodes
        .filter(({ type, callee }) => type === "CallExpression" && isMember(callee, "vi", /^(do)?mock$/i))
        .map(({ start, end }) => text.slice(start as number, end as number)),
    broken: [["tests/desk.test.ts", `vi.mock("../src-bot/store/store.ts");`]],
    kept: [["tests/desk.test.ts", `const said = "vi.mock()";`]],
  },
];

describe("the house rules", () => {
  test.each(rules)("$name", ({ wrongIn, except = [] }) => {
    const checked = files.filter(({ path }) => !except.includes(path));

    expect(checked.flatMap((file) => wrongIn(file).map((wrong) => `${file.path}: ${wrong}`))).toEqual([]);
  });

  test("the scan sees the code", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(500);
  });
});

describe("a house rule that is broken is noticed", () => {
  test.each(samples("broken"))("$name: $shown, in $path", ({ wrongIn, path, text }) =>
    expect(wrongIn(sourceFrom(path, text))).not.toEqual([]),
  );
});

describe("a house rule that is kept stays silent", () => {
  test.each(samples("kept"))("$name: $shown, in $path", ({ wrongIn, path, text }) =>
    expect(wrongIn(sourceFrom(path, text))).toEqual([]),
  );
});

test.each(rules.flatMap(({ wrongIn, except = [] }) => except.map((path) => [path, wrongIn] as const)))(
  "%s still needs its exception",
  (path, wrongIn) => expect(files.filter((file) => file.path === path).flatMap(wrongIn)).not.toEqual([]),
);

function samples(kind: "broken" | "kept") {
  return rules.flatMap((rule) =>
    rule[kind].map(([path, text]) => ({ ...rule, path, text, shown: text.trim() || "an empty file" })),
  );
}

function importing(who: RegExp, isForbidden: (to: string, typeOnly: boolean) => boolean) {
  return ({ path, imports }: Source) =>
    who.test(path) ? imports.filter(({ to, typeOnly }) => isForbidden(to, typeOnly)).map(({ to }) => to) : [];
}

function findings(text: string, forbidden: RegExp): string[] {
  return forbidden.exec(text)?.slice(0, 1) ?? [];
}

/** `x.name`, `x["name"]` and `name` alike. */
function isNamed(node: unknown, name: string): boolean {
  if (typeof node !== "object" || node === null) return false;
  return ("name" in node && node.name === name) || ("value" in node && node.value === name);
}

function isMember(node: unknown, object: string, property: RegExp): boolean {
  if (typeof node !== "object" || node === null || !("object" in node) || !("property" in node)) return false;
  const { property: named } = node as { property: { name?: string } };
  return isNamed(node.object, object) && property.test(named.name ?? "");
}

function readsTheClock(node: Source["nodes"][number]): boolean {
  if (isMember(node, "Date", /^now$/) || isMember(node, "Temporal", /^Now$/)) return true;
  const isDate = node.type === "NewExpression" && isNamed(node["callee"], "Date");
  return isDate && (node["arguments"] as unknown[]).length === 0;
}
