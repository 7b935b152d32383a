import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense } from "react";

import { Loaded } from "../../app/Loaded.tsx";
import { useOnline } from "./useOnline.ts";
import { Offline } from "./Frame.tsx";
import type { Mark, OutlookForm } from "./outlook-form.ts";
import { Invited } from "./Invited.tsx";
import { Start } from "./Start.tsx";

const OfCase = lazy(async () => ({ default: (await import("./OfCase.tsx")).OfCase }));

/** What the item is marked with decides what is shown; of one without a mark nothing more is read. */
export function Screen({ form, app }: { form: OutlookForm; app: string }) {
  const queries = useQueryClient();
  const isOnline = useOnline();
  const mark = useQuery({ queryKey: ["mark"], queryFn: form.mark, staleTime: Infinity });
  const keep = async (next: Mark | null) => {
    await form.keepMark(next);
    queries.setQueryData(["mark"], next);
  };
  return (
    <>
      {!isOnline && <Offline />}
      <Loaded query={mark}>
        {(of) => (
          <Suspense>
            {form.kind === "attendee" ? (
              <Invited form={form} app={app} mark={of} />
            ) : of ? (
              <OfCase key={of.caseId} form={form} app={app} mark={of} onMark={keep} />
            ) : (
              <Start onPick={(caseId) => keep({ caseId, meetingId: null })} />
            )}
          </Suspense>
        )}
      </Loaded>
    </>
  );
}
