import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AppManifestUtils, type TeamsManifest } from "@microsoft/app-manifest";
import { expect, test } from "vitest";
import { en } from "../src-shared/text/en.ts";
import { sv } from "../src-shared/text/sv.ts";
import english from "../manifest/en-us.json" with { type: "json" };
import manifest from "../manifest/manifest.json" with { type: "json" };

const root = join(import.meta.dirname, "..");
const bytes = (path: string) => readFileSync(join(root, path));
const languageFiles = [["en-us.json", english as Record<string, string>]] as const;

/** Packaging replaces these two; the sandbox answers to the same app id. */
const appId = "c0a1f7de-5a3b-4e57-9b64-2f1d8e6a9b10";
const host = "samla.example.se";

/** The published pattern leaves a bracket unescaped, which a strict reader of patterns refuses. */
const languageSchema = JSON.parse(
  bytes("node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json")
    .toString()
    .replaceAll("\\\\b]", "\\\\b\\\\]"),
) as { properties: object; patternProperties: object };

const faultsIn = (file: object) => AppManifestUtils.validateAgainstSchema(file as TeamsManifest);
const faultsInWords = (file: object) =>
  AppManifestUtils.validateAgainstSchema(file as TeamsManifest, languageSchema as never);

test("the manifest follows Microsoft's schema", async () => {
  expect(await faultsIn(manifest)).toEqual([]);
  expect(await faultsIn({ ...manifest, name: { short: "x".repeat(31), full: "Samla" } })).not.toEqual([]);
});

test.each(languageFiles)("%s follows Microsoft's schema for words", async (_, words) => {
  expect(await faultsInWords(words)).toEqual([]);
  expect(await faultsInWords({ ...words, "name.shrt": "Samla" })).not.toEqual([]);
});

test("the manifest names the language files that there are", () => {
  const named = manifest.localizationInfo.additionalLanguages.map(({ file }) => file);

  expect(named).toEqual(languageFiles.map(([file]) => file));
  expect(manifest.localizationInfo.defaultLanguageTag).toBe("sv-se");
});

test.each(languageFiles)("%s says everything that a person reads in the manifest, and nothing else", (_, words) => {
  const { $schema: _schema, ...said } = words;

  const shown = stringsIn(manifest).filter(isReadByPeople);

  expect(shown.length).toBeGreaterThan(10);
  expect(Object.keys(said).toSorted()).toEqual(shown.toSorted());
});

test("the English words are English", () => {
  expect(Object.values(english).filter((words) => /[åäö]/i.test(words))).toEqual([]);
});

test("a new line of the manifest is either words to translate or known not to be", () => {
  const neither = stringsIn(manifest).filter((path) => !isReadByPeople(path) && !isForMachines.test(path));

  expect(neither).toEqual([]);
});

test.each([
  ["color", "color.png", 192],
  ["outline", "outline.png", 32],
] as const)("the %s icon has the size that Teams asks for", (icon, file, side) => {
  const png = bytes(`manifest/${file}`);

  expect(manifest.icons[icon]).toBe(file);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([side, side]);
});

test("the outline icon is white on nothing", () => {
  const withTransparency = 6;
  const drawn = bytes("manifest/outline.svg").toString();

  expect(bytes("manifest/outline.png").readUInt8(25)).toBe(withTransparency);
  expect(new Set(drawn.match(/#[0-9a-f]+/g))).toEqual(new Set(["#fff"]));
  expect(drawn).not.toContain("<rect");
});

test("the app, the bot and the sign-in are one registration, on one host", () => {
  const [bot] = manifest.bots;

  expect([manifest.id, bot?.botId, manifest.webApplicationInfo.id]).toEqual([appId, appId, appId]);
  expect(manifest.webApplicationInfo.resource).toBe(`api://${host}/botid-${appId}`);
  expect(manifest.validDomains).toEqual([host]);
});

test("only the app id and the host are left for packaging to fill in", () => {
  const text = bytes("manifest/manifest.json").toString();
  const { developer, validDomains } = manifest;
  const tabs = manifest.staticTabs.flatMap(({ contentUrl, websiteUrl }) => [contentUrl, websiteUrl].filter(isThere));
  const links = [developer.websiteUrl, developer.privacyUrl, developer.termsOfUseUrl, ...tabs];

  expect(new Set(text.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g))).toEqual(new Set([appId]));
  expect(new Set(links.map((link) => new URL(link).host))).toEqual(new Set(validDomains));
});

test("the manifest as it stands belongs to the sandbox's own registration", () => {
  expect(bytes("src-sandbox/registration.ts").toString()).toContain(appId);
});

test("the commands that Teams offers are the ones the bot understands, in both languages", () => {
  const offered = manifest.bots.flatMap((bot) => bot.commandLists).flatMap((list) => list.commands);
  const inSwedish = offered.map(({ title }) => title);
  const inEnglish = offered.map((_, index) => commandTitle(english, index));

  expect(inSwedish).toEqual([...Object.values(sv.bot.say), "hjälp"]);
  expect(inEnglish).toEqual([...Object.values(en.bot.say), "help"]);
  for (const [index, said] of inSwedish.entries()) {
    const meant = commandFor(sv.bot.commands, said);
    expect(meant).not.toBeNull();
    expect(commandFor(en.bot.commands, inEnglish[index] ?? "")).toBe(meant);
  }
});

test("the tab is where a person meets it: on its own, in a chat, and before, in and beside a meeting", () => {
  const [tab] = manifest.staticTabs;

  expect(tab).toMatchObject({ entityId: "hem", scopes: ["personal", "groupChat"] });
  expect(new URL(tab!.contentUrl!).pathname).toBe("/tab");
  expect(tab!.context).toEqual([
    "personalTab",
    "privateChatTab",
    "meetingChatTab",
    "meetingDetailsTab",
    "meetingSidePanel",
  ]);
});

const isThere = (link: string | undefined) => link !== undefined;
const commandTitle = (words: Record<string, string>, index: number) =>
  words[`bots[0].commandLists[0].commands[${index}].title`];

const commandFor = (commands: Record<string, string[]>, said: string) =>
  Object.entries(commands).find(([, names]) => names.includes(said))?.[0] ?? null;

/** The path of every string, in the form that a language file's keys have. */
function stringsIn(value: unknown, path = ""): string[] {
  if (typeof value === "string") return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsIn(item, `${path}[${index}]`));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, item]) => stringsIn(item, path === "" ? key : `${path}.${key}`));
}

const isForMachines =
  /^(\$schema|manifestVersion|version|id|localizationInfo\.|developer\.|icons\.|accentColor|defaultInstallScope|validDomains|showLoadingIndicator|defaultGroupCapability\.|webApplicationInfo\.)|\.(botId|entityId|contentUrl|websiteUrl|context\[\d+\]|scopes\[\d+\])$/;

const translatable = Object.keys(languageSchema.patternProperties)
  .filter((pattern) => !/url\$$/i.test(pattern))
  .map((pattern) => new RegExp(pattern));

function isReadByPeople(path: string): boolean {
  if (path === "$schema") return false;
  return path in languageSchema.properties || translatable.some((pattern) => pattern.test(path));
}
