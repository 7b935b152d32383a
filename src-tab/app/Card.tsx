import { Spinner } from "@fluentui/react-components";
import { type ComponentProps, lazy, Suspense } from "react";

import { useText } from "./language.ts";

const CardView = lazy(async () => ({ default: (await import("../ui/CardView.tsx")).CardView }));

/** An adaptive card. What draws it is large, and is fetched with the first. */
export function Card(props: ComponentProps<typeof CardView>) {
  const text = useText();
  return (
    <Suspense fallback={<Spinner label={text.loading} aria-label={text.loading} delay={300} />}>
      <CardView {...props} />
    </Suspense>
  );
}
