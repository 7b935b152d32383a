import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Text, tokens } from "@fluentui/react-components";
import type { UseQueryResult } from "@tanstack/react-query";

import { Section } from "../../app/Section.tsx";
import type { Checked } from "./useCheck.ts";
import { usePaneText } from "./words.ts";

interface Props {
  query: UseQueryResult<Checked>;
  /** What has been said already, of a meeting that was changed. */
  said?: readonly { rule: string; address?: string | null }[];
}

/** What is not lawful or not careful about the form as it stands, in words; nothing where all is well. */
export function Findings({ query, said = [] }: Props) {
  const styles = useStyles();
  const words = usePaneText();
  const { data, error } = query;
  if (error) return <Text size={200}>{words.notChecked}</Text>;
  if (!data) return null;
  const isSaid = (one: Checked["findings"][number]) =>
    said.some(({ rule, address }) => rule === one.rule && (address ?? "") === (one.address ?? ""));
  const findings = data.findings.filter((one) => !isSaid(one));
  return (
    <div aria-live="polite">
      {findings.length > 0 && (
        <Section title={words.before}>
          <ul className={styles.list}>
            {findings.map((one) => (
              <li key={`${one.rule} ${one.address ?? ""}`}>
                <MessageBar intent={one.severity === "stop" ? "error" : "warning"} layout="multiline">
                  <MessageBarBody>
                    <MessageBarTitle>
                      {words.severity[one.severity]}: {one.what}
                    </MessageBarTitle>
                    {one.why} {one.mend}
                  </MessageBarBody>
                </MessageBar>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
});
