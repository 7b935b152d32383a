import { Text, tokens } from "@fluentui/react-components";

import { LineTable } from "./LineTable.tsx";
import { useLogWords } from "./useLogWords.ts";

interface Props {
  name: string;
  lines: { at: string; who: string; what: string }[];
}

/** When, who and what. */
export function LogTable({ name, lines }: Props) {
  const words = useLogWords();
  if (lines.length === 0) return <Text>{words.none}</Text>;
  return (
    <LineTable
      name={name}
      heads={[words.when, words.who, words.what]}
      lines={lines.map(({ at, who, what }, index) => [
        String(index),
        <span key="at" style={{ color: tokens.colorNeutralForeground2 }}>
          {at}
        </span>,
        who,
        what,
      ])}
    />
  );
}
