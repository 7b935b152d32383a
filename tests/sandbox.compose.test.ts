import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aSandbox, type Bed } from "./sandbox-bed.ts";

let bed: Bed;
/** The add-in's script, where the product has one. */
let script: string | undefined;

beforeAll(async () => {
  bed = await aSandbox();
});
afterAll(() => bed.close());
beforeEach(() => {
  script = auto("event.completed({ allowEvent: true });");
  bed.pages = (path) => (path === "/addin/auto.js" ? script : undefined);
});

const meeting = {
  subject: "Samverkansmöte SB-2026-041",
  attendees: ["kurator@ekstad.example.se", "ekrummet@ekstad.example.se"],
  start: "2026-12-08T13:00:00+01:00",
  end: "2026-12-08T14:00:00+01:00",
  body: "Se Samla.",
};
const compose = async (more: object = {}) => {
  const { status, body } = await bed.script("POST", "outlook/samordnare/compose", { ...meeting, ...more });
  expect(status).toBe(201);
  return body.id as string;
};
const inDraft = async (id: string, path = "", body?: object) =>
  (await bed.script(body ? "POST" : "GET", `outlook/samordnare/drafts/${encodeURIComponent(id)}${path}`, body)).body;
const send = (id: string, body: object = {}) => inDraft(id, "/send", body);
const office = (id: string, call: string, ...args: unknown[]) => inDraft(id, "/office", { call, args });
const calendar = async (person: string): Promise<any[]> =>
  (await bed.script("GET", `outlook/${person}/calendar`)).body.filter(({ subject }: any) => /SB-/.test(subject));
const mail = async (person: string, kind: string): Promise<any[]> =>
  (await bed.script("GET", `outlook/${person}/mail`)).body.filter((each: any) => each.kind === kind);
/** A script that hears of the sending, with the event and the item at hand. */
const auto = (body: string) =>
  `Office.actions.associate("onAppointmentSend", function (event) { var item = Office.context.mailbox.item; ${body} });`;
/** A script that stops the sending with what an expression comes to, when it has come to it. */
const tell = (body: string) =>
  auto(`function say(value) { event.completed({ allowEvent: false, errorMessage: JSON.stringify(value) }); } ${body}`);
const told = async (body: string, id?: string) => {
  script = tell(body);
  const { alert } = await send(id ?? (await compose()));
  return JSON.parse(alert.text);
};
const cecp = "String {00020329-0000-0000-C000-000000000046} Name cecp-c0a1f7de-5a3b-4e57-9b64-2f1d8e6a9b10";

describe("a meeting is sent", () => {
  test("and everybody on it has it, with what the add-in keeps of it where Graph finds it", async () => {
    const id = await compose({ meetingId: "m-1", caseId: "c-1" });

    const { sent, event } = await send(id);

    expect([sent, event.id]).toEqual([true, id]);
    const { body } = await bed.graph(
      "GET",
      `users/samordnare@ekstad.example.se/events/${id}?$expand=singleValueExtendedProperties($filter=id eq '${cecp}')`,
    );
    expect(JSON.parse(body.singleValueExtendedProperties[0].value)).toEqual({ samlaCase: "c-1", samlaMeeting: "m-1" });
    expect(body).toMatchObject({
      isDraft: false,
      isOrganizer: true,
      isOnlineMeeting: true,
      location: { displayName: "Ekrummet" },
    });
    expect(await calendar("kurator")).toHaveLength(1);
    expect(await calendar("ekrummet")).toHaveLength(0);
    expect(await mail("kurator", "invitation")).toHaveLength(1);
    expect((await bed.script("GET", "outlook/samordnare/drafts")).body).toEqual([]);
  });

  test("a meeting that is opened is changed when it is sent again, and not before", async () => {
    const { event } = await send(await compose({ subject: "SB-2026-042" }));
    const open = `outlook/samordnare/events/${encodeURIComponent(event.id)}/open`;
    const { body: draft } = await bed.script("POST", open, {});

    await inDraft(draft.id, "", { subject: "SB-2026-042, flyttat", start: "2026-12-08T15:00:00+01:00" });
    const between = await calendar("kurator");
    const outcome = await send(draft.id);

    expect(draft).toMatchObject({ of: event.id, subject: "SB-2026-042", place: "" });
    expect(between.map(({ subject }) => subject)).toContain("SB-2026-042");
    expect(outcome.event.id).toBe(event.id);
    expect((await calendar("kurator")).map(({ subject }) => subject)).toContain("SB-2026-042, flyttat");
  });

  test("somebody invited cannot open it to change it, and what is no address is refused", async () => {
    const { event } = await send(await compose({ subject: "SB-2026-043" }));
    const [copy] = (await calendar("kurator")).filter(({ subject }) => subject === event.subject);

    const theirs = await bed.script("POST", `outlook/kurator/events/${encodeURIComponent(copy.id)}/open`, {});
    const wrong = await compose({ attendees: ["kuratorn"] });

    expect(theirs.status).toBe(404);
    expect((await send(wrong)).error).toMatch(/no address/);
  });
});

describe("the add-in is asked before", () => {
  test("and where it says no nothing is sent, whatever the sender wants", async () => {
    script = auto(
      `event.completed({ allowEvent: false, errorMessage: "${"x".repeat(600)}", cancelLabel: "Öppna Samla", commandId: "pane", contextData: "{}" });`,
    );
    const id = await compose({ subject: "SB-2026-050" });

    const outcome = await send(id, { anyway: true });

    expect(outcome).toEqual({
      sent: false,
      alert: {
        text: "x".repeat(500),
        canSend: false,
        cancelLabel: "Öppna Samla",
        opens: { command: "pane", handed: "{}" },
      },
    });
    expect((await calendar("samordnare")).map(({ subject }) => subject)).not.toContain("SB-2026-050");
    expect((await inDraft(id)).subject).toBe("SB-2026-050");
  });

  test("and where it leaves it to the sender, it goes when they say so", async () => {
    script = auto(
      `event.completed({ allowEvent: false, errorMessage: "Säkert?", sendModeOverride: Office.MailboxEnums.SendModeOverride.PromptUser });`,
    );
    const id = await compose();

    const first = await send(id);
    const second = await send(id, { anyway: true });

    expect(first).toEqual({ sent: false, alert: { text: "Säkert?", canSend: true } });
    expect(second.sent).toBe(true);
  });

  test.each([
    ["is not there", undefined],
    ["breaks", "throw new Error('broken');"],
    ["imports something", `import { a } from "./a.js";`],
  ])("and where its script %s the meeting goes, and it is said why", async (_, broken) => {
    script = broken;

    const outcome = await send(await compose());

    expect(outcome).toMatchObject({ sent: true, unavailable: expect.any(String) });
  });
});

describe("Office.js without a page", () => {
  test("answers as Microsoft's: a result with its status and the caller's own context, and never at once", async () => {
    const [result, order] = await told(`
      var order = ["called"];
      item.subject.getAsync({ asyncContext: { mine: 1 } }, function (result) { order.push("answered"); say([result, order]); });
      order.push("returned");`);

    expect(result).toEqual({ value: meeting.subject, asyncContext: { mine: 1 }, status: "succeeded" });
    expect(order).toEqual(["called", "returned", "answered"]);
  });

  test("fails with a code and a name where Outlook refuses", async () => {
    const result = await told(`item.end.setAsync(new Date(0), function (result) { say(result); });`);

    expect(result).toMatchObject({
      status: "failed",
      error: { code: 9010, name: "InvalidEndTime", message: "The end time cannot be before the start time." },
    });
  });

  test("throws at once what the caller got wrong", async () => {
    const names = await told(`
      function thrown(act) { try { act(); } catch (error) { return error.name; } }
      say([
        thrown(function () { item.subject.getAsync(); }),
        thrown(function () { item.subject.setAsync(new Array(257).join("x")); }),
        thrown(function () { item.start.setAsync("2026-12-08"); }),
        thrown(function () { item.requiredAttendees.setAsync("kurator"); }),
        thrown(function () { item.body.getAsync("rtf", function () {}); }),
        thrown(function () { item.notificationMessages.addAsync("a", { type: "informationalMessage", message: "x" }); }),
        thrown(function () { item.notificationMessages.addAsync("a", { type: "errorMessage", message: new Array(152).join("x") }); })
      ]);`);

    expect(names).toEqual([
      "Sys.ArgumentNullException",
      "Sys.ArgumentOutOfRangeException",
      "Sys.ArgumentTypeException",
      "Sys.ArgumentException",
      "Sys.ArgumentException",
      "Sys.ArgumentNullException",
      "Sys.ArgumentOutOfRangeException",
    ]);
  });

  test("has the people apart from the rooms, and knows who is of another organisation", async () => {
    const id = await compose({
      attendees: [...meeting.attendees, { address: "bup.behandlare@ekland.example.se", type: "optional" }],
    });

    const [required, optional, places, place] = await told(
      `
      item.requiredAttendees.getAsync(function (required) {
        item.optionalAttendees.getAsync(function (optional) {
          item.enhancedLocation.getAsync(function (places) {
            item.location.getAsync(function (place) { say([required.value, optional.value, places.value, place.value]); });
          });
        });
      });`,
      id,
    );

    expect(required).toEqual([
      {
        displayName: "Kurator, Ekskolan",
        emailAddress: "kurator@ekstad.example.se",
        recipientType: "user",
        appointmentResponse: "none",
      },
    ]);
    expect(optional).toMatchObject([{ recipientType: "externalUser" }]);
    expect(places).toEqual([
      {
        locationIdentifier: { id: "ekrummet@ekstad.example.se", type: "room" },
        displayName: "Ekrummet",
        emailAddress: "ekrummet@ekstad.example.se",
      },
    ]);
    expect(place).toBe("Ekrummet");
  });

  test("is no page: nothing says that it is ready, and there is no document or module to lean on", async () => {
    const found = await told(`
      var isReady = false;
      Office.onReady(function () { isReady = true; });
      setTimeout(function () {
        say([isReady, typeof document, typeof localStorage, typeof require, typeof process, Office.context.platform]);
      }, 20);`);

    expect(found).toEqual([false, "undefined", "undefined", "undefined", "undefined", "PC"]);
  });

  test("keeps properties of the item, and settings of the person, only when they are saved", async () => {
    const id = await compose();
    script = auto(`
      Office.context.roamingSettings.set("seen", true);
      item.loadCustomPropertiesAsync(function (result) {
        result.value.set("samlaVerdict", new Date(0));
        result.value.saveAsync(function () {
          Office.context.roamingSettings.saveAsync(function () { event.completed({ allowEvent: false, errorMessage: "kept" }); });
        });
      });`);

    await send(id);

    expect(await inDraft(id)).toMatchObject({ properties: { samlaVerdict: "Date(0)" } });
    const again = await told(
      `item.loadCustomPropertiesAsync(function (result) {
        say([result.value.get("samlaVerdict") instanceof Date, Office.context.roamingSettings.get("seen")]);
      });`,
      id,
    );
    expect(again).toEqual([true, true]);
  });
});

describe("what the form is asked", () => {
  test("a changed attendee and a changed time are told, with which field it was", async () => {
    const id = await compose();

    await office(id, "sensitivity.setAsync", "private");
    const added = await office(id, "optionalAttendees.addAsync", [{ address: "rektor@ekstad.example.se", name: "" }]);
    const again = await office(id, "optionalAttendees.addAsync", [{ address: "rektor@ekstad.example.se", name: "" }]);
    const moved = await office(id, "start.setAsync", "2026-12-09T12:00:00.000Z");

    expect(added.events).toMatchObject([
      {
        type: "olkRecipientsChanged",
        args: { changedRecipientFields: { optionalAttendees: true, requiredAttendees: false } },
      },
    ]);
    expect(again.events).toEqual([]);
    expect(moved.draft.sensitivity).toBe("private");
    expect(moved.events).toEqual([
      {
        type: "olkAppointmentTimeChanged",
        args: { start: "2026-12-09T12:00:00.000Z", end: "2026-12-09T13:00:00.000Z" },
      },
    ]);
  });

  test("a notice is one of five, by a key of its own", async () => {
    const id = await compose();
    const details = { type: "errorMessage", message: "Två har inte samtyckt." };
    const add = (key: string) => office(id, "notificationMessages.addAsync", key, details);

    for (const key of ["a", "b", "c", "d", "e"]) expect((await add(key)).error).toBeUndefined();

    expect((await add("a")).error).toMatchObject({ code: 9023 });
    expect((await add("f")).error).toMatchObject({ code: 9025 });
    expect((await office(id, "notificationMessages.removeAsync", "f")).error).toMatchObject({ code: 9024 });
    expect((await inDraft(id)).notices).toHaveLength(5);
  });

  test("it has an id only when it is saved, and lies then in its organiser's calendar alone", async () => {
    const id = await compose({ subject: "SB-2026-060" });

    const before = await office(id, "getItemIdAsync");
    const saved = await office(id, "saveAsync");
    const after = await office(id, "getItemIdAsync");

    expect(before.error).toMatchObject({ code: 9046, name: "ItemNotSaved" });
    expect([saved.value, after.value]).toEqual([id, id]);
    const { body } = await bed.graph("GET", `users/samordnare@ekstad.example.se/events/${id}`);
    expect(body.isDraft).toBe(true);
    expect((await calendar("kurator")).map(({ subject }) => subject)).not.toContain("SB-2026-060");
    expect((await send(id)).event).toMatchObject({ id, isDraft: false });
    expect((await calendar("kurator")).map(({ subject }) => subject)).toContain("SB-2026-060");
  });

  test("somebody invited reads plain properties, and can set none", async () => {
    await send(await compose({ subject: "SB-2026-061" }));
    const [copy] = (await calendar("kurator")).filter(({ subject }) => subject === "SB-2026-061");
    const path = `outlook/kurator/events/${encodeURIComponent(copy.id)}`;

    const { body: start } = await bed.script("POST", `${path}/start`, {});
    const { body: refused } = await bed.script("POST", `${path}/office`, { call: "subject.setAsync", args: ["x"] });

    expect(start.item).toMatchObject({
      mode: "read",
      itemId: copy.id,
      subject: "SB-2026-061",
      organizer: { emailAddress: "samordnare@ekstad.example.se" },
      requiredAttendees: [{ emailAddress: "kurator@ekstad.example.se" }],
    });
    expect(refused.error).toMatchObject({ code: 9032 });
  });
});

describe("who signs in through Outlook", () => {
  const ask = async (person: string, method: string, tokenParams?: object) => {
    const text = JSON.stringify({ messageType: "NestedAppAuthRequest", method, requestId: "1", tokenParams });
    return JSON.parse((await bed.script("POST", `outlook/${person}/nested-token`, { text })).body.text);
  };
  const clientId = "c0a1f7de-5a3b-4e57-9b64-2f1d8e6a9b10";

  test("gets a token for Samla's own API, as the person whose window it is, by way of the app itself", async () => {
    const { success, token, account } = await ask("samordnare", "GetToken", {
      clientId,
      scope: `api://samla.example.se/botid-${clientId}/access_as_user openid profile`,
    });

    expect(success).toBe(true);
    const claims = JSON.parse(Buffer.from(token.access_token.split(".")[1], "base64url").toString());
    expect(claims).toMatchObject({ aud: clientId, azp: clientId, scp: "access_as_user", roles: ["Coordinator"] });
    expect(account.localAccountId).toBe(claims.oid);
  });

  test.each([
    ["another app", { clientId: "a94e2b70-1d3c-4f68-8b05-c7d9e6f21a22", scope: `${clientId}/.default` }, "samordnare"],
    ["another resource", { clientId, scope: "https://graph.microsoft.com/User.Read" }, "samordnare"],
    ["no resource", { clientId, scope: "openid" }, "samordnare"],
    ["a tenant that does not have it", { clientId, scope: `${clientId}/.default` }, "frammande"],
  ])("gets none for %s", async (_, params, person) => {
    expect(await ask(person, "GetToken", params)).toMatchObject({
      success: false,
      error: { status: "PERSISTENT_ERROR" },
    });
  });
});

test("what is forwarded puts one more on the organiser's event, who is told of it, and nobody else hears", async () => {
  const { event } = await send(await compose({ subject: "SB-2026-070" }));
  const [copy] = (await calendar("kurator")).filter(({ subject }) => subject === "SB-2026-070");

  await bed.script("POST", `outlook/kurator/events/${encodeURIComponent(copy.id)}/forward`, {
    to: "rektor@ekstad.example.se",
  });

  const [theirs] = (await calendar("samordnare")).filter(({ id }) => id === event.id);
  expect(theirs.attendees).toMatchObject([{}, {}, { address: "rektor@ekstad.example.se", type: "optional" }]);
  expect((await calendar("rektor")).map(({ subject }) => subject)).toContain("SB-2026-070");
  const [unchanged] = (await calendar("kurator")).filter(({ id }) => id === copy.id);
  expect(unchanged.attendees).toHaveLength(2);
  expect((await mail("samordnare", "forwarded")).map(({ text }) => text)).toContain("rektor@ekstad.example.se");
  expect((await mail("kurator", "update")).map(({ subject }) => subject)).not.toContain("SB-2026-070");
});
