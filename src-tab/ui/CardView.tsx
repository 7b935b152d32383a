import { useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import type { CardJson, CardValues } from "./card-values.ts";
import { renderCard, type CardPress, type RenderedCard } from "./render-card.ts";
import "./card.css";

type Props = {
  card: CardJson;
  busy?: boolean;
  values?: CardValues | undefined;
  headingLevel?: number;
  onPress: (press: CardPress) => void;
  onInput?: (values: CardValues) => void;
};

/** Drawn again only when the card itself has changed, so what the reader is typing stays. The reader's place follows into the new card. */
export function CardView({ card, busy = false, values, headingLevel, onPress, onInput }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<RenderedCard>(null);
  const pressed = useEffectEvent(onPress);
  const typed = useEffectEvent((next: CardValues) => onInput?.(next));
  const draw = useEffectEvent(() =>
    renderCard(card, { onPress: pressed, onInput: typed, values: values ?? {}, ...(headingLevel && { headingLevel }) }),
  );
  const json = JSON.stringify(card);

  useLayoutEffect(() => {
    const hadFocus = place.current?.contains(document.activeElement) ?? false;
    const next = draw();
    drawn.current = next;
    place.current?.replaceChildren(next.element);
    if (!hadFocus) return;
    next.element.tabIndex = -1;
    next.element.focus({ preventScroll: true });
  }, [json]);

  useEffect(() => drawn.current?.setBusy(busy), [busy, json]);

  return <div className="samla-card" ref={place} />;
}
