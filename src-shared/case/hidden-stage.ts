import { isMinor } from "../consent/grantors.ts";
import { consentMoments } from "../consent/moments.ts";
import type { Moment } from "../time.ts";
import { hasConsent, isEveryChildHeard, isReadyForConsent } from "./advance.ts";
import type { CaseFile, Stage } from "./case-file.ts";
import type { Viewer } from "./viewer.ts";
import { goesApart } from "../track/apart.ts";
import { trackStage } from "../track/stage.ts";

const early = ["triage", "familyContact", "consentPending"];
const underWay = ["active", "followUp", "onHold"];

/**
 * The stage as a guardian is shown it where a mature child decides something without their knowing: as it would be without
 * that. Null where it is as it is.
 */
export function hiddenConsentStage(file: CaseFile, viewer: Viewer, now: Moment): Stage["name"] | null {
  if (viewer.kind !== "guardian") return null;
  const hidden = file.assessments.filter(
    ({ child, recordedAt, notifyGuardians }) => !notifyGuardians && recordedAt <= now && isMinor(file, child, now),
  );
  const { stage } = file;
  if (hidden.length === 0 || ![...early, ...underWay].includes(stage.name)) return null;
  if (goesApart(file)) {
    const own = trackStage(file, viewer.party, now);
    return own === "active" || own === "followUp" ? null : own;
  }
  const open = {
    ...file,
    assessments: file.assessments.filter((one) => !hidden.includes(one)),
    contacts: file.contacts.filter(
      (contact) => !hidden.some(({ child, recordedAt }) => contact.with === child && recordedAt <= contact.at),
    ),
  };
  if (!isReadyForConsent(open, now)) return open.contacts.length > 0 ? "familyContact" : "triage";
  if (!hasConsent(open, now)) return hadConsent(open, now) ? "onHold" : "consentPending";
  const isResting = stage.name === "onHold" && stage.why === "consent";
  if (!early.includes(stage.name) && !isResting) return null;
  return isEveryChildHeard(file) ? "active" : "consentPending";
}

const hadConsent = (file: CaseFile, now: Moment) =>
  consentMoments(file).some((at) => at <= now && hasConsent(file, at));
