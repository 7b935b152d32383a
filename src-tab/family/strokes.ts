export interface Pen {
  color: string;
  width: number;
}
export interface Stroke extends Pen {
  points: [x: number, y: number][];
}

/** The paper's own measures, whatever the screen's. */
const [width, height] = [1000, 750];

/** Draws what a finger, a pen or a mouse does on the paper, and tells of each stroke when it is ended. */
export function strokesOn(
  paper: HTMLCanvasElement,
  ended: (stroke: Stroke) => void,
): { pen: Pen; redraw: (strokes: readonly Stroke[]) => void } {
  [paper.width, paper.height] = [width, height];
  const drawing = paper.getContext("2d")!;
  drawing.lineCap = drawing.lineJoin = "round";
  let stroke: Stroke | null = null;
  let pointer: number | null = null;

  const at = ({ offsetX, offsetY }: PointerEvent): [number, number] => [
    (offsetX * width) / paper.clientWidth,
    (offsetY * height) / paper.clientHeight,
  ];
  const line = ({ color, width: thick, points }: Stroke, from: number) => {
    drawing.strokeStyle = color;
    drawing.lineWidth = thick;
    drawing.beginPath();
    drawing.moveTo(...points[from]!);
    // A point alone is a dot.
    for (const point of points.slice(from)) drawing.lineTo(...point);
    drawing.stroke();
  };
  const surface: ReturnType<typeof strokesOn> = {
    pen: { color: "#000000", width: 1 },
    redraw(strokes) {
      drawing.fillStyle = "#ffffff";
      drawing.fillRect(0, 0, width, height);
      for (const one of strokes) line(one, 0);
    },
  };
  const end = (event: PointerEvent) => {
    if (event.pointerId !== pointer || !stroke) return;
    const whole = stroke;
    stroke = pointer = null;
    ended(whole);
  };
  paper.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || pointer !== null) return;
    event.preventDefault();
    pointer = event.pointerId;
    paper.setPointerCapture(pointer);
    stroke = { ...surface.pen, points: [at(event)] };
    line(stroke, 0);
  });
  paper.addEventListener("pointermove", (event) => {
    if (event.pointerId !== pointer || !stroke) return;
    const from = stroke.points.length - 1;
    const moves = event.getCoalescedEvents?.() ?? [];
    stroke.points.push(...(moves.length > 0 ? moves : [event]).map(at));
    line(stroke, from);
  });
  paper.addEventListener("pointerup", end);
  paper.addEventListener("pointercancel", end);
  return surface;
}
