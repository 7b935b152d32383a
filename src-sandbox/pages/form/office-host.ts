import type { FromOutlook, ToOutlook } from "../../office-js/port.ts";
import { formApi, type Happened, type Office } from "./form-api.ts";

/** A form as the pages of the add-in beside it meet it. */
export interface OpenForm {
  path: string;
  person: string;
  theme: Record<string, unknown>;
  /** What is typed and not yet kept is kept before anybody asks. */
  settle: () => Promise<void>;
  /** Something was asked, and may have changed the form or told it something. */
  answered: (answer: Office) => void;
}

/** One frame of the add-in: what it says, and how it is told things. */
export interface Frame {
  post: (message: FromOutlook) => void;
  onAssociated?: (action: string) => void;
  onCompleted?: (options: Record<string, unknown>) => void;
  onStarted?: () => void;
}

export const isToOutlook = (data: unknown): data is ToOutlook =>
  typeof data === "object" && data !== null && typeof (data as { office?: unknown }).office === "string";

/** Answers a page of the add-in as Outlook on the web does. */
export async function answerFrame(frame: Frame, form: OpenForm, message: ToOutlook): Promise<void> {
  switch (message.office) {
    case "hello": {
      await form.settle();
      const start = await formApi.start(form.path, form.person);
      frame.post({ office: "start", start: { ...start, theme: form.theme } });
      return frame.onStarted?.();
    }
    case "ask": {
      await form.settle();
      const answer = await formApi.office(form.path, form.person, message.call, message.args);
      const { value, error } = answer;
      frame.post({ office: "answer", id: message.id, ...(error ? { error } : { value }) });
      return form.answered(answer);
    }
    case "token": {
      const { text } = await formApi.nestedToken(form.person, message.text);
      return frame.post({ office: "token", text });
    }
    case "associated":
      return frame.onAssociated?.(message.action);
    case "completed":
      return frame.onCompleted?.(message.options);
  }
}

export const asMessage = ({ type, args }: Happened): FromOutlook => ({ office: "event", type, args });
