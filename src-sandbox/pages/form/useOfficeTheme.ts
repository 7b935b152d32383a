import { useEffect, useEffectEvent, useRef } from "react";
import { useThemeName } from "../look.ts";

/** The colours as Outlook names them. https://learn.microsoft.com/javascript/api/office/office.officetheme */
const colours = {
  default: ["#ffffff", "#242424", "#f5f5f5", "#242424", false],
  dark: ["#292929", "#ffffff", "#1f1f1f", "#ffffff", true],
  contrast: ["#000000", "#ffffff", "#000000", "#ffff00", true],
} as const;

const themeNamed = (name: keyof typeof colours): Record<string, unknown> => {
  const [body, bodyText, control, controlText, isDarkTheme] = colours[name];
  return {
    bodyBackgroundColor: body,
    bodyForegroundColor: bodyText,
    controlBackgroundColor: control,
    controlForegroundColor: controlText,
    isDarkTheme,
  };
};

/** What the add-in's pages are told of how Outlook looks, at once and when it changes. */
export function useOfficeTheme(onChanged: (theme: Record<string, unknown>) => void): Record<string, unknown> {
  const name = useThemeName();
  const told = useRef(name);
  const changed = useEffectEvent(onChanged);
  useEffect(() => {
    if (told.current !== name) changed(themeNamed(name));
    told.current = name;
  }, [name]);
  return themeNamed(name);
}
