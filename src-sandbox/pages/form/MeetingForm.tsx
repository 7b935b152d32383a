import { Button, Field, Input, Switch } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { FromOutlook } from "../../office-js/port.ts";
import type { Mailbox, Person } from "../api.ts";
import { Notice } from "../Notice.tsx";
import { AddInFrame } from "./AddInFrame.tsx";
import { AlertDialog } from "./AlertDialog.tsx";
import { BodyField } from "./BodyField.tsx";
import { draftPath, formApi, type AddIn, type Draft, type Happened } from "./form-api.ts";
import { useFormText } from "./form-text.ts";
import { FormNotices } from "./FormNotices.tsx";
import { FormFrame } from "./FormFrame.tsx";
import { asMessage, type OpenForm } from "./office-host.ts";
import { PeopleField } from "./PeopleField.tsx";
import { useOfficeTheme } from "./useOfficeTheme.ts";
import { useAutoRun } from "./useAutoRun.ts";
import { useDraft } from "./useDraft.ts";
import { useSending } from "./useSending.ts";
import { WhenFields } from "./WhenFields.tsx";

type Props = {
  person: Person;
  first: Draft;
  isNew: boolean;
  addIn: AddIn;
  directory: Mailbox[];
  /** The form goes; with words for what became of it, where something did. */
  onClose: (words?: string) => void;
};

/** The form of a meeting as its organiser has it, with the add-in beside it and asked before anything is sent. */
export function MeetingForm({ person, first, isNew, addIn, directory, onClose }: Props) {
  const text = useFormText();
  const post = useRef<(message: FromOutlook) => void>(undefined);
  const auto = useAutoRun();
  const [failed, setFailed] = useState(false);

  const hear = (events: Happened[]) => {
    for (const event of events) {
      post.current?.(asMessage(event));
      const started = startedBy[event.type];
      const action = started && addIn.events[started]?.action;
      if (action) auto.run(action, { ...event.args, type: event.type });
    }
  };
  const { draft, change, keep, take, failed: notKept } = useDraft(person.person, first, hear);
  const theme = useOfficeTheme((officeTheme) =>
    post.current?.({ office: "event", type: "officeThemeChanged", args: { officeTheme } }),
  );
  const form: OpenForm = {
    path: draftPath(person.person, first.id),
    person: person.person,
    theme,
    settle: keep,
    answered: ({ draft: next, events }) => {
      if (next) take(next);
      hear(events);
    },
  };
  const sending = useSending(person.person, first.id, addIn, auto.ask, (outcome) => {
    if (outcome === "failed") setFailed(true);
    else if (outcome.sent) onClose(outcome.unavailable ? text.sentWithout(addIn.name) : text.sent);
  });
  const opened = useEffectEvent(() => {
    const action = isNew && addIn.events["newAppointmentOrganizerCreated"]?.action;
    if (action) auto.run(action, { type: "olkNewAppointmentOrganizer" });
  });
  useEffect(() => opened(), []);

  const send = async () => {
    setFailed(false);
    await keep();
    await sending.send();
  };
  /** A form in which nothing came to stand leaves no draft behind. */
  const leave = async () => {
    await keep();
    if (isNew && isEmpty(draft)) await formApi.discard(person.person, first.id).catch(() => {});
    onClose();
  };
  const discard = async () => {
    await formApi.discard(person.person, first.id).catch(() => {});
    onClose();
  };

  return (
    <FormFrame
      heading={draft.of ? text.changeOf : text.newMeeting}
      addIn={addIn}
      button={addIn.button.organiser}
      form={form}
      onFrame={(next) => void (post.current = next)}
      onClose={() => void leave()}
      actions={
        <>
          <Button appearance="primary" onClick={() => void send()}>
            {draft.of ? text.sendUpdate : text.send}
          </Button>
          <Button onClick={() => void discard()}>{draft.of ? text.discardChange : text.discard}</Button>
        </>
      }
    >
      {(openPane) => (
        <>
          <FormNotices notices={draft.notices} onOpen={openPane} />
          {failed && <Notice intent="error" words={text.notSent} />}
          {notKept && <Notice intent="error" words={text.notKept} onRetry={() => void keep()} />}
          <Field label={text.subject}>
            <Input
              value={draft.subject}
              maxLength={255}
              onChange={(_, { value }) => change({ subject: value }, true)}
            />
          </Field>
          {people.map(({ type, label }) => (
            <PeopleField
              key={type}
              label={text[label]}
              type={type}
              attendees={draft.attendees}
              directory={directory}
              onChange={(attendees) => change({ attendees })}
            />
          ))}
          <WhenFields draft={draft} onChange={(fields) => change(fields)} />
          <Field label={text.place}>
            <Input value={draft.place} maxLength={255} onChange={(_, { value }) => change({ location: value }, true)} />
          </Field>
          <Switch
            label={text.online}
            checked={draft.isOnlineMeeting}
            onChange={(_, { checked }) => change({ isOnlineMeeting: checked })}
          />
          <BodyField body={draft.body} onChange={(body) => change({ body }, true)} />
          {auto.frame && (
            <AddInFrame
              key={auto.key}
              {...auto.frame}
              title={text.runs(addIn.name)}
              address={addIn.page}
              form={form}
              hidden
            />
          )}
          <AlertDialog
            name={addIn.name}
            shown={sending.shown}
            onAnyway={sending.sendAnyway}
            onStay={() => {
              if (typeof sending.shown === "object" && sending.shown.opens) openPane();
              sending.stay();
            }}
          />
        </>
      )}
    </FormFrame>
  );
}

const isEmpty = ({ subject, place, body, attendees, isSaved }: Draft) =>
  !isSaved && !subject && !place && !body.content && attendees.length === 0;

const people = [
  { type: "required", label: "required" },
  { type: "optional", label: "optional" },
  { type: "resource", label: "rooms" },
] as const;

/** What starts the add-in without its pane. */
const startedBy: Record<string, string> = {
  olkRecipientsChanged: "appointmentAttendeesChanged",
  olkAppointmentTimeChanged: "appointmentTimeChanged",
};
