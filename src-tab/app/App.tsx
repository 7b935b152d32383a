import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from "@fluentui/react-components";
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import type { TabText } from "../../src-shared/text/sv/tab.ts";
import { type Api, ApiContext } from "./api.ts";
import { type Host, HostContext, type ThemeName } from "./host.ts";
import { Words } from "./language.ts";
import { Shell } from "./shell/Shell.tsx";

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
    // Also beside what is drawn: where a scrollbar was while a dialog is open.
    document.documentElement.style.backgroundColor = themes[theme].colorNeutralBackground1;
  }, [text, theme]);

  return (
    <FluentProvider theme={themes[theme]} style={{ minHeight: "100dvh", background: tokens.colorNeutralBackground1 }}>
      <Words value={text}>
        <HostContext value={host}>
          <ApiContext value={api}>
            <QueryClientProvider client={queries}>
              <Shell isNarrow={host.isNarrow} />
            </QueryClientProvider>
          </ApiContext>
        </HostContext>
      </Words>
    </FluentProvider>
  );
}
