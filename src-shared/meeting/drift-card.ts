import {
  type Action,
  type Card,
  card,
  type Element,
  execute,
  facts,
  heading,
  line,
  openForm,
  part,
  plain,
  type PressData,
  problem,
  quiet,
  type Showing,
  textInput,
  unfold,
} from "../card.ts";
import { driftSubject } from "../case/notices.ts";
import type { CaseView } from "../case/view.ts";
import { longestLine } from "../input.ts";
import type { Text } from "../text/sv.ts";
import { faultWords } from "../text/words.ts";
import type { DriftView } from "./drift-view.ts";
import { severityOf } from "./invitation/fault.ts";
import type { MeetingView } from "./view.ts";

/**
 * Outlook says one thing and the case another: what differs, and the three ways on. Sent unasked it tells what kind of thing
 * differs; what somebody wrote and whom they added come in answer to a press.
 */
export function driftCard(view: CaseView, meeting: MeetingView, { text, isOpen, problem: wrong }: Showing): Card {
  const words = text.meeting.drift;
  const { drift } = meeting;
  const isCopied = drift?.copies.length ? drift.kinds.join() === "copy" : false;
  const title = (isCopied ? words.copies : words).title(view.reference);
  if (!drift) return card(text.language, title, [heading(title), line(words.settled)]);
  const body = [
    heading(title),
    wrong && problem(wrong),
    line(leadOf(drift, isCopied, words)),
    ...(drift.isRestoring ? [] : unlawful(drift, { text, isOpen })),
    facts([
      [words.differs, text.list(drift.kinds.map((kind) => words.kinds[kind]))],
      [words.inCase, meeting.slot && text.slot(meeting.slot)],
      [words.inOutlook, drift.slot && text.slot(drift.slot)],
      [words.copies.when, text.list(drift.copies.map(({ slot }) => text.slot(slot)))],
    ]),
    ...(isOpen ? details(drift, text) : []),
    ...(drift.isRestoring
      ? []
      : [drift.copies.length > 0 ? quiet(words.copies.whoHears) : null, quiet(words.nobodyTold)]),
  ];
  return card(text.language, title, body, drift.isRestoring ? [] : ways(view, meeting, drift, { text, isOpen }));
}

const leadOf = (drift: DriftView, isCopied: boolean, words: Text["meeting"]["drift"]) => {
  if (drift.isRestoring) return drift.copies.length > 0 ? words.copies.settling : words.restoring;
  return isCopied ? words.copies.lead : words.lead;
};

/** In a chat it is said what kind of thing it is; about whom, in answer to a press. */
function unlawful(
  { faults, kinds: differs }: DriftView,
  { text, isOpen }: Pick<Showing, "text" | "isOpen">,
): (Element | null)[] {
  const words = text.meeting.drift;
  if (faults.length === 0) return [];
  const kinds = [...new Set(faults.map(({ rule }) => words.unlawful[rule]))];
  return [
    problem({
      message: kinds.join(" "),
      whatToDo: !faults.some(isStopped)
        ? words.thinkUnlawful
        : differs.join() === "copy"
          ? words.copies.removeUnlawful
          : words.restoreUnlawful,
    }),
    ...(isOpen
      ? faults.map((fault) => {
          const { what, why } = faultWords(fault, text.meeting.invitation);
          return line(plain(`${what} ${why}`));
        })
      : []),
  ];
}
const isStopped = (fault: DriftView["faults"][number]) => severityOf(fault) === "stop";

const details = (drift: DriftView, text: Text): (Element | null)[] =>
  part(text.meeting.drift.more, [
    facts([
      [text.meeting.where, drift.place ?? (drift.copies.map(({ place }) => place).find(Boolean) || null)],
      [
        text.meeting.drift.added,
        text.list([...drift.added, ...drift.copies.flatMap(({ added }) => added)].map(calledIn)),
      ],
      [text.meeting.drift.removed, text.list(drift.removed)],
    ]),
  ]);

const calledIn = ({ name, mailbox }: DriftView["added"][number]) =>
  name === "" || name === mailbox ? mailbox : `${name} (${mailbox})`;

function ways(
  { caseId }: CaseView,
  meeting: MeetingView,
  drift: DriftView,
  { text, isOpen }: Pick<Showing, "text" | "isOpen">,
): Action[] {
  const words = text.meeting.drift;
  const press: PressData = {
    caseId,
    subject: driftSubject(meeting.id, drift),
    input: { meetingId: meeting.id, drift: drift.id },
  };
  const hasCopy = drift.copies.length > 0;
  const isOnlyCopied = hasCopy && drift.kinds.length === 1;
  const accept = execute("accept", hasCopy ? words.copies.keep : words.accept, "meeting.acceptDrift", press);
  return [
    execute("restore", isOnlyCopied ? words.copies.remove : words.restore, "meeting.restoreDrift", press, {
      primary: true,
      withoutInputs: true,
    }),
    drift.kinds.includes("place") && !hasCopy
      ? unfold(
          "openAccept",
          words.accept,
          [
            textInput({
              id: "venueReason",
              label: text.meeting.venueReason,
              help: text.meeting.venueReasonHelp,
              longest: longestLine,
            }),
            quiet(text.common.signpost),
          ],
          accept,
        )
      : { ...accept, associatedInputs: "none" },
    openForm("reschedule", words.rebook, "reschedule", { caseId, thing: meeting.id }),
    execute(
      isOpen ? "hide" : "show",
      isOpen ? text.common.hide : text.common.show,
      isOpen ? "hide" : "show",
      { ...press, input: {} },
      { withoutInputs: true },
    ),
  ];
}

/** On the case's own card, where a meeting of it waits for that decision. */
export function driftNotice(view: CaseView, { meeting: { drift: words }, ...text }: Text): Element | null {
  const drifted = view.meetings.find(({ drift }) => drift && !drift.isRestoring)?.drift;
  if (!drifted) return null;
  const what = text.list(drifted.kinds.map((kind) => words.kinds[kind]));
  const [worst] = drifted.faults;
  const lead = drifted.kinds.join() === "copy" ? words.copies.lead : words.lead;
  const message = worst ? words.unlawful[worst.rule] : lead;
  return problem({ message, whatToDo: `${words.notice(plain(what))} ${words.nobodyTold}` });
}
