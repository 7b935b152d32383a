import { type Moment, momentOf } from "../src-shared/time.ts";

export interface Clock {
  now: () => Moment;
  /** Forward only: what has happened has happened. */
  moveTo: (to: Moment) => void;
}

/** The real time, and as far ahead of it as somebody has moved it. */
export function clockFrom(real: () => Moment): Clock {
  let ahead = 0;
  const now = () => momentOf(new Date(Date.parse(real()) + ahead));
  return {
    now,
    moveTo(to) {
      ahead += Math.max(0, Date.parse(to) - Date.parse(now()));
    },
  };
}
