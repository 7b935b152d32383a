import { drawForms } from "./draw-forms.ts";
import { leaveByKey } from "./leave-by-key.ts";
import { readAloud } from "./read-aloud.ts";
import { keepWhatIsRead } from "./what-is-read.ts";

/** What the page does better with a script than without. What fails leaves the page as it came. */
for (const better of [leaveByKey, focusWhatIsWrong, readAloud, keepWhatIsRead, drawForms, recordSound, drawPicture]) {
  try {
    better();
  } catch {
    // The page can be read and answered as it is.
  }
}

function focusWhatIsWrong(): void {
  const wrong = document.querySelector<HTMLElement>("main > .wrong");
  if (!wrong || document.activeElement !== document.body) return;
  wrong.tabIndex = -1;
  wrong.focus();
}

function recordSound(): void {
  const place = document.querySelector<HTMLElement>(".recorder");
  if (place) void import("./recorder.ts").then(({ recorderIn }) => recorderIn(place));
}

function drawPicture(): void {
  const place = document.querySelector<HTMLElement>(".drawing");
  if (place) void import("./drawing.ts").then(({ drawingIn }) => drawingIn(place));
}
