import { makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { api, type Person, type Relative } from "./api.ts";
import { useNow } from "./clock.ts";
import { momentInWords, timeOf } from "./day.ts";
import { useLanguage } from "./language.ts";
import { useLoaded, type Loaded } from "./live.ts";
import { Linked } from "./Linked.tsx";
import { MailList } from "./MailList.tsx";
import { Tabs } from "./Tabs.tsx";
import type { Phone as Contents } from "./api.ts";

/** The person's phone, or that of somebody in a family, who has nothing else here. */
export function Phones({ person }: { person: Person }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const id = useId();
  const [slug, setSlug] = useState(person.person);
  const families = useLoaded("families", api.families, () => false).data ?? [];
  const owners = [{ slug: person.person, name: person.name }, ...families];
  const owner = owners.find((one) => one.slug === slug) ?? owners[0]!;
  return (
    <>
      <div className={styles.owner}>
        <label htmlFor={id}>{text.phoneOwner}</label>
        <Select id={id} value={owner.slug} onChange={(_, { value }) => setSlug(value)}>
          <option value={person.person}>{person.name}</option>
          <optgroup label={text.ofFamily}>
            {families.map((one) => (
              <option key={one.slug} value={one.slug}>
                {one.name}
              </option>
            ))}
          </optgroup>
        </Select>
      </div>
      <Phone key={owner.slug} owner={owner} />
    </>
  );
}

/** What comes by SMS and by mail. */
function Phone({ owner: { slug, name } }: { owner: Relative }) {
  const styles = useStyles();
  const { locale, text } = useLanguage();
  const now = useNow();
  const [shown, setShown] = useState<"sms" | "mail">("sms");
  const phone = useLoaded(
    `phone ${slug}`,
    () => api.phone(slug),
    (news) => news.kind === "mail" && news.person === slug,
  );

  return (
    <div className={styles.table}>
      <section className={styles.phone} aria-label={text.phoneOf(name)}>
        <div className={styles.status}>
          <Text as="h2" weight="semibold" size={200} className={styles.name}>
            {name}
          </Text>
          <Text size={200} aria-hidden>
            {timeOf(now.toISOString(), locale)}
          </Text>
        </div>
        <Tabs
          tabs={[
            { id: "sms", name: text.sms },
            { id: "mail", name: text.mail },
          ]}
          chosen={shown}
          onChoose={setShown}
        />
        <div className={styles.screen} role="tabpanel" id={shown} aria-labelledby={`${shown}-tab`} tabIndex={0}>
          {shown === "sms" ? <Sms phone={phone} /> : <MailList mail={{ ...phone, data: phone.data?.mail }} />}
        </div>
      </section>
    </div>
  );
}

function Sms({ phone }: { phone: Loaded<Contents> }) {
  const styles = useStyles();
  const { locale, text } = useLanguage();
  const now = useNow();
  if (!phone.data) return null;
  if (phone.data.sms.length === 0) return <Text className={styles.empty}>{text.emptySms}</Text>;
  return (
    <ol className={styles.messages}>
      {phone.data.sms.map(({ id, text: words, at }) => (
        <li key={id} className={styles.message}>
          <Linked words={words} />
          <Text size={200} block className={styles.quiet}>
            {momentInWords(at, now, locale, text)}
          </Text>
        </li>
      ))}
    </ol>
  );
}

const useStyles = makeStyles({
  owner: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalM,
  },
  table: {
    flex: "1 1 0",
    minHeight: 0,
    display: "grid",
    justifyItems: "center",
    alignItems: "center",
    padding: tokens.spacingHorizontalL,
    overflowY: "auto",
  },
  phone: {
    boxSizing: "border-box",
    width: "min(100%, 360px)",
    height: "min(100%, 700px)",
    minHeight: "320px",
    display: "flex",
    flexDirection: "column",
    overflow: "hidden",
    border: `8px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: "32px",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  status: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXS}`,
  },
  name: { margin: 0 },
  screen: {
    flex: "1 1 0",
    minHeight: 0,
    overflowY: "auto",
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  messages: { listStyle: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  message: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  empty: {
    display: "block",
    margin: "20% auto",
    maxWidth: "28ch",
    textAlign: "center",
    color: tokens.colorNeutralForeground3,
  },
});
