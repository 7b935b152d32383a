import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import manifest from "../manifest/manifest.json" with { type: "json" };
import { permissions } from "../manifest/permissions.ts";
import registration from "../deploy/app-registration.json" with { type: "json" };

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const guide = read("deploy/guide.md");
const bicep = read("deploy/main.bicep");
const scripts = (JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts;

describe("the guide", () => {
  test("lists every permission with its reason, and no other", () => {
    const granted = {
      application: "application",
      delegated: "delegated",
      exchange: "Exchange, section 4",
      perMeeting: "in a meeting's chat",
      perMail: "on the open item",
    };
    const rows = permissions.map(
      ({ name, kind, reason, onlyWhere }) =>
        `| \`${name}\` | ${granted[kind]} | ${reason}${onlyWhere ? ` Only where ${onlyWhere}.` : ""} |`,
    );
    const [table = ""] = /(?<=\| permission \|[^]*?\n\|---\|---\|---\|\n)(\|.*\n)+/.exec(guide) ?? [];

    expect(table.trimEnd().split("\n")).toEqual(rows);
  });

  test("grants in Entra what is granted there, and confines in Exchange what reaches mailboxes", () => {
    const inEntra = /for NAME in ([^;]+);/.exec(guide)?.[1]?.split(" ");
    const inExchange = [...guide.matchAll(/-Role "Application ([\w.]+)" -CustomResourceScope/g)].map(
      ([, role]) => role,
    );
    const ofKind = (kind: string) => permissions.filter((one) => one.kind === kind).map(({ name }) => name);

    expect(inEntra).toEqual(ofKind("application"));
    expect(inExchange).toEqual(ofKind("exchange"));
    for (const name of ofKind("delegated")) expect(guide).toContain(`--scope ${name}`);
  });

  test("names scripts, files and variables that there are", () => {
    const run = [...guide.matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name!);
    const files = [...guide.matchAll(/(?:deploy|manifest|src-bot)\/[\w.-]+/g)].map(([path]) => path);

    expect(run.length).toBeGreaterThan(4);
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
    for (const path of files) expect(() => readFileSync(join(root, path)), path).not.toThrow(/ENOENT/);
  });

  test("tells of every setting by which something reaches a family", () => {
    const config = read("src-bot/config.ts");
    const ways = [...config.matchAll(/^ {2}((?:FAMILY|EID|SMTP|GATEWAY)_\w+):/gm)].map(([, name]) => name!);

    expect(ways.length).toBeGreaterThan(8);
    expect(ways.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });
});

describe("the app registration", () => {
  test("has the roles that the product knows, and the guide tells of each", () => {
    const known = /roleNames[^{]*\{([^}]*)\}/.exec(read("src-bot/access.ts"))?.[1] ?? "";
    const roles = registration.appRoles.map(({ value }) => value);

    expect(roles.toSorted()).toEqual([...known.matchAll(/(\w+):/g)].map(([, name]) => name!).toSorted());
    for (const role of roles) expect(guide).toContain(`| \`${role}\` |`);
  });

  test("lets in the same clients as the product does, for the one scope there is", () => {
    const [scope] = registration.api.oauth2PermissionScopes;
    const clients = /const clients = new Set\(\[([^\]]*)\]/.exec(read("src-bot/web/sign-in.ts"))?.[1] ?? "";
    const listed = registration.api.preAuthorizedApplications;

    expect(scope!.value).toBe("access_as_user");
    expect(listed.map(({ appId }) => appId).toSorted()).toEqual(clients.match(/[\da-f-]{36}/g)?.toSorted());
    for (const { delegatedPermissionIds } of listed) expect(delegatedPermissionIds).toEqual([scope!.id]);
    expect(registration.api.requestedAccessTokenVersion).toBe(2);
  });
});

/** No compiler is to be had from a package registry: this much can be told from the text. */
describe("what is made in Azure", () => {
  const declared = (kind: string) => [...bicep.matchAll(new RegExp(`^${kind} (\\w+)`, "gm"))].map(([, name]) => name!);
  const uses = (name: string) => bicep.match(new RegExp(`(?<![\\w.'])${name}(?![\\w']|:)`, "g"))?.length ?? 0;

  test("has every parameter and variable used, and every name declared once", () => {
    const all = ["param", "var", "resource"].flatMap(declared);

    expect(all.length).toBeGreaterThan(25);
    expect(new Set(all).size).toBe(all.length);
    expect([...declared("param"), ...declared("var")].filter((name) => uses(name) < 2)).toEqual([]);
  });

  test("names a type and a version for each resource, and closes what it opens", () => {
    const types = [...bicep.matchAll(/^resource \w+ '([^']*)'/gm)].map(([, type]) => type!);

    expect(types.filter((type) => !/^Microsoft\.[\w./]+@\d{4}-\d\d-\d\d$/.test(type))).toEqual([]);
    const plain = bicep.replaceAll(/^\s*\/\/.*$/gm, "").replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''");
    for (const [open, close] of ["{}", "[]", "()"].map((pair) => pair.split("")))
      expect(plain.split(open!).length, open).toBe(plain.split(close!).length);
  });

  test("keeps no secret, and asks for the one it needs unseen", () => {
    const secrets = [...bicep.matchAll(/(\w*(?:password|secret|key)\w*):? (?:string|=) ?'([^']+)'/gi)];
    const defaults = /@secure\(\)\nparam \w+ string\n/g;

    expect(secrets.map(([, name]) => name)).toEqual(["keyVaultSecretsUser", "keyVaultSecretsOfficer"]);
    expect(bicep.match(/@secure\(\)/g)?.length).toBe(bicep.match(defaults)?.length);
    expect([...bicep.matchAll(/^output .*$/gm)].join()).not.toMatch(/password|databaseUrl|secret/i);
  });

  test("gives the app settings that it knows, all that production needs, and no client secret", () => {
    const given = [...bicep.matchAll(/\{ name: '([A-Z_]+)', value:/g)].map(([, name]) => name!);
    const ofAzure = ["WEBSITE_RUN_FROM_PACKAGE", "SCM_DO_BUILD_DURING_DEPLOYMENT"];
    const known = read("src-bot/config.ts");

    expect(given.filter((name) => !ofAzure.includes(name) && !known.includes(`  ${name}:`))).toEqual([]);
    expect(given).toEqual(
      expect.arrayContaining([
        "PUBLIC_URL",
        "MASTER_KEY",
        "DATABASE_URL",
        "BOT_APP_ID",
        "BOT_MANAGED_IDENTITY",
        "ALLOWED_TENANTS",
      ]),
    );
    expect(given).not.toContain("BOT_CLIENT_SECRET");
  });

  test("connects the bot to every place that the package has it in", () => {
    const channels = [...bicep.matchAll(/channelName: '(\w+)'/g)].map(([, name]) => name);
    const contexts = manifest.composeExtensions.flatMap(({ commands }) => commands.flatMap(({ context }) => context));

    // In Outlook an action stands beside a mail that is written. https://learn.microsoft.com/microsoftteams/platform/m365-apps/extend-m365-teams-message-extension#limitations
    expect(contexts).toContain("compose");
    expect(channels).toEqual(["MsTeamsChannel", "M365Extensions"]);
  });

  test("outputs what the guide goes on with", () => {
    const outputs = [...bicep.matchAll(/^output (\w+)/gm)].map(([, name]) => name!);
    const wanted = [...guide.matchAll(/\$\(out (\w+)\)/g)].map(([, name]) => name!);

    expect(wanted.filter((name) => !outputs.includes(name))).toEqual([]);
    const needed = declared("param").filter((name) => !new RegExp(`^param ${name} \\w+ = `, "m").test(bicep));
    expect(needed.filter((name) => !guide.includes(`${name}=`))).toEqual([]);
  });
});
