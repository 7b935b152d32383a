import type { CaseFile } from "../../src-shared/case/case-file.ts";
import type { PartyId } from "../../src-shared/ids.ts";
import { standingIn } from "../../src-shared/party/standing.ts";
import type { Moment } from "../../src-shared/time.ts";
import type { Link } from "../store/door.ts";

/** Whether a link leads somewhere: it has neither ended nor run out, and who it was sent to is still what they were. */
export const leads = (link: Link, file: CaseFile, now: Moment): boolean =>
  link.endedAt === null &&
  new Date(now) < link.endsAt &&
  standingIn(file, link.party as PartyId, now) === link.standing;
