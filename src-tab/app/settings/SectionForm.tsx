import { makeStyles, Text, tokens } from "@fluentui/react-components";

import { Fragment, Suspense } from "react";

import { bodyProblem } from "../../../src-shared/meeting/invitation/event-body.ts";
import { fetched } from "../fetched.ts";
import { Section } from "../Section.tsx";
import { at, put } from "./changes.ts";
import { FieldEditor } from "./FieldEditor.tsx";
import { ListEditor } from "./ListEditor.tsx";
import { wrongWords } from "./said.ts";
import { type SectionName, sections } from "./sections.ts";
import type { SettingsState } from "./useSettings.ts";
import { useProblemWords, useSettingsText } from "./words.ts";

const Notices = fetched(async () => (await import("./Notices.tsx")).Notices);
const PublicPage = fetched(async () => (await import("./PublicPage.tsx")).PublicPage);
const InvitationPreview = fetched(async () => (await import("./InvitationPreview.tsx")).InvitationPreview);
const ForeseenClocks = fetched(async () => (await import("./ForeseenClocks.tsx")).ForeseenClocks);

/** One part of the settings. */
export function SectionForm({ name, state }: { name: SectionName; state: SettingsState }) {
  const styles = useStyles();
  const text = useSettingsText();
  const fieldProblems = useProblemWords();
  const { list, fields = [], isForeseen } = sections[name];
  const { now, problems, edit } = state;
  if (!now) return null;
  const { document } = now;
  const body = at(document, "invitation.body");
  const wrongAt = (path: string) => {
    const typed = path === "invitation.body" && bodyProblem(String(body));
    const wrong =
      problems.find((one) => one.path === path || isLineOf(path, one.path)) ?? (typed && { path, ...typed });
    return wrong ? wrongWords(wrong, fieldProblems) : undefined;
  };
  const change = (path: string, value: unknown) => {
    const isMirror = path === "mirror.kind";
    const mirror = value === "planner" ? { kind: value, planId: "" } : { kind: value };
    edit(isMirror ? { ...document, mirror } : put(document, path, value), isMirror ? "mirror" : path);
  };
  const shown = fields.filter(
    ({ path }) => !/^mirror\.(planId|bucketId)$/.test(path) || at(document, "mirror.kind") === "planner",
  );
  const entries =
    list &&
    (list.name === "notices" ? (
      <Suspense fallback={null}>
        <Notices state={state} wrongAt={wrongAt} />
      </Suspense>
    ) : (
      <ListEditor list={list.name} fields={list.fields} state={state} wrongAt={wrongAt} />
    ));

  return (
    <Section title={text.sections[name]} note={text.leads[name]}>
      <div className={styles.form}>
        {!list?.isLast && entries}
        {shown.map((field, index) => (
          <Fragment key={field.path}>
            {field.group && field.group !== shown[index - 1]?.group && (
              <Text as="h3" weight="semibold" className={styles.group}>
                {text.groups[field.group]}
              </Text>
            )}
            <FieldEditor
              field={field}
              name={field.path}
              value={at(document, field.path)}
              document={document}
              problem={(below) => wrongAt(below ? `${field.path}.${below}` : field.path)}
              onChange={(value) => change(field.path, value)}
            />
          </Fragment>
        ))}
        {list?.isLast && (
          <div>
            <Text as="h3" block weight="semibold" className={styles.group}>
              {text.fields[list.name]?.label}
            </Text>
            <Text as="p" block className={styles.lead}>
              {text.fields[list.name]?.hint}
            </Text>
            {entries}
          </div>
        )}
        <Suspense fallback={null}>
          {name === "publicPage" && <PublicPage document={document} onApproved={() => void state.query.refetch()} />}
        </Suspense>
        <Suspense fallback={null}>
          {name === "invitations" && (
            <InvitationPreview body={String(body)} former={state.query.data?.formerInvitations ?? []} />
          )}
        </Suspense>
        <Suspense fallback={null}>{isForeseen && <ForeseenClocks document={document} of={name} />}</Suspense>
        {list && wrongAt(list.name) && (
          <Text role="alert" className={styles.wrong}>
            {wrongAt(list.name)}
          </Text>
        )}
      </div>
    </Section>
  );
}

/** What is wrong with one line or number of several is said at the field that holds them. */
const isLineOf = (path: string, problem: string) =>
  problem.startsWith(`${path}.`) && /^\d+$/.test(problem.slice(path.length + 1));

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    paddingBlock: tokens.spacingVerticalS,
  },
  group: { margin: 0 },
  lead: {
    margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
    maxWidth: "68ch",
  },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});
