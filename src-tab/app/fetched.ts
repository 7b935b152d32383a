import { type ComponentType, createElement, lazy, useState } from "react";

const parts: (() => Promise<unknown>)[] = [];

/**
 * A part of the program that comes when it is first shown, or ahead of that. What has come is drawn at once: React shows a
 * gap for at least 300 ms wherever it has had to wait for anything at all.
 * https://github.com/facebook/react/pull/31819
 */
export function fetched<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let here: ComponentType<Props> | undefined;
  const come = async () => (here ??= await load());
  const Awaited = lazy(async () => ({ default: await come() })) as ComponentType<Props>;
  parts.push(come);
  return function Fetched(props: Props) {
    const [Part] = useState(() => here ?? Awaited);
    return createElement(Part, props);
  };
}

/** One after the other, so that none is waited for when it is wanted. What does not come now is fetched when it is shown, and said then. */
export async function fetchParts(): Promise<void> {
  for (const come of parts) await come().catch(() => undefined);
}
