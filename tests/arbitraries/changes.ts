import type { Change } from "./changes/change.ts";
import { childChanges } from "./changes/child.ts";
import { consentChanges } from "./changes/consent.ts";
import { doorChanges } from "./changes/door.ts";
import { meetingChanges } from "./changes/meeting.ts";
import { personChanges } from "./changes/person.ts";
import { planChanges } from "./changes/plan.ts";
import { staffChanges } from "./changes/staff.ts";

/** Everything that concerns only one of them and leaves what is released to others as it was. */
export const changes: Change[] = [
  ...consentChanges,
  ...personChanges,
  ...doorChanges,
  ...meetingChanges,
  ...planChanges,
  ...childChanges,
  ...staffChanges,
];
