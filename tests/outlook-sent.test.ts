import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";

import type { Verb } from "../src-shared/commands.ts";
import { longestAlert } from "../src-shared/meeting/invitation/alert-text.ts";
import { type Fault, severityOf } from "../src-shared/meeting/invitation/fault.ts";
import { outlookAlert as sv } from "../src-shared/text/sv/outlook-alert.ts";
import { marksOf } from "../src-shared/meeting/invitation/marks.ts";
import type { NotOn } from "../src-shared/meeting/invitation/not-on.ts";
import { findingOf, texts } from "../src-shared/text/text.ts";
import { addMinutes } from "../src-shared/time.ts";
import { alertRows, type AlertRows, at, type Booked, draftOf, rulesOfForms } from "./alert-rules.ts";
import {
  aBookedMeeting,
  aCaseInConsentPending,
  aWorld,
  done,
  later,
  listenTo,
  momentIn,
  municipalityId,
  type World,
} from "./world.ts";

/** The script as it is built and served, run by the sandbox's Outlook when a meeting is sent, against the product as it is. */
let world: World;
let plain: Awaited<ReturnType<typeof aBookedMeeting>>;
beforeAll(async () => {
  world = await aWorld({ hasWorkers: false });
  plain = await aBookedMeeting(world, ["kurator"]);
}, 60_000);
afterAll(() => world.close());

interface Sent {
  sent: boolean;
  alert?: { text: string; canSend: boolean };
  unavailable?: string;
}
const draft = (of: Partial<Booked>, more: object) => draftOf(world, of, more);
const inDraft = (id: string, path: string, body: object) =>
  world.script(`/outlook/samordnare/drafts/${encodeURIComponent(id)}${path}`, body);
const send = (id: string, body: object = {}): Promise<Sent> => inDraft(id, "/send", body);
const saysOf = (fault: Fault) => findingOf(fault, texts.sv).what;

describe("what is served to Outlook", () => {
  const get = (path: string, init?: RequestInit) => fetch(`${world.url}${path}`, init);

  test("the script and its page, to be looked for anew each time, with nothing in them to sign in with", async () => {
    const [script, page, allowed] = await Promise.all(
      ["/addin/auto.js", "/addin/auto.html", "/.well-known/microsoft-officeaddins-allowed.json"].map((one) => get(one)),
    );

    expect([script, page, allowed].map((one) => one!.status)).toEqual([200, 200, 200]);
    expect([script, page, allowed].map((one) => one!.headers.get("cache-control"))).toEqual(Array(3).fill("no-cache"));
    expect(script!.headers.get("content-type")).toMatch(/^(text|application)\/javascript/);
    expect(script!.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(await script!.text()).not.toMatch(/secret|password|Bearer ey/i);
    expect(page!.headers.get("content-type")).toMatch(/^text\/html/);
    expect(page!.headers.get("x-frame-options")).toBeNull();
    expect(page!.headers.get("content-security-policy")).toMatch(
      /default-src 'none'.*frame-ancestors [^;]*outlook\.office\.com/,
    );
    expect(allowed!.headers.get("content-type")).toMatch(/^application\/json/);
    expect(await allowed!.json()).toEqual({ allowed: [`${world.url}/addin/auto.js`] });
  });

  test.each([16, 32, 64, 80, 128])("an icon of %i, which Outlook shows among its own", async (size) => {
    const icon = await get(`/addin/icon-${size}.png`);

    expect([icon.status, icon.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect(icon.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  });

  test("classic Outlook on Windows is told that the script may ask; no other page is, and none is given cookies", async () => {
    const asks = (origin: string, method = "OPTIONS") => get("/api/outlook/check", { method, headers: { origin } });
    for (const own of [world.url, `${world.url}/`]) {
      const may = await asks(own);
      expect([may.status, may.headers.get("access-control-allow-origin")]).toEqual([204, own]);
      expect(may.headers.get("access-control-allow-methods")).toBe("POST");
      expect(may.headers.get("access-control-allow-headers")).toBe("authorization, content-type");
      expect(may.headers.get("access-control-allow-credentials")).toBeNull();
      expect((await asks(own, "POST")).headers.get("access-control-allow-origin")).toBe(own);
    }

    for (const other of ["null", "https://annan.example.com", `${world.url}.example.com`]) {
      const may = await asks(other);
      expect([may.status, may.headers.get("access-control-allow-origin")]).toEqual([404, null]);
      const answer = await asks(other, "POST");
      expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([401, null]);
    }
    const elsewhere = await get("/api/me", { headers: { origin: world.url } });
    expect(elsewhere.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("each rule stops it once, and once it is mended it goes", () => {
  let rows: AlertRows;
  beforeAll(async () => {
    rows = await alertRows(world, plain);
  }, 30_000);

  test.each(rulesOfForms)("%s", async (rule) => {
    const { of, fault, wrong, mended } = rows[rule];
    const isCareless = severityOf(fault) === "warn";
    const id = await draft(of, wrong);

    const { sent, alert } = await send(id);
    const stays = isCareless || !(await send(id, { anyway: true })).sent;
    await inDraft(id, "", mended);
    const then = await send(id);

    expect([sent, alert?.canSend, stays]).toEqual([false, isCareless, true]);
    expect(alert!.text).toContain(saysOf(fault));
    expect(alert!.text.length).toBeLessThanOrEqual(longestAlert);
    expect(then).toEqual({ sent: true, event: expect.anything() });
  });

  test("voiceMissing: nobody has written down how the child is heard", async () => {
    const { caseId, childId } = await aCaseInConsentPending(world);
    const id = await draft({ caseId }, { attendees: [] });
    const says = saysOf({ rule: "voiceMissing" });

    expect(await send(id)).toEqual({ sent: false, alert: { text: expect.stringContaining(says), canSend: true } });
    await done(world.perform("samordnare", caseId, "party.setVoice", { childId, way: "letter", note: "" }));
    expect(await send(id)).toEqual({ sent: true, event: expect.anything() });
  });
});

test("one that is not on stays, whatever has become of it, and may not be sent all the same", async () => {
  const [moved, left] = [await aBookedMeeting(world, ["kurator"]), await aBookedMeeting(world)];
  const form = await draft(moved, {});
  const alone = await draft(left, {});
  const says = async (id: string) => {
    const { sent, alert } = await send(id);
    return [sent, (await send(id, { anyway: true })).sent, alert!.canSend, alert!.text];
  };
  const stays = (why: NotOn) => [false, false, false, expect.stringContaining(saysOf({ rule: "notOn", why }))];
  const does = ({ caseId }: Booked, verb: Verb, input: object) =>
    done(world.perform("samordnare", caseId, verb, input));

  const { meetingId } = moved;
  await does(moved, "meeting.reschedule", { meetingId, reason: "Kuratorn \u00e4r sjuk", from: later(world, 4) });
  const moving = await says(form);
  await does(moved, "meeting.cancel", { meetingId, reason: "Familjen kan inte" });
  const cancelled = await says(form);
  const withdrawal = { consentId: left.consentId, services: ["barnochunga"], channel: "phone" };
  await does(left, "consent.withdraw", withdrawal);

  expect(moving).toEqual(stays("moving"));
  expect(cancelled).toEqual(stays("cancelled"));
  expect(await says(alone)).toEqual(stays("blocked"));
  world.clock.now = addMinutes(left.slot.end, 1);
  expect(await says(alone)).toEqual(stays("over"));
  world.clock.now = addMinutes(left.slot.start, -24 * 60);
});

describe("a meeting that is not tied to a case", () => {
  test("goes, whatever stands in it, and the product is asked for nothing but the script", async () => {
    const { sent: heard, stopListening } = listenTo(Number(new URL(world.url).port));
    const more = { subject: "Barnet Ek 20130514-9809", attendees: ["granne@annanstans.example.com"] };

    expect(await send(await draft({}, more))).toEqual({ sent: true, event: expect.anything() });
    stopListening();
    expect(heard.map(({ url }) => url)).toEqual(["/addin/auto.js"]);
  });
});

describe("where the product cannot look, it is done as the municipality wanted when it last answered", () => {
  const { what } = sv.unreachable;
  const unchecked = () => draft(plain, { attendees: [at("kurator"), "granne@annanstans.example.com"] });

  async function settle(whenUnreachable: string) {
    const { municipalities } = world.app.deps.store;
    const { document, version } = (await municipalities.read(municipalityId))!;
    const change = { actor: "test", commandId: randomUUID(), at: new Date(world.clock.now), expectedVersion: version };
    await municipalities.save(municipalityId, { ...(document as object), whenUnreachable }, change);
    expect((await send(await draft(plain, {}))).sent).toBe(true);
  }
  afterEach(() => vi.restoreAllMocks());

  test.each<[string, object]>([
    ["stop", { sent: false, alert: { text: expect.stringContaining(what), canSend: false } }],
    ["ask", { sent: false, alert: { text: expect.stringContaining(what), canSend: true } }],
    ["letGo", { sent: true, event: expect.anything() }],
  ])("%s", async (whenUnreachable, outcome) => {
    await settle(whenUnreachable);
    vi.spyOn(world.app.deps.store.cases, "read").mockRejectedValue(new Error("the disk is full"));

    expect(await send(await unchecked())).toEqual(outcome);
  });

  test("what was found before is what is gone by, and it is said when that was", async () => {
    await settle("stop");
    await world.app.close();
    const findings = [{ severity: "stop", address: at("kurator"), what: "Vad.", why: "Varf\u00f6r.", mend: "Hur." }];
    const verdict = (some: object[]) => ({
      properties: {
        samlaVerdict: JSON.stringify({
          at: world.clock.now,
          start: momentIn(world, 60),
          end: momentIn(world, 60.05),
          attendees: [at("kurator")],
          words: marksOf({ subject: "Samverkansm\u00f6te", location: "", body: "Se Samla." }),
          count: some.length,
          findings: some,
        }),
      },
    });

    const nobodyLooked = await send(await unchecked());
    const wasWrong = await send(await draft(plain, verdict(findings)));
    const wasRight = await send(await draft(plain, verdict([])));

    expect(nobodyLooked).toEqual({ sent: false, alert: { text: expect.stringContaining(what), canSend: false } });
    expect(wasWrong.alert!.text).toMatch(/^Enligt kontrollen kl\. \d\d\.\d\d\.\n\nVad\. /);
    expect(wasRight).toEqual({ sent: true, event: expect.anything() });
  });
});
