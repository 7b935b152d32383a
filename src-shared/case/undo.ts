import type { Verb } from "../commands.ts";
import type { AfterView } from "./closing-plan-view.ts";
import type { CaseView } from "./view.ts";

/** The lawful command that takes somebody's latest one back, and what that was. */
export interface Undo {
  what:
    | "contactSet"
    | "adaptationsSet"
    | "unitMasked"
    | "unitShown"
    | "diariumSet"
    | "disposalHeld"
    | "handoverOffered"
    | "casePaused"
    | "closingStarted"
    | "afterPlanned"
    | "afterChanged"
    | "afterDropped"
    | "nothingSaid"
    | "itemAdded"
    | "personAdded"
    | "voiceSet"
    | "raiseProposed"
    | "orderProposed";
  verb: Verb;
  input: object;
}

/**
 * What can be taken back of what the viewer just did: worked out of the view before and after it. Null where nothing
 * changed that has a lawful way back to how it was, or where more than one thing did.
 */
export function undoOf(before: CaseView, after: CaseView): Undo | null {
  if (before.caseId !== after.caseId || JSON.stringify(before.latest) === JSON.stringify(after.latest)) return null;
  const found = [
    ...contacts(before, after),
    ...adaptations(before, after),
    ...masks(before, after),
    ...records(before, after),
    ...stages(before, after),
    ...closingPlans(before, after),
    ...items(before, after),
    ...people(before, after),
    ...voices(before, after),
    ...questions(before, after),
  ];
  return found.length === 1 ? found[0]! : null;
}

const contacts = (before: CaseView, after: CaseView): Undo[] =>
  after.people.flatMap(({ id, phone, mail }) => {
    const was = before.people.find((one) => one.id === id);
    const isChanged = was && (was.phone !== phone || was.mail !== mail);
    if (!isChanged) return [];
    const input = {
      partyId: id,
      ...(was.phone === phone ? {} : { phone: was.phone ?? "" }),
      ...(was.mail === mail ? {} : { mail: was.mail ?? "" }),
    };
    return [{ what: "contactSet", verb: "party.setContact", input }];
  });

const adaptations = (before: CaseView, after: CaseView): Undo[] =>
  after.people.flatMap((person) => {
    const was = before.people.find((one) => one.id === person.id);
    if (person.kind === "professional" || !was || was.kind === "professional") return [];
    return JSON.stringify(was.adaptations) === JSON.stringify(person.adaptations)
      ? []
      : [
          {
            what: "adaptationsSet",
            verb: "party.setAdaptations",
            input: { partyId: person.id, adaptations: was.adaptations },
          },
        ];
  });

function masks(before: CaseView, after: CaseView): Undo[] {
  const pairs = ({ safety }: CaseView) =>
    safety.maskedUnits.flatMap(({ unit, from }) => from.map((party) => JSON.stringify([unit, party])));
  const differing = (one: CaseView, other: CaseView) => pairs(one).filter((pair) => !pairs(other).includes(pair));
  const of = (what: Undo["what"], verb: Verb, changed: string[]): Undo[] => {
    const parsed = changed.map((pair) => JSON.parse(pair) as [string, string]);
    return parsed[0] ? [{ what, verb, input: { unit: parsed[0][0], from: parsed.map(([, party]) => party) } }] : [];
  };
  return [
    ...of("unitMasked", "party.unmaskUnit", differing(after, before)),
    ...of("unitShown", "party.maskUnit", differing(before, after)),
  ];
}

const records = (before: CaseView, after: CaseView): Undo[] => [
  ...(before.record && after.record && before.record.diarium !== after.record.diarium
    ? [{ what: "diariumSet", verb: "record.setDiarium", input: { diarium: before.record.diarium } } as const]
    : []),
  ...(!before.legalHold && after.legalHold
    ? [{ what: "disposalHeld", verb: "record.liftHold", input: {} } as const]
    : []),
];

/** From any other stage the way back leads elsewhere. */
const cameFrom = ["familyContact", "consentPending", "active"];

const stages = (before: CaseView, after: CaseView): Undo[] => [
  ...(!before.handover?.isOpen && after.handover?.isOpen
    ? [{ what: "handoverOffered", verb: "case.recallHandover", input: {} } as const]
    : []),
  ...(before.course && !before.course.isPaused && cameFrom.includes(before.stage) && after.course?.isPaused
    ? [{ what: "casePaused", verb: "case.resume", input: {} } as const]
    : []),
  ...(cameFrom.includes(before.stage) && after.stage === "closing"
    ? [{ what: "closingStarted", verb: "case.stayOpen", input: {} } as const]
    : []),
];

/** What goes on when it is closed: what was added goes out again, what went out comes back, what was changed is as it was. */
function closingPlans({ closingPlan: before }: CaseView, { closingPlan: after }: CaseView): Undo[] {
  if (!before || !after) return [];
  const inOther = (rows: AfterView[], { id }: AfterView) => rows.find((one) => one.id === id);
  const isSame = (one: AfterView, other: AfterView) => JSON.stringify(one) === JSON.stringify(other);
  return [
    ...after.rows.flatMap((row): Undo[] => {
      const was = inOther(before.rows, row);
      if (!was) return [{ what: "afterPlanned", verb: "case.dropAfter", input: { after: row.id } }];
      // A day that has been cannot be chosen anew.
      const isLost = was.isPast && was.from !== row.from;
      if (isSame(was, row) || isLost || !was.led) return [];
      const { id, what, category, of, from, led } = was;
      const input = { after: id, words: what, category, about: of, to: led.by, on: from, ...ledInput(led) };
      return [{ what: "afterChanged", verb: "case.planAfter", input }];
    }),
    ...before.rows.flatMap((row): Undo[] =>
      inOther(after.rows, row)
        ? []
        : [{ what: "afterDropped", verb: "case.dropAfter", input: { after: row.id, isDropped: false } }],
    ),
    ...(after.isNothing && !before.isNothing && before.rows.length === 0
      ? [{ what: "nothingSaid", verb: "case.nothingAfter", input: { isNothing: false } } as const]
      : []),
  ];
}
const ledInput = ({ readBy, isKnown }: NonNullable<AfterView["led"]>) => ({ readBy, isKnown });

const items = (before: CaseView, after: CaseView): Undo[] =>
  after.meetings.flatMap(({ id: meetingId, items: now }) => {
    const was = before.meetings.find(({ id }) => id === meetingId);
    const added = was ? now.filter((item) => item.isYours && !was.items.some(({ id }) => id === item.id)) : [];
    return added.map(({ id: itemId }): Undo => ({
      what: "itemAdded",
      verb: "meeting.removeItem",
      input: { meetingId, itemId },
    }));
  });

/** What all whom it touches were asked, and nobody has answered yet. */
const questions = (before: CaseView, after: CaseView): Undo[] => [
  ...(!before.raise.open && after.raise.open
    ? [{ what: "raiseProposed", verb: "case.withdrawRaise", input: {} } as const]
    : []),
  ...after.plan.ordering.orders
    .filter(({ id, state }) => state === "proposed" && !before.plan.ordering.orders.some((one) => one.id === id))
    .map(({ id: orderId }): Undo => ({ what: "orderProposed", verb: "plan.withdrawOrder", input: { orderId } })),
];

/** Somebody who was added, and has no part in anything yet; a child and whoever has custody stay. */
function people(before: CaseView, after: CaseView): Undo[] {
  const [added, ...others] = after.people.filter(({ id }) => !before.people.some((one) => one.id === id));
  if (!added || others.length > 0) return [];
  if (added.kind === "child" || (added.kind === "guardian" && added.custody.length > 0)) return [];
  const rest = { ...after, people: after.people.filter((one) => one !== added), waiting: null };
  const isInUse = JSON.stringify(rest).includes(added.id);
  return isInUse ? [] : [{ what: "personAdded", verb: "party.takeOut", input: { partyId: added.id } }];
}

/** How a child is heard; not where that has moved the case on, nor where it came of somebody's leaving. */
const voices = (before: CaseView, after: CaseView): Undo[] =>
  after.people.flatMap((child): Undo[] => {
    const was = before.people.find(({ id }) => id === child.id);
    if (child.kind !== "child" || was?.kind !== "child" || before.stage !== after.stage) return [];
    const said = ({ voice, voiceNote, trustedAdult }: typeof was) => JSON.stringify([voice, voiceNote, trustedAdult]);
    const isAdultThere = after.people.some(({ id, hasLeft }) => id === was.trustedAdult && !hasLeft);
    if (said(was) === said(child) || (was.trustedAdult && !isAdultThere)) return [];
    const input = { childId: child.id, way: was.voice, note: was.voiceNote ?? "", trustedAdult: was.trustedAdult };
    return [{ what: "voiceSet", verb: "party.setVoice", input }];
  });
