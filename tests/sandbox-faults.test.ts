import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { aMeeting, aSandbox, cardMessage, oidOf, organiser, type Bed } from "./sandbox-bed.ts";

const aCard = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "Hej" }] };

let bed: Bed;
beforeAll(async () => {
  bed = await aSandbox();
  await bed.script("POST", "install");
});
afterAll(() => bed.close());
afterEach(() => bed.script("POST", "faults", {}));

const faults = (plan: unknown) => bed.script("POST", "faults", plan);
const book = (day: string) => bed.graph("POST", `users/${organiser}/events`, aMeeting(day));
const booked = async (day: string) =>
  (await bed.graph("GET", `users/${organiser}/events?$top=100`)).body.value.filter((event: any) =>
    event.start.dateTime.startsWith(day),
  ).length;

test("a call that fails before is not carried out, and one that fails after is, whatever it answers", async () => {
  await faults({ graph: { rate: 1, status: 503, when: "before", kinds: ["book"] } });
  const before = await book("2027-03-02");
  await faults({ graph: { rate: 1, status: 504, when: "after", kinds: ["book"] } });
  const after = await book("2027-03-09");

  expect(before).toMatchObject({ status: 503, body: { error: { code: "ServiceUnavailable" } } });
  expect(before.headers.get("retry-after")).toBe("1");
  expect(after.status).toBe(504);
  expect(after.body.error.innerError["request-id"]).toBe(after.headers.get("request-id"));
  expect([await booked("2027-03-02"), await booked("2027-03-09")]).toEqual([0, 1]);
});

test("a call whose line is cut on the way may have been carried out or not", async () => {
  await faults({ seed: 3, graph: { when: "during", kinds: ["book"], delayMs: 1 } });
  const days = ["2027-04-05", "2027-04-06", "2027-04-07", "2027-04-08", "2027-04-09", "2027-04-12"];

  const answers = await Promise.all(days.map((day) => book(day).catch(() => "cut")));
  const carriedOut = await Promise.all(days.map(booked));

  expect(answers).toEqual(days.map(() => "cut"));
  expect(new Set(carriedOut)).toEqual(new Set([0, 1]));
});

test("a call that is to time out gets no answer", async () => {
  await faults({ channel: { status: "timeout", kinds: ["open"] } });

  const waiting = bed.connector("POST", "conversations", { members: [{ id: oidOf("rektor") }] });
  const first = await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 150, "silence"))]);

  expect(first).toBe("silence");
  waiting.catch(() => {});
});

test("a message whose arrival the bot was not answered lies in the chat, marked so", async () => {
  const { id } = (await bed.connector("POST", "conversations", { members: [{ id: oidOf("chef") }] })).body;
  const send = () => bed.connector("POST", `conversations/${id}/activities`, cardMessage(aCard));
  const struck = (when: string) => faults({ channel: { rate: 1, status: 503, when, kinds: ["send"] } });
  const before = (await bed.script("GET", "teams/chef/chat")).body.messages.length;

  await struck("before");
  await send();
  await struck("after");
  const lost = await send();
  await faults({});
  await send();

  const { messages } = (await bed.script("GET", "teams/chef/chat")).body;
  expect(lost.status).toBe(503);
  expect(messages.slice(before).map((message: any) => message.unheard ?? false)).toEqual([true, false]);
});

test("what is refused, as too much at once, is not carried out, whenever it is to fail", async () => {
  const { id } = (await bed.connector("POST", "conversations", { members: [{ id: oidOf("rektor") }] })).body;
  await faults({ channel: { status: 429, when: "after", kinds: ["send"] }, graph: { status: 412, when: "after" } });
  const sent = await bed.connector("POST", `conversations/${id}/activities`, cardMessage(aCard));
  const made = await book("2027-05-04");
  const { counts } = (await bed.script("GET", "faults")).body;
  await faults({});

  const { messages } = (await bed.script("GET", "teams/rektor/chat")).body;
  expect([sent.status, made.status]).toEqual([429, 412]);
  expect([messages, await booked("2027-05-04")]).toEqual([[], 0]);
  expect(counts.channel).toMatchObject({ struck: 1, before: 1, after: 0 });
});

test("the same seed strikes the same calls again, and what was struck is counted", async () => {
  const run = async (seed: number) => {
    await faults({ seed, channel: { rate: 0.5, status: [429, 503], kinds: ["open"] } });
    const statuses: number[] = [];
    for (let call = 0; call < 12; call += 1)
      statuses.push((await bed.connector("POST", "conversations", { members: [{ id: oidOf("rektor") }] })).status);
    return statuses;
  };

  const first = await run(7);
  const other = await run(8);
  const again = await run(7);
  const { body } = await bed.script("GET", "faults");

  const struck = first.filter((status) => status !== 201).length;
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
  expect(new Set(first)).toEqual(new Set([201, 429, 503]));
  expect(body.counts.channel).toMatchObject({ asked: 12, struck, before: struck, kinds: { open: struck } });
});

test("an empty plan clears the faults and keeps the counts, and a plan that cannot be read is refused", async () => {
  await faults({ channel: { rate: 1, times: 2, status: "reset" } });
  const conversation = async () => bed.connector("POST", "conversations", { members: [{ id: oidOf("rektor") }] });
  const cut = await Promise.all([1, 2].map(() => conversation().catch(() => "cut")));
  const afterTwo = await conversation();
  const cleared = await faults({});
  const wrong = await faults({ graph: { rate: 2 } });
  const sent = await bed.connector("POST", `conversations/${afterTwo.body.id}/activities`, cardMessage(aCard));

  expect(cut).toEqual(["cut", "cut"]);
  expect([afterTwo.status, sent.status, wrong.status]).toEqual([201, 201, 400]);
  expect(cleared.body).not.toHaveProperty("channel");
  expect(cleared.body.counts.channel.struck).toBe(2);
});
