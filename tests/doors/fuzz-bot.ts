import { randomUUID } from "node:crypto";

import fc from "fast-check";
import { expect, test } from "vitest";

import { revisionOf } from "../../src-bot/revision.ts";
import { forms } from "../../src-shared/cards.ts";
import type { Subject } from "../../src-shared/case/notices.ts";
import { commandNamed, commands, type Verb } from "../../src-shared/commands.ts";
import { someone } from "../edge.ts";
import { inputFor } from "../arbitraries/from-schema.ts";
import { nasty, nastyText } from "../arbitraries/nasty.ts";
import type { FormInput } from "./form-inputs.ts";
import {
  type Bed,
  failuresIn,
  inTheCases,
  isAProperAnswer,
  leftBehind,
  strangers,
  tellsNothingOfTheCases,
  writtenOf,
} from "./bed.ts";

const verbs = Object.keys(commands) as Verb[];
const isLong = process.env["SAMLA_LONG"] === "1";
const times = (sample: number, full: number) => (isLong ? full : sample);
const patience = isLong ? 3_600_000 : 60_000;

/** What Teams would send, before it is known who does it. */
interface Deed {
  activity: Record<string, unknown>;
  /** The case it is about, where it is about one. */
  on?: string;
  /** A press on a card that is still true gets further: its revision is of the person's own picture. */
  subject?: string;
}

/** What somebody may do in Teams, and how it comes to the bot. */
function deedsIn(bed: () => Bed) {
  const whichCase = () => fc.nat(bed().caseIds.length - 1).map((at) => bed().caseIds[at]!);
  const subject = () =>
    fc.oneof(
      fc.constant("case"),
      ...["invitation", "agenda"].map((kind) => aThing("meeting").map((id) => `${kind}:${id}`)),
      ...["task", "report"].map((kind) => aThing("task").map((id) => `${kind}:${id}`)),
      aThing("task").map((id) => `reminder:${id}:owner:2026-09-07`),
      fc.constantFrom("", "secrets", "case:", "task:1", "__proto__"),
    );
  const aThing = (kind: string) => fc.constantFrom(...bed().pool.ids.get(kind)!);
  const invoke = (name: string, value: unknown): Deed => ({ activity: { type: "invoke", name, value } });
  const typed = () =>
    fc.dictionary(
      fc.constantFrom("reason", "evidence", "answer", "note", "title", "words", "day", "clock", "input", "rev"),
      nasty(),
      { maxKeys: 3 },
    );

  const press = (): fc.Arbitrary<Deed> =>
    fc
      .constantFrom<string>("show", "hide", "refresh", "constructor", "", ...verbs)
      .chain((verb) =>
        fc.record({
          verb: fc.oneof({ weight: 20, arbitrary: fc.constant<unknown>(verb) }, nasty()),
          caseId: whichCase(),
          subject: subject(),
          input: Object.hasOwn(commands, verb) ? inputFor(commandNamed(verb as Verb).input, bed().pool) : nasty(),
          typed: typed(),
          trigger: fc.constantFrom("manual", "automatic", 7),
          isSubmit: fc.boolean(),
        }),
      )
      .map(({ verb, caseId, subject: on, input, typed: more, trigger, isSubmit }) => {
        const data = { ...more, caseId, subject: on, input, rev: "" };
        const { activity } = isSubmit
          ? { activity: { type: "message", value: { ...data, verb } } }
          : invoke("adaptiveCard/action", { action: { type: "Action.Execute", verb, data }, trigger });
        return { activity, on: caseId, subject: on };
      });
  const dialog = (): fc.Arbitrary<Deed> =>
    fc
      .constantFrom(...Object.keys(forms))
      .chain((form) =>
        fc.record({
          name: fc.constantFrom("task/fetch", "task/submit", "task/submit", "task/submit"),
          form: fc.constant(form),
          caseId: whichCase(),
          thing: fc.oneof(fc.constantFrom(null, undefined), fc.constantFrom(...[...bed().pool.ids.values()].flat())),
          formId: fc.uuid(),
          filledIn: filledIn(bed().formInputs.get(form) ?? []),
          odd: fc.oneof({ weight: 6, arbitrary: fc.constant({}) }, typed()),
        }),
      )
      .map(({ name, odd, filledIn: written, ...data }) => ({
        ...invoke(name, { data: { ...written, ...data, ...odd } }),
        on: data.caseId,
      }));
  /** One of the choices, several with commas between, or something written; now and then what no form can send. */
  const filledIn = (inputs: readonly FormInput[]) =>
    fc.record(
      Object.fromEntries(
        inputs.map(({ id, choices, isMany }) => [
          id,
          fc.oneof(
            { weight: 12, arbitrary: choices.length > 0 ? chosenOf(choices, isMany) : someText() },
            { weight: 1, arbitrary: nasty() },
          ),
        ]),
      ),
      { requiredKeys: [] },
    );
  const chosenOf = (choices: string[], isMany: boolean) =>
    isMany ? fc.subarray(choices).map((some) => some.join(",")) : fc.constantFrom(...choices);
  const someText = () =>
    fc.constantFrom(...bed().pool.words, ...bed().pool.days, "true", "09:00", "60", "070-1740695", "2013-05-15", "sv");
  const said = (): fc.Arbitrary<Deed> =>
    fc
      .oneof(
        fc.constantFrom(
          "hej",
          "ny förfrågan",
          "mina uppföljningar",
          "mina ärenden",
          "hjälp",
          "help",
          "my cases",
          "stopp",
        ),
        fc.constantFrom(...bed().planted.map((file) => file.reference), "SB-2026-001", "sb 2026 900", "SB-9999-999"),
        fc.constantFrom(
          "Barnet heter Ek och är född 130514-2385",
          "rådgivning",
          "a".repeat(5_000),
          "<at>Samla</at> hej",
        ),
        nasty(),
      )
      .chain((text) =>
        fc.constantFrom("personal", "groupChat", "channel").map((conversationType) => ({
          activity: { type: "message", text, ...(conversationType === "personal" ? {} : { place: conversationType }) },
        })),
      );
  const other = (): fc.Arbitrary<Deed> =>
    fc
      .tuple(
        fc.constantFrom(
          "composeExtension/query",
          "composeExtension/fetchTask",
          "composeExtension/submitAction",
          "fileConsent/invoke",
          "composeExtension/selectItem",
          "actionableMessage/executeAction",
          "signin/verifyState",
          "tab/fetch",
          "x",
          "application/vnd.microsoft.meetingStart",
          "application/vnd.microsoft.meetingEnd",
          "task/fetch",
          "message/submitAction",
        ),
        fc.constantFrom("invoke", "event", "messageReaction", "conversationUpdate", "installationUpdate", "handoff"),
        fc.oneof(
          nasty(),
          fc.constantFrom("initiera", "initiate", "skapaUppfoljning", "followUp").map((commandId) => ({
            commandId,
            messagePayload: { body: { content: "<p>Barnet Ek</p>" } },
            data: { caseId: bed().caseIds[0]!, form: "inquiry" },
          })),
        ),
        nasty(),
      )
      .map(([name, type, value, odd]) => ({
        activity: { type, name, value, action: "add", membersAdded: [{ id: "29:1" }], membersRemoved: odd },
      }));
  /** A part of what Teams always sends, as Teams never sends it. */
  const bent = (deed: Deed): fc.Arbitrary<Deed> =>
    fc
      .tuple(
        fc.constantFrom(
          "from",
          "recipient",
          "conversation",
          "channelData",
          "locale",
          "entities",
          "id",
          "replyToId",
          "text",
        ),
        nasty(),
        fc.nat(5),
      )
      .map(([part, value, chance]) =>
        chance === 0 ? { ...deed, activity: { ...deed.activity, [part]: value } } : deed,
      );
  const deed = () =>
    fc
      .oneof(
        { weight: 4, arbitrary: press() },
        { weight: 4, arbitrary: dialog() },
        { weight: 1, arbitrary: said() },
        { weight: 1, arbitrary: other() },
      )
      .chain(bent);

  /** As Teams sends it: signed by the channel, from that person, on the card as it is now. */
  async function does(person: string, { activity, on, subject: of }: Deed) {
    if (on && of) {
      const view = await bed().world.view(person, on);
      if (view.ok) withRevision(activity, revisionOf(view.value, of as Subject));
    }
    const { place, ...fields } = activity;
    const whole = bed().edge.activity(person, fields);
    return bed().edge.send(
      place ? { ...whole, conversation: { id: `19:${randomUUID()}`, conversationType: place } } : whole,
    );
  }
  return { deed, does };
}

/** Before anybody in a case has done what makes others a part of it. */
export function strangersAtTheBot(bed: () => Bed): void {
  const { deed, does } = deedsIn(bed);

  test(
    "whatever a stranger presses, writes or hands in, no answer and no chat tells anything of a case, and nothing is changed",
    async () => {
      const before = await Promise.all(bed().caseIds.map((id) => writtenOf(bed(), id)));

      await fc.assert(
        fc.asyncProperty(fc.constantFrom("samordnare2", "larare"), deed(), async (person, one) => {
          const answer = await does(person, one);

          isAProperAnswer(answer);
          tellsNothingOfTheCases(answer.text);
        }),
        { numRuns: times(50, 6_000), seed: 3, endOnFailure: true },
      );

      for (const person of strangers)
        tellsNothingOfTheCases(JSON.stringify(await bed().world.script(`/teams/${person}/chat`)));
      const after = await Promise.all(bed().caseIds.map((id) => writtenOf(bed(), id)));
      expect(after).toEqual(before);
      expect(failuresIn(bed().log)).toEqual([]);
    },
    patience,
  );
}

export function fuzzOfTheBot(bed: () => Bed): void {
  const { deed, does } = deedsIn(bed);

  test(
    "whatever one who is in the case presses, writes or hands in, it is answered, and what is refused has changed nothing",
    async () => {
      const outcomes = new Set<unknown>();
      const known = new Map<string, string>();
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...inTheCases), deed(), async (person, one) => {
          const id = one.on ?? bed().caseIds[0]!;
          const before = known.get(id) ?? (await writtenOf(bed(), id));
          const around = await leftBehind(bed());
          const seen = bed().log.length;

          const answer = await does(person, one);

          isAProperAnswer(answer);
          const refusals = bed()
            .log.slice(seen)
            .filter((line) => line.msg === "a command was refused");
          for (const line of refusals) outcomes.add(line["outcome"]);
          const after = await writtenOf(bed(), id);
          if (after !== before) known.clear();
          const isRefused = refusals.length > 0;
          expect(isRefused ? [after, await leftBehind(bed())] : null).toEqual(isRefused ? [before, around] : null);
          known.set(id, after);
        }),
        { numRuns: times(130, 15_000), seed: 20260907, endOnFailure: true },
      );

      expect(failuresIn(bed().log)).toEqual([]);
      expect(outcomes.size).toBeGreaterThan(3);
    },
    patience,
  );

  test.each([
    ["language", { locale: "sv\u0000" }],
    ["own id", { from: { id: "29:1\u0000", aadObjectId: someone("larare").oid } }],
    ["bot's id", { recipient: { id: "28:\u0000" } }],
    ["chat", { conversation: { id: "a:\u0000", conversationType: "personal", tenantId: someone("larare").tenantId } }],
    ["words", { text: "hej\u0000 Samla" }],
  ])("what no database takes is nothing that fails, in somebody's %s", async (_, part) => {
    const failures = failuresIn(bed().log).length;

    const answer = await bed().edge.send(bed().edge.activity("larare", { type: "message", text: "hej", ...part }));

    isAProperAnswer(answer);
    expect(failuresIn(bed().log).slice(failures)).toEqual([]);
  });

  test(
    "bytes that no channel would send, with the channel's own token, are the sender's mistake",
    () =>
      fc.assert(
        fc.asyncProperty(nastyText(), async (text) => {
          const answer = await bed().edge.send(text);

          isAProperAnswer(answer);
          expect(answer.status).toBeGreaterThanOrEqual(400);
        }),
        { numRuns: times(20, 3_000), seed: 5, endOnFailure: true },
      ),
    patience,
  );
}

function withRevision(activity: Record<string, unknown>, rev: string): void {
  const { value } = activity as { value: { rev?: string; action?: { data: { rev: string } } } };
  if (value.action) value.action.data.rev = rev;
  else value.rev = rev;
}
