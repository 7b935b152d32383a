import {
  Link,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { type ComponentType, type ReactNode, Suspense, useEffect, useSyncExternalStore } from "react";

import type { Role } from "../../../src-shared/command.ts";
import { useText } from "../language.ts";
import { Problem } from "../Loaded.tsx";
import { loadAnew, useNewer } from "../newer.ts";
import { hashOf, keepPlace, type Place, type ScreenName, usePlace } from "../place.ts";
import { useMe } from "../useCase.ts";
import { useFocusKept } from "../useFocusBack.ts";
import { Boundary } from "../Boundary.tsx";
import { CaseFrame, fetchAhead, screens, type ScreenProps } from "./screens.ts";

const fetchAheadAfterMs = 2_000;

/** The menu and the screen. In a meeting's side panel there is no room for the menu, and no need. */
export function Shell({ isNarrow }: { isNarrow: boolean }) {
  const place = usePlace();
  const text = useText();
  useEffect(() => keepPlace(place));
  useFocusKept();
  useEffect(() => {
    const later = setTimeout(() => void fetchAhead(text.language), fetchAheadAfterMs);
    return () => clearTimeout(later);
  }, [text.language]);
  return (
    <>
      {!isNarrow && <Menu place={place} />}
      <Offline />
      <NewerSamla />
      <Boundary resetKey={window.location.hash} fallback={NotDrawn}>
        <Suspense fallback={<Spinner label={text.loading} aria-label={text.loading} delay={300} />}>
          {place.screen === "case" ? (
            <CaseFrame key={place.caseId} place={place} />
          ) : (
            <Screen name={place.screen} thing={place.thing} />
          )}
        </Suspense>
      </Boundary>
    </>
  );
}

function NotDrawn(props: { error: Error; onRetry: () => void }) {
  // What is wrong has been said, and what to do.
  if (useNewer() !== "none") return null;
  return (
    <main style={{ padding: tokens.spacingHorizontalL }}>
      <Problem {...props} />
    </main>
  );
}

function Screen({ name, thing }: { name: ScreenName; thing: string | null }) {
  const Shown: ComponentType<ScreenProps> = screens[name] ?? screens.today!;
  return <Shown key={name} thing={thing} />;
}

/** Who has which screens in the menu; the server decides again what they hold. */
const roleFor: Partial<Record<ScreenName, Role[]>> = {
  cases: ["coordinator", "manager"],
  statistics: ["coordinator", "manager", "administrator"],
  settings: ["administrator"],
};

function Menu({ place }: { place: Place }) {
  const styles = useStyles();
  const text = useText();
  const roles = useMe().data?.roles ?? [];
  const names = (Object.keys(text.screens) as (keyof typeof text.screens)[]).filter(
    (name) => screens[name] && (roleFor[name]?.some((role) => roles.includes(role)) ?? true),
  );
  return (
    <nav className={styles.menu} aria-label={text.menu}>
      {names.map((name) => (
        <MenuLink key={name} name={name} isHere={place.screen === name}>
          {text.screens[name]}
        </MenuLink>
      ))}
    </nav>
  );
}

function MenuLink({ name, isHere, children }: { name: ScreenName; isHere: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <Link
      href={hashOf({ screen: name })}
      className={mergeClasses(styles.link, isHere && styles.here)}
      aria-current={isHere ? "page" : undefined}
    >
      {children}
    </Link>
  );
}

const listenToLine = (changed: () => void) => {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
};

/** Said plainly, for what is sent now does not arrive; what is typed stays. */
function Offline() {
  const isOnline = useSyncExternalStore(listenToLine, () => navigator.onLine);
  const text = useText();
  if (isOnline) return null;
  return (
    <MessageBar intent="warning" role="status">
      <MessageBarBody>{text.problems.offline}</MessageBarBody>
    </MessageBar>
  );
}

/** The page must be loaded anew; nobody's words are taken from them for it. */
function NewerSamla() {
  const newer = useNewer();
  const { newer: words } = useText().problems;
  if (newer === "none") return null;
  return (
    <MessageBar intent="info" layout="multiline" role="status">
      <MessageBarBody>
        {newer === "loads" ? words.loads : words.waits}{" "}
        {newer === "waits" && (
          <Link as="button" inline onClick={loadAnew}>
            {words.load}
          </Link>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  menu: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "@media print": { display: "none" },
  },
  link: {
    color: tokens.colorNeutralForeground2,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThick} solid transparent`,
  },
  here: {
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});
