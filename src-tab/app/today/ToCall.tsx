import { useQuery } from "@tanstack/react-query";

import type { ToTell } from "../../../src-shared/meeting/family-news.ts";
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

interface Unheard {
  caseId: string;
  reference: string;
  party: string;
  about: string;
  kind: ToTell;
  since: string;
  isOutside: boolean;
}

/** Whom the coordinator has to call: those who did not come in, and those whom no message reaches. */
export const ToCall = () => (
  <>
    <Locked />
    <NotReached />
  </>
);

/** Those in a family, or outside every tenant, who have not been told of something new. */
function NotReached() {
  const words = useLinkWords();
  const text = useText();
  const api = useApi();
  const { data, error } = useQuery({
    queryKey: ["links", "untold"],
    queryFn: () => api.read<{ untold: Unheard[] }>("/links/untold"),
    refetchInterval: 60_000,
  });
  if (error) return <Problem error={error} />;
  if (!data || data.untold.length === 0) return null;
  return (
    <Section title={words.untoldTitle}>
      <Rows>
        {data.untold.map(({ caseId, reference, party, about, kind, since, isOutside }) => (
          <LinkRow
            key={`${party} ${about}`}
            href={`${hashOf({ screen: "case", caseId })}?person=${party}`}
            title={isOutside ? words.untoldOutside : words.untold}
            when={words.untoldSince(momentWords(since, text))}
            isLate
            detail={`${words.news[kind]} · ${reference}`}
          />
        ))}
      </Rows>
    </Section>
  );
}

/** Whom in a family, or outside every tenant, the door shut out after too many tries: they are to be called. */
function Locked() {
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
