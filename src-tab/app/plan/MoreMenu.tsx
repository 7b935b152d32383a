import { MenuButton } from "@fluentui/react-components";
import { Suspense } from "react";

import { fetched } from "../fetched.ts";
import type { Choice } from "./MoreChoices.tsx";
import { usePlanText } from "./words.ts";

const MoreChoices = fetched(async () => (await import("./MoreChoices.tsx")).MoreChoices);

/** What else can be done with something, out of the way until it is asked for. */
export function MoreMenu({ about, choices }: { about: string; choices: (Choice | false)[] }) {
  const text = usePlanText();
  const there = choices.filter((one) => one !== false);
  const button = {
    size: "small",
    appearance: "subtle",
    "aria-label": text.moreOn(about),
    children: text.more,
  } as const;
  if (there.length === 0) return null;
  return (
    <Suspense fallback={<MenuButton {...button} disabled />}>
      <MoreChoices button={button} choices={there} />
    </Suspense>
  );
}
