import { expect, test } from "vitest";

import { withWayIn } from "../src-bot/way-in.ts";
import { type Action, card, execute, heading } from "../src-shared/card.ts";

const caseId = "0b7e1f64-3a52-4c9d-8e10-6d5f4a3b2c10";
const meetingId = "1b7e1f64-3a52-4c9d-8e10-6d5f4a3b2c10";
const config = { TEAMS_APP_ID: "c0a1f7de-5a3b-4e57-9b64-2f1d8e6a9b10" };
const about = { caseId, subject: "case" as const };
const button = (id: string) => execute(id, "Gör", "show", { ...about, input: {} });
const aCard = (many: number) =>
  card(
    "sv",
    "Ett ärende",
    [heading("Ett ärende")],
    Array.from({ length: many }, (_, index) => button(`button${index}`)),
  );
const last = (shown: ReturnType<typeof aCard>) => shown.body.at(-1)!["actions"] as Action[];

test("a card's last button leads into the tab, to the case or the meeting it is about, by ids only", () => {
  const ofCase = last(withWayIn(aCard(2), about, config, "sv")).at(-1)!;
  const ofMeeting = last(withWayIn(aCard(2), { caseId, subject: `agenda:${meetingId}` as never }, config, "en")).at(
    -1,
  )!;

  expect(ofCase).toMatchObject({ type: "Action.OpenUrl", title: "Öppna i Samla" });
  expect(placeIn(ofCase)).toEqual({ subEntityId: caseId });
  expect(ofMeeting.title).toBe("Open in Samla");
  expect(placeIn(ofMeeting)).toEqual({ subEntityId: `${caseId}/meeting/${meetingId}` });
});

test("a card about a promise leads to that promise, and an invitation to its meeting", () => {
  const leads = (subject: string) =>
    placeIn(last(withWayIn(aCard(1), { caseId, subject: subject as never }, config, "sv")).at(-1)!);

  for (const subject of [`task:${meetingId}`, `report:${meetingId}`, `reminder:${meetingId}:owner:2026-09-07`])
    expect(leads(subject)).toEqual({ subEntityId: `followups/${meetingId}` });
  expect(leads(`invitation:${meetingId}`)).toEqual({ subEntityId: `${caseId}/meeting/${meetingId}` });
});

test("where the last row is full the way in has a row of its own; a card that is full keeps its buttons, and one that says goodbye leads nowhere", () => {
  const wide = withWayIn(aCard(5), about, config, "sv");

  expect(wide.body.slice(0, -1)).toEqual(aCard(5).body);
  expect(last(wide).map(({ id }) => id)).toEqual(["openTab"]);
  expect(withWayIn(aCard(6), about, config, "sv")).toEqual(aCard(6));
  expect(withWayIn(aCard(0), about, config, "sv")).toEqual(aCard(0));
});

function placeIn({ url }: Action): unknown {
  const link = new URL(String(url));
  expect(link.href.startsWith(`https://teams.microsoft.com/l/entity/${config.TEAMS_APP_ID}/hem`)).toBe(true);
  return JSON.parse(link.searchParams.get("context")!);
}
