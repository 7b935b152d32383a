import { type ComponentType, lazy } from "react";

import type { SeenCase } from "../api.ts";
import type { CasePart, CasePlace, ScreenName } from "../place.ts";
import { Today } from "../today/Today.tsx";

export interface ScreenProps {
  thing: string | null;
}
export interface CaseProps {
  view: SeenCase;
  place: CasePlace;
}

const fetched = <Props>(load: () => Promise<ComponentType<Props>>) => lazy(async () => ({ default: await load() }));

/** Every screen, in a part of the program of its own; the first that people see comes at once. */
export const screens: Partial<Record<ScreenName, ComponentType<ScreenProps>>> = {
  today: Today,
};

/** What a case is looked at for. */
export const caseParts: Partial<Record<CasePart, ComponentType<CaseProps>>> = {
  overview: fetched(async () => (await import("../case/Overview.tsx")).Overview),
};

export const CaseFrame = fetched(async () => (await import("../case/CaseFrame.tsx")).CaseFrame);
