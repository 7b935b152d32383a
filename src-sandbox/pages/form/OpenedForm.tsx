import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { api, type CalendarEvent, type Person } from "../api.ts";
import { useLasting } from "../browser.ts";
import { useLanguage } from "../language.ts";
import { useLoaded } from "../live.ts";
import { Notice } from "../Notice.tsx";
import { formApi, type Draft } from "./form-api.ts";
import { MeetingForm } from "./MeetingForm.tsx";
import { ReadForm } from "./ReadForm.tsx";

/** What is open in a window of its own. */
export type Opened = { kind: "draft"; draft: Draft; isNew: boolean } | { kind: "event"; event: CalendarEvent };

type Props = { person: Person; mailbox: string; opened: Opened; onClose: (words?: string) => void };

export function OpenedForm({ person, mailbox, opened, onClose }: Props) {
  const styles = useStyles();
  const { locale, text } = useLanguage();
  const addIn = useLoaded(
    `add-in ${locale}`,
    () => formApi.addIn(locale),
    () => false,
  );
  const directory = useLoaded("directory", api.directory, () => false);
  const read = opened.kind === "event" && !opened.event.isOrganizer ? opened.event : undefined;
  const draft = useLoaded(
    opened.kind === "draft" ? opened.draft.id : opened.event.id,
    async () => ({ draft: await draftFor(person.person, mailbox, opened) }),
    () => false,
  );
  const failed = [addIn, directory, draft].find((each) => each.failed && !each.data);
  const slow = useLasting(!failed);

  if (failed) return <Notice intent="error" words={text.notReached} onRetry={failed.reload} />;
  if (!addIn.data || !directory.data || !draft.data)
    return slow ? (
      <Skeleton aria-label={text.loading} className={styles.skeleton}>
        <SkeletonItem size={32} />
        <SkeletonItem size={128} />
      </Skeleton>
    ) : null;
  if (read) return <ReadForm person={person} mailbox={mailbox} event={read} addIn={addIn.data} onClose={onClose} />;
  const { draft: first } = draft.data;
  if (!first) return null;
  return (
    <MeetingForm
      key={first.id}
      person={person}
      first={first}
      isNew={opened.kind === "draft" && opened.isNew}
      addIn={addIn.data}
      directory={directory.data}
      onClose={onClose}
    />
  );
}

/** Null where there is none: somebody invited only reads. */
async function draftFor(person: string, mailbox: string, opened: Opened): Promise<Draft | null> {
  if (opened.kind === "draft") return formApi.draft(person, opened.draft.id);
  return opened.event.isOrganizer ? formApi.open(mailbox, person, opened.event.id) : null;
}

const useStyles = makeStyles({
  skeleton: { display: "grid", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
});
