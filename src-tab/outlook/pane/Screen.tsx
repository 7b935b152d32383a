import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense } from "react";

import { Loaded } from "../../app/Loaded.tsx";
import { useOnline } from "./useOnline.ts";
import { Frame } from "./Frame.tsx";
import type { Mark, OutlookForm } from "./outlook-form.ts";
import { Start } from "./Start.tsx";
import { usePaneText } from "./words.ts";

const OfCase = lazy(async () => ({ default: (await import("./OfCase.tsx")).OfCase }));
const Attending = lazy(async () => ({ default: (await import("./Attending.tsx")).Attending }));

/** What the item is marked with decides what is shown; of one without a mark nothing more is read. */
export function Screen({ form, app }: { form: OutlookForm; app: string }) {
  const words = usePaneText();
  const queries = useQueryClient();
  const isOnline = useOnline();
  const mark = useQuery({ queryKey: ["mark"], queryFn: form.mark, staleTime: Infinity });
  const keep = async (next: Mark | null) => {
    await form.keepMark(next);
    queries.setQueryData(["mark"], next);
  };
  return (
    <>
      {!isOnline && <Frame.Offline />}
      <Loaded query={mark}>
        {(of) => (
          <Suspense>
            {of ? (
              form.kind === "organiser" ? (
                <OfCase key={of.caseId} form={form} app={app} mark={of} onMark={keep} />
              ) : of.meetingId ? (
                <Attending app={app} caseId={of.caseId} meetingId={of.meetingId} />
              ) : (
                <Frame title={words.title} lead={words.notOurs} />
              )
            ) : form.kind === "organiser" ? (
              <Start onPick={(caseId) => keep({ caseId, meetingId: null })} />
            ) : (
              <Frame title={words.title} lead={words.notOurs} />
            )}
          </Suspense>
        )}
      </Loaded>
    </>
  );
}
