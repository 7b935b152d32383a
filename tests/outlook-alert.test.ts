import { parse } from "acorn";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { beforeAll, describe, expect, test } from "vitest";

import { longestAlert } from "../src-shared/meeting/invitation/alert-text.ts";
import { marksOf } from "../src-shared/meeting/invitation/marks.ts";
import { outlookAlert as en } from "../src-shared/text/en/outlook-alert.ts";
import { outlookAlert as sv } from "../src-shared/text/sv/outlook-alert.ts";
import { findingOf, texts } from "../src-shared/text/text.ts";
import { buildTab } from "./built-tab.ts";

let source: string;
beforeAll(() => {
  buildTab();
  source = readFileSync(join(import.meta.dirname, "../dist/alert/auto.js"), "utf8");
}, 60_000);

const [start, end] = ["2026-09-16T07:00:00.000Z", "2026-09-16T08:00:00.000Z"];
const stop = {
  rule: "familyMember",
  severity: "stop",
  address: "mamma@example.com",
  what: "Vad.",
  why: "Varf\u00f6r.",
  mend: "Hur.",
};
const warn = { ...stop, rule: "listedWord", severity: "warn", address: undefined };
const standing = { subject: "M\u00f6te", location: "Ekrummet", body: "Vi ses." };
const verdict = (findings: object[], more: object = {}) =>
  JSON.stringify({
    at: "2026-09-10T08:42:00.000Z",
    start,
    end,
    attendees: ["kurator@example.com"],
    words: marksOf(standing),
    count: findings.length,
    findings,
    ...more,
  });

interface Outlook {
  action?: string;
  marks?: Record<string, string>;
  people?: string[];
  /** What the server answers; null: nothing, ever. */
  answer?: { status: number; body: unknown } | null | "down";
  isSignedIn?: boolean;
  language?: string;
  roaming?: Record<string, unknown>;
  written?: string;
  /** Outlook's own name for what is written; null where it was never kept. */
  itemId?: string | null;
}

/** As classic Outlook on Windows runs it: no page, no modules. Whatever is read beside the marker throws where nothing may be. */
async function sentIn({
  action = "onAppointmentSend",
  marks = {},
  people = ["kurator@example.com"],
  answer = "down",
  isSignedIn = true,
  language = "sv-SE",
  roaming = {},
  written = standing.body,
  itemId = null,
}: Outlook) {
  const asked: { url: string; body: any; token: string }[] = [];
  const shown: [string, any][] = [];
  const read: string[] = [];
  const value = (name: string, said: unknown) => ({
    getAsync: (...args: any[]) => {
      read.push(name);
      setTimeout(() => args.at(-1)({ status: "succeeded", value: said }));
    },
  });
  const item = {
    loadCustomPropertiesAsync: (say: any) =>
      setTimeout(() => say({ status: "succeeded", value: { get: (key: string) => marks[key] } })),
    subject: value("subject", "M\u00f6te"),
    location: value("location", "Ekrummet"),
    start: value("start", new Date(start)),
    end: value("end", new Date(end)),
    requiredAttendees: value(
      "required",
      people.map((emailAddress) => ({ emailAddress, displayName: "" })),
    ),
    optionalAttendees: value("optional", []),
    enhancedLocation: value("places", [{ emailAddress: "ekrummet@example.com" }, {}]),
    body: value("body", written),
    getItemIdAsync: (say: any) =>
      setTimeout(() =>
        say(
          itemId
            ? { status: "succeeded", value: itemId }
            : { status: "failed", error: { code: 9046, name: "ItemNotSaved" } },
        ),
      ),
    notificationMessages: {
      replaceAsync: (key: string, message: any, done: () => void) => (shown.push([key, message]), setTimeout(done)),
      removeAsync: (key: string, done: () => void) => (shown.push([key, null]), setTimeout(done)),
    },
  };
  const actions = new Map<string, (event: unknown) => void>();
  const heard: ((text: string) => void)[] = [];
  const bare: Record<string, unknown> = {
    samlaSettings: {
      product: "https://samla.example.se",
      clientId: "id",
      authority: "https://login.example.se/organizations",
      scope: "api://x/access_as_user",
    },
    Office: {
      actions: { associate: (name: string, run: (event: unknown) => void) => actions.set(name, run) },
      context: {
        displayLanguage: language,
        mailbox: { item },
        roamingSettings: {
          get: (name: string) => roaming[name],
          set: (name: string, said: unknown) => (roaming[name] = said),
          saveAsync: () => {},
        },
      },
    },
    setTimeout,
    fetch: async (url: string, { body, headers }: { body: string; headers: Record<string, string> }) => {
      asked.push({ url, body: JSON.parse(body), token: headers["authorization"]! });
      if (answer === "down") throw new TypeError("fetch failed");
      if (answer === null) return new Promise(() => {});
      return { ok: answer.status === 200, status: answer.status, json: async () => answer.body };
    },
    ...(isSignedIn
      ? {
          nestedAppAuthBridge: {
            addEventListener: (_: string, say: (text: string) => void) => heard.push(say),
            postMessage: (text: string) => {
              const { requestId } = JSON.parse(text);
              setTimeout(() =>
                heard.forEach((say) =>
                  say(JSON.stringify({ requestId, success: true, token: { access_token: "token" } })),
                ),
              );
            },
          },
        }
      : {}),
  };
  bare["self"] = bare;
  new Script(source, { filename: "auto.js" }).runInContext(createContext(bare));
  const began = performance.now();
  const said = await new Promise<any>((completed) => actions.get(action)!({ completed }));
  return { said, asked, shown, read, roaming, ms: performance.now() - began };
}
const tied = { samlaCase: "c1", samlaMeeting: "m1" };
const found = (...findings: object[]) => ({
  status: 200,
  body: { findings, checkedAt: start, whenUnreachable: "stop" },
});

test("the script is one of ES2016, small, and imports nothing", () => {
  expect(() => parse(source, { ecmaVersion: 2016, sourceType: "script" })).not.toThrow();
  expect(source.length).toBeLessThan(20_000);
  expect(source).not.toMatch(/\b(import|export|document|localStorage|onReady)\b/);
});

test.each(["onAppointmentSend", "onAppointmentAttendeesChanged", "onAppointmentTimeChanged"])(
  "of a meeting that belongs to no case nothing is read but the marker: %s",
  async (action) => {
    const { said, read, asked, shown } = await sentIn({ action });

    expect(said ?? { allowEvent: true }).toEqual({ allowEvent: true });
    expect([read, asked, shown]).toEqual([[], [], []]);
  },
);

describe("on send", () => {
  test("the server is asked about all that stands in the form, and what it lets go goes", async () => {
    const { said, asked, roaming } = await sentIn({ marks: tied, answer: found() });

    expect(said).toEqual({ allowEvent: true });
    expect(asked).toMatchObject([{ url: "https://samla.example.se/api/outlook/check", token: "Bearer token" }]);
    expect(asked[0]!.body).toEqual({
      caseId: "c1",
      meetingId: "m1",
      subject: "M\u00f6te",
      location: "Ekrummet",
      body: "Vi ses.",
      start,
      end,
      lang: "sv",
      item: "new",
      attendees: [
        { address: "kurator@example.com", name: "", kind: "required" },
        { address: "ekrummet@example.com", name: "", kind: "resource" },
      ],
    });
    expect(roaming).toEqual({ samlaWhenUnreachable: "stop" });
  });

  test("what is unlawful stays, and what is careless is the sender's to send", async () => {
    const unlawful = await sentIn({ marks: tied, answer: found(stop, warn) });
    const careless = await sentIn({ marks: tied, answer: found(warn) });

    expect(unlawful.said).toEqual({
      allowEvent: false,
      errorMessage: "Vad. Varf\u00f6r. Hur.\n\nVad. Varf\u00f6r. Hur.",
    });
    expect(careless.said).toMatchObject({ allowEvent: false, sendModeOverride: "promptUser" });
  });

  test.each<[string, Outlook]>([
    ["nobody is signed in", { isSignedIn: false }],
    ["the server is down", { answer: "down" }],
    ["the server is slow", { answer: null }],
    ["the case is somebody else's", { answer: { status: 404, body: {} } }],
  ])(
    "where %s it is judged as it was found before, and says so",
    async (_, how) => {
      const clean = await sentIn({ ...how, marks: { ...tied, samlaVerdict: verdict([]) } });
      const added = await sentIn({
        ...how,
        marks: { ...tied, samlaVerdict: verdict([]) },
        people: ["kurator@example.com", "Ny@example.com"],
      });
      const before = await sentIn({
        ...how,
        marks: { ...tied, samlaVerdict: verdict([{ ...stop, address: "kurator@example.com" }]) },
      });
      const mended = await sentIn({
        ...how,
        marks: { ...tied, samlaVerdict: verdict([stop], { attendees: ["kurator@example.com", "mamma@example.com"] }) },
      });

      expect(clean.said).toEqual({ allowEvent: true });
      expect(added.said.errorMessage).toMatch(
        /^Enligt kontrollen kl\. \d\d\.42, f\u00f6re \u00e4ndringen\.\n\nny@example\.com \u00e4r inte kontrollerad\./,
      );
      expect(added.said.sendModeOverride).toBeUndefined();
      expect(before.said.errorMessage).toMatch(/^Enligt kontrollen kl\. \d\d\.42\.\n\nVad\./);
      expect(mended.said).toEqual({ allowEvent: true });
      expect(Math.max(clean.ms, added.ms, before.ms, mended.ms)).toBeLessThan(2_000);
    },
    20_000,
  );

  test.each(["sv-SE", "en-GB"])(
    "of a meeting that was off when it was looked at nothing leaves, whatever is changed since, in %s",
    async (language) => {
      const text = language.startsWith("en") ? texts.en : texts.sv;
      for (const why of ["cancelled", "over", "blocked", "moving", "notBooked"] as const) {
        const fault = findingOf({ rule: "notOn", why }, text);
        const marks = { ...tied, samlaVerdict: verdict([fault], { start: "2026-09-17T07:00:00.000Z" }) };
        const { said } = await sentIn({ answer: "down", language, marks, roaming: { samlaWhenUnreachable: "letGo" } });

        expect(said.allowEvent).toBe(false);
        expect(said.sendModeOverride).toBeUndefined();
        expect(said.errorMessage).toContain(`${fault.what} ${fault.why} ${fault.mend}`);
        expect(said.errorMessage.length).toBeLessThanOrEqual(longestAlert);
      }
    },
  );

  test.each([
    ["the text", { written: "Vi ses. Ta med Barnet Ek." }, [2]],
    ["the subject and the place", { marks: { ...standing, subject: "Annat", location: "Annan" } }, [0, 1]],
    ["words that were marked by nobody", { marks: null }, [0, 1, 2]],
  ])("a clean look does not cover what was written after it: %s", async (_, { written, marks }: any, parts) => {
    const over = verdict([], marks === undefined ? {} : { words: marks ? marksOf(marks) : undefined });
    const sendIn = (setting: string, silence: Outlook = {}) =>
      sentIn({
        ...silence,
        written,
        marks: { ...tied, samlaVerdict: over },
        roaming: { samlaWhenUnreachable: setting },
      });

    const stopped = await sendIn("stop");
    const asked = await sendIn("ask", { isSignedIn: false });
    const letGo = await sendIn("letGo");

    const { what } = sv.rewritten(parts);
    for (const { said } of [stopped, asked])
      expect(said.errorMessage).toContain(`, f\u00f6re \u00e4ndringen.\n\n${what}`);
    expect([stopped.said.sendModeOverride, asked.said.sendModeOverride]).toEqual([undefined, "promptUser"]);
    expect(letGo.said).toEqual({ allowEvent: true });
  });

  test("other line breaks than those that were looked at are the same words", async () => {
    const over = verdict([], { words: marksOf({ ...standing, body: " Vi\r\n\r\nses.\u00a0" }) });

    expect((await sentIn({ marks: { ...tied, samlaVerdict: over } })).said).toEqual({ allowEvent: true });
  });

  describe("beside the event that the meeting has", () => {
    const long = { at: new Date(Date.now() - 60 * 60_000).toISOString() };
    const justNow = { at: new Date().toISOString() };
    const from = (event: string, when: object, itemId: string | null) =>
      sentIn({ itemId, marks: { ...tied, samlaVerdict: verdict([], { event, ...when }) } });

    test("a copy of it stays, and the event itself is changed", async () => {
      const copy = await from("itself", justNow, null);
      const itself = await from("itself", justNow, "AAMk=");

      expect(copy.said.errorMessage).toContain(sv.second.what);
      expect(copy.said.sendModeOverride).toBeUndefined();
      expect(itself.said).toEqual({ allowEvent: true });
    });

    test.each([null, "AAMk="])(
      "what was yet to be sent goes, and long afterwards it is said that Samla may have (%s)",
      async (id) => {
        const soon = await from("none", justNow, id);
        const late = await from("none", long, id);

        expect(soon.said).toEqual({ allowEvent: true });
        expect(late.said.errorMessage).toContain(sv.perhapsSecond("").what);
        expect(late.said.sendModeOverride).toBe("promptUser");
      },
    );
  });

  test("what is Samla's own silence is not mended by opening Samla, and who is signed out is told to sign in", async () => {
    const says = async (how: Outlook, setting: string) =>
      (await sentIn({ ...how, marks: tied, roaming: { samlaWhenUnreachable: setting } })).said.errorMessage;
    const added = { marks: { ...tied, samlaVerdict: verdict([]) }, people: ["kurator@example.com", "ny@example.com"] };

    for (const answer of ["down", { status: 503, body: {} }] as const)
      for (const [setting, mend] of [
        ["stop", sv.unreachable.mend.stop],
        ["ask", sv.unreachable.mend.warn],
      ] as const) {
        expect(await says({ answer }, setting)).toBe(`${sv.unreachable.what} ${sv.unreachable.why} ${mend}`);
      }
    expect((await sentIn(added)).said.errorMessage).toContain(sv.unchecked("ny@example.com").mend);
    for (const words of [sv, en])
      expect([words.unreachable.mend.stop, words.unreachable.mend.warn, words.unchecked("a").mend].join()).not.toMatch(
        /\u00f6ppna|open/i,
      );
    expect(await says({ isSignedIn: false }, "ask")).toContain(sv.signedOut.mend);
    expect(await says({ answer: { status: 401, body: {} } }, "stop")).toContain(sv.signedOut.mend);
  }, 20_000);

  test.each<[unknown, object]>([
    ["stop", { allowEvent: false, errorMessage: expect.stringContaining(sv.unreachable.what) }],
    ["ask", { allowEvent: false, errorMessage: expect.any(String), sendModeOverride: "promptUser" }],
    ["letGo", { allowEvent: true }],
    [undefined, { allowEvent: false, errorMessage: expect.any(String), sendModeOverride: "promptUser" }],
  ])("what nobody has looked at is dealt with as the municipality wants: %s", async (setting, outcome) => {
    for (const marks of [tied, { ...tied, samlaVerdict: "{half" }])
      expect((await sentIn({ marks, roaming: { samlaWhenUnreachable: setting } })).said).toEqual(outcome);
  });

  test.each(["sv-SE", "en-GB"])("no more is said than Outlook shows, in %s", async (language) => {
    const many = Array.from({ length: 60 }, (_, at) => `${at}${"x".repeat(120)}@example.com`);
    const { said } = await sentIn({ language, marks: { ...tied, samlaVerdict: verdict([stop, warn]) }, people: many });

    expect(said.errorMessage.length).toBeLessThanOrEqual(longestAlert);
    expect(said.errorMessage).toContain((language === "en-GB" ? en : sv).andMore(60));
  });
});

test("a change shows a line above the form, and takes it away when all is well again", async () => {
  const action = "onAppointmentAttendeesChanged";
  const wrong = await sentIn({ action, marks: tied, answer: found({ ...stop, what: "x".repeat(400) }) });
  const right = await sentIn({ action, marks: tied, answer: found() });

  expect(wrong.shown).toMatchObject([["samla", { type: "informationalMessage", message: "x".repeat(150) }]]);
  expect(right.shown).toEqual([["samla", null]]);
});

test("its own time, beside the server's, is less than 300 ms", async () => {
  const runs = [];
  for (let run = 0; run < 5; run += 1) runs.push((await sentIn({ marks: tied, answer: found(stop, warn) })).ms);

  expect(runs.toSorted((a, b) => a - b)[2]).toBeLessThan(300);
});
