import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";

import type { CardJson } from "../../src-tab/ui/card-values.ts";
import { renderCard } from "../../src-tab/ui/render-card.ts";
import "../../src-tab/ui/card.css";

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

interface Sheet {
  cards: { card: CardJson }[];
  look: keyof typeof themes;
  width: number;
  columns: number;
}

/** Lays cards out beside each other, each as wide as is asked; answers what is drawn outside its card. */
function show({ cards, look, width, columns }: Sheet): string[] {
  const scheme = look === "light" ? "light" : "dark";
  const variables = Object.entries(themes[look]).map(([name, value]) => `--${name}:${value}`);
  document.documentElement.style.cssText = [...variables, `color-scheme:${scheme}`].join(";");
  document.body.style.cssText = "margin:0;display:flex;align-items:start;background:var(--colorNeutralBackground3)";
  document.body.replaceChildren(...Array.from({ length: columns }, () => document.createElement("div")));
  const stacks = [...document.body.children] as HTMLElement[];
  for (const { card } of cards) {
    const frame = Object.assign(document.createElement("div"), { className: "samla-card" });
    frame.style.cssText = `width:${width}px;margin:6px;background:var(--colorNeutralBackground1)`;
    frame.append(renderCard(card, { onPress() {} }).element);
    stacks.reduce((low, stack) => (stack.offsetHeight < low.offsetHeight ? stack : low)).append(frame);
  }
  return [...document.querySelectorAll<HTMLElement>(".samla-card *")].filter(isOutside).map((one) => one.innerText);
}

function isOutside(element: HTMLElement): boolean {
  const inner = element.getBoundingClientRect();
  const outer = element.closest(".samla-card")!.getBoundingClientRect();
  return inner.width > 0 && (inner.right > outer.right + 1 || inner.left < outer.left - 1);
}

Object.assign(window, { show });
