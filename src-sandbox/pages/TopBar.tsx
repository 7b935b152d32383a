import { makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { NARROW, useMedia } from "./browser.ts";
import { useLanguage } from "./language.ts";
import { looks, type Look } from "./look.ts";
import type { Locale } from "./text.ts";

type Props = {
  look: Look;
  onLook: (look: Look) => void;
  onLocale: (locale: Locale) => void;
  children: ReactNode;
};

/** The name, the settings, and in the corner what is given: the clock. */
export function TopBar({ look, onLook, onLocale, children }: Props) {
  const styles = useStyles();
  const { locale, text } = useLanguage();
  return (
    <header className={styles.bar}>
      <div className={styles.name}>
        <Text as="h1" weight="semibold" size={400} className={styles.title}>
          {text.title}
        </Text>
        <Text className={styles.quiet}>{text.promise}</Text>
      </div>
      <Settings>
        <Choice label={text.language} value={locale} onChange={onLocale}>
          <option value="sv" lang="sv">
            Svenska
          </option>
          <option value="en" lang="en">
            English
          </option>
        </Choice>
        <Choice label={text.look} value={look} onChange={onLook}>
          {looks.map((one) => (
            <option key={one} value={one}>
              {text.looks[one]}
            </option>
          ))}
        </Choice>
      </Settings>
      <div className={styles.corner}>{children}</div>
    </header>
  );
}

/** On a phone the settings wait behind one word. */
function Settings({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const { text } = useLanguage();
  if (!useMedia(NARROW)) return <div className={styles.choices}>{children}</div>;
  return (
    <details>
      <summary className={styles.summary}>{text.settings}</summary>
      <div className={styles.choices}>{children}</div>
    </details>
  );
}

function Choice<T extends string>({
  label,
  value,
  onChange,
  children,
}: {
  label: string;
  value: T;
  onChange: (value: T) => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={value} onChange={(_, chosen) => onChange(chosen.value as T)}>
        {children}
      </Select>
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    flex: "1 1 160px",
    "@media (max-width: 767px)": { flexBasis: "100%" },
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
  },
  title: { margin: 0 },
  corner: { marginInlineStart: "auto" },
  quiet: { color: tokens.colorNeutralForeground3 },
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase300, lineHeight: "24px" },
  choices: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalS },
  choice: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase300 },
});
