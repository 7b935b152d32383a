import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import type { CardJson } from "../ui/card-values.ts";
import type { CardPress } from "../ui/render-card.ts";
import { type Reply, useApi } from "./api.ts";

interface Form {
  title: string;
  card: CardJson;
}

/** The person's own card on a case, the form one of its buttons has opened, and what a press leads to. */
export function useCard(caseId: string) {
  const api = useApi();
  const queries = useQueryClient();
  const key = ["card", caseId];
  const card = useQuery({
    queryKey: key,
    queryFn: () => api.press("show", { caseId, subject: "case", input: {} }).then(cardIn),
  });
  const [form, setForm] = useState<Form | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const [said, setSaid] = useState("");

  const landed = (reply: Reply) => {
    if (reply.kind === "dialog") return setForm(reply);
    setForm(null);
    if (reply.kind === "closeDialog") setSaid(reply.text);
    return reply.kind === "card" && !form ? void queries.setQueryData(key, reply.card) : changed();
  };
  const changed = () =>
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] || queryKey[1] === caseId });

  const press = async (pressed: CardPress) => {
    if (isBusy) return;
    if (pressed.kind === "open") return void window.open(pressed.url, "_blank", "noopener");
    const data = { ...(pressed.data as object), ...pressed.inputs };
    setBusy(true);
    setProblem(null);
    setSaid("");
    try {
      landed(await sent(api, pressed, data, form !== null));
      if (!pressed.opensDialog) changed();
    } catch (error) {
      setProblem(error as Error);
    } finally {
      setBusy(false);
    }
  };
  return { card, form, isBusy, problem, said, press, close: () => setForm(null) };
}

const cardIn = (reply: Reply): CardJson => {
  if (reply.kind === "closeDialog") throw new Error(reply.text);
  return reply.card;
};

function sent(
  api: ReturnType<typeof useApi>,
  { opensDialog, verb }: Exclude<CardPress, { kind: "open" }>,
  data: object,
  isForm: boolean,
) {
  if (opensDialog) return api.openForm(data);
  return isForm ? api.sendForm(data) : api.press(verb, data);
}
