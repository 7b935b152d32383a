import { type Action, buttons, type Element, subheading } from "./card.ts";

/** What most have no need of, folded away behind a button; open from the start where something is in it. */
export const fold = (id: string, title: string, items: (Element | null)[], isOpen: boolean): Element[] => {
  const known = items.filter((item) => item !== null);
  if (known.length === 0) return [];
  if (isOpen) return [subheading(title), ...known];
  const toggleIt: Action = {
    type: "Action.ToggleVisibility",
    id: `${id}-toggle`,
    title,
    targetElements: [id],
  };
  return [buttons([toggleIt]), { type: "Container", id, isVisible: false, items: known }];
};
