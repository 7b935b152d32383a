import type { Item as Itself } from "../../../src-shared/meeting/invitation/item.ts";
import { asked, itemOf, type Item, type Person } from "./office.ts";

interface Attendee {
  address: string;
  name: string;
  kind: "required" | "optional" | "resource";
}
/** What stands in the form of a meeting that belongs to a case. */
export interface Form {
  subject: string;
  location: string;
  body: string;
  start: string;
  end: string;
  attendees: Attendee[];
  item: Itself;
}

export function formOf(item: Item): Promise<Form> {
  const of = (kind: Attendee["kind"]) => (people: Person[] | null) =>
    (people || []).map((one): Attendee => ({ address: one.emailAddress, name: one.displayName || "", kind }));
  const places = item.enhancedLocation;
  return Promise.all([
    asked<string>((say) => item.subject.getAsync(say)),
    asked<string>((say) => item.location.getAsync(say)),
    asked<string>((say) => item.body.getAsync("text", say)),
    asked<Date>((say) => item.start.getAsync(say)),
    asked<Date>((say) => item.end.getAsync(say)),
    asked<Person[]>((say) => item.requiredAttendees.getAsync(say)).then(of("required")),
    asked<Person[]>((say) => item.optionalAttendees.getAsync(say)).then(of("optional")),
    itemOf(item),
    places ? asked<{ emailAddress?: string }[]>((say) => places.getAsync(say)) : Promise.resolve(null),
  ]).then((told) => {
    const rooms = (told[8] || []).filter((one) => one.emailAddress);
    return {
      subject: told[0] || "",
      location: told[1] || "",
      body: (told[2] || "").slice(0, longestBody),
      start: said(told[3]),
      end: said(told[4]),
      attendees: told[5].concat(
        told[6],
        rooms.map((one): Attendee => ({ address: one.emailAddress || "", name: "", kind: "resource" })),
      ),
      item: told[7],
    };
  });
}

/** More than anybody writes, and as much as the server reads. */
const longestBody = 100_000;
const said = (at: Date | null) => (at ? new Date(at).toISOString() : "");
