import { describe, expect, test } from "vitest";

import { revisionOf } from "../src-bot/revision.ts";
import { cardOn } from "../src-shared/cards.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import { subjectsOf, viewsOfStaff } from "../src-shared/case/notices.ts";
import { viewFor } from "../src-shared/case/view.ts";
import { worklistOf } from "../src-shared/case/worklist.ts";
import { texts } from "../src-shared/text/text.ts";
import { momentAt } from "../src-shared/time.ts";
import { anAskedFamily, anAsking, aYes, heldByAll } from "./asked-family.ts";
import { coordinator, ekstad, flowsAmong, inDays, monday, office } from "./case-files.ts";
import { aMeeting, child, father, mother, storyOf } from "./round-table.ts";
import { wordsOf } from "./scenarios/world.ts";

const aStory = (more: Partial<CaseFile> = {}) => storyOf(anAskedFamily(more));
const stateIn = (story: ReturnType<typeof storyOf>) => story.view("samordnare").agreements[0]!.state;
const answers = (story: ReturnType<typeof storyOf>, of: { id: string }, answer: "refused" | "wantsTalk") =>
  story.does("samordnare", "consent.recordAnswer", {
    requestId: story.file.requests.findLast((one) => one.grantor === of.id)!.id,
    answer,
    channel: "phone",
    reason: "Mitt eget skäl",
  });

describe("H2: one guardian says yes and the other no, or nothing", () => {
  test("the coordinator sees where it stands: nothing, waiting, conflict, and in force", () => {
    const story = aStory();
    const states = [stateIn(story)];
    const then = (does: () => void) => {
      does();
      states.push(stateIn(story));
    };

    then(() => story.does("samordnare", "consent.request", anAsking(mother)));
    then(() => story.does("samordnare", "consent.record", aYes(mother)));
    then(() => story.does("samordnare", "consent.request", anAsking(father)));
    then(() => answers(story, father, "refused"));
    then(() => story.does("samordnare", "consent.record", aYes(father)));
    heldByAll({ ...story, file: { ...story.file, consents: story.file.consents.slice(0, 1) } });
    heldByAll(story);
    then(() => undefined);

    expect(states).toEqual(["none", "waiting", "waiting", "waiting", "conflict", "waiting", "effective"]);
  });

  test("one who takes their yes back while the other's stands is a conflict too", () => {
    const story = aStory();
    for (const guardian of [mother, father]) {
      story.does("samordnare", "consent.record", aYes(guardian));
      heldByAll(story);
    }
    const consentId = story.file.consents[1]!.id;

    story.does("samordnare", "consent.withdraw", { consentId, services: "all", channel: "phone" });

    const { agreements, waiting, stage } = story.view("samordnare");
    expect(stage).toBe("onHold");
    expect(agreements).toEqual([
      { child: child.id, state: "conflict", unanswered: [], toTalk: [father.id, mother.id] },
    ]);
    expect(waiting).toMatchObject({ kind: "talkWith", about: father.id });
  });

  test("the next step is to talk with each alone, and the card says what ways there are", () => {
    const text = texts.sv;
    const story = aStory();
    story.does("samordnare", "consent.record", aYes(mother));
    story.does("samordnare", "consent.request", anAsking(father));
    answers(story, father, "refused");

    const view = story.view("samordnare");
    const card = cardOn("case", view, { text, isOpen: true, problem: null });
    const withLaw = cardOn(
      "case",
      { ...view, onDisagreement: "Nämnden prövar det, enligt kommunens jurist." },
      {
        text,
        isOpen: true,
        problem: null,
      },
    );

    expect(view.waiting).toMatchObject({ kind: "talkWith", about: father.id });
    for (const way of [...text.consent.waysOutSteps, text.consent.board]) expect(wordsOf(card)).toContain(way);
    expect(wordsOf(card)).toContain(text.consent.differ);
    expect(wordsOf(withLaw)).toContain("Nämnden prövar det, enligt kommunens jurist.");
  });

  test("what the law says of it is the municipality's to word, and the coordinator's to read", () => {
    const municipality = { ...ekstad.document, onDisagreement: "Enligt kommunens jurist." };
    const { file } = aStory();
    const see = (viewer: Parameters<typeof viewFor>[1]) => viewFor(file, viewer, monday, municipality).onDisagreement;

    expect([see({ kind: "coordinator", account: coordinator }), see({ kind: "guardian", party: mother.id })]).toEqual([
      "Enligt kommunens jurist.",
      null,
    ]);
  });

  test("two who have agreed to nothing in common are to be talked with, each alone", () => {
    const story = aStory();
    story.does("samordnare", "consent.record", aYes(mother, { flows: flowsAmong([office, "ekskolan"]) }));
    heldByAll(story);
    story.does("samordnare", "consent.record", aYes(father, { flows: flowsAmong([office, "barnochunga"]) }));
    heldByAll(story);

    const { agreements } = story.view("samordnare");

    expect(agreements).toEqual([
      { child: child.id, state: "conflict", unanswered: [], toTalk: [mother.id, father.id] },
    ]);
  });
});

/** Everything of a case that is ever shown to one in the family, or to staff beside the coordinator. */
function rendered(file: CaseFile, now: typeof monday): string {
  const others = viewsOfStaff(file, ekstad.document, now).filter(({ account }) => account !== coordinator);
  const cards = others.flatMap(({ account, view }) =>
    subjectsOf(view).map((subject) => [
      account,
      revisionOf(view, subject),
      cardOn(subject, view, { text: texts.sv, isOpen: true, problem: null }),
    ]),
  );
  const rows = worklistOf(file, ekstad.document, now).filter(({ person }) => person !== coordinator);
  const views = [mother, child].map(({ id }) =>
    viewFor(file, { kind: id === child.id ? "child" : "guardian", party: id }, now, ekstad.document),
  );
  return JSON.stringify([views, cards, rows]);
}

test("H2: whether the other guardian has said no, says nothing or wishes to talk is in nothing anybody else is shown", () => {
  const told = (answer: "refused" | "wantsTalk" | null, hasMet: boolean) => {
    const story = aStory(hasMet ? { meetings: [aMeeting()] } : {});
    story.does("samordnare", "consent.request", anAsking(mother));
    story.does("samordnare", "consent.request", anAsking(father));
    story.does("samordnare", "consent.record", aYes(mother));
    heldByAll(story);
    if (answer) answers(story, father, answer);
    return [0, 3, 8, 15, 40].map((days) => {
      story.until(momentAt(inDays(days), "08:00"));
      return rendered(story.file, story.now);
    });
  };

  for (const hasMet of [false, true]) {
    const silent = told(null, hasMet);
    expect(told("refused", hasMet)).toEqual(silent);
    expect(told("wantsTalk", hasMet)).toEqual(silent);
  }
});

test("where each child's consent stands is nobody's to see but the coordinator's", () => {
  const story = aStory({ meetings: [aMeeting()] });
  story.does("samordnare", "consent.record", aYes(mother));

  const views = [story.viewOf(mother.id), story.viewOf(child.id), story.view("kurator")];

  expect(views.map(({ agreements, onDisagreement }) => [agreements, onDisagreement])).toEqual(
    views.map(() => [[], null]),
  );
});
