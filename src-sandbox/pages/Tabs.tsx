import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";

type Props<T extends string> = { tabs: { id: T; name: string; news?: string }[]; chosen: T; onChoose: (id: T) => void };

/** Tabs whose panels carry their ids; the arrow keys move between them. */
export function Tabs<T extends string>({ tabs, chosen, onChoose }: Props<T>) {
  const styles = useStyles();
  const step = (event: KeyboardEvent, from: number) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = by && tabs.at((from + by) % tabs.length);
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    document.getElementById(`${next.id}-tab`)?.focus();
  };

  return (
    <div role="tablist" className={styles.tabs}>
      {tabs.map(({ id, name, news }, at) => (
        <button
          key={id}
          id={`${id}-tab`}
          type="button"
          role="tab"
          aria-selected={id === chosen}
          aria-controls={id === chosen ? id : undefined}
          tabIndex={id === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, id === chosen && styles.chosen)}
          onClick={() => onChoose(id)}
          onKeyDown={(event) => step(event, at)}
        >
          {name}
          {news && <span className={styles.news}>{news}</span>}
        </button>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalS,
  },
  news: {
    marginInlineStart: tokens.spacingHorizontalSNudge,
    paddingInline: tokens.spacingHorizontalSNudge,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  tab: {
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    background: "none",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  chosen: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});
