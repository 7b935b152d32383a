import { joiningWays } from "../../../src-shared/meeting/joining.ts";
import { isOver, isUpcoming, type Meeting, type MeetingState } from "../../../src-shared/meeting/meeting.ts";
import type { planningCommands } from "../../../src-shared/meeting/planning/commands.ts";
import { fits } from "../../../src-shared/meeting/poll.ts";
import { awaitsEvent } from "../../../src-shared/meeting/planning/unsent.ts";
import { adaptationKinds, hasLeft, type Professional } from "../../../src-shared/party/party.ts";
import { type Day, isWeekend, momentAt } from "../../../src-shared/time.ts";
import type { Draw, InputMaker } from "../draw.ts";
import { kinds } from "../family.ts";

const isIn =
  (...names: MeetingState["name"][]) =>
  ({ state }: Meeting) =>
    names.includes(state.name);

/** A meeting for which this holds, where there is one. */
const aMeeting = ({ file, meeting, one }: Draw, isFit: (meeting: Meeting) => boolean) =>
  one(file.meetings.filter(isFit)) ?? meeting;

const titles = ["kurator", "rektor", "socialsekreterare", "bupbehandlare", "behandlare"];
const somebody = ({ some, known, pick }: Draw) =>
  some(titles)
    .flatMap(known)
    .slice(0, 1 + (pick() % 3));

/** Those in the case who have no account. */
const outsiders = ({ file }: Draw) =>
  file.parties.filter(
    (party): party is Professional => party.kind === "professional" && party.account === null && !hasLeft(party),
  );

/** Everybody, or one side of two who must not meet. */
function seated(draw: Draw) {
  const { file, pick, one } = draw;
  const apart = one(file.relations);
  const relatives = file.parties.filter((party) => party.kind !== "professional" && !hasLeft(party));
  const [gone] = apart ? [apart.between[pick() % 2]] : [];
  const family = relatives.map(({ id }) => id).filter((id) => id !== gone);
  if (apart && pick() % 4 > 0) return { type: "separate", family };
  if (pick() % 5 === 0) return { type: "decision", family };
  return file.wishes.length > 0 && pick() % 3 === 0 ? { type: "officialsFirst", family } : {};
}

const aPlan = (draw: Draw) => ({
  purpose: draw.told(),
  childQuestion: draw.told(),
  category: draw.one(kinds),
  invitees: somebody(draw),
  outside: draw.pick() % 3 === 0 ? outsiders(draw).map(({ id }) => id) : [],
  optional: draw.pick() % 3 === 0 ? somebody(draw) : [],
  optionalOutside: draw.pick() % 6 === 0 ? outsiders(draw).map(({ id }) => id) : [],
  minutes: draw.one([30, 60, 90]),
  ...seated(draw),
});

/** The first to come: nobody meets on a Saturday. */
const workdays = ({ day }: Draw, most: number) =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]
    .map(day)
    .filter((one) => !isWeekend(one))
    .slice(0, most);

const sentFrom = ({ pick }: Draw) => (pick() % 4 === 0 ? "outlook" : "samla");
const anUnsent = (draw: Draw) => ({ meetingId: aMeeting(draw, awaitsEvent)?.id });

const aDrift = (draw: Draw) => {
  const drifted = aMeeting(draw, ({ state, drift }) => isUpcoming(state) && drift !== null && !drift.isRestoring);
  return { meetingId: drifted?.id, drift: drifted?.drift?.id ?? drifted?.id };
};

export const planningInputs = {
  "meeting.recordWish": ({ one, ids, told }) => ({
    by: one([...ids("guardian"), ...ids("child")]),
    scope: told(),
    category: one(kinds),
    channel: one(["phone", "visit", "letter"]),
  }),

  "meeting.shuttle": ({ meeting, one, ids }) => ({ meetingId: meeting?.id, for: one(ids("guardian")) }),

  "meeting.draft": aPlan,

  "meeting.seek": (draw) => {
    const { pick, day } = draw;
    const from = day(pick() % 5);
    const again = draw.one(draw.file.meetings.filter(isIn("draft", "seeking", "proposed", "rescheduling")));
    if (!again || pick() % 3 > 0) return { ...aPlan(draw), from };
    if (again.state.name === "rescheduling" || pick() % 2 > 0) return { meetingId: again.id, from };
    return { ...aPlan(draw), meetingId: again.id, seen: again.wording, from };
  },

  "meeting.enterTimes": (draw) => {
    const meeting = aMeeting(draw, ({ state }) => "awaiting" in state && state.awaiting.length > 0);
    const awaiting = meeting && "awaiting" in meeting.state ? meeting.state.awaiting : [];
    const onDay = (day: Day) => ({
      start: momentAt(day, "08:00"),
      end: momentAt(day, draw.mostly() ? "17:00" : draw.one(["08:20", "07:00"])!),
    });
    return {
      meetingId: meeting?.id,
      party: draw.one(awaiting),
      free: workdays(draw, 9).map(onDay),
    };
  },

  "meeting.book": (draw) => {
    const { now, one, mostly, told } = draw;
    const proposed = aMeeting(draw, ({ state }) => "proposals" in state && state.proposals.length > 0);
    const proposals = proposed && "proposals" in proposed.state ? proposed.state.proposals : [];
    return {
      meetingId: proposed?.id,
      start: one(proposals)?.start ?? now,
      venueId: mostly() ? "ekrummet" : "skolan",
      venueReason: mostly() ? told() : "",
      origin: sentFrom(draw),
    };
  },

  "meeting.bookNow": (draw) => {
    const { pick, day, mostly, told } = draw;
    const soonest = pick() % 5;
    const at = {
      from: day(soonest),
      start: momentAt(day(soonest + (pick() % 3)), draw.one(["08:00", "09:30", "13:15", "20:00"]) ?? "09:00"),
      venueId: mostly() ? "ekrummet" : "skolan",
      venueReason: mostly() ? told() : "",
      origin: sentFrom(draw),
    };
    const known = draw.one(
      draw.file.meetings.filter(isIn("draft", "seeking", "proposed", "rescheduling", "booked", "agendaPublished")),
    );
    if (!known || pick() % 2 > 0) return { ...aPlan(draw), ...at };
    return { meetingId: known.id, ...at };
  },

  "meeting.invite": (draw) => {
    const meeting = aMeeting(draw, ({ state }) => isUpcoming(state) || state.name === "inProgress");
    const isAsked = (account: string) =>
      draw.file.parties.some(
        (party) => party.kind === "professional" && party.account === account && meeting?.invitees.includes(party.id),
      );
    const others = titles.flatMap(draw.known).filter((account) => !isAsked(account) || draw.pick() % 9 === 0);
    const outside = outsiders(draw).filter(({ id }) => !meeting?.invitees.includes(id));
    return {
      meetingId: meeting?.id,
      invitees: [draw.one(others)].filter((one) => one !== undefined),
      outside: draw.pick() % 3 === 0 ? outside.map(({ id }) => id) : [],
    };
  },

  "meeting.uninvite": (draw) => {
    const meeting = aMeeting(
      draw,
      ({ state, invitees }) => (isUpcoming(state) || state.name === "rescheduling") && invitees.length > 1,
    );
    return { meetingId: meeting?.id, party: draw.one(meeting?.invitees ?? []), reason: draw.told() };
  },

  "meeting.arrange": (draw) => {
    const meeting = aMeeting(draw, ({ state }) => !isOver(state));
    return {
      meetingId: meeting?.id,
      for: draw.one(meeting?.family ?? []),
      kind: draw.one(adaptationKinds),
      detail: draw.mostly() ? draw.told() : "",
    };
  },

  "meeting.markArranged": (draw) => {
    const meeting = aMeeting(draw, ({ state, arrangements }) => !isOver(state) && arrangements.length > 0);
    return { meetingId: meeting?.id, arrangementId: draw.one(meeting?.arrangements ?? [])?.id, isDone: draw.mostly() };
  },

  "meeting.reschedule": (draw) => {
    const meeting = aMeeting(draw, ({ state }) => isUpcoming(state));
    return { meetingId: meeting?.id, reason: draw.told(), from: draw.day(draw.pick() % 7) };
  },

  "meeting.goOnWithout": (draw) => ({ meetingId: aMeeting(draw, ({ state }) => isUpcoming(state))?.id }),

  "meeting.makeGeneral": (draw) => ({ meetingId: aMeeting(draw, ({ state }) => isUpcoming(state))?.id }),

  "meeting.acceptDrift": (draw) => ({ ...aDrift(draw), venueReason: draw.mostly() ? draw.told() : "" }),

  "meeting.restoreDrift": aDrift,

  "meeting.sendEvent": anUnsent,

  "meeting.awaitEvent": anUnsent,

  "meeting.askTimes": (draw) => {
    const meeting = aMeeting(draw, ({ state }) => ["seeking", "proposed", "rescheduling"].includes(state.name));
    const people = [...(meeting?.family ?? []), ...outsiders(draw).map(({ id }) => id)];
    const own = workdays(draw, 2).map((day) => ({
      start: momentAt(day, "09:00"),
      end: momentAt(day, draw.mostly() ? "11:30" : "09:10"),
    }));
    return {
      meetingId: meeting?.id,
      parties: people.slice(0, 1 + (draw.pick() % 4)),
      times: draw.pick() % 2 ? own : [],
    };
  },

  "meeting.replyTimes": (draw) => {
    const meeting = aMeeting(draw, ({ poll }) => poll !== null);
    const times = meeting?.poll?.times ?? [];
    return {
      meetingId: meeting?.id,
      fits: times.map(({ start }) => ({ start, fit: draw.one(fits) })),
      words: draw.mostly() ? draw.told() : "",
      party: draw.one(meeting?.poll?.asked ?? []),
    };
  },

  "meeting.closePoll": (draw) => ({ meetingId: aMeeting(draw, ({ poll }) => poll !== null && !poll.closedAt)?.id }),

  "meeting.chooseJoining": (draw) => {
    const meeting = aMeeting(draw, ({ state }) => !isOver(state));
    const how = draw.one(joiningWays);
    return { meetingId: meeting?.id, how, isAware: draw.mostly(), party: draw.one(meeting?.family ?? []) };
  },

  "meeting.suggestPerson": ({ one, ids, told, mostly }) => ({
    who: told(),
    why: mostly() ? told() : "",
    by: one([...ids("guardian"), ...ids("child")]),
  }),

  "meeting.weighPerson": ({ file, one, told, mostly }) => ({
    suggestionId: one(file.suggestions)?.id,
    how: one(["willAsk", "notNow"]),
    words: mostly() ? told() : "",
  }),

  "meeting.cancel": ({ meeting, told }) => ({ meetingId: meeting?.id, reason: told() }),
} satisfies Record<keyof typeof planningCommands, InputMaker>;
