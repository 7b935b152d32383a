import { useContext, useState } from "react";
import type { CardPress } from "../../src-tab/ui/render-card.ts";
import { api, NotReached, NotTaken, type Answer, type Message } from "./api.ts";
import { Follow } from "./deep-link.ts";
import { useLanguage } from "./language.ts";
import type { Extension } from "./MessageMenu.tsx";

/** What came of the latest thing the person did, and where on the screen it belongs. */
export type Outcome = { about: string; intent: "error" | "success"; words: string; url?: string | undefined };

export const COMPOSER = "composer";
export const DIALOG = "dialog";

/** Everything a person can do in a chat. One thing at a time; what failed can be done again, and nothing typed is taken away. */
export function useConversation(person: string, chatId: string | undefined, reload: () => void) {
  const { text } = useLanguage();
  const follow = useContext(Follow);
  const [busy, setBusy] = useState<string>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [extended, setExtended] = useState(COMPOSER);

  const perform = async (about: string, act: () => Promise<Answer>, message = about): Promise<boolean> => {
    if (busy) return false;
    setBusy(about);
    setOutcome(undefined);
    try {
      const answer = await act();
      if (answer.status >= 500) throw new NotReached(answer.error);
      setOutcome(outcomeOf(answer.closed ? message : about, answer));
      reload();
      return answer.error === undefined;
    } catch (error) {
      if (error instanceof NotReached) setOutcome({ about, intent: "error", words: `${text.notReached} ${text.kept}` });
      else if (error instanceof NotTaken)
        setOutcome({ about, intent: "error", words: `${text.notTaken} ${error.message}` });
      else throw error;
      reload();
      return false;
    } finally {
      setBusy(undefined);
    }
  };

  const press = (messageId: string, pressed: CardPress) => {
    if (pressed.kind === "open") follow(pressed.url);
    else void perform(messageId, () => api.press(person, messageId, pressed.id, pressed.inputs));
  };
  const answerDialog = (messageId: string, pressed: CardPress) => {
    if (pressed.kind === "open") follow(pressed.url);
    else
      void perform(DIALOG, () => api.answerDialog(person, messageId, pressed.id, pressed.inputs), placeOf(messageId));
  };
  /** A dialog that an action on a message opened belongs to that message. */
  const placeOf = (messageId: string) => (messageId.startsWith("extension:") ? extended : messageId);
  const extend = ({ id, text: said = "" }: Message, command: Extension) => {
    setExtended(id);
    void perform(id, () => api.extension(person, command, said));
  };

  return {
    busy,
    outcome,
    say: (words: string) => perform(COMPOSER, () => api.say(person, words, chatId)),
    press,
    extend,
    answerDialog,
    closeDialog: () => void perform(DIALOG, () => api.closeDialog(person)),
  };
}

function outcomeOf(about: string, { error, text, url }: Answer): Outcome | undefined {
  if (error !== undefined) return { about, intent: "error", words: error };
  if (text !== undefined || url !== undefined) return { about, intent: "success", words: text ?? "", url };
  return undefined;
}
