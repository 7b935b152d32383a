import { refusalCard } from "../src-bot/teams/refusal-card.ts";
import type { Card } from "../src-shared/card.ts";
import { cardOn, forms, goneCard, menuOf } from "../src-shared/cards.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import { type Subject, subjectsOf, viewsOfStaff } from "../src-shared/case/notices.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { FormContext } from "../src-shared/form.ts";
import { chatCard } from "../src-shared/meeting/chat-card.ts";
import type { Municipality } from "../src-shared/programme/municipality.ts";
import type { Refusal } from "../src-shared/refusal.ts";
import { type Language, refusalWords, texts } from "../src-shared/text/text.ts";
import { dayOf } from "../src-shared/time.ts";
import { edgeOf } from "./edge.ts";
import type { World } from "./world.ts";

/** What somebody might write to be read as something else. */
export const markup =
  "canary **bold** _low_ `code` [link](https://evil.example) <b>tag</b> {{DATE(2026-01-01T00:00:00Z)}} \\ #";
export interface Shown {
  card: Card;
  where: string;
  language: Language;
}
const languages: Language[] = ["sv", "en"];
/** Forms that others than the coordinator open. */
const forAll = ["inquiry", "picture", "differ", "accord"];
const wrong: Refusal = { kind: "itemOutsideConsent", titles: [markup] };

export function everythingShown(world: World, file: CaseFile, municipality: Municipality, after: string): Shown[] {
  const { now } = world.clock;
  return languages.flatMap((language) => {
    const text = texts[language];
    const problem = refusalWords(wrong, text);
    const shownTo = viewsOfStaff(file, municipality, now).flatMap(({ view }) => {
      const ended = view.meetings.map(({ id }): Subject => `ended:${id}`);
      const cards = [...subjectsOf(view), ...ended].flatMap((subject) =>
        [false, true].flatMap((isOpen) =>
          [null, problem].map((refused) => ({
            where: `${after}: ${subject} for ${view.you}${isOpen ? ", open" : ""}${refused ? ", refused" : ""}`,
            card: cardOn(subject, view, { text, isOpen, problem: refused }),
          })),
        ),
      );
      const inChat = view.meetings.map((meeting) => ({
        where: `${after}: a meeting's chat`,
        card: view.you === "coordinator" ? chatCard(view, meeting, text) : null,
      }));
      const things = [null, ...view.meetings, ...view.consents].map((thing) => thing?.id ?? null);
      const filled = Object.entries(forms).flatMap(([name, form]) =>
        things.flatMap((thing) =>
          [null, problem].map((refused) => {
            const context: FormContext = {
              view,
              thing,
              municipality,
              today: dayOf(now),
              text,
              typed: {},
              problem: refused,
            };
            return {
              where: `${after}: form ${name} for ${view.you}`,
              card: view.you === "coordinator" || forAll.includes(name) ? form.card(context) : null,
            };
          }),
        ),
      );
      const blank = { view, thing: null, municipality, today: dayOf(now), text, typed: {}, problem: null };
      const more = { where: `${after}: more for ${view.you}`, card: menuOf("more", blank)?.card ?? null };
      return [...cards, ...inChat, ...filled, more];
    });
    const removed = viewFor(file, { kind: "removed" }, now, municipality);
    const tombstones = removed.meetings.flatMap(({ id }) =>
      [`invitation:${id}`, `agenda:${id}`].map((subject) => ({
        where: `${after}: ${subject} for one removed`,
        card: cardOn(subject as "case", removed, { text, isOpen: true, problem: null }),
      })),
    );
    const settled = file.tasks.map(({ id }) => ({
      where: `${after}: a promise of one removed`,
      card: cardOn(`task:${id}`, removed, { text, isOpen: true, problem: null }),
    }));
    const gone = { where: "taken", card: goneCard({ text, isOpen: false, problem: null }) };
    return [...shownTo, ...tombstones, ...settled, gone].flatMap(({ card, where }) =>
      card ? [{ card, where, language }] : [],
    );
  });
}

/** What the bot answers to words, and its refusals. */
const unclear = ["mina", "pojken 20130514-1238", "???"];

export async function fromTheBot(world: World): Promise<Shown[]> {
  const edge = await edgeOf(world);
  const found: Shown[] = [];
  for (const [language, locale] of [
    ["sv", "sv-SE"],
    ["en", "en-GB"],
  ] as const) {
    for (const person of ["samordnare", "kurator", "rektor"]) {
      for (const text of [
        "hej",
        "ny förfrågan",
        "mina ärenden",
        "mina uppföljningar",
        "mina åtaganden",
        "rådgör",
        "inställningar",
        "stopp",
        "SB 2026 1",
        ...unclear,
      ])
        await edge.send(edge.activity(person, { type: "message", text, locale }));
      for (const commandId of ["initiate", "followUp"]) {
        const action = { type: "invoke", name: "composeExtension/fetchTask", value: { commandId }, locale };
        const { body } = await edge.send(edge.activity(person, action));
        found.push({ card: body.task.value.card.content, where: `${commandId} by ${person}`, language });
      }
    }
    for (const person of ["samordnare", "kurator", "rektor"])
      for (const { card } of await world.messages(person))
        if ((card as any)?.lang === language)
          found.push({ card: card as never, where: `the bot to ${person}`, language });
    found.push({ card: refusalCard({ kind: "notThere" }, texts[language]), where: "refused", language });
  }
  return found;
}
