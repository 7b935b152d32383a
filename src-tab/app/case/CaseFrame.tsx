import { Badge, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";

import { programmeName } from "../../../src-shared/programme/name.ts";
import { isTakenAway, type SeenCase } from "../api.ts";
import { CaseForms } from "../CaseForms.tsx";
import { useText } from "../language.ts";
import { Loaded } from "../Loaded.tsx";
import { OfWhom } from "../OfWhom.tsx";
import { Page } from "../Page.tsx";
import { PlaceLink } from "../PlaceLink.tsx";
import { type CasePart, type CasePlace, hashOf, lastScreen } from "../place.ts";
import { caseParts } from "../shell/screens.ts";
import { useCase } from "../useCase.ts";
import { useAhead } from "./useAhead.ts";

const Undo = lazy(async () => ({ default: (await import("./Undo.tsx")).Undo }));

/** A case, and the ways into its parts, in the words for whom it is about. */
export function CaseFrame({ place }: { place: CasePlace }) {
  useAhead(place);
  const query = useCase(place.caseId, place.part === "room" || place.part === "meeting" ? "live" : "calm");
  const seen = isTakenAway(query.error) ? undefined : query.data;
  return (
    <OfWhom isOfAdults={seen?.programme?.about === "adults"}>
      <Frame place={place} query={query} seen={seen} />
    </OfWhom>
  );
}

function Frame({
  place,
  query,
  seen,
}: {
  place: CasePlace;
  query: ReturnType<typeof useCase>;
  seen: SeenCase | undefined;
}) {
  const styles = useStyles();
  const text = useText();
  const [from] = useState(lastScreen);

  return (
    <Page
      title={seen?.reference ?? text.case.title}
      back={{ href: from.href, label: text.screens[from.name] }}
      isWide
      beside={
        seen && (
          <>
            {seen.programme && <Badge appearance="outline">{programmeName(seen.programme, text.language)}</Badge>}
            {/* How far the whole case has come is not on a paper for one who goes their own way. */}
            <span className={styles.screen}>
              <Badge appearance="tint">{text.stage[seen.stage]}</Badge>
              <PlaceLink place={place} />
            </span>
          </>
        )
      }
    >
      <Loaded query={query}>
        {(view) => (
          <>
            <Ways view={view} place={place} />
            <Suspense fallback={null}>
              <Undo view={view} />
            </Suspense>
            <CaseForms caseId={place.caseId}>
              <Part view={view} place={place} />
            </CaseForms>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Part({ view, place }: { view: SeenCase; place: CasePlace }) {
  const Shown = caseParts[place.part] ?? caseParts.overview!;
  return (
    <Suspense fallback={null}>
      <Shown key={`${place.part}/${place.thing}`} view={view} place={place} />
    </Suspense>
  );
}

/** Everybody else has what concerns them on the case's first page. */
const inCase: ReadonlySet<SeenCase["you"]> = new Set(["coordinator", "professional"]);

/** What only the coordinator looks at is not offered to anybody else; the server decides again. */
const isOffered = (part: CasePart, { you, ways }: SeenCase) => {
  if (!caseParts[part]) return false;
  if (part === "tracks") return you === "coordinator" && (ways.isApart || ways.own.length > 0);
  if (part === "consent" || part === "schedule" || part === "log") return you === "coordinator";
  if (part === "plan" || part === "meeting") return inCase.has(you);
  return part === "overview";
};

function Ways({ view, place }: { view: SeenCase; place: CasePlace }) {
  const styles = useStyles();
  const text = useText();
  const parts = (Object.keys(text.parts) as (keyof typeof text.parts)[]).filter((part) => isOffered(part, view));
  if (parts.length < 2) return null;
  const here = place.part === "room" ? "meeting" : place.part;
  return (
    <nav className={styles.ways} aria-label={text.partsOf(view.reference)}>
      {parts.map((part) => (
        <Link
          key={part}
          href={hashOf({ ...place, part, thing: null })}
          className={mergeClasses(styles.way, part === here && styles.here)}
          aria-current={part === here ? "page" : undefined}
        >
          {part === "tracks" && !view.ways.isApart ? text.ownParts : text.parts[part]}
        </Link>
      ))}
    </nav>
  );
}

const useStyles = makeStyles({
  ways: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    "@media print": { display: "none" },
  },
  screen: { display: "contents", "@media print": { display: "none" } },
  way: { color: tokens.colorNeutralForeground2, borderBottom: `${tokens.strokeWidthThick} solid transparent` },
  here: {
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});
