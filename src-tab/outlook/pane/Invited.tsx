import { useQuery } from "@tanstack/react-query";
import { lazy } from "react";

import { type ListedCase, useApi } from "../../app/api.ts";
import { Loaded } from "../../app/Loaded.tsx";
import { Frame } from "./Frame.tsx";
import type { Mark, OutlookForm } from "./outlook-form.ts";
import { usePaneText } from "./words.ts";

const Attending = lazy(async () => ({ default: (await import("./Attending.tsx")).Attending }));

interface Props {
  form: OutlookForm;
  app: string;
  mark: Mark | null;
}

/** In the form of somebody invited: their own meeting, where one of their own cases has the code and the time of this one. */
export function Invited({ form, app, mark }: Props) {
  const words = usePaneText();
  const api = useApi();
  const { known } = form;
  const query = useQuery({ queryKey: ["cases"], queryFn: api.cases, enabled: known !== null });
  const notOurs = <Frame title={words.title} lead={words.notOurs} />;
  if (!known) return notOurs;
  return (
    <Loaded query={query}>
      {({ cases, now }) => {
        const found = ofMark(cases, mark) ?? meetingAt(cases, known) ?? onlyAhead(cases, known, now);
        return found ? <Attending app={app} {...found} /> : notOurs;
      }}
    </Loaded>
  );
}

type Known = NonNullable<OutlookForm["known"]>;
type Own = Omit<Mark, "meetingId"> & { meetingId: string };

/** A mark is believed only where the case is theirs. */
const ofMark = (cases: readonly ListedCase[], mark: Mark | null): Own | null =>
  mark?.meetingId && cases.some(({ caseId }) => caseId === mark.caseId)
    ? { caseId: mark.caseId, meetingId: mark.meetingId }
    : null;

/** Somebody has moved it in Outlook, and that is not decided about: where no other can be meant it is the one to come. */
function onlyAhead(cases: readonly ListedCase[], { code, start }: Known, now: string): Own | null {
  if (Date.parse(start) <= Date.parse(now)) return null;
  const found = cases
    .filter(({ reference }) => reference === code)
    .flatMap(({ caseId, ahead }) => (ahead?.meetings ?? []).map(({ id }) => ({ caseId, meetingId: id })));
  return found.length === 1 ? found[0]! : null;
}

function meetingAt(cases: readonly ListedCase[], { code, start }: Known): Own | null {
  const own = cases.filter(({ reference }) => reference === code);
  const found = own.flatMap(({ caseId, ahead }) =>
    (ahead?.meetings ?? [])
      .filter((meeting) => Date.parse(meeting.start) === Date.parse(start))
      .map(({ id }) => ({ caseId, meetingId: id })),
  );
  return found[0] ?? null;
}
