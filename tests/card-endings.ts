import type { CaseFile } from "../src-shared/case/case-file.ts";
import { dayOf } from "../src-shared/time.ts";
import { refusalWords, texts } from "../src-shared/text/text.ts";
import { onceMore } from "../src-bot/teams/once-more.ts";
import { morningCard } from "../src-bot/teams/promises.ts";
import { problemCard } from "../src-bot/teams/refusal-card.ts";
import { everythingShown, type Shown } from "./every-card.ts";
import { anActiveCase, anAgreement, anInquiry, done, later, type World } from "./world.ts";

/** What is shown while a case rests, is handed over, ends in each of its ways and is taken up again. */
export async function theEndings(world: World, words: string): Promise<Shown[]> {
  const { caseId, guardianId } = await anActiveCase(world);
  const files: [after: string, file: CaseFile][] = [];
  const give = async (verb: Parameters<World["perform"]>[2], input: unknown, person = "samordnare", of = caseId) => {
    await done(world.perform(person, of, verb, input));
    files.push([verb, await world.file(of)]);
  };
  await give("case.pause", { reason: words });
  await give("case.resume", {});
  await give("case.handOver", { to: world.account("samordnare2"), note: words });
  await give("case.recallHandover", {});
  await give("case.startClosing", { reason: words });
  const about = (await world.file(caseId)).parties.find(({ kind }) => kind === "child")?.id;
  const to = { kind: "unit", unit: "ekskolan" };
  await give("case.planAfter", { words, about, to, on: dayOf(world.clock.now) });
  const talk = { guardianId, channel: "phone", noticeGiven: true, safetyAsked: true, interpreter: "none" };
  await give("case.logContact", { ...talk, isClosingTalk: true });
  await give("case.offerEvaluation", {});
  await give("case.close", {});
  await give("case.reopen", { reason: words });
  const other = await anInquiry(world);
  await give("case.accept", { noConflictOfInterest: true }, "samordnare", other);
  await give("case.end", { how: "adviceOnly", reason: words }, "samordnare", other);
  const { document } = await world.app.deps.municipality("ekstad");
  return files.flatMap(([after, file]) => everythingShown(world, file, document, after));
}

/** The list of a morning on which a promise is late, and what is said where a press did not get through. */
export async function theMorningAndTheFault(world: World): Promise<Shown[]> {
  await anAgreement(world);
  const shown: Shown[] = [];
  for (const language of ["sv", "en"] as const) {
    const text = texts[language];
    const morning = await morningCard(world.app.deps, { ...world.access("kurator"), language }, later(world, 60));
    if (!morning) throw new Error("nothing presses on that morning");
    shown.push({ card: morning, where: "the morning's list", language });
    const data = { verb: "meeting.answer", input: {} };
    const turn = { kind: "press", isAutomatic: false, verb: "meeting.answer", data } as Parameters<typeof onceMore>[0];
    const fault = refusalWords({ kind: "temporarilyUnavailable" }, text);
    shown.push({ card: problemCard(fault, text, onceMore(turn, text)), where: "not now", language });
  }
  return shown;
}
