import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Person } from "./api.ts";
import { NARROW, useMedia, useStored } from "./browser.ts";
import { useLanguage } from "./language.ts";

const PLACES = Array.from({ length: 11 }, (_, at) => String(at));

/** What a newcomer does next, one step at a time; all the steps on request. */
export function Tour({ people, chosen }: { people: Person[]; chosen: string }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const narrow = useMedia(NARROW);
  const [place, setPlace] = useStored("tour step", PLACES, "0");
  const [shown, setShown] = useStored("tour", ["none", "one", "all"], narrow ? "none" : "one");
  const id = useId();
  const at = Number(place);
  const step = text.steps[at];
  if (!step) return null;
  const goTo = (next: number) => {
    setPlace(String(next));
    location.hash = text.steps[next]?.who ?? "";
  };

  return (
    <section className={styles.tour} aria-label={text.tour}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={shown !== "none"}
          aria-controls={id}
          onClick={() => setShown(shown === "none" ? "one" : "none")}
        >
          <span aria-hidden>{shown === "none" ? "▸" : "▾"}</span> {text.tour}
          <span className={styles.count}>{text.step(at + 1, text.steps.length)}</span>
        </button>
      </h2>
      <div id={id} className={styles.body} hidden={shown === "none"}>
        <Text className={styles.step} aria-live="polite">
          <strong>{text.roles[step.who]}:</strong> {step.what}
        </Text>
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
            onClick={() => setShown(shown === "all" ? "one" : "all")}
          >
            {text.allSteps}
          </Button>
        </div>
      </div>
      <ol id={`${id}all`} className={styles.all} hidden={shown !== "all"}>
        {text.steps.map(({ who, what }, index) => (
          <li key={what} aria-current={index === at ? "step" : undefined}>
            <a
              href={`#${who}`}
              className={mergeClasses(styles.choose, index === at && styles.current)}
              onClick={() => setPlace(String(index))}
            >
              {text.roles[who]}: {what}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

const useStyles = makeStyles({
  tour: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
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
  step: { flex: "1 1 260px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  all: {
    flex: "1 0 100%",
    boxSizing: "border-box",
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    columns: "2 340px",
    columnGap: tokens.spacingHorizontalXXXL,
    maxHeight: "40dvh",
    overflowY: "auto",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    "&[hidden]": { display: "none" },
    "& > li": { breakInside: "avoid", paddingBlock: tokens.spacingVerticalXXS },
  },
  choose: {
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusSmall,
    textDecorationLine: "none",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  current: { fontWeight: tokens.fontWeightSemibold },
});
