import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";

import { useApi } from "../api.ts";
import { screenWords } from "../language.ts";
import { Page } from "../Page.tsx";
import { Section } from "../Section.tsx";

const useAccessibilityText = screenWords({
  sv: async () => (await import("../../../src-shared/text/sv/tab-accessibility.ts")).accessibility,
  en: async () => (await import("../../../src-shared/text/en/tab-accessibility.ts")).accessibility,
});

/** Where a complaint about accessibility is made. https://www.digg.se/tdosanmalan */
const authority = "https://www.digg.se/tdosanmalan";

/** How accessible Samla is, what is not, and whom to tell. It can be read also when Samla itself does not answer. */
export function Accessibility() {
  const styles = useStyles();
  const text = useAccessibilityText();
  const api = useApi();
  const { data } = useQuery({
    queryKey: ["controller"],
    queryFn: () => api.read<{ name: string; mailbox: string }>("/me/controller"),
    staleTime: Infinity,
  });
  return (
    <Page title={text.title}>
      <Text as="p" className={styles.said}>
        {text.lead(data?.name ?? text.ourMunicipality)}
      </Text>
      {text.parts.map(({ title, lines }) => (
        <Section key={title} title={title}>
          <ul className={styles.lines}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      ))}
      <Section title={text.tell.title}>
        <Text as="p" className={styles.said}>
          {data ? text.tell.text(data.mailbox) : text.tell.noMailbox}
        </Text>
        {data && (
          <Link href={`mailto:${data.mailbox}?subject=${encodeURIComponent(text.tell.subject)}`}>
            {text.tell.write}
          </Link>
        )}
      </Section>
      <Section title={text.complain.title}>
        <Text as="p" className={styles.said}>
          {text.complain.text}
        </Text>
        <Link href={authority} target="_blank" rel="noreferrer">
          {text.complain.link}
        </Link>
      </Section>
    </Page>
  );
}

const useStyles = makeStyles({
  said: { margin: 0, maxWidth: "68ch", overflowWrap: "anywhere" },
  lines: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    maxWidth: "68ch",
  },
});
