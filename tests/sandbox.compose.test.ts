import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aSandbox, type Bed } from "./sandbox-bed.ts";

let bed: Bed;
let script: string | undefined;

beforeAll(async () => {
  bed = await aSandbox();
});
afterAll(() => bed.close());
beforeEach(() => {
  script = undefined;
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
const send = async (id: string, body: object = {}) =>
  (await bed.script("POST", `outlook/samordnare/drafts/${encodeURIComponent(id)}/send`, body)).body;
const auto = (body: string) =>
  `Office.actions.associate("onAppointmentSend", function (event) { var item = Office.context.mailbox.item; ${body} });`;

describe("a meeting is sent", () => {
  test("and everybody on it has it, with what the add-in keeps of it where Graph finds it", async () => {
    script = auto("event.completed({ allowEvent: true });");
    const id = await compose({ meetingId: "m-1", caseId: "c-1" });

    const { sent, event } = await send(id);

    expect(sent).toBe(true);
    expect(event.id).toBe(id);
    const cecp = "String {00020329-0000-0000-C000-000000000046} Name cecp-c0a1f7de-5a3b-4e57-9b64-2f1d8e6a9b10";
    const { body } = await bed.graph(
      "GET",
      `users/samordnare@ekstad.example.se/events/${id}?$expand=singleValueExtendedProperties($filter=id eq '${cecp}')`,
    );
    expect(JSON.parse(body.singleValueExtendedProperties[0].value)).toEqual({
      samlaCase: "c-1",
      samlaMeeting: "m-1",
    });
    const { body: theirs } = await bed.script("GET", "outlook/kurator/calendar");
    expect(theirs.some((each: { subject: string }) => each.subject === meeting.subject)).toBe(true);
    expect((await bed.script("GET", "outlook/samordnare/drafts")).body).toEqual([]);
  });
});
