import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { EyeRegular } from "@fluentui/react-icons";

import type { SeenCase } from "../../api.ts";
import { Loaded } from "../../Loaded.tsx";
import { nameIn } from "../../names.ts";
import { useSearch } from "../../place.ts";
import { Section } from "../../Section.tsx";
import { useScreenWords } from "../useScreenWords.ts";
import { LinkLine } from "./LinkLine.tsx";
import { MetAlike } from "./MetAlike.tsx";
import { useLinks } from "./useLinks.ts";
import { useLinkWords } from "./words.ts";

/** Who in the family has a way in of their own, how it is used, and what can be done about it. The coordinator's alone. */
export function OwnPages({ view }: { view: SeenCase }) {
  const words = useLinkWords();
  const styles = useStyles();
  const { hidden } = useScreenWords().people;
  const [search] = useSearch();
  const note = (
    <span className={styles.note}>
      <EyeRegular aria-hidden fontSize={16} /> {words.onlyYou}
    </span>
  );
  return (
    <Section title={words.title} note={note}>
      <Text>{words.lead}</Text>
      <Loaded query={useLinks(view.caseId)}>
        {({ links, ways, symmetry }) => {
          const known = [...links, ...ways];
          const parties = view.people.map(({ id }) => id).filter((id) => known.some(({ party }) => party === id));
          if (parties.length === 0) return <Text className={styles.quiet}>{words.none}</Text>;
          return (
            <>
              <ul className={styles.list}>
                {parties.map((party) => (
                  <LinkLine
                    key={party}
                    party={party}
                    name={nameIn(view, party) || hidden}
                    link={links.find((one) => one.party === party) ?? null}
                    maySend={ways.some((one) => one.party === party)}
                    isSought={search.get("person") === party}
                  />
                ))}
              </ul>
              {symmetry.map((one) => (
                <MetAlike key={one.pair.join()} view={view} symmetry={one} />
              ))}
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
