import { useQuery } from "@tanstack/react-query";
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { EyeRegular } from "@fluentui/react-icons";
import { useState } from "react";

import { type SeenCase, useApi } from "../../api.ts";
import { Loaded } from "../../Loaded.tsx";
import { nameIn } from "../../names.ts";
import { useSearch } from "../../place.ts";
import { Section } from "../../Section.tsx";
import { EndLink } from "./EndLink.tsx";
import { LinkLine, type Step } from "./LinkLine.tsx";
import type { FamilyLink, Way } from "./links.ts";
import { ReadOut } from "./ReadOut.tsx";
import { SendLink } from "./SendLink.tsx";
import { useLinkWords } from "./words.ts";
import { useScreenWords } from "../useScreenWords.ts";

interface Doors {
  links: FamilyLink[];
  ways: Way[];
}

/** Who in the family has a way in of their own, how it is used, and what can be done about it. The coordinator's alone. */
export function OwnPages({ view }: { view: SeenCase }) {
  const words = useLinkWords();
  const styles = useStyles();
  const api = useApi();
  const { hidden } = useScreenWords().people;
  const [asked, setAsked] = useState<{ step: Step; party: string } | null>(null);
  const doors = useQuery({
    queryKey: ["links", view.caseId],
    queryFn: () => api.read<Doors>(`/cases/${view.caseId}/links`),
    refetchInterval: 15_000,
  });
  const [search] = useSearch();
  const close = () => setAsked(null);
  const nameOf = (party: string) => nameIn(view, party) || hidden;
  const note = (
    <span className={styles.note}>
      <EyeRegular aria-hidden fontSize={16} /> {words.onlyYou}
    </span>
  );
  return (
    <Section title={words.title} note={note}>
      <Text>{words.lead}</Text>
      <Loaded query={doors}>
        {({ links, ways }) => {
          const parties = view.people
            .map(({ id }) => id)
            .filter((id) => [...links, ...ways].some(({ party }) => party === id));
          if (parties.length === 0) return <Text className={styles.quiet}>{words.none}</Text>;
          const link = links.find(({ party }) => party === asked?.party) ?? null;
          const way = ways.find(({ party }) => party === asked?.party);
          return (
            <>
              <ul className={styles.list}>
                {parties.map((party) => (
                  <LinkLine
                    key={party}
                    name={nameOf(party)}
                    link={links.find((one) => one.party === party) ?? null}
                    maySend={ways.some((one) => one.party === party)}
                    isSought={search.get("person") === party}
                    onAsk={(step) => setAsked({ step, party })}
                  />
                ))}
              </ul>
              {asked?.step === "send" && way && (
                <SendLink view={view} way={way} link={link} name={nameOf(asked.party)} onClose={close} />
              )}
              {asked?.step === "end" && (
                <EndLink view={view} name={nameOf(asked.party)} party={asked.party} onClose={close} />
              )}
              {(asked?.step === "link" || asked?.step === "code") && link && (
                <ReadOut
                  caseId={view.caseId}
                  link={link}
                  what={asked.step}
                  name={nameOf(asked.party)}
                  onClose={close}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  note: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});
