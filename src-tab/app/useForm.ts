import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";

import type { CardJson } from "../ui/card-values.ts";
import type { CardPress } from "../ui/render-card.ts";
import { type Reply, useApi } from "./api.ts";

export interface OpenForm {
  title: string;
  card: CardJson;
}

/**
 * The forms that the case's cards open, by the names they have in src-shared's forms: `open("contact")`, or about one
 * thing, `open("reword", itemId)`. What one leads to is said in `said`; everything that is shown is then read anew.
 * `onCard` is given the card that a press on a card without a form leads to.
 */
export function useForm(caseId: string, onCard?: (card: CardJson) => void) {
  const api = useApi();
  const queries = useQueryClient();
  const [form, setForm] = useState<OpenForm | null>(null);
  const [wasAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const [said, setSaid] = useState("");

  const landed = (reply: Reply, isForm: boolean) => {
    if (reply.kind === "dialog") {
      setAsked(true);
      return setForm(reply);
    }
    setForm(null);
    if (reply.kind === "closeDialog") setSaid(reply.text);
    if (reply.kind === "card" && !isForm && onCard) onCard(reply.card);
    void queries.invalidateQueries();
  };
  const ask = async (question: () => Promise<Reply>, isForm: boolean) => {
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    setSaid("");
    try {
      landed(await question(), isForm);
    } catch (error) {
      setProblem(error as Error);
    } finally {
      setBusy(false);
    }
  };
  const press = (pressed: CardPress) => {
    if (pressed.kind === "open") return void window.open(pressed.url, "_blank", "noopener");
    const data = { ...(pressed.data as object), ...pressed.inputs };
    if (pressed.opensDialog) return void ask(() => api.openForm(data), false);
    return void (form ? ask(() => api.sendForm(data), true) : ask(() => api.press(pressed.verb, data), false));
  };
  const open = (name: string, thing: string | null = null) =>
    void ask(() => api.openForm({ form: name, caseId, ...(thing ? { thing } : {}) }), false);
  const hush = useCallback(() => setSaid(""), []);
  const close = () => {
    setForm(null);
    setProblem(null);
  };
  return { form, wasAsked, isBusy, problem, said, open, press, close, hush };
}
