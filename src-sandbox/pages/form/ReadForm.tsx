import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { FromOutlook } from "../../office-js/port.ts";
import { api, type CalendarEvent, type Person } from "../api.ts";
import { EventFacts } from "../EventFacts.tsx";
import { Notice } from "../Notice.tsx";
import { readPath, type AddIn, type FormNotice } from "./form-api.ts";
import { FormFrame } from "./FormFrame.tsx";
import { FormNotices } from "./FormNotices.tsx";
import { useFormText } from "./form-text.ts";
import { useLanguage } from "../language.ts";
import { asMessage, type OpenForm } from "./office-host.ts";
import { useOfficeTheme } from "./useOfficeTheme.ts";

type Props = { person: Person; mailbox: string; event: CalendarEvent; addIn: AddIn; onClose: (words?: string) => void };

/** A meeting as somebody invited has it open: nothing can be changed but one's own answer. */
export function ReadForm({ person, mailbox, event, addIn, onClose }: Props) {
  const text = useFormText();
  const { text: common } = useLanguage();
  const post = useRef<(message: FromOutlook) => void>(undefined);
  const [notices, setNotices] = useState<FormNotice[]>([]);
  const [failed, setFailed] = useState(false);
  const theme = useOfficeTheme((officeTheme) =>
    post.current?.({ office: "event", type: "officeThemeChanged", args: { officeTheme } }),
  );
  const form: OpenForm = {
    path: readPath(mailbox, event.id),
    person: person.person,
    theme,
    settle: async () => {},
    answered: ({ notices: next, events }) => {
      if (next) setNotices(next);
      for (const one of events) post.current?.(asMessage(one));
    },
  };
  const answer = (response: string) =>
    api.answer(mailbox, event.id, response).then(
      () => onClose(text.answered),
      () => setFailed(true),
    );

  return (
    <FormFrame
      heading={event.subject || common.busy}
      addIn={addIn}
      button={addIn.button.attendee}
      form={form}
      onFrame={(next) => void (post.current = next)}
      onClose={() => onClose()}
      actions={
        !event.isCancelled &&
        answers.map((response) => (
          <Button key={response} onClick={() => void answer(response)}>
            {text.answers[response]}
          </Button>
        ))
      }
    >
      {(openPane) => (
        <>
          <FormNotices notices={notices} onOpen={openPane} />
          {failed && <Notice intent="error" words={common.notMoved} />}
          <EventFacts event={event} brief={false} />
        </>
      )}
    </FormFrame>
  );
}

const answers = ["accepted", "tentativelyAccepted", "declined"] as const;
