import { type RefObject, useEffect, useEffectEvent, useState } from "react";

/** Rows that carry `draggable` and `data-item` can be dropped on each other. The keys have buttons of their own. */
export function useDragging(list: RefObject<HTMLElement | null>, onDrop: (dragged: string, target: string) => void) {
  const [dragged, drag] = useState<string | null>(null);
  const itemAt = ({ target }: Event) =>
    (target as Element).closest<HTMLElement>("[data-item]")?.dataset["item"] ?? null;
  const took = useEffectEvent((event: Event) => drag(itemAt(event)));
  const over = useEffectEvent((event: Event) => {
    if (dragged) event.preventDefault();
  });
  const dropped = useEffectEvent((event: Event) => {
    const target = itemAt(event);
    if (dragged && target && target !== dragged) onDrop(dragged, target);
    drag(null);
  });
  useEffect(() => {
    const rows = list.current;
    if (!rows) return;
    const heard = [
      ["dragstart", (event: Event) => took(event)],
      ["dragover", (event: Event) => over(event)],
      ["drop", (event: Event) => dropped(event)],
    ] as const;
    for (const [kind, listener] of heard) rows.addEventListener(kind, listener);
    return () => {
      for (const [kind, listener] of heard) rows.removeEventListener(kind, listener);
    };
  }, [list]);
}
