import { effectiveConsent } from "../../../src-shared/consent/effective.ts";
import type { followupCommands } from "../../../src-shared/followup/commands.ts";
import { helpfulness, type Task } from "../../../src-shared/followup/task.ts";
import { hasBeenHeld } from "../../../src-shared/meeting/meeting.ts";
import { isProfessional, isRelative } from "../../../src-shared/party/party.ts";
import { dayOf } from "../../../src-shared/time.ts";
import type { Draw, InputMaker } from "../draw.ts";
import { kinds } from "../family.ts";

/** Mostly a promise in one of these states. */
const promised = ({ file, one, mostly, task }: Draw, ...states: Task["state"]["name"][]) =>
  (mostly() ? one(file.tasks.filter(({ state }) => states.includes(state.name))) : undefined) ?? task;
const untold = ({ file, one }: Draw, task: Task | undefined) =>
  one(
    (task?.reportTo ?? []).flatMap(({ party, receivedAt }) =>
      party && !receivedAt && file.parties.some((other) => other.id === party && isRelative(other)) ? [party] : [],
    ),
  );

export const followupInputs = {
  "followup.agree": (draw) => {
    const { file, now, one, some, mostly, pick, day, told } = draw;
    const meeting = one(
      file.meetings.filter(
        ({ state }) => state.name === "inProgress" || (hasBeenHeld(state) && state.name !== "closed"),
      ),
    );
    const [invitees, family] = [meeting?.invitees ?? [], meeting?.family ?? []];
    const flows = effectiveConsent(file, now).flows.filter(({ from }) => from === file.office);
    const reached = file.parties.flatMap((party) =>
      isProfessional(party) && invitees.includes(party.id)
        ? flows.filter(({ to }) => to === party.unit.id).map(({ category }) => ({ owner: party.id, category }))
        : [],
    );
    const receivers = [null, ...invitees, ...family];
    return {
      meetingId: meeting?.id ?? draw.meeting?.id,
      agreements: [
        {
          what: told(),
          ...((mostly() ? one(reached) : undefined) ?? { owner: one(invitees), category: one(kinds) }),
          reportTo: pick() % 3 > 0 ? [null] : [one(receivers), ...some(receivers)],
          dueBy: mostly() ? day(7) : day(1),
          intervention: mostly() ? null : one(file.plan.interventions)?.id,
        },
      ],
    };
  },

  "followup.accept": (draw) => ({ taskId: promised(draw, "agreed", "blocked")?.id }),

  "followup.decline": (draw) => ({
    taskId: promised(draw, "agreed")?.id,
    why: draw.mostly() ? draw.told() : "",
  }),

  "followup.handOver": (draw) => ({
    taskId: promised(draw, "agreed", "accepted", "declined")?.id,
    to: draw.one(draw.ids("professional")),
    reason: draw.mostly() ? draw.told() : "",
    dueBy: draw.mostly() ? draw.day(9) : null,
  }),

  "followup.report": (draw) => {
    const taskId = promised(draw, "agreed", "accepted", "blocked")?.id;
    return draw.mostly()
      ? { taskId, outcome: "done", evidence: draw.mostly() ? draw.told() : "" }
      : draw.mostly()
        ? { taskId, outcome: "needsTime", reason: draw.told(), dueBy: draw.day(20) }
        : { taskId, outcome: "blocked", hindrance: draw.told() };
  },

  "followup.receive": (draw) => {
    const task = promised(draw, "reported");
    return { taskId: task?.id, for: draw.pick() % 2 > 0 ? untold(draw, task) : null };
  },

  "followup.sayUnheard": (draw) => {
    const { file, now, one, mostly } = draw;
    const late = file.tasks.filter(({ state, dueBy }) => state.name === "reported" || dueBy < dayOf(now));
    const task = (mostly() ? one(late) : undefined) ?? draw.task;
    return { taskId: task?.id, for: untold(draw, task) };
  },

  "followup.carryOver": (draw) => ({
    taskId: promised(draw, "accepted", "agreed", "declined")?.id,
    reason: draw.told(),
  }),

  "followup.cancel": (draw) => ({ taskId: draw.task?.id, reason: draw.told() }),

  "followup.rate": (draw) => ({
    taskId: promised(draw, "reported", "received")?.id,
    for: draw.one(draw.file.parties.filter(isRelative))?.id,
    helped: draw.one(helpfulness),
  }),

  "followup.recordDeviation": (draw) => {
    const { file, one, pick, day, told, task } = draw;
    const held = one(file.meetings.filter(({ state }) => hasBeenHeld(state)));
    const absent = held?.invitees.filter((party) => hasBeenHeld(held.state) && !held.state.attended.includes(party));
    if (pick() % 2 === 0) return { kind: "absent", meetingId: held?.id, party: one(absent ?? []), words: told() };
    const late = one(file.tasks.filter(({ dueBy, state }) => dueBy < day(0) || state.name === "cancelled")) ?? task;
    return { kind: one(["brokenPromise", "late"]), taskId: late?.id, words: "" };
  },
} satisfies Record<keyof typeof followupCommands, InputMaker>;
