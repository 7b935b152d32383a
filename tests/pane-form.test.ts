import { describe, expect, test } from "vitest";

import { marksOf } from "../src-shared/meeting/invitation/marks.ts";
import type { Foresight, Plan } from "../src-tab/app/schedule/usePlanning.ts";
import type { Directory } from "../src-tab/app/useCase.ts";
import { atFirst, followed } from "../src-tab/outlook/pane/following.ts";
import type { OfficeJs } from "../src-tab/outlook/pane/office.ts";
import { type Filling, outlookForm, type Written } from "../src-tab/outlook/pane/outlook-form.ts";
import { verdictOf } from "../src-tab/outlook/pane/verdict.ts";

const slot = { start: "2026-09-16T07:00:00.000Z", end: "2026-09-16T08:00:00.000Z" };
const [kurator, rektor, social] = ["kurator", "rektor", "social"].map((one) => ({
  account: `t/${one}`,
  mailbox: `${one}@example.com`,
  name: one,
}));
const directory = {
  people: [kurator, rektor, social],
  venues: [
    { id: "ek", name: "Ekrummet", mailbox: "ek@example.com" },
    { id: "bok", name: "Bokrummet", mailbox: "bok@example.com" },
  ],
} as unknown as Directory;
const at = (one: { mailbox: string; name: string } | undefined, isOptional = false) => ({
  address: one!.mailbox,
  name: one!.name,
  isOptional,
});
const written = (more: Partial<Written> = {}): Written => ({
  subject: "SB-2026-001",
  place: "Ekrummet",
  rooms: ["EK@example.com"],
  body: "Se Samla.",
  ...slot,
  people: [at(kurator)],
  item: "new",
  ...more,
});
const filled: Filling = {
  slot,
  venue: { name: "Ekrummet", mailbox: "ek@example.com" },
  attendees: [{ name: "kurator", mailbox: "kurator@example.com", isOptional: false }],
};
const plan = { needed: ["t/kurator"], optional: [], minutes: 60 } as unknown as Plan;
const choice = { start: slot.start, venueId: "ek" };
const time = (start: string, more: object = {}) => ({ start, venues: ["bok", "ek"], blocked: null, ...more });
const seen = {
  from: "2026-09-08",
  now: "2026-09-07T06:00:00.000Z",
  plan,
  times: [time("2026-09-08T07:00:00.000Z"), time(slot.start), time("2026-09-25T07:00:00.000Z")],
} as unknown as Foresight;

describe("what is changed in the form is said as a plan", () => {
  const follow = (more: Partial<Written>) => followed(written(more), filled, plan, choice, directory, seen);

  test.each<[string, Partial<Written>, unknown]>([
    ["as it was filled", {}, null],
    ["only words", { subject: "Annat", body: "Annat" }, null],
    ["somebody known by nobody", { people: [at(kurator), { address: "x@y.se", name: "", isOptional: false }] }, null],
    ["the same, written large", { people: [{ ...at(kurator), address: "KURATOR@EXAMPLE.COM" }] }, null],
    ["a room that is none of ours", { rooms: ["annat@example.com"] }, null],
    [
      "one more",
      { people: [at(kurator), at(rektor)] },
      { plan: { needed: ["t/kurator", "t/rektor"], optional: [] }, choice },
    ],
    [
      "another, who comes if they can",
      { people: [at(social, true)] },
      { plan: { needed: [], optional: ["t/social"] }, choice },
    ],
    ["needed no longer", { people: [at(kurator, true)] }, { plan: { needed: [], optional: ["t/kurator"] }, choice }],
    ["another room", { rooms: ["bok@example.com"] }, { plan: {}, choice: { start: slot.start, venueId: "bok" } }],
    ["half an hour longer", { end: "2026-09-16T08:30:00.000Z" }, { plan: { minutes: 90 }, choice }],
    ["no time at all", { end: slot.start }, { plan: { minutes: 15 }, choice }],
    ["all day", { end: "2026-09-17T07:00:00.000Z" }, { plan: { minutes: 240 }, choice }],
  ])("%s", (_, more, expected) => expect(follow(more)).toEqual(expected));

  test.each<[string, string, object]>([
    ["within the days looked at", "2026-09-10T09:00:00.000Z", {}],
    ["before them", "2026-09-07T12:00:00.000Z", { from: "2026-09-07" }],
    ["after them", "2026-10-20T09:00:00.000Z", { from: "2026-10-20" }],
    ["in the past", "2026-09-01T09:00:00.000Z", {}],
  ])("another time, %s", (_, start, from) => {
    const end = new Date(Date.parse(start) + 60 * 60_000).toISOString();

    expect(follow({ start, end })).toEqual({ plan: from, choice: { start, venueId: "ek" } });
  });
});

describe("what stood in the form at first", () => {
  test.each<[string, Partial<Written>, unknown]>([
    ["nothing of ours", { people: [], start: "2026-09-16T07:05:00.000Z" }, null],
    ["a time that goes", { people: [] }, { plan: {}, choice: { start: slot.start, venueId: "bok" } }],
    [
      "somebody more",
      { people: [at(rektor)], start: "2026-09-16T07:05:00.000Z" },
      { plan: { needed: ["t/kurator", "t/rektor"], optional: [] }, choice: null },
    ],
  ])("%s", (_, more, expected) => expect(atFirst(written(more), seen, directory)).toEqual(expected));

  test("a time that somebody cannot is not kept", () => {
    const blocked = { ...seen, times: [time(slot.start, { blocked: { people: ["Kurator"] } })] } as Foresight;

    expect(atFirst(written({ people: [] }), blocked, directory)).toBeNull();
  });
});

describe("what was found is kept with what it was found over", () => {
  const finding = (what: string, address?: string) => ({
    rule: "notCovered",
    severity: "stop" as const,
    ...(address ? { address } : {}),
    what,
    why: "Varför.",
    mend: "Hur.",
  });
  const checkedAt = "2026-09-07T06:00:00.000Z";

  test("people by their addresses, the time, the words by their marks, and which event it is", () => {
    const people = [at(rektor), { ...at(kurator), address: "Kurator@Example.com" }];
    const kept = JSON.parse(
      verdictOf({ findings: [finding("Vad.")], checkedAt, event: "itself" }, written({ people })),
    );

    expect(kept).toEqual({
      at: checkedAt,
      ...slot,
      attendees: ["kurator@example.com", "rektor@example.com"],
      words: marksOf({ subject: "SB-2026-001", location: "Ekrummet", body: "Se Samla." }),
      event: "itself",
      count: 1,
      findings: [finding("Vad.")],
    });
    expect(JSON.stringify(kept.words)).not.toContain("Samla");
  });

  test("another word is another mark, another line break is not", () => {
    const marks = (body: string) => marksOf({ subject: "", location: "", body })[2];

    expect(marks("Vi\r\n ses")).toBe(marks(" Vi ses "));
    expect(new Set(["Vi ses", "Vi ses.", "vi ses", "Vises", "Vi sess", ""].map(marks)).size).toBe(6);
  });

  test("no more than Outlook keeps: the most serious first, and how many there were", () => {
    const findings = Array.from({ length: 40 }, (_, number) => finding(`${number} ${"x".repeat(150)}`));
    const kept = verdictOf({ findings, checkedAt }, written());

    expect(kept.length).toBeLessThanOrEqual(2_000);
    expect(JSON.parse(kept)).toMatchObject({
      count: 40,
      findings: findings.slice(0, JSON.parse(kept).findings.length),
    });
    expect(JSON.parse(kept).findings.length).toBeGreaterThan(2);
  });

  test("so many people that they do not fit have been looked at by nobody", () => {
    const people = Array.from({ length: 120 }, (_, number) => ({ ...at(kurator), address: `${number}@example.com` }));

    expect(JSON.parse(verdictOf({ findings: [], checkedAt }, written({ people })))).toMatchObject({ attendees: [] });
  });
});

describe("the form", () => {
  /** Outlook's item: whatever is set is there to be read; `fails` says no to those. */
  function outlook({ fails = [] as string[], isOld = false, subject = "" } = {}) {
    const kept: Record<string, unknown> = {};
    const saved: Record<string, unknown>[] = [];
    const calls: string[] = [];
    const state: Record<string, any> = {
      subject: "",
      location: "",
      start: new Date("2026-09-01T07:00:00.000Z"),
      end: new Date("2026-09-01T07:30:00.000Z"),
      required: [],
      optional: [],
      body: "",
      rooms: [],
    };
    const answer = (name: string, args: unknown[], value?: unknown) => {
      calls.push(name);
      const done = args.at(-1) as (result: object) => void;
      setTimeout(() =>
        done(fails.includes(name) ? { status: "failed", error: { code: 9000 } } : { status: "succeeded", value }),
      );
    };
    const field = (name: string) => ({
      getAsync: (...args: unknown[]) => answer(`${name}.get`, args, state[name]),
      setAsync: (value: unknown, ...args: unknown[]) => {
        if (!fails.includes(`${name}.set`)) state[name] = value;
        // As Outlook does: the meeting stays as long as it was.
        answer(`${name}.set`, args);
      },
    });
    const handlers: (() => void)[] = [];
    const properties = {
      get: (name: string) => kept[name],
      set: (name: string, value: string) => (kept[name] = value),
      remove: (name: string) => delete kept[name],
      saveAsync: (...args: unknown[]) => {
        saved.push({ ...kept });
        answer("save", args);
      },
    };
    const composed = {
      subject: field("subject"),
      location: field("location"),
      start: field("start"),
      end: field("end"),
      requiredAttendees: field("required"),
      optionalAttendees: field("optional"),
      body: field("body"),
      sensitivity: field("sensitivity"),
      loadCustomPropertiesAsync: (...args: unknown[]) => answer("properties", args, properties),
      addHandlerAsync: (_: string, heard: () => void) => handlers.push(heard),
      ...(isOld
        ? {}
        : {
            getItemIdAsync: (done: (result: object) => void) =>
              setTimeout(() => done({ status: "failed", error: { code: 9046, name: "ItemNotSaved" } })),
            enhancedLocation: {
              getAsync: (...args: unknown[]) =>
                answer(
                  "places.get",
                  args,
                  state["rooms"].map((id: string) => ({ locationIdentifier: { id, type: "room" }, emailAddress: id })),
                ),
              addAsync: (places: { id: string }[], ...args: unknown[]) => {
                state["rooms"].push(...places.map(({ id }) => id));
                answer("places.add", args);
              },
              removeAsync: (places: { id: string }[], ...args: unknown[]) => {
                const gone = places.map(({ id }) => id);
                state["rooms"] = state["rooms"].filter((id: string) => !gone.includes(id));
                answer("places.remove", args);
              },
            },
          }),
    };
    const read = { ...composed, subject, start: new Date(slot.start) };
    const office = {
      context: { mailbox: { item: subject === "" ? composed : read } },
      EventType: { RecipientsChanged: "r", AppointmentTimeChanged: "t", EnhancedLocationsChanged: "p" },
    } as unknown as OfficeJs;
    const form = outlookForm(office)!;
    const fills = (next: Filling, before: Filling | null = null) => form.fill(next, before);
    return { form, fills, state, saved, calls, tell: () => handlers.forEach((heard) => heard()) };
  }

  test("nothing is read of an item but its marks, until something asks", async () => {
    const { form, calls } = outlook();

    expect(await form.mark()).toBeNull();
    expect(calls).toEqual(["properties"]);
  });

  test("marks are kept one after another, and taken off again with what was found", async () => {
    const { form, saved } = outlook();

    await form.keepVerdict("före");
    await Promise.all([form.keepMark({ caseId: "c", meetingId: "m" }), form.keepVerdict("v")]);
    expect(saved.at(-1)).toEqual({ samlaCase: "c", samlaMeeting: "m", samlaVerdict: "v" });
    expect(await form.mark()).toEqual({ caseId: "c", meetingId: "m" });
    await form.keepMark({ caseId: "c", meetingId: null });
    expect(saved.at(-1)).not.toHaveProperty("samlaMeeting");
    await form.keepMark(null);
    expect(saved.at(-1)).toEqual({});
    expect(saved[0]).toEqual({});
  });

  test("a saving that Outlook refuses is told, and the next one goes", async () => {
    const fails = ["save"];
    const { form, saved } = outlook({ fails });

    await expect(form.keepMark({ caseId: "c", meetingId: null })).rejects.toThrow("9000");
    fails.length = 0;
    await form.keepMark({ caseId: "c", meetingId: "m" });
    expect(saved.at(-1)).toEqual({ samlaCase: "c", samlaMeeting: "m" });
  });

  test("what it is filled with stands there, and filled again nothing is written but the end", async () => {
    const { form, fills, state, calls } = outlook();
    const next = { ...filled, subject: "SB-2026-001", body: "Se Samla." };

    await fills(next);
    const now = await form.read();
    calls.length = 0;
    await fills(next, next);

    expect(now).toEqual(written({ place: "", rooms: ["ek@example.com"] }));
    expect(state["sensitivity"]).toBe("private");
    expect(calls.filter((call) => call.includes("set") || call.includes("add"))).toEqual([
      "end.set",
      "sensitivity.set",
    ]);
  });

  test("whom somebody has added stays, and who was filled in before and is no more goes, with the room", async () => {
    const { form, fills, state } = outlook();
    await fills(filled);
    state["required"] = [...state["required"], { displayName: "Granne", emailAddress: "granne@example.com" }];
    const next: Filling = {
      ...filled,
      venue: { name: "Bokrummet", mailbox: "bok@example.com" },
      attendees: [{ name: "rektor", mailbox: "rektor@example.com", isOptional: true }],
    };

    await fills(next, filled);

    const { people, rooms } = await form.read();
    expect(people.map(({ address, isOptional }) => [address, isOptional])).toEqual([
      ["granne@example.com", false],
      ["rektor@example.com", true],
    ]);
    expect(rooms).toEqual(["bok@example.com"]);
  });

  test("an older Outlook has no rooms, only a place in words, and does not say which item it is", async () => {
    const { form, fills, state } = outlook({ isOld: true });

    await fills(filled);

    expect(state["location"]).toBe("Ekrummet");
    expect(await form.read()).toMatchObject({ rooms: [], place: "Ekrummet", item: "unknown" });
  });

  test("what Outlook refuses to be filled in is told; that it shows the meeting to others is not", async () => {
    await expect(outlook({ fails: ["subject.set"] }).fills({ ...filled, subject: "X" })).rejects.toThrow("9000");
    await expect(outlook({ fails: ["sensitivity.set"] }).fills(filled)).resolves.toBeUndefined();
  });

  test("a change is told to whoever listens, as long as they do", () => {
    const { form, tell } = outlook();
    let heard = 0;
    const stop = form.onChange(() => (heard += 1));

    tell();
    stop();
    tell();

    expect(heard).toBe(3);
  });

  test.each([
    ["Möte SB-2026-001", { code: "SB-2026-001", start: slot.start }],
    ["VS: ÅÄ-2026-1234, flyttat", { code: "ÅÄ-2026-1234", start: slot.start }],
    ["Tandläkaren 2026-09-16", null],
    ["SB-2026-01", null],
    ["xSB-2026-001x", null],
  ])("somebody invited knows it by the code in “%s”", async (subject, known) => {
    const { form, fills } = outlook({ subject });

    expect([form.kind, form.known]).toEqual(["attendee", known]);
    await expect(fills(filled)).rejects.toThrow("Nobody invited");
  });
});
