import fc from "fast-check";

import { type CaseFile, parseCaseFile } from "../../src-shared/case/case-file.ts";
import type { Moment } from "../../src-shared/time.ts";
import {
  aCaseFile,
  aConsent,
  coordinator,
  ekstad,
  flowsAmong,
  grownAmong,
  inDays,
  office,
  services,
} from "../case-files.ts";
import { aFamily, kinds, type Party, someConsents } from "./family.ts";
import { aMeeting } from "./meeting.ts";
import { aTask } from "./task.ts";

/** Any case there could be, whether or not a command leads there. */
export const anyCaseFile = (): fc.Arbitrary<CaseFile> =>
  aFamily().chain(({ children, guardians, professionals }) => {
    const parties: Party[] = [...children, ...guardians, ...professionals];
    return fc
      .record({
        consents: someConsents(parties),
        meetings: fc.tuple(aMeeting(parties, 0), aMeeting(parties, 1)),
        tasks: fc.tuple(aTask(parties, 0), aTask(parties, 1)),
        stage: fc.constantFrom("triage", "consentPending", "active", "onHold"),
      })
      .map(({ stage, ...rest }) =>
        parseCaseFile(
          aCaseFile({
            ...rest,
            parties,
            cameOfAge: grownAmong(children),
            stage: {
              triage: { name: "triage" as const, coordinator, callBackBy: inDays(2) },
              consentPending: { name: "consentPending" as const, coordinator },
              active: { name: "active" as const, coordinator },
              onHold: { name: "onHold" as const, why: "consent" as const, coordinator },
            }[stage],
          }),
        ),
      );
  });

/** Everybody in the family has agreed to everything, and every meeting is still to come. */
export function allAgreed(file: CaseFile): CaseFile {
  const family = file.parties.filter((party) => party.kind !== "professional");
  const flows = flowsAmong([office, ...services], [...kinds]);
  const slot = { start: "2026-09-14T07:00:00.000Z" as Moment, end: "2026-09-14T08:00:00.000Z" as Moment };
  const state = { name: "booked" as const, slot, venue: ekstad.document.venues[0]!, venueReason: null };
  return {
    ...file,
    consents: family.map((grantor, index) => aConsent(200 + index, grantor, family, flows)),
    meetings: file.meetings.map((meeting) => ({ ...meeting, state })),
  };
}
