import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { api, type Person } from "./api.ts";
import { NARROW, useHash, useMedia } from "./browser.ts";
import { Calendar } from "./Calendar.tsx";
import { Chat } from "./Chat.tsx";
import { Desk } from "./Desk.tsx";
import { useLanguage } from "./language.ts";
import { useLoaded, useNews } from "./live.ts";
import type { Look } from "./look.ts";
import { Notice } from "./Notice.tsx";
import { PeopleRail, PeopleSelect } from "./People.tsx";
import type { Locale } from "./text.ts";
import { TopBar } from "./TopBar.tsx";
import { Tour } from "./Tour.tsx";

export function Sandbox({
  look,
  onLook,
  onLocale,
}: {
  look: Look;
  onLook: (look: Look) => void;
  onLocale: (locale: Locale) => void;
}) {
  const styles = useStyles();
  const { text } = useLanguage();
  const narrow = useMedia(NARROW);
  const people = useLoaded("people", api.people);
  const chosen = usePerson(people.data);
  const slug = chosen?.person ?? "";
  const chat = useLoaded(`chat ${slug}`, async () => (slug ? api.chat(slug) : { messages: [] }));
  const calendar = useLoaded(`calendar ${slug}`, async () => (slug ? api.calendar(slug) : []));
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());

  const reloadAll = () => [people, chat, calendar].forEach((one) => one.reload());
  const away = useNews(({ person, kind }) => {
    if (person === slug) (kind === "chat" ? chat : calendar).reload();
    else if (kind === "chat") setUnread((last) => new Set(last).add(person));
  }, reloadAll);
  useEffect(() => setUnread((last) => new Set([...last].filter((one) => one !== slug))), [slug]);
  useSpokenLanguage(chosen, () => [people, chat].forEach((one) => one.reload()));

  return (
    <div className={styles.page}>
      <TopBar look={look} onLook={onLook} onLocale={onLocale} />
      {(away || people.failed) && (
        <section aria-label={text.status}>
          <Notice intent="error" words={text.away} onRetry={reloadAll} />
        </section>
      )}
      <Tour people={people.data ?? []} chosen={slug} />
      <div className={styles.columns}>
        {narrow ? (
          <PeopleSelect people={people.data ?? []} chosen={slug} unread={unread} />
        ) : (
          <PeopleRail people={people.data} chosen={slug} unread={unread} />
        )}
        {chosen && (
          <Desk
            key={slug}
            name={chosen.name}
            chat={<Chat person={chosen} chat={chat} />}
            calendar={<Calendar person={chosen} calendar={calendar} />}
          />
        )}
      </div>
    </div>
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
});
