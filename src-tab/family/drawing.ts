import { type Pen, type Stroke, strokesOn } from "./strokes.ts";

interface Words {
  title: string;
  color: string;
  colors: Record<keyof typeof colors, string>;
  rubber: string;
  undo: string;
  clear: string;
  ready: string;
}

const colors = {
  black: "#1b1b1b",
  red: "#d13438",
  orange: "#f7630c",
  yellow: "#ffd34d",
  green: "#2c7a3f",
  blue: "#1d5a8c",
  purple: "#8764b8",
  brown: "#7a4b22",
} as const;
const penWidth = 7;
const rubber: Pen = { color: "#ffffff", width: 36 };

/** A paper to draw on with a finger or a pointer: what is drawn is put where a picture is chosen. It is nowhere else. */
export function drawingIn(place: HTMLElement): void {
  const words = JSON.parse(place.dataset["words"] ?? "") as Words;
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  const form = input?.form;
  const paper = document.createElement("canvas");
  if (!input || !form || !paper.getContext("2d")) return;
  paper.setAttribute("role", "img");
  paper.setAttribute("aria-label", words.title);
  const title = textIn("h2", words.title);
  const said = textIn("p", "");
  said.setAttribute("role", "status");
  const undo = buttonIn(words.undo);
  const clear = buttonIn(words.clear);
  const ways = document.createElement("div");
  ways.className = "ways";
  ways.append(undo, clear);

  let strokes: Stroke[] = [];
  const chosen = picked(input, form);
  const drawn = strokesOn(paper, (stroke) => changed([...strokes, stroke]));
  const show = (to: Stroke[]) => {
    strokes = to;
    drawn.redraw(strokes);
    undo.disabled = clear.disabled = strokes.length === 0;
    said.textContent = strokes.length > 0 ? words.ready : "";
  };
  function changed(to: Stroke[]): void {
    show(to);
    chosen.is(strokes.length > 0 ? paper : null);
  }
  undo.addEventListener("click", () => changed(strokes.slice(0, -1)));
  clear.addEventListener("click", () => changed([]));
  // A photo that is chosen takes the drawing's place.
  input.addEventListener("change", () => show([]));
  addEventListener("pagehide", () => changed([]));
  const pens = penChoice(words, (pen) => (drawn.pen = pen));
  place.replaceChildren(title, pens, paper, ways, said);
  show([]);
}

/** Puts what is on the paper where a file is chosen; a form that is sent meanwhile waits for it. */
function picked(input: HTMLInputElement, form: HTMLFormElement): { is: (paper: HTMLCanvasElement | null) => void } {
  let latest = 0;
  let isPending = false;
  let sentBy: HTMLElement | null | undefined;
  form.addEventListener("submit", (event) => {
    if (!isPending) return;
    event.preventDefault();
    sentBy = event.submitter;
  });
  const put = (file: Blob | null) => {
    const files = new DataTransfer();
    if (file) files.items.add(new File([file], "drawing", { type: file.type }));
    input.files = files.files;
    isPending = false;
    if (sentBy === undefined) return;
    const by = sentBy;
    sentBy = undefined;
    form.requestSubmit(by);
  };
  return {
    is(paper) {
      const at = (latest += 1);
      isPending = paper !== null;
      if (paper) paper.toBlob((file) => at === latest && put(file), "image/png");
      else put(null);
    },
  };
}

/** The colours by name, and what rubs out; none of it is sent with the form. */
function penChoice({ color, colors: names, rubber: rubOut }: Words, choose: (pen: Pen) => void): HTMLFieldSetElement {
  const group = document.createElement("fieldset");
  group.className = "pens";
  group.append(textIn("legend", color));
  const add = (name: string, pen: Pen, isChosen: boolean) => {
    const label = document.createElement("label");
    const radio = document.createElement("input");
    const dot = document.createElement("span");
    radio.type = "radio";
    radio.name = "pen";
    // Belongs to no form.
    radio.setAttribute("form", "");
    radio.checked = isChosen;
    radio.addEventListener("change", () => choose(pen));
    dot.className = "dot";
    dot.style.backgroundColor = pen.color;
    const called = document.createElement("span");
    called.textContent = name;
    label.append(radio, dot, called);
    group.append(label);
    if (isChosen) choose(pen);
  };
  for (const [key, value] of Object.entries(colors))
    add(names[key as keyof typeof colors], { color: value, width: penWidth }, key === "black");
  add(rubOut, rubber, false);
  return group;
}

function textIn<Name extends "h2" | "p" | "legend">(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function buttonIn(text: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "second";
  button.textContent = text;
  return button;
}
