import type { consentCommands } from "../../../src-shared/consent/commands.ts";
import { requiredGrantors } from "../../../src-shared/consent/grantors.ts";
import { flowsAmong, office, services } from "../../case-files.ts";
import type { InputMaker } from "../draw.ts";
import { kinds } from "../family.ts";

export const consentInputs = {
  "consent.record": ({ file, now, pick, one, mostly, ids, day, told }) => {
    const of = [...services].filter(() => pick() % 4 > 0);
    const child = one(ids("child"));
    const asked = child && mostly() ? requiredGrantors(file, child, now) : [...ids("guardian"), ...ids("child")];
    return {
      grantorId: one(asked),
      subjectIds: mostly() ? [child] : [...ids("child"), ...ids("guardian")],
      flows: flowsAmong([office, ...of], mostly() ? [...kinds] : [kinds[pick() % 3]!]),
      validFrom: day(pick() % 6 === 0 ? 3 : 0),
      validTo: day([5, 30, 120, 120, 120][pick() % 5]!),
      noticeLanguage: "sv",
      receivedOn: day(0),
      witness: told(),
      readBack: mostly(),
      understood: mostly(),
    };
  },

  "consent.confirmHeld": ({ file, one, told }) => {
    const waiting = file.consents.filter((consent) => consent.heldBy.length < consent.disclosing.length);
    const consent = one(waiting) ?? one(file.consents);
    const open = consent?.disclosing.filter(
      (authority) => !consent.heldBy.some((held) => held.authority === authority),
    );
    return { consentId: consent?.id, authority: one(open ?? []) ?? "region", saidBy: told() };
  },

  "consent.withdraw": ({ file, one, mostly }) => {
    const consent = one(file.consents.filter(({ ended }) => ended === null)) ?? one(file.consents);
    const flow = one(consent?.flows.filter(({ from }) => from !== office) ?? []);
    return { consentId: consent?.id, services: mostly() && flow ? [flow.from] : "all", channel: "phone" };
  },
} satisfies Record<keyof typeof consentCommands, InputMaker>;
