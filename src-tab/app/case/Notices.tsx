import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useText } from "../language.ts";
import { momentWords } from "../when.ts";
import { useScreenWords } from "./useScreenWords.ts";

/** What stands beside the next step and must not be missed: the case rests, is offered to somebody, or does not reach somebody. */
export function Notices({ view }: { view: SeenCase }) {
  const styles = useStyles();
  const text = useText();
  const { notices: words } = useScreenWords();
  const { course, handover, undelivered, related, joined } = view;
  const isInfo = [
    course?.isPaused ? words.paused : null,
    handover?.isOpen ? words.offered(handover.to) : null,
    handover && !handover.isOpen && handover.note ? words.takenOver(handover.from, handover.note) : null,
    course?.ending?.reason ? words.ended(course.ending.reason) : null,
  ].filter((one) => one !== null);
  if (isInfo.length + undelivered.length + related.length + joined.length === 0) return null;
  return (
    <div className={styles.notices}>
      {isInfo.map((said) => (
        <MessageBar key={said} layout="multiline">
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      ))}
      {undelivered.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.unreached.title}</MessageBarTitle>
            {undelivered.map(({ title, way, since }) => (
              <div key={title}>{`${title}. ${words.unreached[way](momentWords(since, text))}`}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      {related.length > 0 && (
        <MessageBar layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.related}</MessageBarTitle>
            {related.map(({ caseId, reference, by }) => (
              <div key={caseId}>{`${reference}: ${by.map((kind) => words.by[kind]).join(", ")}`}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      {joined.length > 0 && (
        <MessageBar layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.joined}</MessageBarTitle>
            {joined.map(({ reference, worry }) => (
              <div key={reference}>{[reference, worry].filter(Boolean).join(": ")}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  notices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});
