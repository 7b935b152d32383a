import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";

import type { Foreseen as Told } from "../../../src-shared/consent/foreseen.ts";
import { useApi } from "../api.ts";
import { useText } from "../language.ts";
import { Problem } from "../Loaded.tsx";
import { momentWords } from "../when.ts";
import { nameIn } from "../names.ts";
import { type Around, kindsInWords, unitOf, useConsentText } from "./around.ts";
import { readRows } from "./read-matrix.ts";

interface Props {
  around: Around;
  verb: "consent.withdraw" | "consent.invalidate";
  /** Null while nothing is chosen. */
  input: object | null;
}

/** What a change would lead to, from the server, before it is made. */
export function Foreseen({ around, verb, input }: Props) {
  const styles = useStyles();
  const words = useConsentText();
  const api = useApi();
  const { caseId } = around;
  const foreseen = useQuery({
    queryKey: ["case", caseId, "foreseen", verb, input],
    queryFn: () => api.send<Told>(`/cases/${caseId}/consent/foresee`, { verb, input }),
    enabled: input !== null,
    placeholderData: (before) => before,
    retry: false,
  });
  if (foreseen.error) return <Problem error={foreseen.error} />;
  if (input === null || !foreseen.data) return null;
  return (
    <div role="status" className={styles.box}>
      <Text weight="semibold">{words.foreseen.title}</Text>
      <Consequences told={foreseen.data} {...around} />
    </div>
  );
}

function Consequences({ told, view, board }: Around & { told: Told }) {
  const styles = useStyles();
  const words = useConsentText();
  const text = useText();
  const { foreseen } = words;
  const lost = [...new Set(told.lost.map(({ subject }) => subject))].flatMap((subject) =>
    readRows(
      told.lost
        .filter((one) => one.subject === subject)
        .map((one) => ({ ...one, until: "", why: null, isOnGround: false })),
    ).map((row) => ({ ...row, subject })),
  );
  const names = (ids: readonly string[]) => words.list(ids.map((id) => unitOf(board, id)));
  return (
    <>
      {told.paused.length === 0 && <Text>{foreseen.none}</Text>}
      {told.paused.map(({ id, slot, unreached }) => (
        <Text key={id}>
          <strong>{foreseen.paused(slot ? momentWords(slot.start, text) : foreseen.noTime)}</strong>{" "}
          {unreached.length > 0 && foreseen.unreached(words.list(unreached))} {foreseen.others}
        </Text>
      ))}
      {told.stage && <Text>{foreseen.stage(words.stage[told.stage])}</Text>}
      {lost.length === 0 ? (
        <Text>{foreseen.nothing}</Text>
      ) : (
        <>
          <Text>{foreseen.lost}</Text>
          <ul className={styles.lost}>
            {lost.map(({ from, to, categories, subject }) => (
              <li key={`${subject} ${from.join()} ${to?.join()} ${categories.join()}`}>
                {names(from)} → {to ? names(to) : words.eachOther}: {kindsInWords(categories, words)} (
                {nameIn(view, subject)})
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  lost: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});
