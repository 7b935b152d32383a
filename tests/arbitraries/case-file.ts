import fc from "fast-check";

import { type CaseFile, parseCaseFile } from "../../src-shared/case/case-file.ts";
import { rulesFrom } from "../../src-shared/programme/programme.ts";
import type { Day, Moment } from "../../src-shared/time.ts";
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

const programmes = ["samba", "samba2", "separation", "adults"] as const;

/** Any case there could be in any programme, whether or not a command leads there. */
export const anyCaseFile = (): fc.Arbitrary<CaseFile> =>
  fc.tuple(aFamily(), fc.constantFrom(...programmes)).chain(([family, programme]) => {
    const { children, relatives, professionals } = programme === "adults" ? grownUp(family) : as(family);
    const parties: Party[] = [...children, ...relatives, ...professionals];
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
            programme,
            rules: rulesFrom(ekstad.document.programmes[programme]!),
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

type Family = ReturnType<typeof aFamily> extends fc.Arbitrary<infer Made> ? Made : never;
const as = ({ guardians, ...rest }: Family) => ({ ...rest, relatives: guardians as Party[] });
/** Nobody has custody of anybody: who else is there stands at the side of the first. */
const grownUp = ({ children, guardians, professionals }: Family) => {
  const people = children.map((one) => ({
    ...one,
    bornOn: { ...one.bornOn, value: "1990-02-03" as Day },
    voice: null,
  }));
  const beside = guardians.map(({ custody: _custody, kind: _kind, ...person }): Party => ({
    ...person,
    kind: "supporter",
    role: "supportPerson",
    of: people[0]!.id,
  }));
  return { children: people, relatives: beside, professionals };
};

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
