import type { CardJson } from "../ui/card-values.ts";

/**
 * A form is drawn anew as the card that it is. One that somebody has begun with stays as it is: nothing moves under
 * their hands.
 */
export function drawForms(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>("form.card")].flatMap((form) => {
    const json = form.querySelector("script[type='application/json']")?.textContent;
    return json ? [{ form, json }] : [];
  });
  if (forms.length === 0) return;
  const begun = new Set<EventTarget>();
  for (const { form } of forms)
    for (const kind of ["input", "focusin", "pointerdown"])
      form.addEventListener(kind, () => begun.add(form), { once: true });

  void import("./draw-card.ts").then(
    ({ drawCard }) => {
      const stay = keepInPlace();
      for (const { form, json } of forms) {
        if (begun.has(form) || form.contains(document.activeElement)) continue;
        drawCard(form, JSON.parse(json) as CardJson);
      }
      stay();
      document.documentElement.dataset["drawn"] = "yes";
    },
    () => {},
  );
}

/** What the address leads to stays where it was before them, though it is drawn anew. */
function keepInPlace(): () => void {
  const ledTo = () => document.getElementById(location.hash.slice(1));
  const before = ledTo()?.getBoundingClientRect().top;
  return () => {
    const now = ledTo()?.getBoundingClientRect().top;
    if (before !== undefined && now !== undefined) scrollBy({ top: now - before, behavior: "instant" });
  };
}
