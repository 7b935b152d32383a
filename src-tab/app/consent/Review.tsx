import { Button } from "@fluentui/react-components";

import { Problem } from "../Loaded.tsx";
import { useOrder } from "../useOrder.ts";
import { useConsentText } from "./around.ts";

/** The second person's answer about something recorded in error. */
export function Review({
  caseId,
  consentId,
  onSaid,
}: {
  caseId: string;
  consentId: string;
  onSaid: (said: string) => void;
}) {
  const words = useConsentText();
  const { give, isBusy, problem } = useOrder(caseId);
  const answer = async (verb: "consent.confirmInvalidation" | "consent.rejectInvalidation") => {
    if (await give(verb, { consentId })) onSaid(words.saved.answer);
  };
  return (
    <>
      <Button disabled={isBusy} onClick={() => void answer("consent.confirmInvalidation")}>
        {words.acts.confirmError}
      </Button>
      <Button disabled={isBusy} onClick={() => void answer("consent.rejectInvalidation")}>
        {words.acts.rejectError}
      </Button>
      {problem && <Problem error={problem} />}
    </>
  );
}
