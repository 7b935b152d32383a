import { holdsPersonalNumber } from "../../../src-shared/case/personal-number.ts";
import type { Refusal } from "../../../src-shared/refusal.ts";
import type { FamilyText } from "../../../src-shared/text/family/sv.ts";
import type { Problem, Typed } from "./ask-page.ts";

/** What needs to be mended, where it stands. */
export function problemOf(
  refusal: Refusal,
  typed: Typed,
  { wrongTitle: said, ...start }: FamilyText["start"],
): Problem {
  if (refusal.kind === "personalNumberInText") {
    const where = (["safeWay", "worry"] as const).filter((name) => holdsPersonalNumber(typed[name] ?? ""));
    return { said, at: Object.fromEntries(where.map((name) => [name, start.noNumbers])) };
  }
  if (refusal.kind !== "badInput") return { said: start.pressAgain };
  const paths = refusal.fields.map(({ path }) => path);
  return {
    said,
    at: {
      ...(paths.some((path) => path.startsWith("contact")) ? { contact: start.contact.wrong } : {}),
      ...(paths.includes("safeWay") ? { safeWay: start.tooLong } : {}),
      ...(paths.includes("worry") ? { worry: start.tooLong } : {}),
    },
  };
}
