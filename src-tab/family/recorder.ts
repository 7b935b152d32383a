/** Long enough for a child to tell, and small enough to send. */
const longestMs = 5 * 60_000;
const kinds = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"];

interface Words {
  start: string;
  stop: string;
  again: string;
  none: string;
}

/** One button that begins, one that ends: what was said is put where a file is chosen, and can be listened to first. */
export function recorderIn(place: HTMLElement): void {
  const { start, stop, again, none } = place.dataset as unknown as Words;
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (!input || !("MediaRecorder" in globalThis)) return;
  const button = document.createElement("button");
  const said = document.createElement("p");
  button.type = "button";
  button.className = "big record";
  button.textContent = start;
  said.setAttribute("role", "status");
  const time = document.createElement("p");
  time.setAttribute("role", "timer");
  place.replaceChildren(button, time, said);
  let recording: MediaRecorder | null = null;

  button.addEventListener("click", () => {
    if (recording) return recording.stop();
    void begin(input, place, button, again).then(
      (begun) => {
        recording = begun;
        button.textContent = stop;
        const counting = countIn(time);
        begun.addEventListener(
          "stop",
          () => {
            recording = null;
            clearInterval(counting);
            time.textContent = "";
          },
          { once: true },
        );
      },
      () => {
        button.hidden = true;
        said.textContent = none;
      },
    );
  });
}

/** For how long it has listened, so that it is seen to do so. */
function countIn(time: HTMLElement): ReturnType<typeof setInterval> {
  const from = performance.now();
  const show = () => {
    const seconds = Math.floor((performance.now() - from) / 1000);
    time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };
  show();
  return setInterval(show, 500);
}

async function begin(
  input: HTMLInputElement,
  place: HTMLElement,
  button: HTMLButtonElement,
  again: string,
): Promise<MediaRecorder> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mimeType = kinds.find((kind) => MediaRecorder.isTypeSupported(kind));
  const recording = new MediaRecorder(stream, mimeType ? { mimeType } : {});
  const parts: Blob[] = [];
  recording.addEventListener("dataavailable", ({ data }) => parts.push(data));
  recording.addEventListener("stop", () => {
    for (const track of stream.getTracks()) track.stop();
    const sound = new File(parts, "sound", { type: recording.mimeType });
    const chosen = new DataTransfer();
    chosen.items.add(sound);
    input.files = chosen.files;
    button.textContent = again;
    place.querySelector("audio")?.remove();
    const player = Object.assign(document.createElement("audio"), { controls: true, src: URL.createObjectURL(sound) });
    place.append(player);
  });
  setTimeout(() => recording.state === "recording" && recording.stop(), longestMs);
  recording.start();
  return recording;
}
