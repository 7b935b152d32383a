import type { Choice, Foresight, Plan } from "../../app/schedule/usePlanning.ts";
import { dayIn } from "../../app/when.ts";
import type { Directory } from "../../app/useCase.ts";
import { type Filling, isSame, type Written } from "./outlook-form.ts";

const minute = 60_000;
const shortest = 15;
const longest = 240;

interface Followed {
  plan: Partial<Plan> & { from?: string };
  choice: Choice | null;
}

/** The days that times have been sought on. */
type Sought = Pick<Foresight, "from" | "now" | "times">;

/** What a coordinator has changed in the form since it was filled, said as a plan; null where nothing is. Who is not in the directory is no part of a plan. */
export function followed(
  written: Written,
  filled: Filling,
  plan: Plan,
  choice: Choice,
  directory: Directory,
  sought: Sought,
): Followed | null {
  const people = withPeople(written, filled, plan, directory);
  const room = directory.venues.find(({ mailbox }) => written.rooms.some((one) => isSame(one, mailbox)));
  const isElsewhere = room !== undefined && !isSame(room.mailbox, filled.venue.mailbox);
  const length = ({ start, end }: { start: string; end: string }) => (Date.parse(end) - Date.parse(start)) / minute;
  const longer = length(written) - length(filled.slot);
  const isMoved = Date.parse(written.start) !== Date.parse(filled.slot.start);
  if (!people && !isElsewhere && !isMoved && longer === 0) return null;
  const minutes = Math.min(longest, Math.max(shortest, plan.minutes + longer));
  return {
    plan: { ...people, ...(longer === 0 ? {} : { minutes }), ...(isMoved ? soughtFrom(written.start, sought) : {}) },
    choice: { start: isMoved ? written.start : choice.start, venueId: isElsewhere ? room.id : choice.venueId },
  };
}

/** A day that no times were sought on is sought from. */
function soughtFrom(start: string, { from, now, times }: Sought): { from?: string } {
  const day = dayIn(start);
  const last = times.at(-1);
  const isOutside = day < from || (last !== undefined && day > dayIn(last.start));
  return isOutside && day >= dayIn(now) ? { from: day } : {};
}

function withPeople(
  { people }: Written,
  { attendees }: Pick<Filling, "attendees">,
  plan: Pick<Plan, "needed" | "optional">,
  directory: Directory,
): Pick<Plan, "needed" | "optional"> | null {
  const accountOf = (address: string) => directory.people.find(({ mailbox }) => isSame(mailbox, address))?.account;
  const gone = attendees.filter(({ mailbox }) => !people.some(({ address }) => isSame(address, mailbox)));
  const moved = people.filter(({ address, isOptional }) => {
    const before = attendees.find(({ mailbox }) => isSame(mailbox, address));
    return before ? before.isOptional !== isOptional : accountOf(address) !== undefined;
  });
  const come = moved.flatMap(({ address, isOptional }) => {
    const account = accountOf(address);
    return account ? [{ account, isOptional }] : [];
  });
  if (gone.length === 0 && come.length === 0) return null;
  const away = [...gone.map(({ mailbox }) => accountOf(mailbox)), ...come.map(({ account }) => account)];
  const stay = (all: string[]) => all.filter((one) => !away.includes(one));
  const seated = (isOptional: boolean) => come.filter((one) => one.isOptional === isOptional).map((one) => one.account);
  return {
    needed: [...new Set([...stay(plan.needed), ...seated(false)])],
    optional: [...new Set([...stay(plan.optional), ...seated(true)])],
  };
}

/** What stood in the form before we had filled anything in: who is there comes, and its time is kept where it is one that can be chosen. */
export function atFirst(written: Written, seen: Foresight, directory: Directory): Followed | null {
  const people = withPeople(written, { attendees: [] }, seen.plan, directory);
  const isNew =
    people !== null &&
    [...people.needed, ...people.optional].some((one) => ![...seen.plan.needed, ...seen.plan.optional].includes(one));
  const time = seen.times.find(({ start, blocked }) => !blocked && Date.parse(start) === Date.parse(written.start));
  const venueId = time?.venues[0];
  if (!isNew && !venueId) return null;
  return { plan: isNew ? people : {}, choice: time && venueId ? { start: time.start, venueId } : null };
}
