import { createContext } from "react";

/** https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application#deep-link-to-a-tab */
const address = "https://teams.microsoft.com/l/entity/";

/** Which place in the app's tab a link leads to, as Teams reads it; undefined for any other address. */
export function placeIn(url: string, appId: string): string | undefined {
  if (!url.startsWith(`${address}${appId}/hem`)) return undefined;
  try {
    const context: unknown = JSON.parse(new URL(url).searchParams.get("context") ?? "{}");
    const { subEntityId } = context as { subEntityId?: unknown };
    return typeof subEntityId === "string" ? subEntityId : "";
  } catch {
    return undefined;
  }
}
export const linkTo = (subPageId: string, appId: string) =>
  `${address}${appId}/hem?context=${encodeURIComponent(JSON.stringify({ subEntityId: subPageId }))}`;

/** Follows a link as Teams does: into the app's own tab, or out. */
export const Follow = createContext<(url: string) => void>((url) => {
  window.open(url, "_blank", "noopener,noreferrer");
});
