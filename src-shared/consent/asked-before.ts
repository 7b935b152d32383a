import type { CaseView } from "../case/view.ts";

type Answer = CaseView["consents"][number];

/**
 * What was last agreed to about somebody who has come of age, by whoever could: what they are asked anew starts from it.
 * Null for anybody else, and where nothing was.
 */
export function askedBefore(
  { people, consents }: Pick<CaseView, "people" | "consents">,
  person: string,
): Answer | null {
  const isGrown = people.some((one) => one.id === person && one.kind === "child" && one.isGrown);
  if (!isGrown) return null;
  const about = consents.filter(
    ({ subjects, capacity, state }) =>
      capacity !== "ownVoice" && state !== "invalid" && subjects.some((one) => one === person),
  );
  return about.at(-1) ?? null;
}
