import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from "@fluentui/react-components";
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";

import type { TabText } from "../../src-shared/text/sv/tab.ts";
import { type Api, ApiContext } from "./api.ts";
import type { Host, ThemeName } from "./host.ts";
import { useText, Words } from "./language.ts";
import { usePlace } from "./place.ts";
import { Today } from "./Today.tsx";

const Case = lazy(async () => ({ default: (await import("./Case.tsx")).Case }));
const themes = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

interface Props {
  host: Host;
  text: TabText;
  api: Api;
  queries: QueryClient;
}

export function App({ host, text, api, queries }: Props) {
  const [theme, setTheme] = useState<ThemeName>(host.theme);
  useEffect(() => host.onTheme(setTheme), [host]);
  useEffect(() => host.isReady(), [host]);
  useEffect(() => {
    document.documentElement.lang = text.language;
    document.documentElement.style.colorScheme = theme === "default" ? "light" : "dark";
  }, [text, theme]);

  return (
    <FluentProvider theme={themes[theme]} style={{ minHeight: "100dvh", background: tokens.colorNeutralBackground1 }}>
      <Words value={text}>
        <ApiContext value={api}>
          <QueryClientProvider client={queries}>
            <Screen />
          </QueryClientProvider>
        </ApiContext>
      </Words>
    </FluentProvider>
  );
}

function Screen() {
  const place = usePlace();
  const text = useText();
  if (place.screen === "today") return <Today />;
  return (
    <Suspense fallback={<p>{text.loading}</p>}>
      <Case key={place.caseId} caseId={place.caseId} />
    </Suspense>
  );
}
