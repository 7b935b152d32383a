import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { fromUnit, label, sealedBy } from "../case/labelled.ts";
import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { optionalLine } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import type { Moment } from "../time.ts";
import { childActing } from "../voice/own-child.ts";
import { type Child, hasLeft, type VoiceWay, voiceWays } from "./party.ts";

/**
 * How the child is heard. "Not now" is an answer too; no agenda is published before there is one. The coordinator writes it
 * down with the reason, or the child answers for itself: then its own way counts, and what was written stays.
 */
export const setVoice = command({
  input: z.object({
    /** Whoever answers for themselves is known from how they came in. */
    childId: id<PartyId>().optional(),
    /** Null: that it was said is taken back, and the child is to be asked. */
    way: z.enum(voiceWays).nullable(),
    note: optionalLine(),
    /** Who speaks for the child, where that is the way and somebody has been chosen. */
    trustedAdult: id<PartyId>().nullable().default(null),
  }),
  by: ["coordinator", "child"],
  decide(file, { childId, way, note, trustedAdult }, { now, actor }) {
    if (actor.family) {
      const child = childActing(file, actor);
      return child && way ? ok(answeredBy(file, child, { way, words: note }, now)) : refuse({ kind: "notThere" });
    }
    const child = file.parties.find((party) => party.kind === "child" && party.id === childId);
    if (child?.kind !== "child") return refuse({ kind: "unknownPerson" });
    if (way === "notNow" && note === null) return refuse({ kind: "reasonNeeded" });
    const isChosen = (party: (typeof file.parties)[number]) =>
      party.kind === "supporter" && party.id === trustedAdult && !hasLeft(party);
    if (trustedAdult && !(way === "trustedAdult" && file.parties.some(isChosen)))
      return refuse({ kind: "badInput", fields: [{ path: "trustedAdult", problem: "notAChoice" }] });
    const isOnAgenda = file.meetings.some(
      ({ family, state }) => family.includes(child.id) && ["agendaPublished", "inProgress"].includes(state.name),
    );
    if (way === null && isOnAgenda) return refuse({ kind: "notInThisMeetingState" });
    const told =
      note === null ? null : label(note, { about: [child.id], category: "family", source: fromUnit(file.office) });
    const own = child.voice?.own;
    const voice = way && {
      way,
      note: told,
      setAt: now,
      ...(trustedAdult ? { trustedAdult } : {}),
      ...(own ? { own } : {}),
    };
    return ok({
      file: withVoice(file, child, voice),
      log: [{ kind: "voiceSet", party: child.id, way: way ?? "none" }],
    });
  },
});

function answeredBy(file: CaseFile, child: Child, said: { way: VoiceWay; words: string | null }, now: Moment) {
  const { way } = said;
  const words = said.words === null ? null : sealedBy(said.words, child.id, { category: "family" });
  const { note = null, trustedAdult } = child.voice ?? {};
  const voice = {
    way,
    note,
    setAt: now,
    ...(way === "trustedAdult" && trustedAdult ? { trustedAdult } : {}),
    own: { way, words, at: now },
  };
  return { file: withVoice(file, child, voice), log: [{ kind: "childChoseWay", party: child.id, way }] };
}

const withVoice = (file: CaseFile, child: Child, voice: Child["voice"]): CaseFile => ({
  ...file,
  parties: file.parties.map((party) => (party === child ? { ...child, voice } : party)),
});
