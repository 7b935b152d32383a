import { useEffect, useState } from "react";

/** When what is over the screen closes, whoever opened it is back on what they pressed, or the nearest that is left of it. From a menu Fluent leads back to its button. */
export function useFocusBack(isOpen = true): void {
  const [wasOpen, setWasOpen] = useState(isOpen);
  const [trail, setTrail] = useState(trailHere);
  if (isOpen !== wasOpen) {
    setWasOpen(isOpen);
    if (isOpen) setTrail(trailHere());
  }
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      if (document.activeElement?.closest("main")) return;
      // Led back before it is gone, focus falls to the page, which stays hidden from screen readers.
      const back = leader(trail);
      const fading = over();
      setTimeout(() => whenGone(fading, back));
    };
  }, [isOpen, trail]);
}

/** What asks something before anything else on the screen: a dialog, or an alert. */
const over = () => document.querySelector("[role$=dialog], dialog[open]");

/** Leads back at once, so that the next key goes on from where one was; and again where somebody else, who knows less of that, took the focus meanwhile. Whoever has gone on by themselves stays where they are. */
function leader(trail: Trail): () => void {
  let hasGoneOn = false;
  const goOn = () => (hasGoneOn = true);
  const lead = () => {
    if (!hasGoneOn && !over()) leadTo(trail);
  };
  document.addEventListener("pointerdown", goOn);
  return () => {
    lead();
    document.addEventListener("keydown", goOn);
    setTimeout(() => {
      lead();
      document.removeEventListener("keydown", goOn);
      document.removeEventListener("pointerdown", goOn);
    }, othersFirstMs);
  };
}

function whenGone(screen: Element | null, then: () => void): void {
  if (!screen?.isConnected) return then();
  const changes = new MutationObserver(() => {
    if (screen.isConnected) return;
    changes.disconnect();
    then();
  });
  changes.observe(document.body, { childList: true, subtree: true });
}

/** So long somebody else may take the focus first: a screen that comes is at its own beginning. */
const othersFirstMs = 50;

/** What is over the page hides it from screen readers. Where that is gone it is there to be read, also when Fluent, on a slow machine, hides it a moment after. */
function showPage(): void {
  if (!over()) document.querySelector("[aria-hidden]:has(main)")?.removeAttribute("aria-hidden");
}

/**
 * Where what had the focus is taken away, by a save or by what others do, whoever was on it is led to the nearest that
 * is left: what can be pressed in the same row, else the heading of its section, else that of the page.
 */
export function useFocusKept(): void {
  useEffect(() => {
    // What had the focus last, and all that it stood in.
    let trail: Trail = [];
    let soon: ReturnType<typeof setTimeout> | undefined;
    let isPressing = false;
    const keep = () => {
      if (document.activeElement?.closest("main")) trail = trailHere();
    };
    const pressed = () => {
      isPressing = true;
      // Pressed beside everything: then nothing is wanted.
      setTimeout(() => isNowhere() && (trail = []));
    };
    const released = () => (isPressing = false);
    const lead = () => {
      // Nothing moves under somebody's finger.
      if (isPressing) soon = setTimeout(lead, othersFirstMs);
      else if (isNowhere() && !over()) leadTo(trail);
    };
    const changes = new MutationObserver((all) => {
      showPage();
      const [had] = trail;
      const isFreed = all.some(({ type, target }) => type === "attributes" && target === had);
      if (!had || (had.isConnected && !isFreed)) return;
      clearTimeout(soon);
      soon = setTimeout(lead, othersFirstMs);
    });
    changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled", "aria-hidden"] });
    document.addEventListener("focusin", keep);
    document.addEventListener("pointerdown", pressed);
    document.addEventListener("pointerup", released);
    document.addEventListener("pointercancel", released);
    return () => {
      clearTimeout(soon);
      changes.disconnect();
      document.removeEventListener("focusin", keep);
      document.removeEventListener("pointerdown", pressed);
      document.removeEventListener("pointerup", released);
      document.removeEventListener("pointercancel", released);
    };
  }, []);
}

const isNowhere = () => document.activeElement === null || document.activeElement === document.body;

/** What has the focus, and all that it stands in: by that it is known where something was once it is gone. */
type Trail = readonly Element[];
function trailHere(): Trail {
  const trail: Element[] = [];
  for (let at = document.activeElement; at && at !== document.body; at = at.parentElement) trail.push(at);
  return trail;
}

function leadTo(trail: Trail): void {
  const found = trail[0]?.isConnected ? (trail[0] as HTMLElement) : nearestOf(trail);
  found?.focus({ preventScroll: true });
  found?.scrollIntoView({ block: "nearest" });
}

const pressable = "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex='0']";

function nearestOf(trail: Trail): HTMLElement | null {
  for (const at of trail) {
    const row = at.isConnected && at.matches("li, tr") ? at.querySelector<HTMLElement>(pressable) : null;
    const found = row ?? (at.isConnected && at.matches("section, main") ? headingOf(at) : null);
    if (found) return found;
  }
  return null;
}

function headingOf(part: Element): HTMLElement | null {
  const heading = part.querySelector<HTMLElement>("h2, h3") ?? part.querySelector<HTMLElement>("h1");
  if (heading && !heading.hasAttribute("tabindex")) heading.tabIndex = -1;
  return heading;
}
