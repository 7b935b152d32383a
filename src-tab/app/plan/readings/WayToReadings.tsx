import { Button, Text } from "@fluentui/react-components";

import type { SeenCase } from "../../api.ts";
import { useSearch } from "../../place.ts";
import { Section } from "../../Section.tsx";
import { useReadingsText } from "./words.ts";

/** Where parents go apart, the coordinator reads the plan as each of them may. */
export function WayToReadings({ view }: { view: SeenCase }) {
  const text = useReadingsText();
  const [, change] = useSearch();
  if (view.you !== "coordinator" || !view.ways.isApart) return null;
  return (
    <Section
      title={text.title}
      actions={<Button onClick={() => change({ show: "readings", for: "" })}>{text.open}</Button>}
    >
      <Text>{text.about}</Text>
    </Section>
  );
}
