import fc from "fast-check";

import { type CaseFile, parseCaseFile } from "../../src-shared/case/case-file.ts";
import {
  type Category,
  fromParty,
  fromUnit,
  label,
  type Labelled,
  sealedBy,
  type Voice,
} from "../../src-shared/case/labelled.ts";
import {
  type AttachmentId,
  familyAccount,
  type InterventionId,
  type MeetingId,
  type NeedId,
  type NoteId,
  type OrderId,
  type PartyId,
  type ProposalId,
  type RaisingId,
  type RequestId,
  type StatementId,
  type StrideId,
  type SuggestionId,
  type UnitId,
  type WishId,
  type Wording,
} from "../../src-shared/ids.ts";
import { type MeetingState, newMeeting } from "../../src-shared/meeting/meeting.ts";
import { rulesFrom } from "../../src-shared/programme/programme.ts";
import { noTiming } from "../../src-shared/plan/plan.ts";
import { addDays, type Day, dayOf, momentAt } from "../../src-shared/time.ts";
import {
  aCaseFile,
  aChild,
  aConsent,
  aGuardian,
  anItem,
  aProfessional,
  aPromise,
  coordinator,
  ekstad,
  flowsAmong,
  grownAmong,
  inDays,
  monday,
  numbered,
  office,
  services,
} from "../case-files.ts";
import { aDrift, drifts } from "./drift.ts";
import { kinds } from "./family.ts";

/** Two guardians with joint custody of two children, everybody on the staff, and something of everything a case can hold. */
export interface FullCase {
  file: CaseFile;
  a: PartyId;
  b: PartyId;
  /** A professional whose service must not be known of to A; and two others. */
  masked: PartyId;
  one: PartyId;
  other: PartyId;
}

/** What a guardian has handed in of a child's, sealed. */
export const handedIn = (
  number: number,
  by: PartyId,
  child: PartyId,
  releasedTo: Voice[] = [],
): CaseFile["attachments"][number] => {
  const sealed = <T>(value: T) => ({ ...sealedBy(value, by, { category: "family", releasedTo }), about: [child] });
  return {
    id: numbered<AttachmentId>(number),
    kind: "drawing",
    file: sealed({ name: "drawing.jpg", type: "image/jpeg", size: 2345 }),
    addedAt: monday,
    addedBy: familyAccount(by),
    from: by,
    handedIn: { words: sealed("Så här ritar hon när hon är hos mig"), readAt: null },
  };
};

const slotOn = (on: Day) => ({ start: momentAt(on, "09:00"), end: momentAt(on, "10:00") });

const aSought = (today: Day): MeetingState => ({
  name: "proposed",
  proposals: [12, 13].map((days) => ({
    ...slotOn(addDays(today, days)),
    venues: [ekstad.document.venues[0]!.id],
    reasons: [{ kind: "everybodyCan" }, { kind: "neutralVenue" }],
  })),
});

/** One that was agreed a week ago and one that is proposed: each of the masked service's support and of the school's. */
function orders(about: PartyId[], source: Voice): CaseFile["orders"] {
  const [masks, schools, next] = [930, 932, 934].map((number) => numbered<InterventionId>(number));
  const step = (id: InterventionId, after: InterventionId[] = []) => ({
    id,
    after,
    timing: { ...noTiming, days: 10 },
    dueBy: null,
    state: "planned" as const,
    began: null,
    ended: null,
  });
  const is = [step(masks!), step(schools!, [masks!]), step(next!)];
  const listed = is.map(({ id, after, timing }) => ({ id, after, timing }));
  const weighed = label("Vad som vägts", { about, category: "family", source });
  return [
    {
      id: numbered<OrderId>(980),
      proposedAt: momentAt(inDays(-8), "09:00"),
      steps: listed,
      answers: [],
      state: { name: "agreed", at: momentAt(inDays(-7), "09:00"), was: is.map(({ id }) => step(id)), is },
      note: { weighed, views: [], by: coordinator, at: monday },
    },
    {
      id: numbered<OrderId>(981),
      proposedAt: monday,
      steps: [
        { id: masks!, after: [], timing: { ...noTiming, days: 20 } },
        { id: next!, after: [schools!], timing: noTiming },
      ],
      answers: [],
      state: { name: "proposed" },
      note: null,
    },
  ];
}

export const aFullCase = (): fc.Arbitrary<FullCase> =>
  fc
    .record({
      born: fc.constantFrom("2013-05-14", "2011-09-08"),
      meeting: fc.constantFrom("booked", "agendaPublished", "held", "notesReview", "finalised"),
      task: fc.constantFrom("agreed", "accepted", "reported"),
      request: fc.constantFrom(null, "refused", "wantsTalk"),
      category: fc.constantFrom(...kinds),
      narrow: fc.boolean(),
      stage: fc.constantFrom("consentPending", "active", "onHold"),
      drift: fc.constantFrom(...drifts),
      programme: fc.constantFrom("samba", "samba2"),
    })
    .map(({ born, meeting, task, request, category, narrow, stage, drift, programme }) => {
      // As their coordinator has written them in: their guardians are shown that they are there.
      const children = [aChild(10, born), aChild(11, "2015-01-02")].map((child) => ({
        ...child,
        name: { ...child.name, source: fromUnit(office) },
        voice: { way: "letter" as const, note: null, setAt: monday },
      }));
      const [a, b] = [aGuardian(20, children, "joint"), aGuardian(21, children, "joint")];
      const staff = ["kurator", "rektor", "socialsekreterare", "behandlare"].map((title, at) =>
        aProfessional(30 + at, title),
      );
      const [school, other, third, masked] = staff.map((person) => person.id) as [PartyId, PartyId, PartyId, PartyId];
      const about = children.map((child) => child.id);
      const told = (words: string, source: Voice = fromUnit(office), of: Category = category, on = about) =>
        label(words, { about: on, category: of, source });
      const bs = (words: string) => told(words, fromParty(b.id), category, [b.id]);
      const all = flowsAmong([office, ...services], [...kinds]);
      const bup = "bup" as UnitId;
      const meetingOf = (number: number, state: MeetingState, family: PartyId[], invitees: PartyId[]) => ({
        ...newMeeting,
        id: numbered<MeetingId>(50 + number),
        wording: numbered<Wording>(60 + number),
        purpose: told(`Syfte ${number}`),
        childQuestion: told(`Fråga ${number}`),
        minutes: 60,
        invitees,
        family,
        state,
        items: [
          anItem(500 + number * 10, told(`Skolans punkt ${number}`, fromUnit("ekskolan" as UnitId)), school),
          anItem(501 + number * 10, bs(`Bs punkt ${number}`), b.id),
          anItem(503 + number * 10, told(`Bs ord om barnet ${number}`, fromParty(b.id)), b.id),
          anItem(502 + number * 10, told(`Samordnarens punkt ${number}`), null),
        ],
        notes: [{ id: numbered<NoteId>(700 + number), words: told(`Not ${number}`), wording: numbered<Wording>(710) }],
        inputs: [],
      });
      const state = (name: string, on: Day): MeetingState => {
        const booking = { slot: slotOn(on), venue: ekstad.document.venues[0]!, venueReason: null };
        const published = { ...booking, publishedAt: monday, shortNoticeReason: null };
        const held = { ...published, heldAt: slotOn(on).end, attended: [school, other], withoutFamily: null };
        if (name === "booked") return { name, ...booking };
        if (name === "agendaPublished") return { name, ...published };
        if (name === "held") return { name, ...held };
        if (name === "notesReview") return { name, ...held, sharedAt: monday };
        return { name: "finalised", ...held, sharedAt: monday, finalisedAt: monday, diarium: null };
      };
      const isPast = !["booked", "agendaPublished"].includes(meeting);
      const today = dayOf(monday);
      const worded = (words: Labelled<string>, number: number) => ({ words, wording: numbered<Wording>(number) });
      const file = aCaseFile({
        programme,
        rules: rulesFrom(ekstad.document.programmes[programme]!),
        stage: stage === "onHold" ? { name: stage, why: "consent", coordinator } : { name: stage, coordinator },
        parties: [...children, a, b, ...staff],
        cameOfAge: grownAmong(children),
        maskedUnits: [{ unit: bup, from: [a.id], setAt: monday }],
        relations: [{ kind: "mustNotMeet", between: [a.id, b.id], setAt: monday }],
        requests: [a, b].map((grantor, at) => ({
          id: numbered<RequestId>(800 + at),
          grantor: grantor.id,
          subjects: about,
          flows: all,
          purpose: told("Samtyckets syfte"),
          activities: [],
          validTo: inDays(90),
          notice: { version: "2026-1", language: "sv" },
          requestedAt: monday,
          answer:
            at === 1 && request
              ? { kind: request, at: monday, channel: "phone" as const, recordedBy: coordinator, reason: bs("Bs skäl") }
              : null,
          reminded: [],
          replacedBy: null,
        })) as CaseFile["requests"],
        consents: [
          aConsent(100, a, children, narrow ? all.filter(({ category: of }) => of !== "family") : all),
          aConsent(101, b, children, all),
        ],
        raisings:
          programme === "samba"
            ? [
                {
                  id: numbered<RaisingId>(860),
                  programme: "samba2",
                  reason: told("Varför det inte räcker"),
                  services: ["barnochunga" as UnitId, bup],
                  proposedAt: monday,
                  answers: [a, b].map(({ id: party }) => ({ party, answer: "yes", channel: "phone", at: monday })),
                  state: { name: "open" },
                },
              ]
            : [],
        firstLooks: [{ by: a.id, channel: "page", at: monday }],
        wishes: [{ id: numbered<WishId>(850), by: b.id, scope: bs("Bs önskan"), channel: "phone", at: monday }],
        meetings: [
          {
            ...meetingOf(0, state(meeting, addDays(today, isPast ? -3 : 8)), [...about, a.id], [school, other, third]),
            ...(programme === "samba2" ? { type: "decision" as const } : {}),
          },
          {
            ...meetingOf(1, state("booked", addDays(today, 9)), [b.id], [masked, third]),
            drift: aDrift(drift, slotOn(addDays(today, 9))),
          },
          {
            ...meetingOf(2, aSought(today), [a.id, b.id], [school, third]),
            poll: {
              asked: [a.id, b.id],
              times: [slotOn(addDays(today, 12)), slotOn(addDays(today, 13))],
              askedAt: monday,
              closedAt: null,
              replies: [
                {
                  party: a.id,
                  fits: [{ start: slotOn(addDays(today, 12)).start, fit: "works" as const }],
                  words: null,
                  at: monday,
                },
              ],
            },
          },
        ],
        suggestions: [
          {
            id: numbered<SuggestionId>(870),
            by: b.id,
            who: bs("Bs moster"),
            why: bs("Hon bor nära"),
            at: monday,
            weighed: null,
          },
        ],
        plan: {
          statements: [
            {
              id: numbered<StatementId>(900),
              ...worded(told("Delad bild"), 901),
              kind: "agreed",
              stances: [
                {
                  by: fromParty(b.id),
                  stance: "differs",
                  words: bs("B ser det annorlunda"),
                  wording: numbered<Wording>(901),
                  at: monday,
                },
              ],
            },
          ],
          needs: [
            {
              id: numbered<NeedId>(910),
              ...worded(told("Ett behov"), 911),
              child: about[0]!,
              area: "school",
              metOn: null,
            },
          ],
          proposals: [
            {
              id: numbered<ProposalId>(920),
              ...worded(told("Ett förslag", fromUnit("ekskolan" as UnitId)), 921),
              unit: "ekskolan" as UnitId,
              needs: [numbered<NeedId>(910)],
              alternativeTo: null,
              presentedAt: monday,
              shownFirst: [],
              canvas: {
                sort: "support",
                hindrances: [
                  {
                    kind: "budget",
                    words: told("Pengarna räcker inte", fromUnit("ekskolan" as UnitId)),
                    liftedBy: bup,
                  },
                ],
                cost: 40_000,
                shares: [
                  { unit: "ekskolan" as UnitId, percent: 50 },
                  { unit: "barnochunga" as UnitId, percent: 50 },
                ],
                borne: [],
                trialWeeks: 8,
              },
              stances: [],
              decision: null,
            },
            {
              id: numbered<ProposalId>(924),
              ...worded(told("Ett förslag som båda vill ha", fromUnit("ekskolan" as UnitId)), 925),
              unit: "ekskolan" as UnitId,
              needs: [],
              alternativeTo: null,
              presentedAt: monday,
              shownFirst: [],
              canvas: null,
              stances: [a, b].map(({ id }) => ({
                party: id,
                stance: "yes" as const,
                words: null,
                channel: "phone" as const,
                at: monday,
              })),
              decision: null,
            },
            {
              id: numbered<ProposalId>(922),
              ...worded(told("Ett förslag till", fromUnit("ekskolan" as UnitId)), 923),
              unit: "ekskolan" as UnitId,
              needs: [],
              alternativeTo: numbered<ProposalId>(920),
              presentedAt: null,
              shownFirst: [{ party: a.id, at: monday, seenAt: null }],
              canvas: null,
              stances: [],
              decision: null,
            },
          ],
          interventions: [
            {
              id: numbered<InterventionId>(930),
              ...worded(told("En insats", fromUnit(bup)), 931),
              unit: bup,
              owner: masked,
              needs: [numbered<NeedId>(910)],
              dueBy: inDays(30),
              after: [],
              state: "ongoing",
              began: inDays(-7),
              proposal: null,
            },
            {
              id: numbered<InterventionId>(932),
              ...worded(told("Skolans insats", fromUnit("ekskolan" as UnitId)), 933),
              unit: "ekskolan" as UnitId,
              owner: school,
              needs: [],
              dueBy: inDays(60),
              after: [numbered<InterventionId>(930)],
              state: "planned",
              proposal: null,
            },
            {
              id: numbered<InterventionId>(934),
              ...worded(told("Skolans nästa insats", fromUnit("ekskolan" as UnitId)), 935),
              unit: "ekskolan" as UnitId,
              owner: other,
              needs: [],
              dueBy: null,
              after: [],
              timing: { ...noTiming, lasted: [{ of: numbered<InterventionId>(932), days: 14 }] },
              state: "planned",
              proposal: null,
            },
          ],
        },
        orders: orders(about, fromUnit(office)),
        strides: [
          {
            id: numbered<StrideId>(990),
            of: b.id,
            kind: "hope",
            words: bs("B hoppas"),
            on: inDays(-1),
            at: monday,
          },
        ],
        tasks: [
          aPromise(70, {
            what: told("Skolan ringer", fromUnit("ekskolan" as UnitId)),
            owner: school,
            reportTo: [
              { party: a.id, receivedAt: null },
              { party: b.id, receivedAt: null },
            ],
            state: {
              agreed: { name: "agreed" as const },
              accepted: { name: "accepted" as const, at: monday },
              reported: { name: "reported" as const, reportedAt: monday, evidence: told("Gjort") },
            }[task],
          }),
          aPromise(72, {
            what: told("Rektor ringer B", fromUnit("ekskolan" as UnitId)),
            owner: other,
            reportTo: [
              { party: null, receivedAt: null },
              { party: b.id, receivedAt: null },
            ],
          }),
          aPromise(71, {
            what: told("BUP ringer", fromUnit(bup)),
            owner: masked,
            reportTo: [{ party: null, receivedAt: null }],
          }),
        ],
        attachments: [
          {
            id: numbered<AttachmentId>(950),
            kind: "letter",
            file: label(
              { name: "brev.pdf", type: "application/pdf", size: 1000 },
              { about: [b.id], category, source: fromParty(b.id) },
            ),
            addedAt: monday,
            addedBy: coordinator,
            from: b.id,
          },
          handedIn(951, b.id, about[0]!),
        ],
      });
      return { file: parseCaseFile(file), a: a.id, b: b.id, masked, one: school, other };
    });
