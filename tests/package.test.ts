import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { faultsIn } from "../manifest/faults.ts";
import { filled, type Package } from "../manifest/filled.ts";
import manifest from "../manifest/manifest.json" with { type: "json" };
import { outlookXml } from "../manifest/outlook-xml.ts";
import { faultsInXml } from "../manifest/outlook-xml-faults.ts";
import { permissions } from "../manifest/permissions.ts";
import { wantedIn, WrongUse } from "../manifest/wanted.ts";
import { macAddInId } from "../src-shared/mac-add-in.ts";
import { en } from "../src-shared/text/en.ts";
import { sv } from "../src-shared/text/sv.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const appId = "c0a1f7de-5a3b-4e57-9b64-2f1d8e6a9b10";
const somewhere = { host: "samla.kommun.example", appId: "7d0c2f6e-91b4-4a5d-8c3f-6e2a9d1b7f2f" };
const aPackage = () => filled(somewhere);

const folder = mkdtempSync(join(tmpdir(), "samla-package-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The command as an administrator gives it. */
const run = (args: string[], env = {}) =>
  new Promise<{ code: number; said: string; complained: string }>((resolve) => {
    const command = [join(root, "manifest/package.ts"), ...args];
    execFile(process.execPath, command, { cwd: folder, env: { ...process.env, ...env } }, (fault, said, complained) =>
      resolve({ code: fault ? Number(fault.code) : 0, said, complained }),
    );
  });
const place = ["--host", somewhere.host, "--app-id", somewhere.appId];

describe("the manifest", () => {
  test("is whole, as it stands and filled in for a municipality", async () => {
    expect(await faultsIn(filled({ host: "samla.example.se", appId }))).toEqual([]);
    expect(await faultsIn(aPackage())).toEqual([]);
  });

  test("as it stands belongs to the sandbox's own registration, and comes from the version that the product has", () => {
    expect(read("src-sandbox/registration.ts")).toContain(appId);
    expect(manifest.id).toBe(appId);
    expect(manifest.version).toBe((JSON.parse(read("package.json")) as { version: string }).version);
  });

  test.each<[what: string, breaking: (made: Package) => void, said: RegExp]>([
    ["a name too long", ({ manifest: { name } }) => (name.short = "x".repeat(31)), /manifest\.json: .*short/],
    [
      "words that are missing",
      ({ languages: [words] }) => (words!.words["name.full"] = " "),
      /no words for name\.full/,
    ],
    [
      "words for nothing",
      ({ languages: [words] }) => (words!.words["staticTabs[3].name"] = "x"),
      /which the manifest has not/,
    ],
    [
      "a translation too long for its place",
      ({ languages: [words] }) => (words!.words["composeExtensions[0].commands[0].title"] = "x".repeat(33)),
      /in the words of en-us\.json: /,
    ],
    [
      "a line nobody knows of",
      ({ manifest: made }) => Object.assign(made, { shown: "x" }),
      /whether people read shown/,
    ],
    ["an icon of another size", ({ icons }) => icons.set("icon-16.png", icons.get("icon-32.png")!), /must be 16 by 16/],
    ["an icon that is none", ({ icons }) => icons.set("icon-80.png", Buffer.from("GIF")), /icon-80\.png is not there/],
    [
      "another app's bot",
      ({ manifest: { bots } }) => (bots[0]!.botId = macAddInId(macAddInId("0".repeat(8) + somewhere.appId.slice(8)))),
      /neither the app's/,
    ],
    [
      "another host",
      ({ manifest: { staticTabs } }) => (staticTabs[0]!.contentUrl = "https://evil.example/tab"),
      /evil\.example is not/,
    ],
    ["a domain too many", ({ manifest: { validDomains } }) => validDomains.push("*.example"), /validDomains must be/],
    ["another resource", ({ manifest: made }) => (made.webApplicationInfo.resource = "api://x"), /resource must be/],
    [
      "a button that leads nowhere",
      ({ manifest: made }) => (made.extensions[0]!.autoRunEvents[0]!.events[0]!.actionId = "onX"),
      /No runtime has the action onX/,
    ],
    [
      "a permission without a reason",
      ({ manifest: made }) => (made.authorization.permissions.resourceSpecific[0]!.name = "ChatMessage.Read.Chat"),
      /no reason for the permission ChatMessage\.Read\.Chat/,
    ],
  ])("is not let out with %s", async (_, breaking, said) => {
    const made = { ...aPackage(), languages: structuredClone(aPackage().languages) };

    breaking(made);

    expect((await faultsIn(made)).join("\n")).toMatch(said);
  });

  test("has English words that are English", () => {
    const words = aPackage().languages.flatMap((language) => Object.values(language.words));

    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((said) => /[åäö]/i.test(said))).toEqual([]);
  });

  test("offers the commands that the bot understands, in both languages", () => {
    const [own, group] = manifest.bots[0]!.commandLists;
    const words = aPackage().languages[0]!.words;
    const english = own!.commands.map((_, index) => words[`bots[0].commandLists[0].commands[${index}].title`]!);

    expect(own!.commands.map(({ title }) => title)).toEqual([...Object.values(sv.bot.say), "hjälp"]);
    expect(english).toEqual([...Object.values(en.bot.say), "help"]);
    expect(group!.commands.map(({ title }) => title)).toEqual(["hjälp"]);
    for (const [index, { title }] of own!.commands.entries()) {
      const meant = commandFor(sv.bot.commands, title);
      expect(meant).not.toBeNull();
      expect(commandFor(en.bot.commands, english[index]!)).toBe(meant);
    }
  });

  test("offers the actions on a message that the bot has, under the names they are known by", () => {
    const has = [...read("src-bot/teams/answer-action.ts").matchAll(/turn\.action [!=]== "(\w+)"/g)].map(
      ([, id]) => id,
    );

    expect(manifest.composeExtensions[0]!.commands.map(({ id }) => id)).toEqual(has);
    expect(manifest.composeExtensions[0]!.commands.map(({ title }) => title)).toEqual([
      "Initiera samverkan",
      "Skapa uppföljning",
    ]);
  });

  test("shows the tab where a person meets it: on its own, in a chat, and before, in and beside a meeting", () => {
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

  test("has an outline icon that is white on nothing", () => {
    const withTransparency = 6;
    const drawn = read("manifest/outline.svg");

    expect(readFileSync(join(root, "manifest/outline.png")).readUInt8(25)).toBe(withTransparency);
    expect(new Set(drawn.match(/#[0-9a-f]+/g))).toEqual(new Set(["#fff"]));
    expect(drawn).not.toContain("<rect");
  });
});

describe("the permissions", () => {
  const source = readdirSync(join(root, "src-bot/graph")).map((file) => read(`src-bot/graph/${file}`));

  test("are those that Graph is called with, and each call has one", () => {
    const called = new Set(source.flatMap(callsIn));
    const reasoned = new Set(permissions.flatMap(({ calls }) => calls));

    expect(called.size).toBeGreaterThan(15);
    expect([...called].filter((call) => !reasoned.has(call))).toEqual([]);
    expect([...reasoned].filter((call) => !called.has(call))).toEqual([]);
  });

  test("are all that the sandbox's Microsoft 365 grants, so that a story which needs more fails", () => {
    const [, granted = ""] = /const GRAPH_ROLES = \[([^\]]*)\]/.exec(read("src-sandbox/tokens.ts")) ?? [];
    const listed = permissions.filter(({ kind }) => kind === "application" || kind === "exchange");

    expect(granted.match(/[\w.]+/g)?.toSorted()).toEqual(listed.map(({ name }) => name).toSorted());
  });

  test("asked for in a meeting's chat are those whose events the bot hears", () => {
    const heard = [...read("src-bot/teams/activity.ts").matchAll(/vnd\.microsoft\.(meeting\w+)/g)].map(
      ([, name]) => name,
    );
    const inChat = permissions.filter(({ kind }) => kind === "perMeeting").map(({ name }) => name);

    expect(new Set(heard)).toEqual(new Set(["meetingStart", "meetingEnd"]));
    expect(inChat).toEqual(["OnlineMeeting.ReadBasic.Chat"]);
  });
});

describe("the add-in for Outlook on Mac", () => {
  const xml = outlookXml(aPackage());
  const broken = (from: string | RegExp, to: string) => {
    const changed = xml.replace(from, to);
    expect(changed).not.toBe(xml);
    return faultsInXml(changed, aPackage()).join("\n");
  };

  test("is whole, and has an id of its own that is easily told", () => {
    expect(faultsInXml(xml, aPackage())).toEqual([]);
    expect(macAddInId(somewhere.appId)).toBe("7d0c2f6e-91b4-4a5d-8c3f-6e2a9d1b7f2e");
    expect(macAddInId(macAddInId(appId))).toBe(appId);
  });

  test("does what the package does: the same buttons, events and way of stopping", () => {
    const [{ autoRunEvents, ribbons }] = manifest.extensions as [(typeof manifest.extensions)[number]];

    for (const { actionId } of autoRunEvents.flatMap(({ events }) => events))
      expect(xml).toContain(`FunctionName="${actionId}"`);
    for (const { label } of ribbons.flatMap(({ tabs }) => tabs[0]!.groups[0]!.controls))
      expect(xml).toContain(`DefaultValue="${label}"`);
    expect(xml).toContain('Type="OnAppointmentSend" FunctionName="onAppointmentSend" SendMode="SoftBlock"');
  });

  test.each<[what: string, from: string | RegExp, to: string, said: RegExp]>([
    ["is torn", "</Hosts>", "", /not well-formed/],
    ["has its parts in another order", /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1", /in this order/],
    ["has a part that is not known", "<AppDomains>", "<Extra/><AppDomains>", /OfficeApp holds .* Extra /],
    ["lacks what a button must have", /<Supertip>[^]*?<\/Supertip>/, "", /Control holds Label Icon Action/],
    ["has an event place without its page", /<SourceLocation resid="autoUrl"\/>/, "", /LaunchEvents SourceLocation/],
    ["has another app's id", somewhere.appId.slice(0, 8), "00000000", /The XML's id must be/],
    ["points at nothing", 'resid="paneUrl"', 'resid="paneURL"', /no resource paneURL/],
    [
      "keeps what nobody uses",
      '<bt:Url id="paneUrl"',
      '<bt:Url id="old" DefaultValue=""/><bt:Url id="paneUrl"',
      /Nothing uses the resource old/,
    ],
    ["has a resource twice", ' id="autoScriptUrl"', ' id="autoUrl"', /autoUrl is there twice/],
    [
      "leads elsewhere",
      `https://${somewhere.host}/addin/pane.html`,
      "https://evil.example/",
      /evil\.example\/ is not on/,
    ],
    ["leads over http", `https://${somewhere.host}/addin/pane.html`, `http://${somewhere.host}/`, /is not on/],
    ["is silent in English", /<bt:Override Locale="en-US" Value="Show[^>]*>/, "", /is not said in en-us/],
    ["says too much", /Value="Show coordination meeting"/, `Value="${"x".repeat(126)}"`, /longer than 125/],
    ["lacks an icon", /<bt:Image size="16"[^>]*>/, "", /has the sizes 32 80/],
    ["calls what is not there", 'FunctionName="onAppointmentSend"', 'FunctionName="onSend"', /no action onSend/],
  ])("is not let out when it %s", (_, from, to, said) => {
    expect(broken(from, to)).toMatch(said);
  });
});

describe("npm run package", () => {
  test("writes a zip and an XML, and the same bytes each time, whatever the clock and its zone", async () => {
    const [one, other] = await Promise.all([
      run([...place, "--out", "one"]),
      run([...place, "--out", "deep/other"], { TZ: "Pacific/Auckland" }),
    ]);
    const bytes = (at: string) => readFileSync(join(folder, at, "samla.zip"));
    const files = unzipSync(bytes("one"));

    expect([one.code, other.code, one.complained]).toEqual([0, 0, ""]);
    expect(one.said).toContain("samla.zip");
    expect(bytes("one").equals(bytes("deep/other"))).toBe(true);
    expect(Object.keys(files).toSorted()).toEqual(["color.png", "en-us.json", "manifest.json", "outline.png"]);
    expect(JSON.parse(strFromU8(files["manifest.json"]!))).toMatchObject({ id: somewhere.appId });
    expect(strFromU8(files["manifest.json"]!)).not.toMatch(/samla\.example\.se|c0a1f7de/);
    expect(readFileSync(join(folder, "one/samla-outlook-mac.xml"), "utf8")).toBe(outlookXml(aPackage()));
  });

  test.each<[what: string, args: string[], said: RegExp]>([
    ["nothing", [], /^--host is missing: .*npm run package -- --host /],
    ["no app id", ["--host", somewhere.host], /^--app-id is missing: .*Application \(client\) ID/],
    [
      "an address for a host",
      ["--host", "https://samla.se", "--app-id", appId],
      /^--host is wrong: "https:\/\/samla\.se" /,
    ],
    ["large letters", ["--host", "Samla.se", "--app-id", appId], /^--host is wrong: .*small letters/],
    ["this computer", ["--host", "localhost", "--app-id", appId], /^--host is wrong/],
    ["a name for an id", ["--host", somewhere.host, "--app-id", "samla"], /^--app-id is wrong: "samla" is no id/],
    ["a page that is no address", [...place, "--privacy-url", "samla.se"], /^--privacy-url is wrong: .*https:\/\//],
    ["a page without encryption", [...place, "--terms-url", "http://samla.se"], /^--terms-url is wrong/],
    ["a word too many", [...place, "hej"], /^Unexpected argument 'hej': it is used as npm run package/],
    ["an option there is not", [...place, "--hots", "x"], /^Unknown option '--hots': it is used as npm run package/],
    ["an option without its value", ["--host"], /^Option '--host <value>' argument missing/],
  ])("given %s says so in one sentence", (_, args, said) => {
    const complaint = complaintAbout(args);

    expect(complaint).toMatch(said);
    expect(complaint).not.toContain("\n");
  });

  test("given what it cannot use says so, ends with 2 and writes nothing", async () => {
    writeFileSync(join(folder, "a-file"), "");
    const [wrong, unwritable] = await Promise.all([run([...place, "hej"]), run([...place, "--out", "a-file"])]);

    expect([wrong.code, wrong.said, wrong.complained]).toEqual([2, "", `${complaintAbout([...place, "hej"])}\n`]);
    expect([unwritable.code, unwritable.said]).toEqual([2, ""]);
    expect(unwritable.complained).toMatch(/^--out is wrong: nothing can be written to "a-file" \(\w+\)\.\n$/);
    expect(readdirSync(folder)).not.toContain("dist");
  });
});

function complaintAbout(args: string[]): string {
  try {
    wantedIn(args);
  } catch (error) {
    if (error instanceof WrongUse) return error.message;
  }
  throw new Error("Nothing was complained about.");
}

const commandFor = (commands: Record<string, string[]>, said: string) =>
  Object.entries(commands).find(([, names]) => names.includes(said))?.[0] ?? null;

/** Where a source begins a path of Graph's, each variable part as `{}`. */
const callsIn = (text: string) =>
  [...text.matchAll(/(["`])(\/(?:[a-zA-Z]+)[^"`?\s]*|\$\{(?:ofUser|ofEvent)\([^`]*?\)\}\/?[^`]*|\$\{apps\}\/[^`]+)/g)]
    .map(([, , path = ""]) =>
      path
        .replace(/^\$\{ofUser\([^)]*\)\}/, "/users/{}")
        .replace(/^\$\{ofEvent\([^)]*\)\}/, "/users/{}/events/{}")
        .replace(/^\$\{apps\}/, "/users/{}/teamwork/installedApps")
        .replaceAll(/\$\{[^}]*\}/g, "{}")
        .replace(/\?.*$/, ""),
    )
    .filter((path) => path !== "/users/{}/events/{}" || text.includes("ofEvent("));
