import { command } from "../command.ts";
import { ok, refuse } from "../refusal.ts";
import { publicInput, tellsPersonalNumber } from "./ask-for-contact.ts";
import { labelsOf } from "./begin.ts";

/** Whoever writes over and over adds to no list, and nothing grows without end. */
const mostKept = 5;

/** The same person asks once more before anybody has taken the inquiry: it stays one, and one clock. */
export const askAgain = command({
  input: publicInput(),
  by: ["public"],
  decide(file, asked, { now }) {
    if (tellsPersonalNumber(asked)) return refuse({ kind: "personalNumberInText" });
    const { safeWay, worry } = asked;
    const { contact, family } = labelsOf(file.office);
    const { inquiry } = file;
    const again = [...inquiry.again, { at: now, safeWay: contact(safeWay), worry: family(worry) }].slice(-mostKept);
    return ok({ file: { ...file, inquiry: { ...inquiry, again } }, log: [{ kind: "askedAgain" }] });
  },
});
