import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";

import type { Standing } from "../../../src-shared/meeting/invitation/item.ts";

import { useApi } from "../../app/api.ts";
import { useText } from "../../app/language.ts";
import type { OutlookForm, Written } from "./outlook-form.ts";
import { verdictOf } from "./verdict.ts";

/** As the server words it; see src-shared/meeting/invitation. */
interface Finding {
  rule: string;
  severity: "stop" | "warn";
  address?: string;
  what: string;
  why: string;
  mend: string;
}
export interface Checked {
  findings: Finding[];
  checkedAt: string;
  event?: Standing;
}

/** Whether what stands in the form is lawful and careful, as it changes. What came of it is kept on the item, for when it is sent. */
export function useCheck(form: OutlookForm, of: { caseId: string; meetingId: string | null }, written: Written | null) {
  const api = useApi();
  const { language } = useText();
  const asked = written && {
    caseId: of.caseId,
    ...(of.meetingId ? { meetingId: of.meetingId } : {}),
    subject: written.subject,
    location: written.place,
    body: written.body,
    start: written.start,
    end: written.end,
    attendees: [
      ...written.people.map(({ address, name, isOptional }) => ({
        address,
        name,
        kind: isOptional ? "optional" : "required",
      })),
      ...written.rooms.map((address) => ({ address, name: "", kind: "resource" })),
    ],
    lang: language,
    item: written.item,
  };
  const query = useQuery({
    queryKey: ["check", asked],
    queryFn: () => api.send<Checked>("/outlook/check", asked!),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const checked = query.isPlaceholderData ? undefined : query.data;
  useEffect(() => {
    if (checked && written) void form.keepVerdict(verdictOf(checked, written)).catch(() => undefined);
  }, [form, checked, written]);
  return query;
}
