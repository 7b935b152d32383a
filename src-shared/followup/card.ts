import {
  type Card,
  card,
  dateInput,
  execute,
  facts,
  heading,
  line,
  openForm,
  type PressData,
  plain,
  problem,
  quiet,
  textInput,
  unfold,
  type Showing,
} from "../card.ts";
import type { CaseView } from "../case/view.ts";
import { longestEvidence } from "../input.ts";
import type { Text } from "../text/sv.ts";
import type { TaskView } from "./view.ts";

/** The owner's card: what was promised to whom by when, and the three answers. */
export function followUpCard(view: CaseView, task: TaskView, { text, isOpen, problem: wrong }: Showing): Card {
  const words = text.followUp;
  const isWaiting = task.state === "agreed" || task.state === "accepted" || task.state === "blocked";
  const base: PressData = { caseId: view.caseId, subject: `task:${task.id}`, input: { taskId: task.id } };
  const outcome = (said: "done" | "needsTime"): PressData => ({ ...base, input: { taskId: task.id, outcome: said } });
  const owedTo = [...task.reportTo, ...(task.reportsToFamily ? [words.theFamily] : [])];
  const receivers = text.list(owedTo);
  const lead = {
    agreed: words.lead,
    accepted: words.accepted,
    blocked: words.blocked,
    declined: words.declined,
    reported: words.reported(receivers),
    received: words.received(receivers),
    carriedOver: words.carriedOver,
    cancelled: words.letGo,
  }[task.state];
  const title = words.title(view.reference);
  const { show, hide } = showAndHide(base, text, task.state === "agreed");
  return card(
    text.language,
    title,
    [
      heading(title),
      wrong && problem(wrong),
      line(plain(lead)),
      facts([
        [words.owedTo, owedTo.join("; ")],
        [words.by, text.day(task.dueBy)],
        [words.what, isOpen ? task.what : null],
        [words.evidence, isOpen ? task.evidence : null],
        [words.hindrance, isOpen && task.state === "blocked" ? task.reason : null],
      ]),
      isWaiting ? quiet(words.seenBy) : null,
    ],
    [
      ...(isOpen ? [] : [show]),
      ...(task.state === "agreed"
        ? [execute("accept", words.accept, "followup.accept", base, { primary: isOpen, withoutInputs: true })]
        : []),
      ...(task.state === "blocked"
        ? [execute("accept", words.goOn, "followup.accept", base, { primary: isOpen, withoutInputs: true })]
        : []),
      ...(isWaiting
        ? [
            unfold(
              "openDone",
              words.done,
              [
                textInput({
                  id: "evidence",
                  label: words.evidence,
                  help: words.evidenceHelp,
                  longest: longestEvidence,
                  lines: true,
                }),
                quiet(text.common.signpost),
              ],
              execute("done", words.done, "followup.report", outcome("done"), { primary: true }),
              { primary: task.state === "accepted" },
            ),
            unfold(
              "openNeedsTime",
              words.needsTime,
              [
                textInput({
                  id: "reason",
                  label: words.reason,
                  help: words.reasonHelp,
                  longest: longestEvidence,
                }),
                dateInput({ id: "dueBy", label: words.newDay, value: task.dueBy, required: text.common.required }),
                quiet(text.common.signpost),
              ],
              execute("needsTime", words.needsTime, "followup.report", outcome("needsTime"), { primary: true }),
            ),
          ]
        : []),
      ...(task.state === "agreed"
        ? [
            unfold(
              "openDecline",
              words.decline,
              [
                textInput({ id: "why", label: words.why, help: words.reasonHelp, longest: longestEvidence }),
                quiet(text.common.signpost),
              ],
              execute("decline", words.decline, "followup.decline", base, { primary: true }),
            ),
          ]
        : []),
      ...(task.state === "accepted" ? [stuck(base, text)] : []),
      ...(hasColleague(view) && isWaiting && task.state !== "agreed"
        ? [openForm("handOn", words.colleague, "handOn", { caseId: view.caseId, thing: task.id })]
        : []),
      ...(isOpen ? [hide] : []),
    ],
  );
}

/** What stands in the way, for the coordinator to help with. */
const stuck = (base: PressData, { followUp: words, common }: Text) =>
  unfold(
    "openBlocked",
    words.stuck,
    [
      textInput({ id: "hindrance", label: words.hindrance, help: words.reasonHelp, longest: longestEvidence }),
      quiet(common.signpost),
    ],
    execute(
      "blocked",
      words.stuck,
      "followup.report",
      { ...base, input: { ...base.input, outcome: "blocked" } },
      { primary: true },
    ),
  );

/** Somebody in the case works at the same service. */
const hasColleague = ({ people, yourParty }: CaseView) => {
  const self = people.find(({ id }) => id === yourParty);
  return people.some(
    (one) =>
      one.kind === "professional" && self?.kind === "professional" && one.id !== self.id && one.unit === self.unit,
  );
};

/** Nobody answers what they have not read: until it is read, reading it is the first step. */
const showAndHide = (base: PressData, text: Text, isAsked: boolean) => ({
  show: execute("show", text.common.show, "show", base, { primary: isAsked, withoutInputs: true }),
  hide: execute("hide", text.common.hide, "hide", base, { withoutInputs: true }),
});

/** The receiver's card: an answer has come and waits to be taken in. */
export function receiptCard(view: CaseView, task: TaskView, { text, isOpen, problem: wrong }: Showing): Card {
  const words = text.followUp;
  const base: PressData = { caseId: view.caseId, subject: `report:${task.id}`, input: { taskId: task.id } };
  const isReceived = task.state === "received";
  const title = words.reportTitle(view.reference);
  const { show, hide } = showAndHide(base, text, !isReceived);
  return card(
    text.language,
    title,
    [
      heading(title),
      wrong && problem(wrong),
      line(plain(isReceived ? words.receivedLead(task.owner) : words.reportLead(task.owner))),
      facts([
        [words.what, isOpen ? task.what : null],
        [words.said, isOpen ? task.evidence : null],
      ]),
    ],
    [
      ...(isOpen ? [] : [show]),
      ...(isReceived
        ? []
        : [execute("receive", words.receive, "followup.receive", base, { primary: isOpen, withoutInputs: true })]),
      ...(isOpen ? [hide] : []),
    ],
  );
}
