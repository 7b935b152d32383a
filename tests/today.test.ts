import { expect, test } from "vitest";

import { comingIn, inOrder, placeOf } from "../src-tab/app/today/order.ts";
import type { ListedCase } from "../src-tab/app/api.ts";

const now = "2026-09-07T06:00:00.000Z";
let made = 0;
const row = (kind: string, more: Partial<ListedCase> = {}): ListedCase => ({
  caseId: `00000000-0000-4000-8000-00000000000${(made += 1)}`,
  person: "a/a",
  reference: "SB-2026-001",
  stage: "active",
  kind,
  isOfAdults: false,
  ...more,
});

test("what is late comes first, then what holds a child up, then the rest; what others are at is apart", () => {
  const rows = [
    row("shareNotes"),
    row("recordConsent"),
    row("publishAgenda", { dueAt: "2026-09-04" }),
    row("awaitReport", { dueAt: "2026-09-01" }),
    row("nothing"),
  ];

  const { late, held, rest, others } = inOrder(rows, now);

  expect([late, held, rest, others].map((part) => part.map(({ kind }) => kind))).toEqual([
    ["publishAgenda"],
    ["recordConsent"],
    ["shareNotes"],
    ["awaitReport"],
  ]);
});

const id = "00000000-0000-4000-8000-000000000099";
test.each([
  ["recordConsent", { screen: "case", part: "consent" }],
  ["planMeeting", { screen: "case", part: "schedule" }],
  ["publishAgenda", { screen: "case", part: "meeting", thing: id }],
  ["holdMeeting", { screen: "case", part: "room", thing: id }],
  ["reportTask", { screen: "followups", thing: id }],
  ["registerFamily", { screen: "case" }],
])("%s is done where one press leads", (kind, place) =>
  expect(placeOf({ caseId: "c", kind, about: id })).toMatchObject(place),
);

test("the coming week's meetings, blocked ones whenever they are, and consents of the coming month are told of", () => {
  const at = (day: string) => ({ start: `${day}T08:00:00.000Z`, end: `${day}T09:00:00.000Z` });
  const meeting = (name: string, state: string, day: string) => ({ id: name as never, state, ...at(day) }) as never;
  const ahead = {
    meetings: [
      meeting("next month", "booked", "2026-10-20"),
      meeting("blocked", "blocked", "2026-10-21"),
      meeting("this week", "booked", "2026-09-10"),
      meeting("over", "booked", "2026-09-04"),
    ],
    consents: [
      { id: "soon" as never, until: "2026-09-20" as never },
      { id: "far" as never, until: "2027-01-20" as never },
    ],
    unreached: 2,
  };

  const { meetings, consents, unreached } = comingIn([row("nothing", { ahead })], now);

  expect(meetings.map(({ thing }) => thing.id)).toEqual(["this week", "blocked"]);
  expect(consents.map(({ thing }) => thing.id)).toEqual(["soon"]);
  expect(unreached).toHaveLength(1);
});
