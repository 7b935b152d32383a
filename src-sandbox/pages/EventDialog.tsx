import { Button, Dialog, Text } from "@fluentui/react-components";
import { useState } from "react";
import { api, type CalendarEvent } from "./api.ts";
import { AskingDialog } from "./AskingDialog.tsx";
import { EventFacts } from "./EventFacts.tsx";
import { ForwardForm } from "./ForwardForm.tsx";
import { InvitedForm } from "./InvitedForm.tsx";
import { useFormText } from "./form/form-text.ts";
import { useLanguage } from "./language.ts";
import { MoveForm } from "./MoveForm.tsx";
import { Notice } from "./Notice.tsx";

type Props = {
  mailbox: string;
  event: CalendarEvent | undefined;
  /** Whether it still is in the calendar. */
  isThere: boolean;
  onOpen: (event: CalendarEvent) => void;
  onClose: () => void;
  onChanged: () => void;
};

export function EventDialog({ event, onClose, ...rest }: Props) {
  if (!event) return null;
  return (
    <Dialog open onOpenChange={() => onClose()}>
      <Opened key={event.id} {...rest} event={event} onClose={onClose} />
    </Dialog>
  );
}

type Outcome = { intent: "error" | "success"; words: string };
type Doing = "reading" | "moving" | "forwarding" | "inviting" | "cancelling" | "done";

/** The organiser moves and cancels for everybody; who is invited proposes and declines. What stands every week is only read. */
function Opened({ mailbox, event, isThere, onOpen, onClose, onChanged }: Props & { event: CalendarEvent }) {
  const { text } = useLanguage();
  const form = useFormText();
  const [doing, setDoing] = useState<Doing>("reading");
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const as = event.isOrganizer ? "forEverybody" : "asInvited";
  const canChange = event.attendees.length > 0 && !event.isCancelled && isThere;

  const change = async (act: () => Promise<string>) => {
    if (busy) return;
    setBusy(true);
    setOutcome(undefined);
    await act().then(
      (words) => {
        setOutcome({ intent: "success", words });
        setDoing("done");
      },
      () => setOutcome({ intent: "error", words: text.notMoved }),
    );
    setBusy(false);
    onChanged();
  };
  const move = (start: Date, end: Date) =>
    change(async () => {
      const { moved } = await api.move(mailbox, event.id, start.toISOString(), end.toISOString());
      return text.moved[moved];
    });
  const cancel = () =>
    change(async () => {
      await api.cancel(mailbox, event.id);
      return text.cancelled;
    });

  const forward = (to: string) =>
    change(async () => {
      await api.forward(mailbox, event.id, to);
      return form.forwarded(to);
    });
  const changePeople = (people: { add: string[]; remove: string[] }) =>
    change(async () => {
      await api.invite(mailbox, event.id, people);
      return form.changed;
    });

  return (
    <AskingDialog
      title={event.subject || text.busy}
      actions={
        <>
          {doing === "reading" && canChange && (
            <>
              <Button appearance="primary" onClick={() => onOpen(event)}>
                {form.open}
              </Button>
              <Button onClick={() => setDoing("moving")}>{text.move[as]}</Button>
              <Button onClick={() => setDoing("forwarding")}>{form.forward}</Button>
              {event.isOrganizer && <Button onClick={() => setDoing("inviting")}>{form.people}</Button>}
              <Button onClick={() => setDoing("cancelling")}>{text.cancel[as]}</Button>
            </>
          )}
          {doing === "cancelling" && (
            <>
              <Button appearance="primary" disabledFocusable={busy} onClick={() => void cancel()}>
                {text.cancel[as]}
              </Button>
              <Button onClick={() => setDoing("reading")}>{text.keep}</Button>
            </>
          )}
          <Button appearance="subtle" onClick={onClose}>
            {text.close}
          </Button>
        </>
      }
    >
      {doing !== "done" && <EventFacts event={event} brief={doing !== "reading"} />}
      {outcome && <Notice {...outcome} />}
      {doing === "moving" && <MoveForm event={event} busy={busy} onMove={(start, end) => void move(start, end)} />}
      {doing === "forwarding" && <ForwardForm busy={busy} onForward={(to) => void forward(to)} />}
      {doing === "inviting" && (
        <InvitedForm event={event} busy={busy} onChange={(people) => void changePeople(people)} />
      )}
      {doing === "cancelling" && <Text>{text.cancelAsks[as]}</Text>}
    </AskingDialog>
  );
}
