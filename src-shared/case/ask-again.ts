import { command } from "../command.ts";
import { ok, refuse } from "../refusal.ts";
import { publicInput } from "./ask-for-contact.ts";
import { labelsOf } from "./begin.ts";
import { holdsPersonalNumber } from "./personal-number.ts";

/** Whoever writes over and over adds to no list, and nothing grows without end. */
const mostKept = 5;

/** The same person asks once more before anybody has taken the inquiry: it stays one, and one clock. */
export const askAgain = command({
  input: publicInput(),
  by: ["public"],
  decide(file, { safeWay, worry }, { now }) {
    if ([safeWay, worry].some((one) => one !== null && holdsPersonalNumber(one)))
      return refuse({ kind: "personalNumberInText" });
    const { contact, family } = labelsOf(file.office);
    const { inquiry } = file;
    const again = [...inquiry.again, { at: now, safeWay: contact(safeWay), worry: family(worry) }].slice(-mostKept);
    return ok({ file: { ...file, inquiry: { ...inquiry, again } }, log: [{ kind: "askedAgain" }] });
  },
});
