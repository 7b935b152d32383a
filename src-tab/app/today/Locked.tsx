import { useQuery } from "@tanstack/react-query";

import { useApi } from "../api.ts";
import { useLinkWords } from "../case/links/words.ts";
import { useText } from "../language.ts";
import { LinkRow, Rows } from "../LinkRow.tsx";
import { Problem } from "../Loaded.tsx";
import { hashOf } from "../place.ts";
import { Section } from "../Section.tsx";
import { momentWords } from "../when.ts";

interface Shut {
  caseId: string;
  reference: string;
  party: string;
  lockedAt: string;
  isOutside: boolean;
}

/** Whom in a family, or outside every tenant, the door shut out after too many tries: they are to be called. */
export function Locked() {
  const words = useLinkWords();
  const text = useText();
  const api = useApi();
  const { data, error } = useQuery({
    queryKey: ["links", "locked"],
    queryFn: () => api.read<{ locked: Shut[] }>("/links/locked"),
    refetchInterval: 60_000,
  });
  if (error) return <Problem error={error} />;
  if (!data || data.locked.length === 0) return null;
  return (
    <Section title={words.lockedTitle}>
      <Rows>
        {data.locked.map(({ caseId, reference, party, lockedAt, isOutside }) => (
          <LinkRow
            key={party}
            href={`${hashOf({ screen: "case", caseId })}?person=${party}`}
            title={isOutside ? words.lockedOutside : words.locked}
            when={words.lockedSince(momentWords(lockedAt, text))}
            isLate
            detail={reference}
          />
        ))}
      </Rows>
    </Section>
  );
}
