import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

import type { SeenCase } from "../../api.ts";
import { sipOf } from "../../../../src-shared/plan/sip.ts";
import { useText } from "../../language.ts";
import { dayIn } from "../../when.ts";
import { Section } from "../../Section.tsx";
import { AskButton } from "../AskButton.tsx";
import { mayLead } from "../allowed.ts";
import { usePlanText } from "../words.ts";
import { TakeOutSip } from "./TakeOutSip.tsx";
import { useOrderText } from "./words.ts";

/** The four parts of a SIP, worked out of the plan as it is shown to whoever looks, and who answers for it as a whole. */
export function Sip({ view }: { view: SeenCase }) {
  const styles = useStyles();
  const tab = useText();
  const plan = usePlanText();
  const text = useOrderText().sip;
  const { needed, responsible, others, main } = sipOf(view);
  if (needed.length === 0 && !mayLead(view)) return null;
  return (
    <Section
      title={text.title}
      note={text.lead}
      actions={mayLead(view) && <AskButton question={{ form: "main" }}>{text.setMain}</AskButton>}
    >
      <Text className={styles.printed}>
        {[view.reference, view.record?.diarium && text.diarium(view.record.diarium), tab.day(dayIn(view.now))]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      <Part title={text.needed} none={text.none}>
        {needed.map(({ id, words, needs }) => (
          <li key={id} className={styles.words}>
            {[words, ...(needs.length > 0 ? [text.forNeed(needs.join(", "))] : [])].join(" ")}
          </li>
        ))}
      </Part>
      <Part title={text.responsible} none={text.none}>
        {responsible.map(({ id, words, unit, owner, dueBy }) => (
          <li key={id} className={styles.words}>
            {[unit, owner, words, dueBy && plan.interventions.by(tab.day(dueBy))].filter(Boolean).join(" · ")}
          </li>
        ))}
      </Part>
      <Part title={text.others} none={text.none}>
        {others.map(({ id, words, owner, dueBy }) => (
          <li key={id} className={styles.words}>
            {[words, owner, plan.interventions.by(tab.day(dueBy))].filter(Boolean).join(" · ")}
          </li>
        ))}
      </Part>
      <Part title={text.main} none={text.noMain}>
        {main ? [<li key="main">{main}</li>] : []}
      </Part>
      {view.you === "coordinator" && needed.length > 0 && <TakeOutSip view={view} />}
    </Section>
  );
}

function Part({ title, none, children }: { title: string; none: string; children: ReactNode[] }) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <Text as="h3" weight="semibold" className={styles.title}>
        {title}
      </Text>
      {children.length > 0 ? <ul className={styles.list}>{children}</ul> : <Text>{none}</Text>}
    </div>
  );
}

const useStyles = makeStyles({
  printed: { display: "none", "@media print": { display: "block" } },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, breakInside: "avoid" },
  title: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  words: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
});
