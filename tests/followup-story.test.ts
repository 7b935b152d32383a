import { expect, test } from "vitest";

import { cardOn } from "../src-shared/cards.ts";
import { effectsBetween } from "../src-shared/case/notices.ts";
import type { PartyId } from "../src-shared/ids.ts";
import { texts } from "../src-shared/text/text.ts";
import { type Day, momentAt } from "../src-shared/time.ts";
import { coordinator, ekstad } from "./case-files.ts";
import { wordsOn } from "./edge.ts";
import { father, kurator, meetingId, mother, storyOf } from "./round-table.ts";

type Story = ReturnType<typeof storyOf>;
const [due, dayAfter] = ["2027-01-12", "2027-01-13"] as [Day, Day];
const shown = { text: texts.sv, isOpen: false, problem: null };

/** Proposed by the service that would give it, wanted by both guardians, decided by somebody there with its mandate. */
function decided(story: Story, person: string, unit: string, words: string, after: string[] = []) {
  story.does(person, "plan.propose", { unit, words, category: "schooling" });
  const proposalId = story.file.plan.proposals.at(-1)!.id;
  story.does("samordnare", "plan.present", { proposalId });
  for (const guardian of [mother, father])
    story.does("samordnare", "plan.takeStance", { proposalId, for: guardian.id, stance: "yes", channel: "visit" });
  story.does(person, "plan.decide", { proposalId, costOwner: unit, dueBy: due, after });
  return story.file.plan.interventions.at(-1)!.id;
}

/** Steps 10 and 12 of the first scenario: the plan is made, and the school is to report back to both guardians. */
function thePromise() {
  const story = storyOf();
  const first = decided(story, "kurator", "ekskolan", "Elevhälsan följer med på morgonen");
  decided(story, "socialsekreterare", "barnochunga", "Samtal med familjen", [first]);
  const promise = {
    what: "Prova en lugn start i två veckor",
    category: "schooling",
    owner: kurator.id,
    reportTo: [mother.id, father.id],
    dueBy: due,
    intervention: first,
  };
  story.does("samordnare", "followup.agree", { meetingId, agreements: [promise] });
  return { story, taskId: story.file.tasks[0]!.id };
}

test("S1: the services' support stands in the order they agreed, each decided by its own", () => {
  const { story } = thePromise();

  expect(story.view("samordnare").plan.interventions).toMatchObject([
    { unit: "Enheten ekskolan", state: "planned", isWaiting: false },
    { unit: "Enheten barnochunga", state: "planned", isWaiting: true },
  ]);
});

test("S1: the school reports to both guardians by the 12th; on the 13th the bot reminds whoever promised it", () => {
  const { story, taskId } = thePromise();
  story.does("kurator", "followup.accept", { taskId });
  story.until(momentAt(due, "12:00"));
  const before = { file: story.file, savedAt: story.now };

  story.until(momentAt(dayAfter, "08:30"));

  const subject = `reminder:${taskId}:owner:${due}` as const;
  expect(effectsBetween(before, story.file, ekstad.document, story.now)).toContainEqual({
    kind: "reconcileRecipient",
    to: kurator.account,
    subject,
  });
  const said = wordsOn(cardOn(subject, story.view("kurator"), shown)!).join(" | ");
  expect(said).toContain("tisdag 12 januari");
  expect(said).not.toContain("Prova");
});

test("S1: it is reported; one guardian has got it and the other not yet, and neither's view tells anything of the other", () => {
  const { story, taskId } = thePromise();
  story.until(momentAt(dayAfter, "08:30"));
  story.does("kurator", "followup.report", { taskId, outcome: "done", evidence: "Fyra dagar av fem" });
  const view = (party: PartyId) => JSON.stringify(story.viewOf(party));
  const [hers, his] = [view(mother.id), view(father.id)];

  story.does("samordnare", "followup.receive", { taskId, for: mother.id });

  expect(view(father.id)).toBe(his);
  expect(view(mother.id)).not.toBe(hers);
  expect(story.viewOf(mother.id).tasks).toMatchObject([
    { state: "received", evidence: "Fyra dagar av fem", reportsToFamily: true, toTell: [], reportTo: [] },
  ]);
  expect(story.viewOf(father.id).tasks).toMatchObject([{ state: "reported", evidence: "Fyra dagar av fem" }]);
  expect(story.view("samordnare").waiting).toMatchObject({ kind: "tellFamily", about: taskId });
  expect(view(mother.id)).not.toContain(father.id);
  expect(view(father.id)).not.toContain(mother.id);
  expect(view(mother.id)).not.toContain(coordinator);

  story.does("samordnare", "followup.receive", { taskId, for: father.id });
  story.does("samordnare", "followup.rate", { taskId, for: mother.id, helped: "helped" });

  expect(story.file.tasks[0]?.state.name).toBe("received");
  expect(story.viewOf(father.id).tasks).toMatchObject([{ state: "received", helped: [] }]);
});
