import type { OfficeJs } from "./office.ts";

export type ThemeName = "default" | "dark" | "contrast";

/** As Outlook looks: it tells its colours, not its theme's name. */
export function themeOf({ context: { officeTheme } }: OfficeJs): ThemeName {
  const colour = officeTheme?.bodyBackgroundColor ?? "#ffffff";
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i
    .exec(colour)
    ?.slice(1)
    .map((part) => parseInt(part, 16));
  const light = parts ? parts.reduce((sum, part) => sum + part, 0) / 3 : 255;
  if (light === 0 || window.matchMedia("(forced-colors: active)").matches) return "contrast";
  return light < 128 ? "dark" : "default";
}

export function onTheme({ context, EventType }: OfficeJs, changed: () => void): void {
  context.mailbox?.addHandlerAsync(EventType.OfficeThemeChanged, changed);
}
