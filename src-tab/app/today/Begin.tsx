import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import { CaseForms, useOpenForm } from "../CaseForms.tsx";
import { useText } from "../language.ts";
import { Section } from "../Section.tsx";

/** Anybody on the staff may hand in an inquiry, or ask for advice about a child that is not named. */
export function Begin() {
  // A form that begins a case gives it an id of its own.
  const [caseId] = useState(() => crypto.randomUUID());
  return (
    <CaseForms caseId={caseId}>
      <Ways />
    </CaseForms>
  );
}

function Ways() {
  const styles = useStyles();
  const { today: words } = useText();
  const open = useOpenForm();
  return (
    <Section title={words.begin} note={words.beginLead}>
      <div className={styles.ways}>
        <Button onClick={() => open("inquiry")}>{words.newInquiry}</Button>
        <Button onClick={() => open("consult")}>{words.consult}</Button>
      </div>
    </Section>
  );
}

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
