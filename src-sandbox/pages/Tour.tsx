import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Person } from "./api.ts";
import { useStored } from "./browser.ts";
import { useLanguage } from "./language.ts";

const PLACES = Array.from({ length: 11 }, (_, at) => String(at));

export const tourStates = ["none", "one", "all"] as const;
type TourState = (typeof tourStates)[number];

type Props = {
  people: Person[];
  chosen: string | undefined;
  /** At the side of the windows, else above them. */
  beside: boolean;
  shown: TourState;
  onShow: (shown: TourState) => void;
};

/** What a newcomer does next, one step at a time; all the steps on request. */
export function Tour({ people, chosen, beside, shown, onShow }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  const [place, setPlace] = useStored("tour step", PLACES, "0");
  const id = useId();
  const at = Number(place);
  const step = text.steps[at];
  if (!step) return null;
  const goTo = (next: number) => {
    setPlace(String(next));
    location.hash = text.steps[next]?.who ?? "";
  };

  return (
    <section className={mergeClasses(styles.tour, beside ? styles.beside : styles.above)} aria-label={text.tour}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={shown !== "none"}
          aria-controls={id}
          onClick={() => onShow(shown === "none" ? "one" : "none")}
        >
          <span aria-hidden>{shown === "none" ? "▸" : "▾"}</span> {text.tour}
          <span className={styles.count}>{text.step(at + 1, text.steps.length)}</span>
        </button>
      </h2>
      <div id={id} className={mergeClasses(styles.body, beside && styles.stacked)} hidden={shown === "none"}>
        {!(beside && shown === "all") && (
          <Text className={styles.step} aria-live="polite">
            <strong>{text.roles[step.who]}:</strong> {step.what}
          </Text>
        )}
        <div className={styles.buttons}>
          {chosen !== step.who && people.some(({ person }) => person === step.who) && (
            <Button as="a" size="small" href={`#${step.who}`}>
              {text.switchTo(text.roles[step.who])}
            </Button>
          )}
          <Button size="small" appearance="subtle" disabledFocusable={at === 0} onClick={() => goTo(at - 1)}>
            {text.previous}
          </Button>
          <Button size="small" disabledFocusable={at === PLACES.length - 1} onClick={() => goTo(at + 1)}>
            {text.next}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={shown === "all"}
            aria-controls={`${id}all`}
            onClick={() => onShow(shown === "all" ? "one" : "all")}
          >
            {shown === "all" ? text.oneStep : text.allSteps}
          </Button>
        </div>
      </div>
      <ol
        id={`${id}all`}
        className={mergeClasses(styles.all, beside ? styles.oneColumn : styles.columns)}
        hidden={shown !== "all"}
      >
        {text.steps.map(({ who, what }, index) => (
          <li
            key={what}
            className={mergeClasses(styles.item, index === at && styles.current)}
            aria-current={index === at ? "step" : undefined}
          >
            <a href={`#${who}`} className={styles.choose} onClick={() => setPlace(String(index))}>
              <strong>{text.roles[who]}:</strong> {what}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

const useStyles = makeStyles({
  tour: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  above: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  beside: {
    minHeight: 0,
    overflowY: "auto",
    paddingBlock: tokens.spacingVerticalM,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0 },
  toggle: {
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  count: {
    marginInlineStart: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
  },
  body: {
    flex: "1 1 420px",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    "&[hidden]": { display: "none" },
    "@media (max-width: 767px)": { flexBasis: "100%" },
  },
  stacked: { flexDirection: "column", alignItems: "stretch", rowGap: tokens.spacingVerticalM },
  step: { flex: "1 1 auto" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  all: {
    boxSizing: "border-box",
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    "&[hidden]": { display: "none" },
    "& > li": { breakInside: "avoid", paddingBlock: tokens.spacingVerticalXXS },
  },
  columns: {
    flex: "1 0 100%",
    padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(340px, 100%), 1fr))",
    columnGap: tokens.spacingHorizontalXXXL,
    alignContent: "start",
    maxHeight: "40dvh",
    overflowY: "auto",
  },
  oneColumn: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0 0 ${tokens.spacingHorizontalXXL}`,
  },
  choose: {
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusSmall,
    textDecorationLine: "none",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  item: {
    paddingInlineStart: tokens.spacingHorizontalXS,
    borderLeft: `${tokens.strokeWidthThicker} solid transparent`,
  },
  current: { borderLeftColor: tokens.colorCompoundBrandStroke },
});
