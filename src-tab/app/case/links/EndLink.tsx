import type { SeenCase } from "../../api.ts";
import { useOrder } from "../../useOrder.ts";
import { Frame } from "../forms/Frame.tsx";
import { useLinkWords } from "./words.ts";

interface Props {
  view: SeenCase;
  party: string;
  name: string;
  onClose: () => void;
}

/** Asks once: what is closed is not opened again. */
export function EndLink({ view, party, name, onClose }: Props) {
  const words = useLinkWords();
  const { give, isBusy, problem } = useOrder(view.caseId);
  return (
    <Frame
      {...{ isBusy, problem, onClose, title: words.endTitle(name), lead: words.endLead, submit: words.close }}
      onSubmit={async () => (await give("party.endLink", { partyId: party })) && onClose()}
    />
  );
}
