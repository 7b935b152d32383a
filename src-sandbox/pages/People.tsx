import {
  Avatar,
  Link,
  makeStyles,
  mergeClasses,
  Select,
  SkeletonItem,
  Skeleton,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useId } from "react";
import type { Person } from "./api.ts";
import { useLasting } from "./browser.ts";
import { useLanguage } from "./language.ts";

type Props = { people: Person[]; chosen: string | undefined; unread: ReadonlySet<string> };

export function PeopleRail({ people, chosen, unread }: Omit<Props, "people"> & { people: Person[] | undefined }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const slow = useLasting(people === undefined);
  return (
    <nav className={styles.rail} aria-label={text.people}>
      {slow && <PeopleSkeleton />}
      {byOrganisation(people ?? []).map(({ name, members }) => (
        <section key={name}>
          <Text as="h2" size={200} weight="semibold" className={styles.group}>
            {members.some(isNotLetIn) ? `${name} – ${text.notLetIn}` : name}
          </Text>
          <ul className={styles.list}>
            {members.map((one) => (
              <li key={one.person}>
                <Link
                  href={`#${one.person}`}
                  appearance="subtle"
                  className={mergeClasses(styles.person, one.person === chosen && styles.chosen)}
                  aria-current={one.person === chosen ? "page" : undefined}
                >
                  <Avatar name={one.name} color="colorful" size={32} aria-hidden />
                  <span className={mergeClasses(styles.words, unread.has(one.person) && styles.news)}>
                    {one.name}
                    <span className={mergeClasses(styles.small, one.person === chosen && styles.onChosen)}>
                      {unread.has(one.person) ? <strong>{text.hasNews}</strong> : text.does[deedOf(one)]}
                    </span>
                  </span>
                  {unread.has(one.person) && <span className={styles.dot} aria-hidden />}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <PublicPage className={styles.group} />
    </nav>
  );
}

/** Where somebody begins whom nobody knows yet. */
function PublicPage({ className }: { className: string | undefined }) {
  const { text } = useLanguage();
  return (
    <Link className={className} href="/public" target="_blank" rel="noopener noreferrer">
      {text.publicPage}
    </Link>
  );
}

export function PeopleSelect({ people, chosen, unread }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  const id = useId();
  return (
    <nav className={styles.top} aria-label={text.people}>
      <label htmlFor={id} className={styles.label}>
        {text.person}
      </label>
      <Select id={id} className={styles.select} value={chosen} onChange={(_, { value }) => (location.hash = value)}>
        {byOrganisation(people).map(({ name, members }) => (
          <optgroup key={name} label={name}>
            {members.map((one) => (
              <option key={one.person} value={one.person}>
                {one.name} – {text.does[deedOf(one)]}
                {unread.has(one.person) ? ` (${text.hasNews})` : ""}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <PublicPage className={styles.label} />
    </nav>
  );
}

function PeopleSkeleton() {
  const { text } = useLanguage();
  const styles = useStyles();
  return (
    <Skeleton aria-label={text.loading} className={styles.skeleton}>
      {[1, 2, 3, 4].map((row) => (
        <SkeletonItem key={row} size={32} />
      ))}
    </Skeleton>
  );
}

/** The sandbox's one tenant that the product does not allow. */
const isNotLetIn = ({ person }: Person) => person === "frammande";
const deedOf = (person: Person) => (isNotLetIn(person) ? "notLetIn" : (person.role ?? "none"));

function byOrganisation(people: Person[]) {
  return [...Map.groupBy(people, ({ organisation }) => organisation)].map(([name, members]) => ({ name, members }));
}

const useStyles = makeStyles({
  rail: {
    overflowY: "auto",
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  group: {
    display: "block",
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyle: "none", margin: 0, padding: 0 },
  person: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalMNudge,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground2Hover,
      color: tokens.colorNeutralForeground1Hover,
      textDecorationLine: "none",
    },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground2Selected,
    color: tokens.colorNeutralForeground1Selected,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: {
    flex: "1 1 0",
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  onChosen: { color: "inherit" },
  news: { fontWeight: tokens.fontWeightSemibold },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  dot: {
    width: "8px",
    height: "8px",
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
  },
  top: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  label: { whiteSpace: "nowrap" },
  select: { flex: "1 1 200px", minWidth: 0 },
  skeleton: { display: "grid", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalS },
});
