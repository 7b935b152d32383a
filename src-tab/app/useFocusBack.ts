import { useEffect, useState } from "react";

/** When what is over the screen closes, whoever opened it is back on what they pressed. From a menu Fluent leads back to its button. */
export function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isLost = document.activeElement === document.body;
      if (isLost && opener instanceof HTMLElement && opener !== document.body) opener.focus();
    },
    [opener],
  );
}
