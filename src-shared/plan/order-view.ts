import type { CaseFile } from "../case/case-file.ts";
import type { Voice } from "../case/labelled.ts";
import type { Mask } from "../case/mask.ts";
import type { Viewer } from "../case/viewer.ts";
import { fromParty, fromUnit } from "../case/labelled.ts";
import type { InterventionId, OrderId, PartyId, UnitId } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";
import { addDays, type Day, dayOf, type Moment } from "../time.ts";
import { askedAbout, isSaidBy } from "./asked.ts";
import { type Foreseen, mayBegin, type Step, stepOf, slipOf, tracksOf, within, workedOut } from "./order.ts";
import type { Order } from "./ordered.ts";
import type { Intervention, Timing } from "./plan.ts";
import { agreedOnce, changedBy, touchedBy } from "./touched.ts";

/** One intervention's place in time, worked out of what this viewer is shown. */
interface PlaceView extends Foreseen {
  id: InterventionId;
  /** Side by side where they differ. */
  track: number;
  /** What was foreseen when the order was agreed, and by how many days each comes later. */
  agreed: { starts: Day | null; ends: Day | null } | null;
  startsLate: number;
  endsLate: number;
}
interface OrderView {
  id: OrderId;
  state: Order["state"]["name"];
  /** When it was proposed; when it was agreed or withdrawn. */
  proposedAt: Moment;
  settledAt: Moment | null;
  /** What it touches, and how it is to be. */
  steps: { id: InterventionId; after: InterventionId[]; timing: Timing }[];
  /** You are asked, or your service is; and what was said. */
  isYours: boolean;
  yourAnswer: "yes" | "no" | null;
  /** Each one's answer; the coordinator's. */
  answers: { unit: string | null; party: PartyId | null; answer: "yes" | "no" | null; words: string | null }[];
  /** Whose answers the coordinator may write down, beside those of the family. */
  unheard: { id: UnitId; name: string }[];
  note: {
    weighed: string;
    by: string;
    at: Moment;
    views: { child: PartyId; words: string }[];
  } | null;
}
export interface OrderingView {
  orders: OrderView[];
  /** Worked out for today: what the passing of a day changes stands here, and on no card. */
  places: PlaceView[];
  /** What you may begin with, for somebody else is done; since when. */
  turns: { intervention: InterventionId; since: Day | null }[];
}

interface Eyes {
  file: CaseFile;
  viewer: Viewer;
  mask: Mask;
  municipality: Municipality;
  now: Moment;
}

/** The order of the support as far as this viewer knows of it: what is kept from them leaves neither a step, a day nor a version. */
export function orderingView(interventions: readonly Intervention[], eyes: Eyes): OrderingView {
  const { file, viewer, now } = eyes;
  const today = dayOf(now);
  const known = new Set(interventions.map(({ id }) => id));
  const steps = within(interventions.map(stepOf), known);
  const orders = file.orders
    .map((order) => ({ order, ...seenOf(file, order, known, today) }))
    .filter(({ touched }) => touched.length > 0);
  return {
    orders: orders.map(({ order, touched, is }) => orderView(order, touched, is, eyes)),
    places: placesOf(steps, orders.findLast(({ order }) => order.state.name === "agreed") ?? null, today),
    turns: viewer.kind === "professional" ? turnsOf(interventions, steps, viewer.party, today) : [],
  };
}

interface SeenOrder {
  touched: InterventionId[];
  is: Step[];
  /** When it was worked out. */
  on: Day;
}

function seenOf(file: CaseFile, order: Order, known: ReadonlySet<InterventionId>, today: Day): SeenOrder {
  const agreed = agreedOnce(file.orders, order);
  const on = order.state.name === "agreed" ? dayOf(order.state.at) : today;
  const was = order.state.name === "agreed" ? order.state.was : file.plan.interventions.map(stepOf);
  const is = order.state.name === "agreed" ? order.state.is : changedBy(was, order);
  return { touched: touchedBy(order, was, is, on, { known, agreed }), is: within(is, known), on };
}

function orderView(order: Order, touched: readonly InterventionId[], is: readonly Step[], eyes: Eyes): OrderView {
  const { file, viewer, mask, now, municipality } = eyes;
  const isCoordinator = viewer.kind === "coordinator";
  const isOpen = order.state.name === "proposed";
  const asked = isOpen ? askedAbout(file, order, now) : null;
  const self: Voice | null =
    viewer.kind === "professional"
      ? fromUnit(viewer.unit)
      : viewer.kind === "guardian" || viewer.kind === "child"
        ? fromParty(viewer.party)
        : null;
  const own = self && order.answers.find(({ by }) => isSaidBy(by, self));
  const unitName = (id: UnitId) => municipality.units.find((unit) => unit.id === id)?.name ?? "";
  const all = asked ? [...asked.units.map(fromUnit), ...[...asked.required, ...asked.others].map(fromParty)] : [];
  return {
    id: order.id,
    state: order.state.name,
    proposedAt: order.proposedAt,
    settledAt: "at" in order.state ? order.state.at : null,
    steps: is.filter(({ id }) => touched.includes(id)).map(({ id, after, timing }) => ({ id, after, timing })),
    isYours: !!asked && !!self && all.some((one) => isSaidBy(one, self)),
    yourAnswer: own?.answer ?? null,
    answers: isCoordinator
      ? (isOpen ? all : order.answers.map(({ by }) => by)).map((by) => {
          const said = order.answers.find((one) => isSaidBy(one.by, by));
          return {
            unit: by.kind === "unit" ? unitName(by.unit) : null,
            party: by.kind === "party" ? by.party : null,
            answer: said?.answer ?? null,
            words: (said?.words && mask(said.words)) ?? null,
          };
        })
      : [],
    unheard: isCoordinator && asked ? asked.unheard.map((id) => ({ id, name: unitName(id) })) : [],
    note: noteView(order, eyes),
  };
}

function noteView({ note }: Order, { mask, municipality }: Eyes): OrderView["note"] {
  const weighed = note && mask(note.weighed);
  if (!note || weighed === null) return null;
  return {
    weighed,
    by: municipality.people.find(({ account }) => account === note.by)?.title ?? "",
    at: note.at,
    views: note.views.flatMap(({ child, words }) => {
      const said = mask(words);
      return said === null ? [] : [{ child, words: said }];
    }),
  };
}

function placesOf(steps: readonly Step[], latest: SeenOrder | null, today: Day): PlaceView[] {
  const now = workedOut(steps, today);
  const then = latest && workedOut(latest.is, latest.on);
  const tracks = tracksOf(steps);
  return steps.flatMap(({ id, state }) => {
    const place = now.get(id);
    if (!place) return [];
    const agreed = then?.get(id);
    const isToCome = state !== "ended";
    return [
      {
        id,
        ...place,
        track: tracks.get(id) ?? 0,
        agreed: agreed ? { starts: agreed.starts, ends: agreed.ends } : null,
        startsLate: isToCome ? slipOf(agreed?.starts, place.starts) : 0,
        endsLate: isToCome ? slipOf(agreed?.ends, place.ends) : 0,
      },
    ];
  });
}

/** What somebody sees to that waited for something else, and waits no more. */
function turnsOf(
  interventions: readonly Intervention[],
  steps: readonly Step[],
  self: PartyId,
  today: Day,
): OrderingView["turns"] {
  const owned = new Set(
    interventions.flatMap(({ id, owner, state }) => (owner === self && state === "planned" ? [id] : [])),
  );
  return steps.flatMap((step) => {
    const { after, timing } = step;
    const hasWaited = after.length + timing.lasted.length > 0 || timing.notBefore !== null;
    if (!owned.has(step.id) || !hasWaited || !mayBegin(step, steps, today)) return [];
    const days = steps.flatMap((one) => {
      const lasted = timing.lasted.find(({ of }) => of === one.id);
      const came = after.includes(one.id) ? one.ended : lasted && lastedOn(one, lasted.days);
      return came ? [came] : [];
    });
    const since = [...days, ...(timing.notBefore ? [timing.notBefore] : [])].toSorted().at(-1) ?? null;
    return [{ intervention: step.id, since }];
  });
}

/** The day it had gone on for so long, or was done before that. */
function lastedOn({ state, began, ended }: Step, days: number): Day | null {
  const on = began && addDays(began, days);
  return state === "done" && ended && (!on || ended < on) ? ended : on;
}
