import { useOrder } from "../../useOrder.ts";
import { type FormProps, Frame } from "../forms/Frame.tsx";
import { useWayOf } from "./useLinks.ts";
import { useLinkWords } from "./words.ts";

/** Asks once: what is closed is not opened again. */
export function EndLink({ view, thing, onClose }: FormProps) {
  const words = useLinkWords();
  const { name } = useWayOf(view, thing ?? "");
  const { give, isBusy, problem } = useOrder(view.caseId);
  return (
    <Frame
      {...{ isBusy, problem, onClose, title: words.endTitle(name), lead: words.endLead, submit: words.close }}
      onSubmit={async () => (await give("party.endLink", { partyId: thing })) && onClose()}
    />
  );
}
