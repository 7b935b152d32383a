import { Button, Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";

import type { AccessLine } from "../../../src-shared/record/access-log.ts";
import type { Extract } from "../../../src-shared/record/extract.ts";
import { type SeenCase, useApi } from "../api.ts";
import { useText } from "../language.ts";
import { Loaded } from "../Loaded.tsx";
import { Section } from "../Section.tsx";
import { Kept } from "./Kept.tsx";
import { LogTable } from "./LogTable.tsx";
import { useLogWords } from "./useLogWords.ts";

interface Props {
  view: SeenCase;
  id: string;
  name: string;
}

/** All that is kept about one person in the family as they may see it, and who has seen it: to be handed to them. */
export function PersonRecord({ view, id, name }: Props) {
  const { person: words, print } = useLogWords();
  const text = useText();
  const api = useApi();
  const path = `/cases/${view.caseId}/people/${id}`;
  const extract = useQuery({
    queryKey: ["extract", view.caseId, id],
    queryFn: () => api.read<Extract & { lead: string }>(`${path}/extract`),
  });
  const log = useQuery({
    queryKey: ["access-log", view.caseId, id],
    queryFn: () => api.read<{ lead: string; lines: AccessLine[] }>(`${path}/access-log`),
  });
  return (
    <>
      <Section title={words.title(name)} actions={<Button onClick={() => window.print()}>{print}</Button>}>
        <Loaded query={extract}>{(kept) => <Kept kept={kept} />}</Loaded>
      </Section>
      <Section title={words.log(name)}>
        <Loaded query={log}>
          {({ lead, lines }) => (
            <>
              <Text>{lead}</Text>
              <LogTable
                name={words.log(name)}
                lines={lines.map(({ on, at, who, what }) => ({ at: text.today.at(text.day(on), at), who, what }))}
              />
            </>
          )}
        </Loaded>
      </Section>
    </>
  );
}
