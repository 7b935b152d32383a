import { lazy, Suspense } from "react";

const WorkingBar = lazy(async () => ({ default: (await import("./WorkingBar.tsx")).WorkingBar }));

/** That something is being done; no screen waits for it. */
export const Working = () => (
  <Suspense fallback={null}>
    <WorkingBar />
  </Suspense>
);
