import { fromShape1 } from "./shape-1.ts";
import { fromShape2 } from "./shape-2.ts";
import { fromShape3 } from "./shape-3.ts";
import { fromShape4 } from "./shape-4.ts";
import { fromShape5 } from "./shape-5.ts";
import { fromShape6 } from "./shape-6.ts";

type Body = Readonly<Record<string, unknown>>;

/** From each older shape of the case document to the next one, by the shape it begins with. A step that has been released is never edited. */
const steps: Readonly<Record<number, (body: Body) => Body>> = {
  1: fromShape1,
  2: fromShape2,
  3: fromShape3,
  4: fromShape4,
  5: fromShape5,
  6: fromShape6,
};

/** Lifts a stored case document, one step at a time, as far as there are steps. What is no document is left to the parser. */
export const upgraded = (body: unknown): unknown => {
  if (!isBody(body) || typeof body.shape !== "number") return body;
  const step = steps[body.shape];
  return step ? upgraded({ ...step(body), shape: body.shape + 1 }) : body;
};

const isBody = (body: unknown): body is Body => typeof body === "object" && body !== null;
