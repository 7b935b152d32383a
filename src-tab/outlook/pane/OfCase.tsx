import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";

import { Refused } from "../../app/api.ts";
import { CaseForms } from "../../app/CaseForms.tsx";
import { Loaded, Trouble } from "../../app/Loaded.tsx";
import { useCase } from "../../app/useCase.ts";
import { Booked } from "./Booked.tsx";
import { Frame } from "./Frame.tsx";
import { Planning } from "./Planning.tsx";
import type { Mark, OutlookForm } from "./outlook-form.ts";
import { TeamsLink } from "./TeamsLink.tsx";
import { usePaneText } from "./words.ts";

interface Props {
  form: OutlookForm;
  app: string;
  mark: Mark;
  onMark: (next: Mark | null) => Promise<void>;
}

/** A meeting that is tied to a case: it is planned here until it is booked, and looked after from then on. */
export function OfCase({ form, app, mark, onMark }: Props) {
  const words = usePaneText();
  const [problem, setProblem] = useState<Error | null>(null);
  const { caseId, meetingId } = mark;
  const query = useCase(caseId);
  const leave = () => void onMark(null).catch((error: Error) => setProblem(error));
  const title = query.data?.reference ?? words.title;
  return (
    <Frame
      title={title}
      actions={
        meetingId ? (
          <TeamsLink app={app} caseId={caseId} meetingId={meetingId} />
        ) : (
          <Button appearance="subtle" onClick={leave}>
            {words.otherCase}
          </Button>
        )
      }
    >
      {problem && <Trouble problem={problem} />}
      <CaseForms caseId={caseId}>
        <Loaded query={query}>
          {(view) => {
            const meeting = view.meetings.find(({ id }) => id === meetingId) ?? null;
            return meeting ? (
              <Booked form={form} view={view} meeting={meeting} onUndone={() => onMark(null)} />
            ) : (
              <Planning form={form} view={view} onBooked={(booked) => onMark({ caseId, meetingId: booked })} />
            );
          }}
        </Loaded>
        {query.error && !query.data && !(query.error instanceof Refused) && <Text size={200}>{words.notChecked}</Text>}
      </CaseForms>
    </Frame>
  );
}
