import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { api, type Person } from "./api.ts";
import { NARROW, useHash, useMedia, useStored, WIDE } from "./browser.ts";
import { Clock, useTicking } from "./clock.ts";
import { ClockCorner } from "./ClockCorner.tsx";
import { Desk } from "./Desk.tsx";
import { useLanguage } from "./language.ts";
import { hearNews, useLoaded, useStream } from "./live.ts";
import type { Look } from "./look.ts";
import { Notice } from "./Notice.tsx";
import { PeopleRail, PeopleSelect } from "./People.tsx";
import type { Locale } from "./text.ts";
import { TopBar } from "./TopBar.tsx";
import { Tour, tourStates } from "./Tour.tsx";
import { Arrivals, useArrivals } from "./Arrivals.tsx";
import { useUnread } from "./useUnread.ts";

type Props = { look: Look; onLook: (look: Look) => void; onLocale: (locale: Locale) => void };

export function Sandbox(props: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  const [narrow, wide] = [useMedia(NARROW), useMedia(WIDE)];
  const away = useStream();
  const clock = useLoaded("clock", api.clock, ({ kind }) => kind === "clock");
  const aheadMs = clock.data?.aheadMs ?? 0;
  const now = useTicking(aheadMs);
  const people = useLoaded("people", api.people, () => false);
  const chosen = usePerson(people.data);
  const slug = chosen?.person;
  const calendar = useLoaded(
    `calendar ${slug}`,
    async () => (slug ? api.calendar(slug) : []),
    ({ person, kind }) => kind === "clock" || (kind === "calendar" && person === slug),
  );
  const [tour, setTour] = useStored("tour", tourStates, narrow ? "none" : wide ? "all" : "one");
  const [teamsInSight, setTeamsInSight] = useState(true);
  const announce = useArrivals(people.data ?? []);
  const unread = useUnread(teamsInSight ? slug : undefined, aheadMs, announce);
  useSpokenLanguage(chosen, people.reload);

  const beside = wide && tour !== "none";
  const story = <Tour people={people.data ?? []} chosen={slug} beside={beside} shown={tour} onShow={setTour} />;
  return (
    <Clock value={now}>
      <div className={styles.page}>
        <TopBar {...props}>
          <ClockCorner ready={clock.data !== undefined} calendar={calendar.data ?? []} />
        </TopBar>
        {(away || people.failed) && (
          <section aria-label={text.status}>
            <Notice intent="error" words={text.away} onRetry={() => hearNews(undefined)} />
          </section>
        )}
        {!beside && story}
        <div className={mergeClasses(styles.columns, beside && styles.withStory)}>
          {narrow ? (
            <PeopleSelect people={people.data ?? []} chosen={slug} unread={unread} />
          ) : (
            <PeopleRail people={people.data} chosen={slug} unread={unread} />
          )}
          <Desk
            person={chosen}
            people={people.data ?? []}
            calendar={calendar}
            hasNews={slug !== undefined && unread.has(slug)}
            onTeams={setTeamsInSight}
          />
          {beside && story}
        </div>
        <Arrivals />
      </div>
    </Clock>
  );
}

function usePerson(people: Person[] | undefined): Person | undefined {
  const slug = useHash();
  const chosen = people?.find(({ person }) => person === slug) ?? people?.[0];
  useEffect(() => {
    if (chosen && chosen.person !== slug) history.replaceState(null, "", `#${chosen.person}`);
  }, [chosen, slug]);
  return chosen;
}

/** The person's own language follows the page's, so that the bot answers in it. */
function useSpokenLanguage(person: Person | undefined, onChanged: () => void): void {
  const { locale } = useLanguage();
  const asked = useRef("");
  useEffect(() => {
    const wish = `${person?.person} ${locale}`;
    if (!person || person.locale.startsWith(locale) || asked.current === wish) return;
    asked.current = wish;
    api.speak(person.person, locale === "sv" ? "sv-SE" : "en-GB").then(onChanged, () => (asked.current = ""));
  }, [person, locale, onChanged]);
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100dvh", backgroundColor: tokens.colorNeutralBackground3 },
  columns: {
    flex: "1 1 0",
    minHeight: 0,
    display: "grid",
    gridTemplateColumns: "288px minmax(0, 1fr)",
    "@media (max-width: 767px)": { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "auto minmax(0, 1fr)" },
  },
  withStory: { gridTemplateColumns: "288px minmax(0, 1fr) 304px" },
});
