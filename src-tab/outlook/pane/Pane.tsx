import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from "@fluentui/react-components";
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { Suspense, useEffect, useState } from "react";

import type { TabText } from "../../../src-shared/text/sv/tab.ts";
import { type Api, ApiContext } from "../../app/api.ts";
import { Boundary } from "../../app/Boundary.tsx";
import { Words } from "../../app/language.ts";
import { Problem } from "../../app/Loaded.tsx";
import type { OfficeJs } from "./office.ts";
import type { OutlookForm } from "./outlook-form.ts";
import { Screen } from "./Screen.tsx";
import { onTheme, themeOf } from "./theme.ts";

const themes = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

interface Props {
  office: OfficeJs;
  form: OutlookForm;
  /** As links into Teams name it. */
  app: string;
  text: TabText;
  api: Api;
  queries: QueryClient;
}

/** Samla beside a meeting in Outlook. */
export function Pane({ office, form, app, text, api, queries }: Props) {
  const [theme, setTheme] = useState(() => themeOf(office));
  useEffect(() => onTheme(office, () => setTheme(themeOf(office))), [office]);
  useEffect(() => {
    document.documentElement.lang = text.language;
    document.documentElement.style.colorScheme = theme === "default" ? "light" : "dark";
  }, [text, theme]);
  return (
    <FluentProvider theme={themes[theme]} style={{ minHeight: "100dvh", background: tokens.colorNeutralBackground1 }}>
      <Words value={text}>
        <ApiContext value={api}>
          <QueryClientProvider client={queries}>
            <Boundary resetKey="pane" fallback={Problem}>
              <Suspense>
                <Screen form={form} app={app} />
              </Suspense>
            </Boundary>
          </QueryClientProvider>
        </ApiContext>
      </Words>
    </FluentProvider>
  );
}
