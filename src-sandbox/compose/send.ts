import type { CalendarEvent } from "../graph/calendar.ts";
import type { Outside } from "../outside.ts";
import type { Person } from "../people.ts";
import { addInOf, type SendMode } from "./add-in.ts";
import { runBare, type Said } from "./alert.ts";
import type { Draft } from "./draft.ts";
import { sent } from "./saving.ts";
import { answerDirectly } from "./talk.ts";

/** What stands before somebody whose meeting the add-in would not let go. */
export interface Alert {
  text: string;
  markdown?: string;
  /** Whether they may send it all the same. */
  canSend: boolean;
  cancelLabel?: string;
  /** A button that opens the pane, and what it hands it. */
  opens?: { command: string; handed: string };
}
export type Sending = { sent: true; event: CalendarEvent; unavailable?: string } | { sent: false; alert: Alert };

const PATIENCE_MS = 30_000;

/** As somebody presses Send in an Outlook that runs the add-in's script, and then says whether to send it all the same. */
export async function sendDraft(
  outside: Outside,
  person: Person,
  draft: Draft,
  isToBeSentAnyway: boolean,
): Promise<Sending> {
  const { script, events } = addInOf(outside);
  const { action, sendMode = "softBlock" } = events["appointmentSending"] ?? {};
  if (!action) return { sent: true, event: sent(outside, draft) };

  const said = await ask(outside, person, draft, script, action);
  const outcome = outcomeOf(said, sendMode);
  if (outcome.alert && !(outcome.alert.canSend && isToBeSentAnyway)) return { sent: false, alert: outcome.alert };
  return {
    sent: true,
    event: sent(outside, draft),
    ...(outcome.unavailable ? { unavailable: outcome.unavailable } : {}),
  };
}

async function ask(outside: Outside, person: Person, draft: Draft, script: string, action: string): Promise<Said> {
  const source = await scriptAt(outside, script);
  if (source === undefined) return { isAvailable: false, why: `${script} is not there.` };
  return runBare({
    script: source,
    action,
    args: { type: "olkAppointmentSend" },
    answer: (message) => answerDirectly(outside, person, { draft }, message),
    patienceMs: PATIENCE_MS,
  });
}

/** Classic Outlook keeps the script on the computer, and runs what it has where the product does not answer. */
const kept = new WeakMap<Outside, string>();
async function scriptAt(outside: Outside, address: string): Promise<string | undefined> {
  const answer = await fetch(address).catch(() => null);
  if (answer === null) return kept.get(outside);
  if (!answer.ok) return undefined;
  const source = await answer.text();
  kept.set(outside, source);
  return source;
}

/**
 * What a send mode makes of what the add-in said. Unless it is `block`, a meeting goes where the add-in cannot be had.
 * https://learn.microsoft.com/office/dev/add-ins/outlook/onmessagesend-onappointmentsend-events
 */
export function outcomeOf(said: Said, sendMode: SendMode): { alert?: Alert; unavailable?: string } {
  if (!said.isAvailable)
    return sendMode === "block"
      ? { alert: { text: said.why, canSend: false }, unavailable: said.why }
      : { unavailable: said.why };
  const { allowEvent, errorMessage, errorMessageMarkdown, sendModeOverride, cancelLabel, commandId, contextData } =
    said.options;
  if (allowEvent === true) return {};
  return {
    alert: {
      text: typeof errorMessage === "string" ? errorMessage.slice(0, MOST_WORDS) : "",
      ...(typeof errorMessageMarkdown === "string" ? { markdown: errorMessageMarkdown } : {}),
      canSend: sendMode === "promptUser" || (sendMode === "softBlock" && sendModeOverride === "promptUser"),
      ...(typeof cancelLabel === "string" ? { cancelLabel } : {}),
      ...(typeof commandId === "string"
        ? { opens: { command: commandId, handed: typeof contextData === "string" ? contextData : "" } }
        : {}),
    },
  };
}
const MOST_WORDS = 500;
