import type { ReactNode } from "react";

import { fetched } from "./fetched.ts";

const OfAdults = fetched(async () => (await import("./OfAdults.tsx")).OfAdults);

/** What is in here is said in the words for whom it is about. */
export const OfWhom = ({ isOfAdults, children }: { isOfAdults: boolean; children: ReactNode }) =>
  isOfAdults ? <OfAdults>{children}</OfAdults> : children;
