import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";
import { createContext, useContext } from "react";
import { useMedia } from "./browser.ts";

export const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };
export const looks = ["system", "light", "dark", "contrast"] as const;
export type Look = (typeof looks)[number];

export const Chosen = createContext<keyof typeof themes>("light");
/** As Teams names the look that is shown. */
export const useThemeName = () => {
  const theme = useContext(Chosen);
  return theme === "light" ? "default" : theme;
};

/** The computer's own look, as long as no other is chosen. */
export function useTheme(look: Look): keyof typeof themes {
  const contrast = useMedia("(prefers-contrast: more)");
  const dark = useMedia("(prefers-color-scheme: dark)");
  if (look !== "system") return look;
  if (contrast) return "contrast";
  return dark ? "dark" : "light";
}
