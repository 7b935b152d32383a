import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const shapes = {
  lacks: "M8 2 15 14H1Z M8 6.5v3.5 M8 12v.5",
  done: "M2.5 8.5 6.5 12.5 13.5 4",
  going: "M8 1.5a6.5 6.5 0 1 0 .01 0Z M8 4.5V8l2.5 2",
  waits: "M4 2h8M4 14h8M5 2c0 4 6 4 6 6s-6 2-6 6M11 2c0 4-6 4-6 6s6 2 6 6",
  differs: "M2 6h12M2 10h12M11 2 5 14",
  unknown: "M5 5.5a3 3 0 1 1 3.6 3c-.5.2-.6.6-.6 1.5M8 12.5v.5",
  untouched: "M3 8h10",
} as const;
export type MarkShape = keyof typeof shapes;

/** How something stands: a sign, its words, and a colour that says no more than they do. */
export function Mark({ shape, children }: { shape: MarkShape; children: string }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[shape])}>
      <Sign shape={shape} />
      {children}
    </span>
  );
}

/** The sign alone, beside its words. */
export const Sign = ({ shape, ...at }: { shape: MarkShape; x?: number; y?: number; className?: string }) => (
  <svg {...at} width="14" height="14" viewBox="0 0 16 16" aria-hidden style={{ flexShrink: 0 }}>
    <path
      d={shapes[shape]}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  lacks: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  done: { color: tokens.colorPaletteGreenForeground1 },
  going: { color: tokens.colorBrandForeground1 },
  waits: { color: tokens.colorNeutralForeground2 },
  differs: { color: tokens.colorPaletteDarkOrangeForeground1 },
  unknown: { color: tokens.colorNeutralForeground2 },
  untouched: { color: tokens.colorNeutralForeground2 },
});
