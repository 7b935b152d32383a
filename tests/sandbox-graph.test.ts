import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { aMeeting, aSandbox, oidOf, organiser, type Bed } from "./sandbox-bed.ts";

const eventual = { consistencylevel: "eventual" };

let bed: Bed;
beforeAll(async () => {
  bed = await aSandbox();
});
afterAll(() => bed.close());
afterEach(() => bed.script("POST", "faults", {}));

const book = (day: string, more = {}, mailbox = organiser) =>
  bed.graph("POST", `users/${mailbox}/events`, aMeeting(day, more));
const eventIn = async (mailbox: string, joinUrl: string) =>
  (await bed.script("GET", `outlook/${mailbox}/calendar`)).body.find((event: any) => event.joinUrl === joinUrl);
const inbox = async (person: string) => (await bed.script("GET", `outlook/${person}/mail`)).body as any[];
const letter = (message: Record<string, unknown>) => ({
  message: {
    subject: "Samverkansmöte SB-2026-041",
    body: { contentType: "Text", content: "Öppna Samla i Teams." },
    toRecipients: [{ emailAddress: { address: "rektor@ekstad.example.se" } }],
    ...message,
  },
  saveToSentItems: false,
});

test("mail that is sent lands with everybody it is for, on their phone too, and comes back where nobody is", async () => {
  const sent = await bed.graph(
    "POST",
    `users/${organiser}/sendMail`,
    letter({ ccRecipients: [{ emailAddress: { address: "nobody@ekstad.example.se" } }] }),
  );

  const phone = await bed.script("GET", "phone/rektor");

  expect(sent.status).toBe(202);
  expect((await inbox("rektor")).at(-1)).toMatchObject({
    kind: "mail",
    from: { address: organiser },
    subject: "Samverkansmöte SB-2026-041",
    text: "Öppna Samla i Teams.",
  });
  expect(phone.body).toEqual({ sms: [], mail: await inbox("rektor") });
  expect((await inbox("samverkan")).at(-1)).toMatchObject({ kind: "undeliverable" });
});

test("mail that Graph would not send is refused in its words", async () => {
  const send = (body: unknown, mailbox = organiser) => bed.graph("POST", `users/${mailbox}/sendMail`, body);

  const refused = await Promise.all([
    send(letter({ titel: "Nej" })),
    send(letter({ toRecipients: [] })),
    send(letter({ toRecipients: [{ emailAddress: { address: "ingen" } }] })),
    send(letter({ from: { emailAddress: { address: "rektor@ekstad.example.se" } } })),
    send(letter({}), "samverkan.lokal@ekstad.example.se"),
    send(letter({ importance: "urgent" })),
  ]);

  expect(refused.map(({ status, body }) => [status, body.error.code])).toEqual([
    [400, "RequestBodyRead"],
    [400, "ErrorInvalidRecipients"],
    [400, "ErrorInvalidRecipients"],
    [403, "ErrorSendAsDenied"],
    [404, "MailboxNotEnabledForRESTAPI"],
    [400, "RequestBodyRead"],
  ]);
  expect(refused[0].body.error.message).toContain(
    "The property 'titel' does not exist on type 'microsoft.graph.message'",
  );
});

test("people are searched for by the beginning of any word, and only with the header Entra wants", async () => {
  const find = (query: string, headers: Record<string, string> = eventual) =>
    bed.graph("GET", `users?${query}&$select=id,displayName`, undefined, headers);
  const names = async (query: string) => (await find(query)).body.value.map((user: any) => user.displayName);

  const without = await find(`$search="displayName:kur"`, {});

  expect(await names(`$search="displayName:ekskolan lär"`)).toEqual(["Lärare, Ekskolan"]);
  expect(await names(`$search="displayName:kura" OR "mail:rektor"`)).toEqual(["Kurator, Ekskolan", "Rektor, Ekskolan"]);
  expect(await names(`$filter=startswith(displayName,'Samordnare') and accountEnabled eq true`)).toHaveLength(2);
  expect(await names(`$filter=mail in ('rektor@ekstad.example.se','larare@ekstad.example.se')`)).toHaveLength(2);
  expect(await names(`$filter=startswith(displayName,'Behandlare')`)).toEqual([]);
  expect(without).toMatchObject({ status: 400, body: { error: { code: "Request_UnsupportedQuery" } } });
});

test("an advanced filter needs the header and the count, and a page tells where the next begins", async () => {
  const filter = "$filter=endswith(mail,'ekstad.example.se')";

  const bare = await bed.graph("GET", `users?${filter}`);
  const counted = await bed.graph("GET", `users?${filter}&$count=true&$top=4`, undefined, eventual);
  const next = counted.body["@odata.nextLink"].split("/v1.0/")[1];
  const second = await bed.graph("GET", next, undefined, eventual);

  expect(bare.status).toBe(400);
  expect(counted.body.value).toHaveLength(4);
  expect(counted.body["@odata.count"]).toBeGreaterThan(8);
  expect(second.body.value[0].id).not.toBe(counted.body.value[0].id);
});

test("rooms are listed as places", async () => {
  const { body } = await bed.graph("GET", "places/microsoft.graph.room?$select=displayName,emailAddress");

  expect(body.value.map((room: any) => room.emailAddress)).toContain("ekrummet@ekstad.example.se");
});

test("what is asked for wrongly is refused: an option, a property, a body that is not said to be JSON", async () => {
  const asked = await Promise.all([
    bed.graph("GET", `users/${organiser}/events?$selekt=id`),
    bed.graph("GET", `users/${organiser}?$select=phoneNumbre`),
    bed.graph("GET", `users?$filter=titel eq 'x'`),
    bed.graph("POST", `users/${organiser}/events`, aMeeting("2027-01-11"), { "content-type": "text/plain" }),
    bed.graph("POST", `users/${organiser}/events`, "{", { "content-type": "application/json" }),
  ]);

  expect(asked.map(({ status, body }) => [status, body.error.code])).toEqual(asked.map(() => [400, "BadRequest"]));
  expect(asked[3].body.error.message).toContain("JSON Content-Type");
});

test("limits are refused in Exchange's own codes", async () => {
  const schedule = (more: Record<string, unknown>) =>
    bed.graph("POST", `users/${organiser}/calendar/getSchedule`, {
      schedules: [organiser],
      startTime: { dateTime: "2027-01-11T08:00:00", timeZone: "UTC" },
      endTime: { dateTime: "2027-01-11T17:00:00", timeZone: "UTC" },
      ...more,
    });
  const crowd = Array.from({ length: 501 }, (_, n) => ({ emailAddress: { address: `n${n}@ekstad.example.se` } }));

  const refused = await Promise.all([
    schedule({ schedules: Array<string>(21).fill(organiser) }),
    schedule({ endTime: { dateTime: "2027-03-20T17:00:00", timeZone: "UTC" } }),
    schedule({ availabilityViewInterval: 4 }),
    book("2027-01-11", { attendees: crowd }),
  ]);
  const mixed = await schedule({ schedules: ["samverkan.lokal@ekstad.example.se", organiser] });

  expect(refused.map(({ body }) => body.error.code)).toEqual([
    "ErrorMailboxDataArrayTooBig",
    "ErrorTimeIntervalTooBig",
    "ErrorInvalidMergedFreeBusyInterval",
    "ErrorExceededRecipientLimit",
  ]);
  expect(mixed.body.value.map((each: any) => each.error?.responseCode)).toEqual([
    "ErrorProxyRequestProcessingFailed",
    undefined,
  ]);
});

test("a mailbox without a Teams licence books without an online meeting, and one on a server of their own not at all", async () => {
  const unlicensed = await book("2027-01-12", {}, "samverkan.utan.teams@ekstad.example.se");
  const local = await book("2027-01-12", {}, "samverkan.lokal@ekstad.example.se");
  const online = await book("2027-01-13");

  expect(unlicensed).toMatchObject({ status: 201, body: { onlineMeetingProvider: "unknown", onlineMeeting: null } });
  expect(local).toMatchObject({ status: 404, body: { error: { code: "MailboxNotEnabledForRESTAPI" } } });
  expect(online.body.onlineMeetingProvider).toBe("teamsForBusiness");
  expect(decodeURIComponent(online.body.onlineMeeting.joinUrl)).toMatch(/\/19:meeting_[\w-]+@thread\.v2\/0\?context=/);
});

test("a transaction id that has booked is answered with the event, or with 409 when told so", async () => {
  const meeting = { transactionId: crypto.randomUUID() };
  const first = await book("2027-01-14", meeting);

  const again = await book("2027-01-14", meeting);
  await bed.script("POST", "faults", { duplicates: 409 });
  const conflict = await book("2027-01-14", meeting);

  expect(again).toMatchObject({ status: 201, body: { id: first.body.id } });
  expect(conflict).toMatchObject({ status: 409, body: { error: { code: "ErrorDuplicateTransactionId" } } });
});

test("a change that people see is mailed to everybody invited, and a hidden mark to nobody", async () => {
  const made = await book("2027-01-19", { hideAttendees: true });
  const address = `users/${organiser}/events/${made.body.id}`;
  const { attendees } = aMeeting("2027-01-19");
  const mark = [{ id: "String {66f5a359-4659-4830-9070-00047ec6ac6e} Name mark", value: "1" }];

  await bed.graph("PATCH", address, { singleValueExtendedProperties: mark });
  const afterMark = (await inbox("kurator")).at(-1);
  await bed.graph("PATCH", address, { attendees: [attendees[0]] });
  const stays = (await inbox("kurator")).at(-1);
  const goes = (await inbox("bupbehandlare")).at(-1);
  await bed.graph("POST", `${address}/cancel`, { comment: "Inställt." });

  expect([afterMark.kind, stays.kind, goes.kind]).toEqual(["invitation", "update", "cancellation"]);
  expect((await inbox("kurator")).at(-1)).toMatchObject({ kind: "cancellation", text: "Inställt." });
});

test("many requests go in one and are answered one by one; what depends on a failed one is not done", async () => {
  const json = { "Content-Type": "application/json" };
  const { body } = await bed.graph("POST", "$batch", {
    requests: [
      { id: "1", method: "GET", url: `/users/${organiser}?$select=id` },
      { id: "2", method: "POST", url: `/users/${organiser}/events`, headers: json, body: aMeeting("2027-01-21") },
      { id: "3", method: "GET", url: "/users/nobody" },
      { id: "4", method: "GET", url: `/users/${organiser}`, dependsOn: ["3"] },
      { id: "5", method: "POST", url: `/users/${organiser}/events`, body: aMeeting("2027-01-21") },
    ],
  });
  const tooMany = await bed.graph("POST", "$batch", {
    requests: Array.from({ length: 21 }, (_, n) => ({ id: String(n), method: "GET", url: "/users" })),
  });
  await bed.script("POST", "faults", { graph: { status: 429, kinds: ["directory"] } });
  const struck = await bed.graph("POST", "$batch", { requests: [{ id: "1", method: "GET", url: "/users" }] });

  expect(body.responses.map(({ status }: any) => status)).toEqual([200, 201, 404, 424, 400]);
  expect(body.responses[1].body).toMatchObject({ subject: "Samverkansmöte" });
  expect(tooMany.status).toBe(400);
  expect(struck.body.responses[0]).toMatchObject({ status: 429, headers: { "retry-after": "1" } });
});

test("the app is found by its manifest's id, installed by its catalogue's, and its chat reached by either name", async () => {
  const user = `users/${oidOf("larare")}/teamwork/installedApps`;
  const manifestId = "c0a1f7de-5a3b-4e57-9b64-2f1d8e6a9b10";
  const bind = (id: string) => ({
    "teamsApp@odata.bind": `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${id}`,
  });
  const found = await bed.graph("GET", `appCatalogs/teamsApps?$filter=externalId eq '${manifestId}'`);
  const catalogueId = found.body.value[0].id;
  const listing = `${user}?$expand=teamsApp&$filter=teamsApp/externalId eq '${manifestId}'`;
  const before = await bed.graph("GET", listing);

  const wrong = await bed.graph("POST", user, bind(manifestId));
  const installed = await bed.graph("POST", user, bind(catalogueId));
  const twice = await bed.graph("POST", user, bind(catalogueId));
  const [installation] = (await bed.graph("GET", listing)).body.value;
  const chat = await bed.graph("GET", `${user}/${installation.id}/chat`);
  const sent = await bed.connector("POST", `conversations/${chat.body.id}/activities`, {
    type: "message",
    text: "Hej",
  });

  expect(before.body.value).toEqual([]);
  expect([wrong.status, installed.status, twice.status, sent.status]).toEqual([404, 201, 409, 201]);
  await vi.waitFor(() =>
    expect(bed.turns.map(({ type, action }) => action ?? type)).toEqual(["add", "conversationUpdate"]),
  );
  expect((await bed.script("GET", "teams/larare/chat")).body.messages).toMatchObject([{ text: "Hej" }]);
});

test("in the organiser's calendar a meeting moves for everybody, and their answers are forgotten", async () => {
  const made = await book("2027-02-02");
  const url = made.body.onlineMeeting.joinUrl;
  const key = made.body.changeKey;

  const moved = await bed.script("POST", `outlook/samordnare/events/${made.body.id}/move`, {
    start: "2027-02-09T09:00:00+01:00",
    end: "2027-02-09T10:00:00+01:00",
  });
  const own = await bed.graph("GET", `users/${organiser}/events/${made.body.id}`);

  expect(moved.body).toEqual({ moved: "forEverybody" });
  expect(own.body.changeKey).not.toBe(key);
  expect(await eventIn("kurator", url)).toMatchObject({ start: "2027-02-09T08:00:00.000Z" });
  expect((await inbox("kurator")).at(-1).kind).toBe("update");
});

test("one who is invited can only propose another time, and where that is off moves nobody's copy but their own", async () => {
  const [open, closed] = [await book("2027-02-16"), await book("2027-02-17", { allowNewTimeProposals: false })];
  const to = { start: "2027-02-18T09:00:00Z", end: "2027-02-18T10:00:00Z" };
  const move = async (made: typeof open) => {
    const { id } = await eventIn("kurator", made.body.onlineMeeting.joinUrl);
    return (await bed.script("POST", `outlook/kurator/events/${id}/move`, to)).body.moved;
  };

  const answers = [await move(open), await move(closed)];
  const proposed = await bed.graph("GET", `users/${organiser}/events/${open.body.id}`);
  const untouched = await bed.graph("GET", `users/${organiser}/events/${closed.body.id}`);

  expect(answers).toEqual(["proposed", "ownCopy"]);
  expect(proposed.body).toMatchObject({ start: open.body.start });
  expect(proposed.body.attendees[0]).toMatchObject({
    status: { response: "tentativelyAccepted" },
    proposedNewTime: { start: { dateTime: "2027-02-18T09:00:00.0000000" } },
  });
  expect(untouched.body).toMatchObject({ start: closed.body.start, changeKey: expect.any(String) });
  expect(await eventIn("kurator", closed.body.onlineMeeting.joinUrl)).toMatchObject({
    start: to.start.replace("Z", ".000Z"),
  });
});

test("the organiser calls a meeting off for all, and one who is invited declines", async () => {
  const made = await book("2027-02-23");
  const url = made.body.onlineMeeting.joinUrl;
  const copy = await eventIn("kurator", url);

  const declined = await bed.script("POST", `outlook/kurator/events/${copy.id}/cancel`);
  const after = await bed.graph("GET", `users/${organiser}/events/${made.body.id}`);
  const off = await bed.script("POST", `outlook/samverkan/events/${made.body.id}/cancel`);
  const gone = await bed.graph("GET", `users/${organiser}/events/${made.body.id}`);
  const unknown = await bed.script("POST", "outlook/rektor/events/nothing/cancel");

  expect([declined.body.cancelled, off.body.cancelled]).toEqual(["declined", "forEverybody"]);
  expect(after.body.attendees[0].status.response).toBe("declined");
  expect(await eventIn("bupbehandlare", url)).toMatchObject({ isCancelled: true });
  expect([gone.status, unknown.status]).toEqual([404, 400]);
});

test("time moves for the sandbox and the product together, and is kept when the sandbox starts again", async () => {
  const to = new Date(Date.now() + 40 * 24 * 60 * 60 * 1000).toISOString();
  bed.clock.isPlay = false;
  const refused = await bed.script("POST", "clock", { now: to });
  const stood = await bed.script("GET", "clock");
  bed.clock.isPlay = true;

  const moved = await bed.script("POST", "clock", { now: to });
  await bed.restart();
  const { body } = await bed.script("GET", "clock");
  const made = await book("2027-05-11");

  expect([refused.status, stood.body.aheadMs]).toEqual([404, 0]);
  expect(moved.body).toEqual({ now: to });
  expect(bed.clock.now).toBe(to);
  expect(Date.parse(body.now)).toBeGreaterThanOrEqual(Date.parse(to));
  expect(Date.parse(made.body.createdDateTime)).toBeGreaterThanOrEqual(Date.parse(to));
});
