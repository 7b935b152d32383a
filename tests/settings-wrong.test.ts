import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import type { FieldProblem } from "../src-shared/refusal.ts";
import { fieldProblems } from "../src-shared/text/sv/fields.ts";
import { aWorld, municipalityId, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld({ hasWorkers: false });
});
afterAll(() => world.close());

const saved = () => world.app.deps.store.municipalities.read(municipalityId);
/** The administrator sends the whole document, with one thing changed in it. */
async function saving(change: (document: any) => object) {
  const { document } = (await world.api("administrator", "/municipality")).body;
  const input = { ...document, ...change(structuredClone(document)) };
  return world.api("administrator", "/municipality/municipality.configure", { commandId: randomUUID(), input });
}
/** The document's kinds of coordination, with something else said of one of them. */
const programme = (id: string, change: (one: any) => object) => (document: any) => ({
  programmes: { ...document.programmes, [id]: { ...document.programmes[id], ...change(document.programmes[id]) } },
});
const mandate = (change: object) => (document: any) => {
  const [{ account, unit }] = document.people.filter((one: { duty: string }) => one.duty === "coordinator");
  const row = { id: "rad", account, unit, decides: ["cost"], upTo: null, from: null, until: null, deputy: null };
  return { mandates: [...document.mandates.slice(0, 1), { ...row, ...change }] };
};
const withMeasure = (change: object) =>
  programme("separation", ({ measures: [first, ...others] }) => ({ measures: [{ ...first, ...change }, ...others] }));
const withSupport = (change: object) =>
  programme("separation", ({ catalogue: [first, ...others] }) => ({ catalogue: [{ ...first, ...change }, ...others] }));

test.each<[string, (document: any) => object, FieldProblem]>([
  [
    "a programme without a name",
    programme("adults", () => ({ name: " " })),
    { path: "programmes.adults.name", problem: "missing" },
  ],
  [
    "a programme for grown people from 12",
    programme("adults", () => ({ youngest: 12 })),
    { path: "programmes.adults.youngest", problem: "tooLow" },
  ],
  [
    "a programme nobody may start",
    programme("samba", () => ({ startedBy: [] })),
    { path: "programmes.samba.startedBy", problem: "missing" },
  ],
  [
    "two programmes with one beginning of their codes",
    programme("separation", () => ({ prefix: "SB" })),
    { path: "programmes.separation.prefix", problem: "taken" },
  ],
  [
    "support by a service that is not there",
    withSupport({ unit: "ingen" }),
    { path: "programmes.separation.catalogue.0.unit", problem: "notThere" },
  ],
  [
    "support that says nothing of what it is",
    withSupport({ what: "" }),
    { path: "programmes.separation.catalogue.0.what", problem: "missing" },
  ],
  [
    "support for nobody",
    withSupport({ for: [] }),
    { path: "programmes.separation.catalogue.0.for", problem: "missing" },
  ],
  [
    "a mandate for a service that is not there",
    mandate({ unit: "ingen" }),
    { path: "mandates.1.unit", problem: "notThere" },
  ],
  [
    "a mandate that ends before it begins",
    mandate({ from: "2026-09-02", until: "2026-09-01" }),
    { path: "mandates.1.until", problem: "endsFirst" },
  ],
  ["a mandate to decide nothing", mandate({ decides: [] }), { path: "mandates.1.decides", problem: "missing" }],
  [
    "an outcome form that asks nothing",
    withMeasure({ question: "" }),
    { path: "programmes.separation.measures.0.question", problem: "missing" },
  ],
  [
    "an outcome form asked of nobody it can be asked of",
    withMeasure({ askedOf: ["kurator"] }),
    { path: "programmes.separation.measures.0.askedOf.0", problem: "notAChoice" },
  ],
  [
    "an outcome form without what its ends mean",
    withMeasure({ low: "" }),
    { path: "programmes.separation.measures.0.low", problem: "missing" },
  ],
  [
    "consent that would be asked for longer than it may hold",
    (document) => ({
      longestConsentMonths: 12,
      ...programme("samba", () => ({ clocks: { consentMonths: 24 } }))(document),
    }),
    { path: "programmes.samba.clocks.consentMonths", problem: "tooHigh", named: "12" },
  ],
  [
    "only meetings that the family has to wish for",
    programme("samba", () => ({ meetings: ["officialsFirst"] })),
    { path: "programmes.samba.meetings", problem: "noMeeting" },
  ],
  [
    "only meetings of those who must not meet",
    programme("samba", () => ({ meetings: ["separate", "officialsFirst"] })),
    { path: "programmes.samba.meetings", problem: "noMeeting" },
  ],
  [
    "parents who go each their own way, and no meeting with one of them",
    programme("separation", () => ({ meetings: ["withFamily"] })),
    { path: "programmes.separation.meetings", problem: "separateMissing" },
  ],
  [
    "decisions that need a mandate, and no meeting that decides",
    programme("samba2", () => ({ meetings: ["withFamily"] })),
    { path: "programmes.samba2.meetings", problem: "decisionMissing" },
  ],
  [
    "grown people with parents who go each their own way",
    programme("adults", () => ({ parents: "apart", meetings: ["separate"] })),
    { path: "programmes.adults.parents", problem: "notForAdults" },
  ],
  [
    "grown people who are heard as children are",
    programme("adults", () => ({ gates: { childVoice: true } })),
    { path: "programmes.adults.gates.childVoice", problem: "notForAdults" },
  ],
  [
    "a question to the guardians of grown people",
    (document) =>
      programme("adults", () => ({
        measures: document.programmes.separation.measures.map((one: object) => ({ ...one, askedOf: ["guardian"] })),
      }))(document),
    { path: "programmes.adults.measures.0.askedOf", problem: "askedOfNobody" },
  ],
  [
    "support for the parents of grown people",
    (document) => programme("adults", () => ({ catalogue: [document.programmes.separation.catalogue[0]] }))(document),
    { path: "programmes.adults.catalogue.0.for", problem: "askedOfNobody" },
  ],
  [
    "words of court where nobody is told them",
    programme("separation", () => ({ parents: "together" })),
    { path: "programmes.separation.court", problem: "onlyApart" },
  ],
  [
    "nothing that a new case can begin in",
    (document) => ({
      programmes: Object.fromEntries(
        Object.entries<any>(document.programmes).map(([id, one]) => [
          id,
          { ...one, isOffered: one.startedBy.every((by: string) => by === "case") },
        ]),
      ),
    }),
    { path: "programmes", problem: "noneOffered" },
  ],
  [
    "support by the office that leads",
    withSupport({ unit: "samordning" }),
    { path: "programmes.separation.catalogue.0.unit", problem: "notAtTable" },
  ],
  [
    "support by a service that only hands inquiries in",
    withSupport({ unit: "servicecenter" }),
    { path: "programmes.separation.catalogue.0.unit", problem: "notAtTable" },
  ],
  [
    "two agendas of one name",
    (document) =>
      programme("samba", () => ({
        agendaTemplates: [
          document.agendaTemplates[0],
          { ...document.agendaTemplates[1], name: document.agendaTemplates[0].name },
        ],
      }))(document),
    { path: "programmes.samba.agendaTemplates.1.name", problem: "taken" },
  ],
])("%s is refused at its place with what to do, and nothing is saved", async (_what, change, place) => {
  const before = await saved();

  const { status, body } = await saving(change);

  expect([status, body.code]).toEqual([400, "badInput"]);
  expect(body.fields).toContainEqual(place);
  expect(body.whatToDo).toContain(`”${place.path}” ${fieldProblems[place.problem]}`);
  expect(await saved()).toEqual(before);
});

test("what can be worked by is saved: each for themselves only where parents go their own way, and what Samla knows of itself", async () => {
  const apart = programme("separation", () => ({ meetings: ["separate"] }));
  const { knownProgrammes } = (await world.api("administrator", "/municipality")).body;
  const { version } = (await saved())!;

  const onlySeparate = await saving(apart);
  const asKnown = await saving(() => ({ programmes: knownProgrammes }));

  expect([onlySeparate.status, asKnown.status]).toEqual([200, 200]);
  expect((await saved())!.version).toBe(version + 2);
});

test("the history says which kind of coordination was changed, and which part of it", async () => {
  const { document } = (await world.api("administrator", "/municipality")).body;
  const { adults, ...others } = document.programmes;
  const template = { ...document.agendaTemplates[0], id: "own" };
  const samba = { ...document.programmes.samba, clocks: { agendaDays: 3 }, agendaTemplates: [template] };

  await saving(() => ({ programmes: { ...others, samba } }));
  await saving(() => ({ programmes: { ...others, samba, adults } }));

  const { history } = (await world.api("administrator", "/municipality")).body;
  expect(history.slice(0, 2).map((one: { fields: string[] }) => one.fields)).toEqual([
    ["programmes.adults.added"],
    ["programmes.adults.removed", "programmes.samba.agendaTemplates", "programmes.samba.clocks"],
  ]);
});
