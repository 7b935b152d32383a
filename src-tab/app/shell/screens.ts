import type { ComponentType } from "react";

import type { SeenCase } from "../api.ts";
import { fetched, fetchParts } from "../fetched.ts";
import { fetchWords } from "../language.ts";
import type { CasePart, CasePlace, ScreenName } from "../place.ts";

export interface ScreenProps {
  thing: string | null;
}
export interface CaseProps {
  view: SeenCase;
  place: CasePlace;
}

/** Once there is nothing else to do the other screens come too. */
export async function fetchAhead(language: Parameters<typeof fetchWords>[0]): Promise<void> {
  await fetchParts();
  await fetchWords(language);
}

/** Every screen, in a part of the program of its own. */
export const screens: Partial<Record<ScreenName, ComponentType<ScreenProps>>> = {
  today: fetched(async () => (await import("../today/Today.tsx")).Today),
  settings: fetched(async () => (await import("../settings/Settings.tsx")).Settings),
  mine: fetched(async () => (await import("../mine/Mine.tsx")).Mine),
  accessibility: fetched(async () => (await import("../accessibility/Accessibility.tsx")).Accessibility),
  here: fetched(async () => (await import("../here/Here.tsx")).Here),
  cases: fetched(async () => (await import("../cases/Cases.tsx")).Cases),
  followups: fetched(async () => (await import("../followups/FollowUps.tsx")).FollowUps),
  statistics: fetched(async () => (await import("../statistics/Statistics.tsx")).Statistics),
};

/** What a case is looked at for. */
export const caseParts: Partial<Record<CasePart, ComponentType<CaseProps>>> = {
  overview: fetched(async () => (await import("../case/Overview.tsx")).Overview),
  schedule: fetched(async () => (await import("../schedule/Schedule.tsx")).Schedule),
  tracks: fetched(async () => (await import("../tracks/Tracks.tsx")).Tracks),
  plan: fetched(async () => (await import("../plan/Plan.tsx")).Plan),
  consent: fetched(async () => (await import("../consent/Consent.tsx")).Consent),
  log: fetched(async () => (await import("../case/Log.tsx")).Log),
  meeting: fetched(async () => (await import("../meeting/MeetingPart.tsx")).MeetingPart),
  room: fetched(async () => (await import("../room/RoomPart.tsx")).RoomPart),
};

export const CaseFrame = fetched(async () => (await import("../case/CaseFrame.tsx")).CaseFrame);
