import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";
import { useMedia } from "./browser.ts";

export const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };
export const looks = ["system", "light", "dark", "contrast"] as const;
export type Look = (typeof looks)[number];

/** The computer's own look, as long as no other is chosen. */
export function useTheme(look: Look): keyof typeof themes {
  const contrast = useMedia("(prefers-contrast: more)");
  const dark = useMedia("(prefers-color-scheme: dark)");
  if (look !== "system") return look;
  if (contrast) return "contrast";
  return dark ? "dark" : "light";
}
