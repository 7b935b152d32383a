import fc from "fast-check";

import { type CaseFile, parseCaseFile } from "../../src-shared/case/case-file.ts";
import { fromParty, fromUnit, label, type Voice } from "../../src-shared/case/labelled.ts";
import type { GoalId, MeetingId, NeedId, PartyId, ProposalId, UnitId, Wording } from "../../src-shared/ids.ts";
import { newMeeting } from "../../src-shared/meeting/meeting.ts";
import { rulesFrom } from "../../src-shared/programme/programme.ts";
import { phases, courtStates } from "../../src-shared/track/track.ts";
import { aConsent, anItem, ekstad, flowsAmong, inDays, monday, numbered, office, services } from "../case-files.ts";
import { aFullCase, type FullCase } from "./full-case.ts";
import { kinds } from "./family.ts";

const rules = rulesFrom(ekstad.document.programmes["separation"]!);

const all = flowsAmong([office, ...services], [...kinds]);
const talked = (party: PartyId, safetyAsked = true) => ({
  at: monday,
  on: inDays(0),
  with: party,
  channel: "phone" as const,
  noticeGiven: true,
  safetyAsked,
  interpreter: "none",
  isClosingTalk: false,
});

/**
 * A full case where each parent goes their own way: each has a consent about themselves beside that about the children, a meeting
 * of their own with services that this lets come, needs, an offer, a goal and what they have told of their way.
 */
export const anApartCase = (): fc.Arbitrary<FullCase> =>
  fc
    .record({
      full: aFullCase(),
      told: fc.record({ a: fc.boolean(), b: fc.boolean() }),
      agreed: fc.record({ a: fc.boolean(), b: fc.boolean() }),
      stage: fc.constantFrom("familyContact", "consentPending", "active", "followUp", "onHold"),
      court: fc.constantFrom(...courtStates),
      phase: fc.constantFrom(...phases),
    })
    .map(({ full, told, agreed, stage, court, phase }): FullCase => {
      const { file, a, b, one: school, other, masked } = full;
      const { coordinator } = file.stage as Extract<CaseFile["stage"], { coordinator: unknown }>;
      const people = file.parties.filter((party) => party.kind === "guardian");
      const wayOf = { [a]: { told: told.a, agreed: agreed.a }, [b]: { told: told.b, agreed: agreed.b } };
      const about = (party: PartyId, words: string, source: Voice = fromUnit(office)) =>
        label(words, { about: [party], category: "family", source });
      const ownMeeting = (party: PartyId, number: number, invitees: PartyId[]) => {
        const slot = { start: `${inDays(8 + number)}T08:00:00.000Z`, end: `${inDays(8 + number)}T09:00:00.000Z` };
        return {
          ...newMeeting,
          id: numbered<MeetingId>(1000 + number),
          type: "separate" as const,
          wording: numbered<Wording>(1010 + number),
          purpose: about(party, `Eget syfte ${number}`),
          childQuestion: about(party, `Egen fråga ${number}`),
          minutes: 60,
          invitees,
          family: [party],
          items: [anItem(1020 + number, about(party, `Egen punkt ${number}`), null)],
          state: { name: "booked", slot, venue: ekstad.document.venues[0]!, venueReason: null },
        };
      };
      const made = {
        ...file,
        programme: "separation",
        rules,
        stage: stage === "onHold" ? { name: stage, why: "consent", coordinator } : { name: stage, coordinator },
        relations: [{ kind: "mustNotMeet", between: [a, b], setAt: monday }],
        contacts: people.flatMap(({ id }) => (wayOf[id]!.told ? [talked(id)] : [talked(id, false)])),
        consents: [
          ...file.consents,
          ...people.flatMap((person, at) =>
            wayOf[person.id]!.agreed ? [aConsent(110 + at, person, [person], all)] : [],
          ),
        ],
        // One for all of them is only where both have wished it: these are each one's own.
        // Nor is anything decided at a table of this kind of coordination: it has no such meetings.
        meetings: [
          ...file.meetings.map((one, at) => ({
            ...one,
            type: one.type === "decision" ? newMeeting.type : one.type,
            family: at === 1 ? [b] : one.family.filter((id) => id !== b),
          })),
          ownMeeting(a, 0, [school]),
          ownMeeting(b, 1, [other, masked]),
        ],
        tracks: people.map(({ id }) => ({
          party: id,
          court: { state: court, at: monday },
          phase: { now: phase, at: monday },
          joint: null,
          safety: { on: inDays(-1), next: "talkAgain", nextOn: inDays(7) },
        })),
        goals: [
          ...people.map(({ id }, at) => ({
            id: numbered<GoalId>(1100 + at),
            of: id,
            from: "parallel",
            words: about(id, `Eget mål ${at}`),
            setAt: monday,
            reachedOn: null,
          })),
          ...file.parties
            .filter(({ kind }) => kind === "child")
            .flatMap(({ id }, at) =>
              [0, 1].map((more) => ({
                id: numbered<GoalId>(1110 + 2 * at + more),
                of: id,
                from: more ? null : "everyday",
                words: label(`Barnets mål ${at} ${more}`, {
                  about: [id],
                  category: more ? ("schooling" as const) : ("family" as const),
                  source: fromUnit(office),
                }),
                setAt: monday,
                reachedOn: more ? inDays(-1) : null,
              })),
            ),
        ],
        ratings: people.map(({ id }) => ({ party: id, measure: "conflict", when: "before", score: 4, at: monday })),
        plan: {
          ...file.plan,
          needs: [
            ...file.plan.needs,
            ...people.map(({ id }, at) => ({
              id: numbered<NeedId>(1200 + at),
              words: about(id, `Eget behov ${at}`, fromParty(id)),
              wording: numbered<Wording>(1210 + at),
              child: id,
              area: "economy",
              metOn: null,
            })),
          ],
          proposals: [
            ...file.plan.proposals,
            ...people.map(({ id }, at) => ({
              id: numbered<ProposalId>(1300 + at),
              words: about(id, `Eget erbjudande ${at}`),
              wording: numbered<Wording>(1310 + at),
              unit: "barnochunga" as UnitId,
              needs: [numbered<NeedId>(1200 + at)],
              alternativeTo: null,
              presentedAt: monday,
              shownFirst: [],
              canvas: null,
              stances: [],
              decision: null,
              offer: { to: id, support: "economy", why: about(id, `Därför ${at}`) },
            })),
          ],
        },
      };
      return { ...full, file: parseCaseFile(made) };
    });
