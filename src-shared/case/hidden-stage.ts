import { assessmentsOf } from "../consent/grantors.ts";
import type { Moment } from "../time.ts";
import { hasConsent } from "./advance.ts";
import type { CaseFile, Stage } from "./case-file.ts";
import type { Viewer } from "./viewer.ts";

/**
 * The stage as a guardian is shown it where a mature child has agreed to something without their knowing: as it would be
 * without that. Null where there is nothing to hide.
 */
export function hiddenConsentStage(file: CaseFile, viewer: Viewer, now: Moment): Stage["name"] | null {
  if (viewer.kind !== "guardian") return null;
  const isHidden = (id: string) => file.assessments.some((one) => one.id === id && !one.notifyGuardians);
  const hidden = file.parties.flatMap((party) =>
    party.kind === "child" ? assessmentsOf(file, party.id, now).filter((one) => isHidden(one.id)) : [],
  );
  const goesOn = ["active", "followUp", "onHold"].includes(file.stage.name);
  if (hidden.length === 0 || !goesOn) return null;
  const open = { ...file, assessments: file.assessments.filter((one) => !hidden.includes(one)) };
  return hasConsent(open, now) ? null : "consentPending";
}
