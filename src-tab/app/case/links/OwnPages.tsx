import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { EyeRegular } from "@fluentui/react-icons";

import type { LinkWords } from "../../../../src-shared/text/sv/tab-links.ts";
import type { SeenCase } from "../../api.ts";
import { Loaded } from "../../Loaded.tsx";
import { nameIn, personIn } from "../../names.ts";
import { useSearch } from "../../place.ts";
import { Section } from "../../Section.tsx";
import { useScreenWords } from "../useScreenWords.ts";
import { LinkLine } from "./LinkLine.tsx";
import { MetAlike } from "./MetAlike.tsx";
import { NotTold } from "./NotTold.tsx";
import { useLinks } from "./useLinks.ts";
import { useLinkWords } from "./words.ts";

/** Who in the family, and of those without an account, has a way in of their own, how it is used, and what can be done about it. The coordinator's alone. */
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
        {({ links, ways, untold, symmetry }) => {
          const known = [...links, ...ways, ...untold];
          const parties = view.people.map(({ id }) => id).filter((id) => known.some(({ party }) => party === id));
          if (parties.length === 0) return <Text className={styles.quiet}>{words.none}</Text>;
          return (
            <>
              {grouped(view, parties).map(({ heading, people }, _at, { length }) => (
                <div key={heading}>
                  {length > 1 && (
                    <Text as="h3" weight="semibold" className={styles.heading}>
                      {words[heading]}
                    </Text>
                  )}
                  <ul className={styles.list}>
                    {people.map((party) => (
                      <LinkLine
                        key={party}
                        party={party}
                        name={calledIn(view, party, words) || hidden}
                        link={links.find((one) => one.party === party) ?? null}
                        untold={<NotTold caseId={view.caseId} news={untold.filter((one) => one.party === party)} />}
                        maySend={ways.some((one) => one.party === party)}
                        isSought={search.get("person") === party}
                      />
                    ))}
                  </ul>
                </div>
              ))}
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

/** The family, and those of other services; neither where there is nobody. */
function grouped(view: SeenCase, parties: readonly string[]) {
  const isOfService = (party: string) => personIn(view, party)?.kind === "professional";
  return [
    { heading: "family" as const, people: parties.filter((party) => !isOfService(party)) },
    { heading: "services" as const, people: parties.filter(isOfService) },
  ].filter(({ people }) => people.length > 0);
}

function calledIn(view: SeenCase, party: string, words: LinkWords): string {
  const person = personIn(view, party);
  return person?.kind === "professional" ? words.ofService(person.title, person.unit) : nameIn(view, party);
}

const useStyles = makeStyles({
  heading: { display: "block", margin: 0, paddingBlock: tokens.spacingVerticalS },
  list: { listStyle: "none", margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  note: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});
