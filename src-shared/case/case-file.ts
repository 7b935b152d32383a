import { z } from "zod";

import { consent, legalGround, maturityAssessment } from "../consent/consent.ts";
import { consentRequest } from "../consent/consent-request.ts";
import { deviation, task } from "../followup/task.ts";
import { account, type CaseId, id, type MeetingId, type PartyId, unitId } from "../ids.ts";
import { meeting } from "../meeting/meeting.ts";
import { suggestion } from "../meeting/suggestion.ts";
import { wish } from "../meeting/wish.ts";
import { contactChannel, maskedUnit, party, relation, safetyReason } from "../party/party.ts";
import { order } from "../plan/ordered.ts";
import { firstLook, plan } from "../plan/plan.ts";
import { stride } from "../plan/stride.ts";
import { programmeId, rules } from "../programme/programme.ts";
import { attachment, burden, legalHold } from "../record/record.ts";
import { day, moment } from "../time.ts";
import { goal, rating, track } from "../track/track.ts";
import { saying } from "../voice/saying.ts";
import { closingPlan, noClosingPlan } from "./closing-plan-kept.ts";
import { labelled } from "./labelled.ts";
import { raising } from "./raising-kept.ts";
import { traceKinds } from "./trace-kinds.ts";

const assigned = { coordinator: account() };

export const endings = ["adviceOnly", "redirected", "sipEnough", "declined"] as const;

const stage = z.discriminatedUnion("name", [
  /** Nobody has taken it yet; the callback clock runs. */
  z.object({ name: z.literal("inquiry"), callBackBy: day() }),
  z.object({ name: z.literal("triage"), callBackBy: day(), ...assigned }),
  z.object({ name: z.literal("familyContact"), ...assigned }),
  z.object({ name: z.literal("consentPending"), ...assigned }),
  z.object({ name: z.literal("active"), ...assigned }),
  /** Where consent is the reason it goes on by itself; what the family paused, the coordinator resumes. */
  z.object({ name: z.literal("onHold"), why: z.enum(["consent", "family"]), ...assigned }),
  z.object({ name: z.literal("followUp"), ...assigned }),
  z.object({ name: z.literal("closing"), reason: labelled(z.string()), ...assigned }),
  z.object({ name: z.literal("closed"), at: moment(), reason: labelled(z.string()), ...assigned }),
  /** It never became a coordination: advice was enough, another door was the right one, or the family did not want it. */
  z.object({
    name: z.literal("ended"),
    at: moment(),
    how: z.enum(endings),
    /** Null where everybody whose yes is needed has said no: nobody had to write why. */
    reason: labelled(z.string()).nullable(),
    ...assigned,
  }),
  /** The same worry came twice: this inquiry lives on in the other case. */
  z.object({ name: z.literal("merged"), at: moment(), into: id<CaseId>(), ...assigned }),
]);
export type Stage = z.infer<typeof stage>;

const contact = z.object({
  at: moment(),
  /** The day it took place. */
  on: day(),
  with: id<PartyId>(),
  channel: contactChannel,
  /** The family has been told what the coordination is and what a consent would mean. */
  noticeGiven: z.boolean(),
  /** Asked of this person alone; what was answered is not kept. */
  safetyAsked: z.boolean(),
  /** A language tag, or "none". */
  interpreter: z.string(),
  /** The talk before the case is closed. */
  isClosingTalk: z.boolean(),
});

/** Who writes on the public page, as they say themselves. */
export const askers = ["guardian", "youth", "adult", "professional"] as const;

const inquiry = z.object({
  /** Whose words it is written in: the staff's, or those of somebody on the public page, who may have left out the rest. */
  from: z.enum(["staff", ...askers]),
  caller: labelled(z.string()).nullable(),
  phone: labelled(z.string()).nullable(),
  mail: labelled(z.string()).nullable(),
  /** When and how it is safe to get in touch. */
  safeWay: labelled(z.string()).nullable(),
  worry: labelled(z.string()).nullable(),
  language: z.string(),
  /** They were heard of once more before anybody had taken it. */
  again: z.array(
    z.object({ at: moment(), safeWay: labelled(z.string()).nullable(), worry: labelled(z.string()).nullable() }),
  ),
});
export type Inquiry = z.infer<typeof inquiry>;

const handover = z.object({
  from: account(),
  to: account(),
  note: labelled(z.string()),
  offeredAt: moment(),
  /** Null until the deputy has said that nothing ties them to the family. */
  takenAt: moment().nullable(),
});

const undelivered = z.object({ account: account(), way: z.enum(["mail", "none"]), since: moment() });
export type Undelivered = z.infer<typeof undelivered>;

/** Why a case stopped for a while, or was taken up again: kept when it has moved on. */
const turn = z.object({ kind: z.enum(["paused", "reopened"]), at: moment(), reason: labelled(z.string()) });

/** Everything known of one case. Only decisions and views read it; nothing that renders or sends may. */
const caseFile = z.object({
  shape: z.literal(7),
  id: id<CaseId>(),
  municipality: z.string(),
  /** Shown to people, e.g. SB-2026-041. */
  reference: z.string(),
  programme: programmeId(),
  /** As they were when it began; null in a case from before they were kept. */
  rules: rules.nullable(),
  /** The case it was raised from, and those that were raised from it. */
  links: z.array(
    z.object({ caseId: id<CaseId>(), reference: z.string(), how: z.enum(["raisedFrom", "raisedTo"]), at: moment() }),
  ),
  /** What the family has been asked about going on in another kind of coordination. */
  raisings: z.array(raising),
  openedAt: moment(),
  stage,
  /** Starting a case gives no access to it. */
  initiator: account(),
  office: unitId(),
  inquiry,
  /** The day somebody first worried, where they said so: from it to the first contact is what early help is measured by. */
  worrySince: day().nullable(),
  /** A professional asked for advice about a child that is not named; null in a case that is an inquiry. */
  consultation: z.object({ advice: labelled(z.string()).nullable(), readAt: moment().nullable() }).nullable(),
  /** A case that ran before Samla, on paper. */
  takenOver: z.object({ startedOn: day(), formerReference: z.string().nullable() }).nullable(),
  /** Inquiries about the same family that came by other ways. */
  joined: z.array(z.object({ from: id<CaseId>(), reference: z.string(), at: moment(), inquiry })),
  /** Other cases that share a phone, mail, personal number or name and birthday; the coordinator's to weigh. */
  related: z.array(z.object({ caseId: id<CaseId>(), reference: z.string(), by: z.array(z.enum(traceKinds)) })),
  handovers: z.array(handover),
  /** Who has said that something ties them to the family; what it is nobody writes down. */
  ties: z.array(account()),
  turns: z.array(turn),
  parties: z.array(party),
  relations: z.array(relation),
  maskedUnits: z.array(maskedUnit),
  safetyReasons: z.array(safetyReason),
  contacts: z.array(contact),
  requests: z.array(consentRequest),
  consents: z.array(consent),
  assessments: z.array(maturityAssessment),
  /** Who is known to have come of age, and which meetings to come their guardians then had no part in any more. */
  cameOfAge: z
    .array(
      z.object({
        child: id<PartyId>(),
        at: moment(),
        left: z.array(z.object({ meeting: id<MeetingId>(), party: id<PartyId>() })),
      }),
    )
    .default([]),
  legalGrounds: z.array(legalGround),
  wishes: z.array(wish),
  /** Who in the family wants to see proposals before anybody else. */
  firstLooks: z.array(firstLook),
  suggestions: z.array(suggestion),
  meetings: z.array(meeting),
  /** What is known of each parent's own way, where they go apart; and what each strives for. */
  tracks: z.array(track),
  goals: z.array(goal),
  /** What each has said of how it is, before and after. */
  ratings: z.array(rating),
  plan,
  /** Every order the support was to come in, as it was proposed; those agreed to are the versions of the plan. */
  orders: z.array(order),
  /** Who answers for the plan as a whole. */
  mainResponsible: id<PartyId>().nullable(),
  strides: z.array(stride),
  tasks: z.array(task),
  deviations: z.array(deviation),
  attachments: z.array(attachment),
  /** What children have said for themselves. */
  sayings: z.array(saying),
  burdens: z.array(burden),
  /** What goes on when it is closed. Older files know of none. */
  closingPlan: closingPlan.default(noClosingPlan),
  evaluationOfferedAt: moment().nullable(),
  legalHold: legalHold.nullable(),
  /** Whom Teams does not reach, and whether they were written to instead. */
  undelivered: z.array(undelivered),
  /** The number it is registered under as an official document. */
  diarium: z.string().nullable(),
  /** Each person's own latest command, so that a card answered once is outdated even where the case came back to how it was. */
  latestCommand: z.record(z.string(), z.string()),
});
export type CaseFile = z.infer<typeof caseFile>;

/** @throws a ZodError where the stored document is not a case file of a known shape. */
export const parseCaseFile = (json: unknown): CaseFile => caseFile.parse(json);

/** What every case begins with beside its inquiry. */
export const nothingYet = {
  shape: 7,
  rules: null,
  links: [],
  raisings: [],
  worrySince: null,
  consultation: null,
  takenOver: null,
  joined: [],
  related: [],
  handovers: [],
  ties: [],
  turns: [],
  parties: [],
  relations: [],
  maskedUnits: [],
  safetyReasons: [],
  contacts: [],
  requests: [],
  consents: [],
  assessments: [],
  cameOfAge: [],
  legalGrounds: [],
  wishes: [],
  firstLooks: [],
  suggestions: [],
  meetings: [],
  plan: { statements: [], needs: [], proposals: [], interventions: [] },
  orders: [],
  mainResponsible: null,
  strides: [],
  tasks: [],
  deviations: [],
  attachments: [],
  sayings: [],
  burdens: [],
  tracks: [],
  goals: [],
  ratings: [],
  closingPlan: noClosingPlan,
  evaluationOfferedAt: null,
  legalHold: null,
  undelivered: [],
  diarium: null,
  latestCommand: {},
} satisfies Partial<CaseFile>;
