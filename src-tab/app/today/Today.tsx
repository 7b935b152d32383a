import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";

import { type ListedCase, useApi } from "../api.ts";
import { useText } from "../language.ts";
import { LinkRow, Rows } from "../LinkRow.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { hashOf } from "../place.ts";
import { Section } from "../Section.tsx";
import { useMe } from "../useCase.ts";
import { dueWords, spanWords, urgencyOf } from "../when.ts";
import { Begin } from "./Begin.tsx";
import { comingIn, inOrder, placeOf } from "./order.ts";
import { OfWhom } from "../OfWhom.tsx";

const DriftHere = lazy(async () => ({ default: (await import("./DriftHere.tsx")).DriftHere }));
const ToCall = lazy(async () => ({ default: (await import("./ToCall.tsx")).ToCall }));
const Undone = lazy(async () => ({ default: (await import("./Undone.tsx")).Undone }));

/** What waits for the person, in the order of what a child waits for; below it what is coming, and what others are at. */
export function Today() {
  const styles = useStyles();
  const { today: words } = useText();
  const api = useApi();
  const list = useQuery({ queryKey: ["cases"], queryFn: api.cases, refetchInterval: 60_000 });
  const roles = useMe().data?.roles ?? [];

  return (
    <Page title={words.title}>
      <Loaded query={list}>
        {({ cases, now }) => {
          const { late, held, rest, others } = inOrder(cases, now);
          const count = late.length + held.length + rest.length;
          return (
            <>
              <Text as="p" className={styles.lead}>
                {count === 0 ? words.empty : words.lead(count)}
              </Text>
              {count === 0 && (
                <Text as="p" className={styles.quiet}>
                  {words.emptyLead}
                </Text>
              )}
              {roles.includes("coordinator") && (
                <Suspense fallback={null}>
                  <ToCall />
                </Suspense>
              )}
              <Steps title={words.late} rows={late} now={now} />
              <Steps title={words.held} rows={held} now={now} />
              <Steps title={late.length + held.length > 0 ? words.rest : words.all} rows={rest} now={now} />
              <Coming rows={cases} now={now} />
              {(roles.includes("coordinator") || roles.includes("administrator")) && (
                <Suspense fallback={null}>
                  <Undone />
                </Suspense>
              )}
              <Steps title={words.others} rows={others} now={now} />
              {roles.includes("manager") && <Link href={hashOf({ screen: "statistics" })}>{words.howItStands}</Link>}
              {!roles.includes("manager") && <Begin />}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

interface Listed {
  rows: ListedCase[];
  now: string;
}

function Step({ row, now }: { row: ListedCase; now: string }) {
  const text = useText();
  return (
    <LinkRow
      href={hashOf(placeOf(row))}
      title={text.waiting[row.kind as keyof typeof text.waiting]}
      when={row.dueAt && dueWords(row.dueAt, now, text)}
      isLate={urgencyOf(row.dueAt, now) === "overdue"}
      detail={`${row.reference} · ${text.stage[row.stage as keyof typeof text.stage]}`}
    />
  );
}

function Steps({ title, rows, now }: Listed & { title: string }) {
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      <Rows>
        {rows.map((row) => (
          <OfWhom key={row.caseId} isOfAdults={row.isOfAdults}>
            <Step row={row} now={now} />
          </OfWhom>
        ))}
      </Rows>
      <Suspense fallback={null}>
        {rows
          .filter(({ kind }) => kind === "decideDrift")
          .map((row) => (
            <DriftHere key={row.caseId} row={row} />
          ))}
      </Suspense>
    </Section>
  );
}

function Coming({ rows, now }: Listed) {
  const text = useText();
  const { today: words } = text;
  const { meetings, consents, unreached } = comingIn(rows, now);
  return (
    <>
      {meetings.length > 0 && (
        <Section title={words.meetings}>
          <Rows>
            {meetings.map(({ row, thing }) => {
              const { id, start, end, state, asked, coming, hasDrifted } = thing;
              const said = [
                words.states[state as keyof typeof words.states] ?? "",
                asked !== undefined && coming !== undefined ? words.coming(coming, asked) : "",
                hasDrifted ? words.drifted : "",
              ];
              return (
                <LinkRow
                  key={id}
                  href={hashOf({ screen: "case", caseId: row.caseId, part: "meeting", thing: id })}
                  title={spanWords(start, end, text)}
                  when={state === "blocked" ? words.blocked : null}
                  isLate
                  detail={[row.reference, ...said.filter(Boolean)].join(" · ")}
                />
              );
            })}
          </Rows>
        </Section>
      )}
      {consents.length > 0 && (
        <Section title={words.consents}>
          <Rows>
            {consents.map(({ row, thing }) => (
              <LinkRow
                key={thing.id}
                href={hashOf({ screen: "case", caseId: row.caseId, part: "consent", thing: thing.id })}
                title={words.expires(text.day(thing.until))}
                detail={row.reference}
              />
            ))}
          </Rows>
        </Section>
      )}
      {unreached.length > 0 && (
        <Section title={words.unreached}>
          <Rows>
            {unreached.map(({ caseId, reference, ahead }) => (
              <LinkRow
                key={caseId}
                href={hashOf({ screen: "case", caseId })}
                title={words.unreachedIn(ahead?.unreached ?? 0)}
                detail={reference}
              />
            ))}
          </Rows>
        </Section>
      )}
    </>
  );
}

const useStyles = makeStyles({
  lead: { margin: 0, fontSize: tokens.fontSizeBase400 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});
