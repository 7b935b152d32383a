import { FluentProvider, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";
import { useEffect } from "react";
import { useStored } from "./browser.ts";
import { Language } from "./language.ts";
import { Sandbox } from "./Sandbox.tsx";
import { words, type Locale } from "./text.ts";

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };
export type Look = keyof typeof themes;
export const looks = ["light", "dark", "contrast"] as const satisfies Look[];

export function App() {
  const [look, setLook] = useStored<Look>("look", looks, lookOfThisComputer());
  const [locale, setLocale] = useStored<Locale>("locale", ["sv", "en"], "sv");
  const text = words[locale];

  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.style.colorScheme = look === "light" ? "light" : "dark";
    document.title = text.title;
  }, [locale, look, text]);

  return (
    <FluentProvider theme={themes[look]}>
      <Language value={{ locale, text }}>
        <Sandbox look={look} onLook={setLook} onLocale={setLocale} />
      </Language>
    </FluentProvider>
  );
}

function lookOfThisComputer(): Look {
  if (matchMedia("(prefers-contrast: more)").matches) return "contrast";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
