import { addMinutes, type Moment, momentOf } from "../time.ts";

/** Reads are noted once a quarter of an hour. */
const minutes = 15;
const quarterMs = minutes * 60_000;

/** The beginning of the quarter of an hour in which it happened, and the beginning of the next. */
export const quarterOf = (at: Moment) => momentOf(new Date(Math.floor(Date.parse(at) / quarterMs) * quarterMs));
export const quarterAfter = (at: Moment) => addMinutes(quarterOf(at), minutes);
