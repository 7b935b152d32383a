import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useRef, useState } from "react";

import { type AreaState, areaShapes as shapes, type LifeArea } from "./life-areas.ts";
import { Sign } from "./Mark.tsx";
import { usePlanText } from "./words.ts";

interface Props {
  areas: readonly AreaState[];
  chosen: LifeArea | null;
  onChoose: (area: LifeArea | null) => void;
}

/** The child's whole life in one picture: a press on a part shows what is needed there. One stop for the tab key, arrows between the parts. */
export function Wheel({ areas, chosen, onChoose }: Props) {
  const styles = useStyles();
  const text = usePlanText();
  const [reached, setReached] = useState(0);
  const parts = useRef<(SVGGElement | null)[]>([]);
  const { left, short } = text.wheel;
  const inside = (state: AreaState["state"], open: number) =>
    state === "untouched" || state === "met" ? short[state] : left(open);
  const move = (to: number) => {
    const next = (to + areas.length) % areas.length;
    setReached(next);
    parts.current[next]?.focus();
  };
  const pressed = (event: KeyboardEvent, at: number, area: LifeArea) => {
    if (event.key === "ArrowRight" || event.key === "ArrowDown") move(at + 1);
    else if (event.key === "ArrowLeft" || event.key === "ArrowUp") move(at - 1);
    else if (event.key === "Home") move(0);
    else if (event.key === "End") move(areas.length - 1);
    else if (event.key === "Enter" || event.key === " ") onChoose(chosen === area ? null : area);
    else return;
    event.preventDefault();
  };

  return (
    <svg viewBox="0 0 260 260" className={styles.wheel} role="group" aria-label={text.wheel.label}>
      {areas.map(({ area, state, open }, at) => {
        const [x, y] = pointAt(at + 0.5, areas.length, 91);
        const isChosen = chosen === area;
        return (
          <g
            key={area}
            ref={(part) => void (parts.current[at] = part)}
            role="button"
            tabIndex={at === reached ? 0 : -1}
            aria-pressed={isChosen}
            aria-label={`${text.inWheel[area]} ${inside(state, open)}. ${text.wheel.states[state]}`}
            className={styles.part}
            onClick={() => {
              setReached(at);
              onChoose(isChosen ? null : area);
            }}
            onKeyDown={(event) => pressed(event, at, area)}
          >
            <path d={ringPart(at, areas.length)} className={mergeClasses(styles[state], isChosen && styles.chosen)} />
            <Sign shape={shapes[state]} x={x - 7} y={y - 26} className={styles.sign} />
            <text x={x} y={y + 4} textAnchor="middle" className={styles.name}>
              {`${text.inWheel[area]} `}
            </text>
            <text x={x} y={y + 19} textAnchor="middle" className={styles.count}>
              {inside(state, open)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function pointAt(part: number, parts: number, radius: number): [number, number] {
  const angle = (part / parts) * 2 * Math.PI - Math.PI / 2 - Math.PI / parts;
  return [130 + radius * Math.cos(angle), 130 + radius * Math.sin(angle)];
}
function ringPart(at: number, parts: number): string {
  const [outer, inner, gap] = [126, 52, 0.012];
  const point = (part: number, radius: number) =>
    pointAt(part, parts, radius)
      .map((one) => one.toFixed(1))
      .join(" ");
  const [from, to] = [at + gap, at + 1 - gap];
  return `M${point(from, outer)} A${outer} ${outer} 0 0 1 ${point(to, outer)} L${point(to, inner)} A${inner} ${inner} 0 0 0 ${point(from, inner)} Z`;
}

const useStyles = makeStyles({
  wheel: { width: "min(300px, 100%)", height: "auto", flexShrink: 0 },
  part: {
    cursor: "pointer",
    outlineStyle: "none",
    ":focus-visible > path": { stroke: tokens.colorStrokeFocus2, strokeWidth: "3px" },
    ":hover > path": { stroke: tokens.colorNeutralStroke1Hover, strokeWidth: "2px" },
  },
  untouched: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStroke1, strokeDasharray: "4 4" },
  gap: { fill: tokens.colorPaletteYellowBackground1, stroke: tokens.colorPaletteYellowBorderActive },
  unsupported: { fill: tokens.colorPaletteYellowBackground1, stroke: tokens.colorPaletteYellowBorderActive },
  supported: { fill: tokens.colorBrandBackground2, stroke: tokens.colorBrandStroke1 },
  seenTo: { fill: tokens.colorBrandBackground2, stroke: tokens.colorBrandStroke1 },
  met: { fill: tokens.colorPaletteGreenBackground1, stroke: tokens.colorPaletteGreenBorderActive },
  chosen: { strokeWidth: "4px", strokeDasharray: "none" },
  name: { fill: tokens.colorNeutralForeground1, fontSize: "14px", fontWeight: tokens.fontWeightSemibold },
  sign: { color: tokens.colorNeutralForeground1 },
  count: { fill: tokens.colorNeutralForeground1, fontSize: "12px" },
});
