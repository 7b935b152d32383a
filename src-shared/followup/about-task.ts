import { type Element, line, plain, quiet, shortened } from "../card.ts";
import type { FormContext } from "../form.ts";
import type { TaskView } from "./view.ts";

export const taskOf = ({ view, thing }: FormContext) => view?.tasks.find((task) => task.id === thing) ?? null;
export const open = ["agreed", "accepted", "blocked"];
export const unfinished = [...open, "declined"];

/** What it is about, and why it came to nothing or no further, as its owner said. */
export const about = ({ what, reason }: TaskView): (Element | null)[] => [
  what === null ? null : line(plain(shortened(what))),
  reason === null ? null : quiet(plain(reason)),
];
