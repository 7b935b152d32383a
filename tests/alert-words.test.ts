import { expect, test } from "vitest";

import { checkInvitation } from "../src-shared/meeting/invitation/check.ts";
import type { Fault } from "../src-shared/meeting/invitation/fault.ts";
import { knownProgrammes } from "../src-shared/programme/programmes.ts";
import { rulesFrom } from "../src-shared/programme/programme.ts";
import { wordsOfCase } from "../src-shared/text/of-whom.ts";
import { findingOf, texts } from "../src-shared/text/text.ts";
import { addMinutes } from "../src-shared/time.ts";
import { coordinator, ekstad, monday } from "./case-files.ts";
import { aPlannedCase } from "./planned-case.ts";

const [address, service] = ["a@example.com", "Vuxenvård"];
const faults: Fault[] = [
  { rule: "familyMember", address },
  { rule: "notCovered", address, service },
  { rule: "outsidePurpose", address, service },
  { rule: "familyName", in: ["body"] },
  { rule: "familyContact", in: ["subject", "location"] },
  { rule: "perhapsName", in: ["location"] },
  { rule: "mandateMissing", address, instead: ["Chef"] },
  { rule: "mandateMissing", address, instead: [] },
];

test.each(["sv", "en"] as const)("of somebody grown the alert speaks of no family and no child, in %s", (language) => {
  const usual = texts[language];
  const words = wordsOfCase(usual, { programme: { about: "adults" } });

  for (const fault of faults) {
    const { what, why, mend } = findingOf(fault, words);
    expect(`${what} ${why} ${mend}`).not.toMatch(/famil|barn|child|vårdnad|guardian|undefined/i);
    expect(`${what} ${why} ${mend}`.length).toBeLessThanOrEqual(400);
  }
  expect(findingOf(faults[0]!, words).why).not.toBe(findingOf(faults[0]!, usual).why);
});

test("how somebody is heard is asked for only where their kind of coordination asks it", () => {
  const of = (programme: string) => {
    const rules = rulesFrom(knownProgrammes[programme]!);
    const file = aPlannedCase({ programme, rules });
    const parties = file.parties.map((party) => (party.kind === "child" ? { ...party, voice: null } : party));
    const slot = { start: addMinutes(monday, 1_500), end: addMinutes(monday, 1_560) };
    const invitation = { subject: "", body: "", location: "", slot, attendees: [] };
    const viewer = { kind: "coordinator" as const, account: coordinator };
    const context = { viewer, municipality: ekstad.document, isWord: () => true, now: monday };
    return checkInvitation({ ...file, parties }, null, invitation, context).map(({ rule }) => rule);
  };

  expect([of("samba"), of("adults")]).toEqual([["voiceMissing"], []]);
});
