import {
  Button,
  Link,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";

import { Suspense } from "react";

import { programmeName } from "../../../src-shared/programme/name.ts";
import { fetched } from "../fetched.ts";
import { useText } from "../language.ts";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { go, hashOf } from "../place.ts";
import type { ScreenProps } from "../shell/screens.ts";
import { entriesIn } from "./changes.ts";
import { SectionForm } from "./SectionForm.tsx";
import { type SectionName, sectionNames, sectionOf } from "./sections.ts";
import { type SettingsState, useSettings } from "./useSettings.ts";
import { useSettingsText } from "./words.ts";

const History = fetched(async () => (await import("./History.tsx")).History);
const Review = fetched(async () => (await import("./Review.tsx")).Review);

const isSection = (name: string | null): name is SectionName => sectionNames.includes(name as SectionName);

/** What a municipality decides itself. */
export function Settings({ thing }: ScreenProps) {
  const styles = useStyles();
  const text = useSettingsText();
  const state = useSettings();
  const { language } = useText();
  const here = thing === "review" || thing === "history" || isSection(thing) ? thing : "office";

  return (
    <Page title={text.title} isWide>
      <Loaded query={state.query}>
        {({ document, history }) =>
          document ? (
            <>
              <Text as="p" className={styles.lead}>
                {text.lead}
              </Text>
              {state.isSaved && (
                <MessageBar intent="success" role="status">
                  <MessageBarBody>{text.saved}</MessageBarBody>
                </MessageBar>
              )}
              <div className={styles.columns}>
                <Ways here={here} state={state} />
                <div className={styles.part}>
                  <Suspense fallback={null}>
                    {here === "history" ? (
                      <History history={history} programmes={namesIn(state, language)} />
                    ) : here === "review" ? (
                      <Review state={state} />
                    ) : (
                      <SectionForm key={here} name={here} state={state} />
                    )}
                  </Suspense>
                </div>
              </div>
              {here !== "review" && state.changes.length > 0 && (
                <div className={styles.bar} role="region" aria-label={text.review}>
                  <Text>{text.changes(state.changes.length)}</Text>
                  <Button appearance="primary" onClick={() => go({ screen: "settings", thing: "review" })}>
                    {text.review}
                  </Button>
                </div>
              )}
            </>
          ) : (
            <Text>{text.notConfigured}</Text>
          )
        }
      </Loaded>
    </Page>
  );
}

/** What each kind of coordination is called, one that is removed as Samla knows it. */
const namesIn = ({ query, now }: SettingsState, language: string) => {
  const here = Object.fromEntries(
    (now ? entriesIn(now.base, "programmes") : []).map((one) => [String(one["id"]), one]),
  );
  return Object.fromEntries(
    Object.entries({ ...query.data?.knownProgrammes, ...here }).map(([id, one]) => [
      id,
      programmeName(one as { name: string; nameEn: string }, language),
    ]),
  );
};

function Ways({ here, state }: { here: SectionName | "review" | "history"; state: SettingsState }) {
  const styles = useStyles();
  const text = useSettingsText();
  const wrong = new Set(state.problems.map(({ path }) => sectionOf(path)));
  const changed = new Set(state.changes.map(({ key }) => sectionOf(key)));
  return (
    <nav aria-label={text.ways} className={styles.ways}>
      {([...sectionNames, "history"] as const).map((name) => {
        const mark =
          name === "history" ? null : wrong.has(name) ? text.mustMend : changed.has(name) ? text.changed : null;
        return (
          <Link
            key={name}
            href={hashOf({ screen: "settings", thing: name })}
            className={mergeClasses(styles.way, name === here && styles.here)}
            aria-current={name === here ? "page" : undefined}
          >
            {text.sections[name]}
            {mark && <span className={styles.mark}>{` · ${mark}`}</span>}
          </Link>
        );
      })}
    </nav>
  );
}

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: "68ch", textWrap: "balance" },
  columns: {
    display: "grid",
    gridTemplateColumns: "232px minmax(0, 720px)",
    gap: tokens.spacingHorizontalXXXL,
    "@media (max-width: 719px)": { gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalL },
  },
  ways: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalS,
    "@media (max-width: 719px)": { flexDirection: "row", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  },
  way: { color: tokens.colorNeutralForeground2 },
  here: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  mark: { fontSize: tokens.fontSizeBase200 },
  part: { minWidth: 0 },
  bar: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
});
