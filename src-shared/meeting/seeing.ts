import type { CaseFile } from "../case/case-file.ts";
import type { Mask } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import type { EffectiveConsent } from "../consent/effective.ts";
import type { Professional } from "../party/party.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Moment } from "../time.ts";
import type { Meeting } from "./meeting.ts";

/** One meeting in one viewer's eyes, and all it takes to work out what they see of it. */
export interface Seeing {
  file: CaseFile;
  meeting: Meeting;
  viewer: Viewer;
  mask: Mask;
  consent: EffectiveConsent;
  invited: Professional[];
  municipality: Municipality;
  now: Moment;
}
