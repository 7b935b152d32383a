import { FluentProvider } from "@fluentui/react-components";
import { useEffect } from "react";
import { useStored } from "./browser.ts";
import { Language } from "./language.ts";
import { Chosen, looks, themes, useTheme, type Look } from "./look.ts";
import { Sandbox } from "./Sandbox.tsx";
import { words, type Locale } from "./text.ts";

export function App() {
  const [look, setLook] = useStored<Look>("look", looks, "system");
  const [locale, setLocale] = useStored<Locale>("locale", ["sv", "en"], "sv");
  const theme = useTheme(look);
  const text = words[locale];

  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.style.colorScheme = theme === "light" ? "light" : "dark";
    document.title = text.title;
  }, [locale, theme, text]);

  return (
    <FluentProvider theme={themes[theme]}>
      <Chosen value={theme}>
        <Language value={{ locale, text }}>
          <Sandbox look={look} onLook={setLook} onLocale={setLocale} />
        </Language>
      </Chosen>
    </FluentProvider>
  );
}
