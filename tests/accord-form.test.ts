import { describe, expect, test } from "vitest";

import { cardOn } from "../src-shared/cards.ts";
import type { Meeting } from "../src-shared/meeting/meeting.ts";
import { refusalWords, texts } from "../src-shared/text/text.ts";
import { type At, faultsOf, formAt, offersOf, sends } from "./filled.ts";
import { aMeeting, aTable, kurator, meetingId, socialsekreterare, storyOf } from "./round-table.ts";
import { choicesOf, wordsOf } from "./scenarios/world.ts";
import { buttonsOf } from "./world.ts";

const text = texts.sv;
const leader = "samordnare";

/** A meeting that is going on. */
function decision(more: Partial<Meeting> = {}) {
  const invitees = [kurator.id, socialsekreterare.id];
  const { slot, venue } = aMeeting().state as Extract<Meeting["state"], { name: "held" }>;
  const state = {
    name: "inProgress",
    slot,
    venue,
    venueReason: null,
    shortNoticeReason: null,
    publishedAt: null,
    startedAt: slot.start,
  } as const;
  return storyOf(aTable({ meetings: [aMeeting({ type: "decision", invitees, state, ...more })] }));
}
type Story = ReturnType<typeof decision>;
const at = (story: Story, person: string, typed: At["typed"] = {}): At => ({ story, person, thing: meetingId, typed });
const agendaButtons = (story: Story, person: string) =>
  buttonsOf(cardOn(`agenda:${meetingId}`, story.view(person), { text, isOpen: false, problem: null })!);
const accordIn = (story: Story) => story.view(leader).meetings[0]?.accord;

describe("whether they are of one mind is said from a chat", () => {
  test("by each for their own service, with what has been said before them and none of the reasons", () => {
    const story = decision();
    expect(agendaButtons(story, "kurator").get("accord")).toBe(text.agenda.accord.open);

    sends("accord", at(story, "kurator", { stand: "cost", words: "Ryms inte i år" }));
    const shown = wordsOf(formAt("accord", at(story, "socialsekreterare"))!);
    sends("accord", at(story, "socialsekreterare", { stand: "agrees" }));

    expect(shown).toContain(text.agenda.accord.line("kurator", text.agenda.accord.stands.cost));
    expect(shown).toContain(text.agenda.accord.silent("socialsekreterare"));
    expect(shown).not.toContain("Ryms inte");
    expect(accordIn(story)).toMatchObject({
      isReached: true,
      said: [
        { title: "kurator", reservation: { about: "cost", words: "Ryms inte i år" } },
        { title: "socialsekreterare", reservation: null },
      ],
    });
  });

  test("by somebody to the coordinator, who has no word of their own", () => {
    const story = decision();
    expect(offersOf("meetingMore", at(story, leader))).toContain(`accord ${meetingId}`);
    expect(choicesOf(formAt("accord", at(story, leader))!, "whose")).toEqual({
      kurator: kurator.id,
      socialsekreterare: socialsekreterare.id,
    });

    sends("accord", at(story, leader, { whose: kurator.id, stand: "needs", words: "Inte det viktigaste" }));

    expect(accordIn(story)).toMatchObject({ isReached: false, said: [{ title: "kurator" }] });
    expect(JSON.stringify(formAt("accord", at(story, "kurator")))).not.toContain(text.agenda.accord.whose);
  });

  test("only at a meeting that decides, while what comes of it is written", () => {
    const [usual, held] = [decision({ type: "withFamily" }), decision({ state: aMeeting().state })];

    expect(agendaButtons(usual, "kurator").has("accord")).toBe(false);
    expect(formAt("accord", at(usual, "kurator"))).toBeNull();
    expect(offersOf("meetingMore", at(usual, leader))).not.toContain(`accord ${meetingId}`);
    expect(formAt("accord", at(held, "kurator"))).not.toBeNull();
    held.does(leader, "meeting.shareNotes", { meetingId });
    expect(formAt("accord", at(held, "kurator"))).toBeNull();
    expect(formAt("accord", at(held, leader))).toBeNull();
  });

  test("a reservation says why, and the form that lacks it keeps what was chosen", () => {
    const story = decision();
    const typed = { stand: "other", words: "" };

    const why = () => sends("accord", at(story, "kurator", typed));
    const again = formAt("accord", at(story, "kurator", typed))!;

    expect(why).toThrow(/badInput/);
    expect(
      refusalWords({ kind: "badInput", fields: [{ path: "reservation.words", problem: "missing" }] }, text).whatToDo,
    ).not.toContain("en uppgift");
    expect(JSON.stringify(again)).toContain('"value":"other"');
    for (const language of ["sv", "en"] as const)
      for (const person of ["kurator", leader])
        expect(faultsOf(formAt("accord", { ...at(story, person), language })!)).toEqual([]);
  });
});
