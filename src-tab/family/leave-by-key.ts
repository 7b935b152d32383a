const soonMs = 1500;

/** Escape pressed twice leaves the page, as the button does. */
export function leaveByKey(): void {
  const exit = document.querySelector<HTMLFormElement>("form.exit");
  if (!exit) return;
  let last = -Infinity;
  addEventListener("keydown", ({ key, timeStamp, repeat }) => {
    if (key !== "Escape" || repeat) return;
    if (timeStamp - last < soonMs) {
      document.body.hidden = true;
      exit.requestSubmit();
    }
    last = timeStamp;
  });
}
