import { useEffect, useState } from "react";

/** When what is over the screen closes, whoever opened it is back on what they pressed. From a menu Fluent leads back to its button. */
export function useFocusBack(isOpen = true): void {
  const [wasOpen, setWasOpen] = useState(isOpen);
  const [opener, setOpener] = useState(() => document.activeElement);
  if (isOpen !== wasOpen) {
    setWasOpen(isOpen);
    if (isOpen) setOpener(document.activeElement);
  }
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      const at = document.activeElement;
      const isLost = at === document.body || at?.closest("[role=dialog]");
      if (isLost && opener instanceof HTMLElement && opener !== document.body) setTimeout(() => opener.focus());
    };
  }, [isOpen, opener]);
}
