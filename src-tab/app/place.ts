import { useSyncExternalStore } from "react";

/** Where in the tab somebody is, as its address says; ids only. */
export type Place = { screen: "today" } | { screen: "case"; caseId: string };

const casePath = /^#\/case\/([0-9a-f-]{36})$/;

export const hashOf = (place: Place) => (place.screen === "case" ? `#/case/${place.caseId}` : "#/");
const placeAt = (hash: string): Place => {
  const caseId = casePath.exec(hash)?.[1];
  return caseId ? { screen: "case", caseId } : { screen: "today" };
};

/** What a link into the tab asks for: a case by its id. */
export const placeAsked = (asked: string | null): Place =>
  asked && /^[0-9a-f-]{36}$/.test(asked) ? { screen: "case", caseId: asked } : { screen: "today" };

const listen = (changed: () => void) => {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
};
export const usePlace = (): Place => placeAt(useSyncExternalStore(listen, () => window.location.hash));
