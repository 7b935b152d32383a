import type { Leak } from "./leak.ts";

const pages = (what: string) => ["tests/family-ways.test.ts", "-t", what];
const pure = (what: string) => ["tests/ways.test.ts", "-t", what];
const waysView = "src-shared/track/view.ts";

/** Through what parents who each go their own way read and answer on their own pages, and what the coordinator plans for each. */
export const wayLeaks: readonly Leak[] = [
  {
    name: "own way: that the other would meet",
    file: waysView,
    find: "wishesJoint: (own?.joint ?? null) !== null,",
    replace: "wishesJoint: file.tracks.some(({ joint }) => joint !== null),",
    law: pages("each says alone"),
  },
  {
    name: "own way: the words about court, by where the other stands in it",
    file: waysView,
    find: 'const state = tracks[0]?.court ?? "none";',
    replace: 'const state = file.tracks.find(({ court }) => court !== null)?.court?.state ?? "none";',
    law: pages("where one stands in court"),
  },
  {
    name: "own way: that the other has told what they need",
    file: waysView,
    find: "hasSpoken: hasSpoken(file, id),",
    replace: 'hasSpoken: file.plan.needs.some(({ words }) => words.source.kind === "party"),',
    law: pure("offer nothing before"),
  },
  {
    name: "own way: how the other has said that it is",
    file: waysView,
    find: "file.ratings.filter(({ party }) => party === self).map(",
    replace: "file.ratings.map(",
    law: pages("how it is is asked"),
  },
  {
    name: "own way: that the other rests",
    file: "src-shared/track/stage.ts",
    find: 'one.party === party && one.rests !== null)) return "onHold";',
    replace: 'one.rests !== null)) return "onHold";',
    law: pages("one rests"),
  },
  {
    name: "own way: another's goal can be settled, and so is known to be there",
    file: "src-shared/track/settle-goal.ts",
    find: "(!actor.family || one.of === actor.family.party)",
    replace: "true",
    law: pages("a goal is one"),
  },
  {
    name: "own way: what somebody tells is another's, on whose page it stands",
    file: "src-shared/track/say-need.ts",
    find: 'if (of !== self && !isGuardianOf(file, self, of, context.now)) return refuse({ kind: "notThere" });',
    replace: "",
    law: pages("what is needed is told"),
  },
  {
    name: "own way: a child's words, to its parents",
    file: "src-shared/track/say-need.ts",
    find: "source: fromParty(self) }",
    replace: "source: fromUnit(file.office) }",
    law: pages("each child has a page"),
  },
  {
    name: "own way: what is next on it, once the other is silent",
    file: "src-shared/track/steps.ts",
    find: "const own = view.ways.tracks.find((one) => one.party === party);",
    replace:
      "const own = view.ways.tracks.every(({ rests }) => !rests) ? view.ways.tracks.find((one) => one.party === party) : undefined;",
    law: pure("is as it was for one"),
  },
  {
    name: "own way: what is next on it, to the parent themselves",
    file: "src-shared/case/view.ts",
    find: "const ways = isCoordinator ? withSteps(seen) : seen.ways;",
    replace: "const ways = withSteps(seen);",
    law: pure("is told to nobody but"),
  },
  {
    name: "own way: a meeting of one skeleton carries what the first parent wants raised",
    file: "src-shared/meeting/planning/shuttle.ts",
    find: "const owns = first.items.filter(({ suggestedBy }) => suggestedBy === null);",
    replace: "const owns = first.items;",
    law: pure("the same items are taken up"),
  },
  {
    name: "own way: a meeting of one skeleton is known by the first one's ids",
    file: "src-shared/meeting/planning/shuttle.ts",
    find: "id: newId<ItemId>(),\n        title",
    replace: "id: owns.find((one) => one.title === title)?.id ?? newId<ItemId>(),\n        title",
    law: pure("the same items are taken up"),
  },
  {
    name: "own way: two who must not meet come to the same door ten minutes apart",
    file: "src-shared/party/set-must-not-meet.ts",
    find: "if (isAnyTooClose(next, municipality.document.bufferMinutes))",
    replace: "if (next === file)",
    law: pure("two are not set to be kept apart"),
  },
  {
    name: "own way: the notes of one's own meeting, by whether the other has taken their yes back",
    file: "src-shared/meeting/notes/write-note.ts",
    find: "const about = named ?? meetingAbout(file, meeting);",
    replace: 'const about = named ?? file.parties.flatMap((one) => (one.kind === "child" ? [one.id] : []));',
    law: pure("what is noted in one's own meeting"),
  },
];
