import type { CaseView } from "../case/view.ts";
import type { Day } from "../time.ts";

/** How an order is told, in one language. Days and spans come as a person says them. */
export interface OrderWords {
  span: (days: number) => string;
  mayBegin: string;
  after: (support: string) => string;
  lasted: (support: string, span: string) => string;
  earliest: (day: string) => string;
  noDay: string;
  began: (day: string) => string;
  ends: (day: string) => string;
  done: (day: string) => string;
  trial: (span: string) => string;
  weighed: (day: string) => string;
  startsLate: (span: string, foreseen: string) => string;
  endsLate: (span: string, foreseen: string) => string;
}

type Plan = Pick<CaseView["plan"], "interventions" | "ordering">;
type Support = Plan["interventions"][number];
type Place = Plan["ordering"]["places"][number];

export interface Placed extends Pick<Support, "id" | "words" | "unit" | "state"> {
  /** First, then, after that: what waits for something comes at least one later. */
  turn: number;
  track: number;
  isLate: boolean;
  mayBegin: boolean;
  lines: string[];
}

/** The support in its order, in words, as far as this plan tells: the same for a screen, a page and one who listens. */
export function placed({ interventions, ordering }: Plan, words: OrderWords, day: (on: Day) => string): Placed[] {
  const turns = turnsIn(interventions);
  return interventions
    .flatMap((one): Placed[] => {
      const place = ordering.places.find(({ id }) => id === one.id);
      if (!place || one.state === "ended") return [];
      const isLate = one.state === "planned" ? place.startsLate > 0 : one.state === "ongoing" && place.endsLate > 0;
      const { id, unit, state } = one;
      const told = { words, day, interventions };
      return [
        {
          id,
          words: one.words,
          unit,
          state,
          turn: turns.get(id) ?? 0,
          track: place.track,
          isLate,
          mayBegin: state === "planned" && !one.isWaiting && !isBeforeItsDay(one, place),
          lines: linesOf(one, place, told),
        },
      ];
    })
    .toSorted((a, b) => a.turn - b.turn || a.track - b.track);
}

const isBeforeItsDay = ({ timing }: Support, { starts }: Place) =>
  timing.notBefore !== null && starts !== null && starts <= timing.notBefore;

interface Told {
  words: OrderWords;
  day: (on: Day) => string;
  interventions: readonly Support[];
}

function linesOf(one: Support, place: Place, { words, day, interventions }: Told): string[] {
  const named = (id: string) => interventions.find((other) => other.id === id);
  const { timing, state } = one;
  if (state === "done") return one.ended ? [words.done(day(one.ended))] : [];
  const trial =
    timing.trialWeeks === null
      ? []
      : [
          words.trial(words.span(timing.trialWeeks * 7)),
          ...(place.weighedOn ? [words.weighed(day(place.weighedOn))] : []),
        ];
  const { agreed } = place;
  if (state === "ongoing")
    return [
      ...(one.began ? [words.began(day(one.began))] : []),
      ...(place.ends ? [words.ends(day(place.ends))] : []),
      ...trial,
      ...(place.endsLate > 0 && agreed?.ends ? [words.endsLate(words.span(place.endsLate), day(agreed.ends))] : []),
    ];
  const waits = [
    ...one.after.map(named).flatMap((other) => (other && other.state !== "done" ? [words.after(other.words)] : [])),
    ...timing.lasted.flatMap(({ of, days }) => {
      const other = named(of);
      return other && other.state !== "done" ? [words.lasted(other.words, words.span(days))] : [];
    }),
  ];
  const isFree = !one.isWaiting && !isBeforeItsDay(one, place);
  return [
    ...(isFree ? [] : waits),
    isFree ? words.mayBegin : place.starts ? words.earliest(day(place.starts)) : words.noDay,
    ...trial,
    ...(place.startsLate > 0 && agreed?.starts
      ? [words.startsLate(words.span(place.startsLate), day(agreed.starts))]
      : []),
  ];
}

/** How many come before each, one after the other. */
function turnsIn(interventions: readonly Support[]): Map<string, number> {
  const turns = new Map<string, number>();
  const turnOf = (one: Support): number => {
    const known = turns.get(one.id);
    if (known !== undefined) return known;
    turns.set(one.id, 0);
    const before = [...one.after, ...one.timing.lasted.map(({ of }) => of)];
    const those = interventions.filter(({ id, state }) => before.includes(id) && state !== "ended");
    const turn = Math.max(-1, ...those.map(turnOf)) + 1;
    turns.set(one.id, turn);
    return turn;
  };
  interventions.forEach(turnOf);
  return turns;
}
