/** What is read: headings, sentences and what is asked. Not buttons, nor what is shut or hidden. */
const readable = "h1, h2, h3, p, li, dt, dd, legend, label, .ac-textBlock";

/** A button where the telephone itself has a voice for the language. */
export function readAloud(): void {
  const main = document.querySelector<HTMLElement>("main[data-aloud]");
  if (!main) return;
  const [start = "", stop = ""] = (main.dataset["aloud"] ?? "").split("|");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "second aloud";
  button.textContent = start;
  const voice = spokenVoice(main);
  const show = () => {
    if (voice.isThere() && !button.isConnected) main.querySelector("h1")?.after(button);
  };
  let isReading = false;
  const is = (reading: boolean) => {
    isReading = reading;
    button.textContent = reading ? stop : start;
    button.setAttribute("aria-pressed", String(reading));
  };
  button.addEventListener("click", () => {
    if (isReading) voice.stop();
    else voice.start(() => is(false));
    is(!isReading);
  });
  addEventListener("pagehide", () => voice.stop());
  voice.whenThere(show);
  show();
}

/** What is folded away is not read; a browser that cannot tell says where it stands. */
const isSeen = (one: HTMLElement): boolean => one.checkVisibility?.() ?? one.getClientRects().length > 0;

interface Voice {
  isThere: () => boolean;
  whenThere: (then: () => void) => void;
  start: (ended: () => void) => void;
  stop: () => void;
}

function spokenVoice(main: HTMLElement): Voice {
  const speech = "speechSynthesis" in globalThis ? speechSynthesis : null;
  const language = document.documentElement.lang;
  // A voice from elsewhere would be sent the words.
  const voiceOf = () =>
    speech?.getVoices().find(({ lang, localService }) => localService && lang.split(/[-_]/)[0] === language);
  return {
    isThere: () => voiceOf() !== undefined,
    whenThere: (then) => speech?.addEventListener?.("voiceschanged", then),
    start(ended) {
      const texts = [...main.querySelectorAll<HTMLElement>(readable)]
        .filter((one) => !one.parentElement?.closest(readable) && isSeen(one))
        .filter((one) => one.closest<HTMLElement>("[lang]")?.lang === language)
        .map((one) => one.innerText.trim())
        .filter((text) => text !== "");
      for (const [at, text] of texts.entries()) {
        const said = new SpeechSynthesisUtterance(text);
        said.lang = language;
        said.voice = voiceOf() ?? null;
        if (at === texts.length - 1) said.onend = ended;
        speech?.speak(said);
      }
    },
    stop: () => speech?.cancel(),
  };
}
