import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import { templateIn } from "../src-shared/programme/agenda-words.ts";
import { municipality } from "../src-shared/programme/municipality.ts";
import { ekstad } from "./case-files.ts";
import { aBookedMeeting, aWorld, done, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld({ hasWorkers: false });
});
afterAll(() => world.close());

const save = async (agendaTemplates: object[]) => {
  const { document } = (await world.api("administrator", "/municipality")).body;
  const input = { ...document, agendaTemplates };
  return world.api("administrator", "/municipality/municipality.configure", { commandId: randomUUID(), input });
};
const item = (title: string, minutes: unknown = 10, titleEn = "") => ({ title, titleEn, minutes });
const aTemplate = (items: object[], changes: object = {}) => ({
  id: "own",
  name: "Egen",
  meant: "first",
  items,
  ...changes,
});

test("an agenda is begun from the municipality's own templates, and one that is there stays as it is", async () => {
  const { caseId, meetingId } = await aBookedMeeting(world);
  await done(
    world.perform("samordnare", caseId, "meeting.suggestItem", { meetingId, title: "Familjen berättar", minutes: 15 }),
  );
  const before = (await world.file(caseId)).meetings[0]!.items;

  expect((await save([aTemplate([item("Barnet berättar", 20)])])).status).toBe(200);

  const { agendaTemplates } = (await world.api("samordnare", "/directory")).body;
  expect(agendaTemplates).toEqual([aTemplate([item("Barnet berättar", 20)], { nameEn: "" })]);
  expect((await world.file(caseId)).meetings[0]!.items).toEqual(before);
});

test("a template that could not be used is not saved: it is said where it is wrong", async () => {
  const good = item("Barnet berättar");
  const wrongIn = async (...templates: object[]) => {
    const { status, body } = await save(templates);
    return [status, body.fields?.map(({ path }: { path: string }) => path)];
  };

  expect(await wrongIn(aTemplate([]))).toEqual([400, ["agendaTemplates.0.items"]]);
  expect(await wrongIn(aTemplate([good, item("", "snart")]))).toEqual([
    400,
    ["agendaTemplates.0.items.1.title", "agendaTemplates.0.items.1.minutes"],
  ]);
  expect(await wrongIn(aTemplate([good, good]))).toEqual([400, ["agendaTemplates.0.items.1.title"]]);
  expect(await wrongIn(aTemplate([good], { name: " " }))).toEqual([400, ["agendaTemplates.0.name"]]);
  expect(await wrongIn(aTemplate([good]), aTemplate([good], { id: "other" }))).toEqual([
    400,
    ["agendaTemplates.1.name"],
  ]);
});

test("until a municipality has its own there are two, each an hour or less; without English words the Swedish ones stand", () => {
  const { agendaTemplates } = municipality.parse(ekstad.document);
  const sums = agendaTemplates.map(({ items }) => items.reduce((sum, { minutes }) => sum + minutes, 0));

  expect(agendaTemplates.map(({ meant }) => meant)).toEqual(["first", "followUp"]);
  expect(sums).toEqual([60, 50]);
  const [first] = agendaTemplates;
  expect(templateIn(first!, "sv").items[0]).toEqual({ title: "Familjen berättar", minutes: 15 });
  expect(templateIn(first!, "en").items[0]).toEqual({ title: "The family tells", minutes: 15 });
  expect(templateIn({ ...first!, nameEn: "" }, "en").name).toBe("Första mötet");
});
