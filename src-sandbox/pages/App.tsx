import { FluentProvider } from "@fluentui/react-components";
import { useEffect } from "react";
import { useStored } from "./browser.ts";
import { Language } from "./language.ts";
import { lookOfThisComputer, looks, themes, type Look } from "./look.ts";
import { Sandbox } from "./Sandbox.tsx";
import { words, type Locale } from "./text.ts";

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
