import { useState } from "react";
import { formApi, type AddIn, type Alert, type Said } from "./form-api.ts";

type Outcome = { sent: true; unavailable: boolean } | { sent: false };

/** Sends the meeting as Outlook does: first the add-in is asked, then whoever writes may stop or send all the same. */
export function useSending(
  person: string,
  draftId: string,
  addIn: AddIn,
  ask: (action: string, args: Record<string, unknown>) => Promise<Said>,
  onDone: (outcome: Outcome | "failed") => void,
) {
  const [shown, setShown] = useState<"checking" | Alert>();
  const [said, setSaid] = useState<Said>();

  const hand = async (answer: Said, anyway: boolean) => {
    const sending = await formApi.sent(person, draftId, answer, anyway).catch(() => undefined);
    setShown(sending?.sent === false ? sending.alert : undefined);
    if (!sending) onDone("failed");
    else if (sending.sent) onDone({ sent: true, unavailable: sending.unavailable !== undefined });
  };
  const send = async () => {
    const action = addIn.events["appointmentSending"]?.action;
    setShown("checking");
    const answer: Said = action
      ? await ask(action, { type: "olkAppointmentSend" })
      : { isAvailable: true, options: { allowEvent: true } };
    setSaid(answer);
    await hand(answer, false);
  };
  return {
    shown,
    send,
    sendAnyway: () => {
      if (said) void hand(said, true);
    },
    stay: () => setShown(undefined),
  };
}
