import { categories } from "../../../src-shared/case/labelled.ts";
import { wordsToCheck } from "../../../src-shared/consent/exclusions.ts";
import type { agendaCommands } from "../../../src-shared/meeting/agenda/commands.ts";
import type { AgendaItem } from "../../../src-shared/meeting/item.ts";
import { feedbackAnswers, feedbackQuestions } from "../../../src-shared/meeting/feedback.ts";
import {
  heardWays,
  isAgendaOpen,
  isBefore,
  isOver,
  isUpcoming,
  type Meeting,
  type MeetingState,
} from "../../../src-shared/meeting/meeting.ts";
import { pauseKinds } from "../../../src-shared/meeting/pauses.ts";
import type { Draw, InputMaker } from "../draw.ts";
import { kinds } from "../family.ts";

/** A meeting for which this holds, where there is one. */
const aMeeting = ({ file, meeting, one }: Draw, isFit: (state: MeetingState, meeting: Meeting) => boolean) =>
  one(file.meetings.filter((each) => isFit(each.state, each))) ?? meeting;
const isIn =
  (...names: MeetingState["name"][]) =>
  ({ name }: MeetingState) =>
    names.includes(name);

/** A meeting with items for which this holds, and one of them. */
function anItem(
  draw: Draw,
  isFit: (state: MeetingState) => boolean,
  isRight: (item: AgendaItem) => boolean = () => true,
) {
  const meeting = aMeeting(draw, (state, { items }) => isFit(state) && items.some(isRight));
  const item = draw.one(meeting?.items.filter(isRight) ?? []) ?? draw.one(meeting?.items ?? []);
  return { meeting, item, of: { meetingId: meeting?.id, itemId: item?.id } };
}

const isFamilys =
  ({ ids }: Draw) =>
  ({ suggestedBy }: AgendaItem) =>
    [...ids("child"), ...ids("guardian")].some((party) => party === suggestedBy);

const someNeeds = ({ one, pick, mostly }: Draw) =>
  pick() % 3 === 0 ? [{ kind: "unit", unit: mostly() ? one(["ekskolan", "barnochunga"]) : one(["bup", "okand"]) }] : [];

const aPromise = ({ told, one, mostly, day, pick }: Draw, meeting: Meeting | undefined) => ({
  what: told(),
  category: one(kinds),
  owner: one(meeting?.invitees ?? []),
  reportTo: mostly() ? (pick() % 3 === 0 ? [null, one(meeting?.family ?? [])] : null) : one(meeting?.invitees ?? []),
  dueBy: day(7),
});

export const agendaInputs = {
  "meeting.suggestItem": (draw) => {
    const { one, pick, mostly, told } = draw;
    const meeting = aMeeting(draw, isIn("booked", "inProgress"));
    return {
      meetingId: meeting?.id,
      title: told(),
      category: one(mostly() ? kinds : categories),
      ...(pick() % 3 === 0
        ? { for: one(meeting?.family ?? []), releasedTo: meeting?.family.slice(0, pick() % 2) }
        : {}),
      ...(mostly() ? {} : { about: meeting?.family.slice(0, 2) }),
      needs: someNeeds(draw),
      minutes: one([null, 10]),
    };
  },

  "meeting.removeItem": (draw) => anItem(draw, isAgendaOpen, (item) => !isFamilys(draw)(item)).of,

  "meeting.rewordItem": (draw) => {
    const { item, of } = anItem(draw, isAgendaOpen);
    const isTheirs = item && isFamilys(draw)(item) && draw.mostly();
    return {
      ...of,
      title: draw.told(),
      seen: draw.mostly() ? item?.wording : item?.id,
      ...(isTheirs ? { for: item.suggestedBy } : {}),
    };
  },

  "meeting.rewordPurpose": (draw) => {
    const meeting = aMeeting(draw, isAgendaOpen);
    const words = { purpose: draw.told(), childQuestion: draw.told() };
    return { meetingId: meeting?.id, ...words, seen: draw.mostly() ? meeting?.wording : meeting?.id };
  },

  "meeting.recategoriseItem": (draw) => ({ ...anItem(draw, isAgendaOpen).of, category: draw.one(kinds) }),

  "meeting.setNeeds": (draw) => ({ ...anItem(draw, isAgendaOpen).of, needs: someNeeds(draw), minutes: 5 }),

  "meeting.moveItem": (draw) => {
    const { meeting, of } = anItem(draw, isAgendaOpen, (item) => !isFamilys(draw)(item));
    return { ...of, before: draw.mostly() ? null : draw.one(meeting?.items ?? [])?.id };
  },

  "meeting.limitItem": (draw) => {
    const { meeting, of } = anItem(draw, (state) => !isOver(state));
    return { ...of, present: draw.pick() % 3 === 0 ? null : draw.some(meeting?.invitees ?? []) };
  },

  "meeting.answerItem": (draw) => ({ ...anItem(draw, isBefore).of, answer: draw.told() }),

  "meeting.giveInput": (draw) => {
    const meeting = aMeeting(draw, isUpcoming);
    const earlier = draw.one(meeting?.inputs ?? []);
    return {
      meetingId: meeting?.id,
      words: draw.told(),
      category: draw.one(kinds),
      seen: draw.mostly() ? (earlier?.wording ?? null) : null,
    };
  },

  "meeting.keepOut": (draw) => {
    const meeting = aMeeting(draw, (state) => !isOver(state));
    return { meetingId: meeting?.id, by: draw.one(meeting?.family ?? []), words: draw.told() };
  },

  "meeting.dropKeepOut": (draw) => {
    const meeting = aMeeting(draw, (state, { offLimits }) => !isOver(state) && offLimits.length > 0);
    const topic = draw.one(meeting?.offLimits ?? []);
    return { meetingId: meeting?.id, words: topic?.id, by: draw.mostly() ? topic?.by : draw.one(draw.ids("guardian")) };
  },

  "meeting.checkWords": (draw) => {
    const meeting = aMeeting(draw, (state, { offLimits }) => !isOver(state) && offLimits.length > 0);
    const words = [...wordsToCheck(draw.file, draw.now), ...(meeting?.offLimits ?? []).map((one) => one.id)];
    return { meetingId: meeting?.id, words: draw.one(words), ...(draw.mostly() ? {} : { seen: [meeting?.wording] }) };
  },

  "meeting.publish": (draw) => ({
    meetingId: aMeeting(draw, isIn("booked"))?.id,
    shortNoticeReason: draw.told(),
    missingReason: draw.mostly() ? draw.told() : "",
  }),

  "meeting.begin": (draw) => ({ meetingId: aMeeting(draw, isUpcoming)?.id }),

  "meeting.setFloor": (draw) => {
    const meeting = aMeeting(draw, isIn("inProgress"));
    const people = [...(meeting?.family ?? []), ...(meeting?.invitees ?? [])];
    const item = draw.one([null, ...(meeting?.items ?? []).map((one) => one.id)]);
    return { meetingId: meeting?.id, item, party: draw.one([null, ...people]), isPaused: !draw.mostly() };
  },

  "meeting.askPause": (draw) => {
    const meeting = aMeeting(draw, isIn("inProgress"));
    const party = draw.one(meeting?.family ?? []);
    return { meetingId: meeting?.id, kind: draw.one(pauseKinds), ...(draw.pick() % 2 ? { party } : {}) };
  },

  "meeting.seePause": (draw) => {
    const meeting = aMeeting(draw, (_, { pauses }) => pauses.length > 0);
    return { meetingId: meeting?.id, pauseId: draw.one(meeting?.pauses ?? [])?.id };
  },

  "meeting.noteHeard": (draw) => {
    const meeting = aMeeting(draw, isIn("inProgress"));
    const people = [...(meeting?.family ?? []), ...(meeting?.invitees ?? [])];
    return { meetingId: meeting?.id, party: draw.one(people), how: draw.one([null, ...heardWays]) };
  },

  "meeting.sayAccord": ({ file, one, told, pick }) => {
    const meeting = one(file.meetings.filter(({ type }) => type === "decision"));
    return {
      meetingId: meeting?.id,
      reservation: pick() % 2 > 0 ? { about: one(["needs", "cost", "order", "other"]), words: told() } : null,
      ...(pick() % 3 > 0 ? {} : { for: one(meeting?.invitees ?? []) }),
    };
  },

  "meeting.hold": (draw) => {
    const { some, mostly, pick, one } = draw;
    const meeting = aMeeting(draw, isIn("agendaPublished", "inProgress"));
    const present = [...(meeting?.family ?? []), ...(meeting?.invitees ?? [])];
    const attended = mostly() ? present : some(present);
    const absent = (meeting?.family ?? []).filter((party) => !attended.includes(party));
    const isDecided = meeting?.type !== "officialsFirst";
    return {
      meetingId: meeting?.id,
      attended,
      heard: absent.map((party) => ({ party, how: heardWays[1 + (pick() % 3)] })),
      withoutFamily: mostly() ? { saidBy: one(meeting?.family ?? []), channel: "phone" } : null,
      agreements: isDecided || !mostly() ? [aPromise(draw, meeting), aPromise(draw, meeting)] : [],
      heldEarlier: mostly(),
    };
  },

  "meeting.notHeld": (draw) => {
    const isPast = (state: MeetingState) =>
      state.name === "inProgress" || (isUpcoming(state) && state.slot.start <= draw.now);
    return { meetingId: aMeeting(draw, isPast)?.id, reason: draw.told() };
  },

  "meeting.setOutcome": (draw) => {
    const isOpen = isIn("inProgress", "held", "notesReview");
    const { item, of } = anItem(draw, isOpen, ({ outcome }) => outcome === null);
    const outcome = draw.one(["discussed", "discussed", item?.answers.length ? "answeredBefore" : "moved"]);
    return { ...of, outcome, note: draw.told(), movedTo: draw.day(20) };
  },

  "meeting.writeNote": (draw) => ({
    meetingId: aMeeting(draw, isIn("held", "inProgress"))?.id,
    words: draw.told(),
    category: draw.one(kinds),
    ...(draw.mostly() ? {} : { about: draw.ids("guardian") }),
  }),

  "meeting.rewordNote": (draw) => {
    const meeting = aMeeting(draw, ({ name }, { notes }) => name === "held" && notes.length > 0);
    const note = draw.one(meeting?.notes ?? []);
    const seen = draw.mostly() ? note?.wording : note?.id;
    return { meetingId: meeting?.id, noteId: note?.id, words: draw.told(), seen };
  },

  "meeting.removeNote": (draw) => {
    const meeting = aMeeting(draw, ({ name }, { notes }) => name === "held" && notes.length > 0);
    return { meetingId: meeting?.id, noteId: draw.one(meeting?.notes ?? [])?.id };
  },

  "meeting.shareNotes": (draw) => ({ meetingId: aMeeting(draw, isIn("held"))?.id }),

  "meeting.takeStand": (draw) => {
    const meeting = aMeeting(draw, isIn("notesReview"));
    const isCoordinators = draw.pick() % 3 === 0;
    return {
      meetingId: meeting?.id,
      stance: draw.one(["agrees", "differs"]),
      words: draw.mostly() ? draw.told() : "",
      ...(isCoordinators ? { party: draw.one(meeting?.family ?? []) } : {}),
    };
  },

  "meeting.giveFeedback": (draw) => {
    const meeting = aMeeting(draw, isIn("held", "notesReview", "finalised", "closed"));
    return {
      meetingId: meeting?.id,
      question: draw.one(feedbackQuestions),
      answer: draw.mostly() ? "no" : draw.one(feedbackAnswers),
      words: draw.mostly() ? draw.told() : "",
      for: draw.one(meeting?.family ?? []),
    };
  },

  "meeting.finalise": (draw) => {
    const isDone = ({ name }: MeetingState, { items }: Meeting) =>
      name === "notesReview" && items.every((item) => item.outcome !== null);
    return { meetingId: aMeeting(draw, isDone)?.id, diarium: draw.told(), reason: draw.mostly() ? draw.told() : "" };
  },

  "meeting.close": (draw) => {
    const meeting = aMeeting(draw, isIn("finalised"));
    const next = draw.one(draw.file.meetings.filter(({ state, id }) => isBefore(state) && id !== meeting?.id));
    return {
      meetingId: meeting?.id,
      next: next ? { kind: "meeting", meeting: next.id, around: draw.day(20) } : { kind: "none", reason: draw.told() },
    };
  },

  "meeting.draftNext": (draw) => ({
    meetingId: aMeeting(draw, isIn("held", "notesReview", "finalised", "closed"))?.id,
  }),
} satisfies Record<keyof typeof agendaCommands, InputMaker>;
