import { type Leak, ownPages } from "./leak.ts";

const apart = ["tests/separation-laws.test.ts", "-t", "whatever concerns one"];
const extract = ["tests/record-extract.test.ts"];
const readings = ["tests/two-readings.test.ts"];
const sip = ["tests/sip-export.test.ts", "-t", "the plan taken out"];
const beforeAfter = ["tests/before-after.test.ts"];
const outcomes = ["tests/outcomes.test.ts"];
const extracts = "src-shared/record/extract.ts";
const reading = "src-shared/track/reading.ts";

/** By what is handed out of a case where parents go apart: what is kept about one, and the plan as each may read it. */
export const documentLeaks: readonly Leak[] = [
  {
    name: "an extract: the other's way in the place of one's own",
    file: extracts,
    find: "file.tracks.find(({ party }) => party === yourParty) ?? newTrack",
    replace: "file.tracks.at(-1) ?? newTrack",
    law: apart,
  },
  {
    name: "an extract: how it is, as the other has said it",
    file: extracts,
    find: "file.ratings\n    .filter(({ party }) => party === self)",
    replace: "file.ratings",
    law: apart,
  },
  {
    name: "an extract: a place for each goal of anybody's",
    file: extracts,
    find: "goals: view.ways.goals,",
    replace: "goals: file.goals.map((one) => view.ways.goals.find(({ id }) => id === one.id) ?? (null as never)),",
    law: apart,
  },
  {
    name: "an extract: a question that only the other has answered",
    file: extracts,
    find: 'if (!own && !(state.name === "open" && isAskedNow)) return [];',
    replace: "",
    law: extract,
  },
  {
    name: "an extract: the case that the other went on in",
    file: extracts,
    find: 'how === "raisedTo" ? wasAsked(caseId) : knowsOrigin',
    replace: 'how === "raisedTo" ? wasAsked(caseId) || hasSay : knowsOrigin',
    law: extract,
  },
  {
    name: "a reading: through the coordinator's eyes in place of the parent's",
    file: "src-bot/readings.ts",
    find: "seenThrough(shown, eyes, now, document)",
    replace: "seenThrough(shown, viewer, now, document)",
    law: readings,
  },
  {
    name: "a reading: the children's goals, those first that the other has not read",
    file: reading,
    find: 'kind === "child" ? goalsOf(id) : []',
    replace: 'kind === "child" ? goalsOf(id).toReversed().slice(Number(self?.endsWith("0"))) : []',
    law: readings,
  },
  {
    name: "a reading: what the other strives for, on one's own page",
    file: "src-bot/family/own.ts",
    find: "return ok({ view: view.value, municipality: document.name, office });",
    replace:
      "const whole = (await deps.store.cases.read(access.municipalities[0], access.caseId))!;\n  const goals = whole.goals.map(({ id, of, from, words, reachedOn }) => ({ id, of, from, words: words.value, reachedOn }));\n  const shown = { ...view.value, ways: { ...view.value.ways, goals: goals.map((one) => ({ ...one, of: view.value.yourParty! })) } };\n  return ok({ view: shown, municipality: document.name, office });",
    law: readings,
  },
  {
    name: "a reading: a page's size: a space for each goal of anybody's",
    file: "src-bot/family/own.ts",
    find: "return ok({ view: view.value, municipality: document.name, office });",
    replace:
      "const whole = (await deps.store.cases.read(access.municipalities[0], access.caseId))!;\n  return ok({ view: view.value, municipality: document.name + ' '.repeat(whole.strides.length), office });",
    law: ownPages,
  },
  {
    name: "a SIP: what somebody with protected data is called",
    file: "src-bot/paper/sip-paper.ts",
    find: "if (child.isProtected) return text.sipPaper.isProtected;",
    replace: "",
    law: sip,
  },
  {
    name: "a SIP: a child's name, in what a system reads of the file without opening it",
    file: "src-bot/paper/sip-paper.ts",
    find: "      reference: view.reference,",
    replace: "      reference: `${view.reference} ${childrenIn(view)[0]?.name}`,",
    law: sip,
  },
  {
    name: "a SIP: what is to be done, beside the file",
    file: "src-bot/sip.ts",
    find: "title: text.sipPaper.title(view.reference),",
    replace: "title: text.sipPaper.title(view.plan.interventions[0]!.words),",
    law: sip,
  },
  {
    name: "a SIP: taken out unsaid",
    file: "src-shared/record/export-sip.ts",
    find: 'log: [{ kind: "sipExported" }]',
    replace: "log: []",
    law: sip,
  },
  {
    name: "outcomes: one who answered so before and so after, from tables that are all large",
    file: "src-shared/record/before-after.ts",
    find: "cell.many >= fewest || couldBeFewer(cell, cells)",
    replace: "cell.many > 0",
    law: beforeAfter,
  },
  {
    name: "outcomes: a small group in one table beside the others",
    file: "src-shared/record/before-after.ts",
    find: "return { before: null, after: null, change: published(change",
    replace: 'return { before: published(before, [...levels, "none"]), after: null, change: published(change',
    law: beforeAfter,
  },
  {
    name: "outcomes: a year made anew, so that one set can be taken from another",
    file: "src-bot/outcomes.ts",
    find: "return ok({ municipality: document.name, years: years.toReversed(), codebook });",
    replace:
      "const anew = [];\n  for (const { year } of years)\n    anew.push(outcomesOf(await deps.store.cases.readMany(municipality, await deps.store.outcomeYears.candidates(municipality, year)), year, document, now, []));\n  return ok({ municipality: document.name, years: anew.toReversed(), codebook });",
    law: outcomes,
  },
];
