import { z } from "zod";

import { consent } from "../consent/consent.ts";
import { task } from "../followup/task.ts";
import { account, type CaseId, id, type PartyId, unitId } from "../ids.ts";
import { meeting } from "../meeting/meeting.ts";
import { party } from "../party/party.ts";
import { day, moment } from "../time.ts";
import { labelled } from "./labelled.ts";

const assigned = { coordinator: account() };

const stage = z.discriminatedUnion("name", [
  /** Nobody has taken it yet; the callback clock runs. */
  z.object({ name: z.literal("inquiry"), callBackBy: day() }),
  z.object({ name: z.literal("triage"), callBackBy: day(), ...assigned }),
  z.object({ name: z.literal("familyContact"), ...assigned }),
  z.object({ name: z.literal("consentPending"), ...assigned }),
  z.object({ name: z.literal("active"), ...assigned }),
  z.object({ name: z.literal("onHold"), ...assigned }),
  z.object({ name: z.literal("followUp"), ...assigned }),
]);
export type Stage = z.infer<typeof stage>;

export const firstContact = z.object({
  at: moment(),
  with: id<PartyId>(),
  channel: z.enum(["phone", "visit", "letter"]),
  /** The family has been told what Samba is and what a consent would mean. */
  noticeGiven: z.boolean(),
  /** Asked of this person alone; what was answered is not kept. */
  safetyAsked: z.boolean(),
  /** A language tag, or "none". */
  interpreter: z.string(),
});

/** Everything known of one case. Only decisions and views read it; nothing that renders or sends may. */
const caseFile = z.object({
  shape: z.literal(1),
  id: id<CaseId>(),
  municipality: z.string(),
  /** Shown to people, e.g. SB-2026-041. */
  reference: z.string(),
  programme: z.literal("samba"),
  openedAt: moment(),
  stage,
  /** Starting a case gives no access to it. */
  initiator: account(),
  office: unitId(),
  inquiry: z.object({
    caller: labelled(z.string()),
    phone: labelled(z.string()),
    worry: labelled(z.string()),
    language: z.string(),
  }),
  parties: z.array(party),
  contacts: z.array(firstContact),
  consents: z.array(consent),
  meetings: z.array(meeting),
  tasks: z.array(task),
  /** Each person's own latest command, so that a card answered once is outdated even where the case came back to how it was. */
  latestCommand: z.record(z.string(), z.string()),
});
export type CaseFile = z.infer<typeof caseFile>;

/** @throws a ZodError where the stored document is not a case file of a known shape. */
export const parseCaseFile = (json: unknown): CaseFile => caseFile.parse(json);
