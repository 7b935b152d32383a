import { isToldAndAsked } from "../case/advance.ts";
import type { CaseFile } from "../case/case-file.ts";
import type { PartyId } from "../ids.ts";
import { isRelative } from "../party/party.ts";
import type { Refusal } from "../refusal.ts";
import { ageOn, type Day, type Moment } from "../time.ts";
import type { Consent, Flow } from "./consent.ts";
import { adultAge, assessedBy, mayAnswerFor } from "./grantors.ts";

const before = ["inquiry", "triage"];
const open = ["familyContact", "consentPending", "active", "onHold", "followUp", "closing"];

/**
 * Why this person cannot be asked, or answer, about these; null where they can. Everybody is first told what a consent
 * means and asked, alone, whether it is safe; a child may say its own word without.
 */
export function whyNotYet(
  file: CaseFile,
  answer: { grantor: PartyId; subjects: readonly PartyId[]; capacity: Consent["capacity"] },
  now: Moment,
): Refusal | null {
  if (before.includes(file.stage.name)) return { kind: "noticeNotGiven" };
  if (!open.includes(file.stage.name)) return { kind: "notInThisStage" };
  const isKnown = file.parties.some((party) => isRelative(party) && party.id === answer.grantor);
  if (!isKnown || !answer.subjects.every((subject) => mayAnswerFor(file, subject, now).includes(answer.grantor)))
    return { kind: "notAGrantor" };
  const isOwnVoice = answer.capacity === "ownVoice";
  return isOwnVoice || isToldAndAsked(file, answer.grantor) ? null : { kind: "noticeNotGiven" };
}

/** Worked out from who it is and what they understood on the day they answered. */
export function capacityOf(file: CaseFile, grantor: PartyId, flows: readonly Flow[], on: Day): Consent["capacity"] {
  const party = file.parties.find((one) => one.id === grantor);
  if (party?.kind === "guardian") return "guardian";
  if (party?.kind !== "child" || ageOn(on, party.bornOn.value) >= adultAge) return "ofAge";
  const assessed = assessedBy(file, grantor, on);
  return flows.some((flow) => assessed.includes(flow.category)) ? "mature" : "ownVoice";
}
