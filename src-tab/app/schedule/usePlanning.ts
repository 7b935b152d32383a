import { keepPreviousData, useQuery } from "@tanstack/react-query";

import type { Origin } from "../../../src-shared/meeting/planning/unsent.ts";
import { useApi } from "../api.ts";
import { foresightRead } from "../case/reads.ts";
import { useDraft } from "../drafts.ts";
import type { SeenCase } from "../api.ts";

/** What the server foresees; the shape of src-bot/foresee.ts, as it comes over the wire. */
export interface Foresight {
  plan: Plan;
  like: { start: string; end: string } | null;
  from: string;
  begins: { from: string; why: "tomorrow" | "said" | "promised" };
  now: string;
  length: number;
  people: {
    id: string;
    title: string;
    unit: string;
    isOptional: boolean;
    isReached: boolean;
    knownBy: "calendar" | "theirWord" | null;
  }[];
  services: { id: string; reach: "reached" | "noConsent" | "notConfirmed" | "notAll" }[];
  venues: { id: string; name: string; directions: string; isNeutral: boolean }[];
  times: Time[];
  awaiting: string[];
  no: No | null;
  blocker: { kind: "person" | "room"; name: string } | null;
  preview: Preview | null;
  noBooking: No | null;
}
interface No {
  code: string;
  message: string;
  whatToDo: string;
}
export interface Time {
  start: string;
  end: string;
  rank: number | null;
  venues: string[];
  reasons: {
    kind:
      | "everybodyCan"
      | "withoutOptional"
      | "notKnown"
      | "saidNot"
      | "saidIfNeedBe"
      | "neutralVenue"
      | "noNeutralVenue"
      | "schoolTime"
      | "shortNotice";
    people: string[];
  }[];
  blocked: { people: string[]; byRoom: boolean; byFamily: boolean } | null;
}
export interface Preview {
  start: string;
  venueId: string;
  slot: { start: string; end: string };
  event: {
    subject: string;
    body: string;
    slot: { start: string; end: string };
    venue: { name: string; mailbox: string };
    attendees: { name: string; mailbox: string; isOptional: boolean }[];
    isOnline: boolean;
  } | null;
  cards: { to: string[]; card: { type: string } & Record<string, unknown> }[];
  family: { id: string; name: string }[];
  messages: { id: string; by: "sms" | "mail"; language: string; text: string; hasCalendarFile: boolean }[];
  toCall: { id: string; name: string }[];
  notTold: { id: string; name: string }[];
}
export interface Plan {
  type: "withFamily" | "officialsFirst" | "separate" | "decision";
  purpose: string;
  childQuestion: string;
  category: string;
  needed: string[];
  optional: string[];
  family: string[];
  minutes: number;
}
export interface Choice {
  start: string;
  venueId: string;
}
type Meeting = SeenCase["meetings"][number];

/** Everything that has been chosen so far, kept while the page is open. */
interface Chosen {
  plan: Partial<Plan> & { from?: string };
  choice: Choice | null;
  venueReason: string;
}
const nothing: Chosen = { plan: {}, choice: null, venueReason: "" };

const isAccount = (id: string) => id.includes("/");

/** Those asked already know of it: only its time is changed. */
export const isTold = (meeting: Meeting | null) =>
  meeting !== null && !["draft", "seeking", "proposed"].includes(meeting.state);

/** The meeting as it is being planned, and what the server foresees of it. */
export function usePlanning(caseId: string, meeting: Meeting | null, origin: Origin = "samla") {
  const api = useApi();
  const [chosen, setChosen, forget] = useDraft<Chosen>(`schedule/${caseId}/${meeting?.id ?? "new"}`, nothing);
  const { needed, optional, from, minutes, type, family } = chosen.plan;
  const told = isTold(meeting);
  const asked = {
    ...(meeting ? { meetingId: meeting.id } : {}),
    ...(from ? { from } : {}),
    ...(minutes ? { minutes } : {}),
    ...(told ? {} : { ...(type ? { type } : {}), ...(family ? { family } : {}) }),
    ...(told || !needed || !optional ? {} : listed(needed, optional)),
  };
  const query = useQuery({
    ...foresightRead(api, caseId, asked, chosen.choice, origin),
    placeholderData: keepPreviousData,
  });
  const plan: Plan | null = query.data ? { ...query.data.plan, ...chosen.plan } : null;
  const change = (next: Partial<Chosen["plan"]>) =>
    setChosen({
      ...chosen,
      plan: { ...chosen.plan, ...(plan ? { needed: plan.needed, optional: plan.optional } : {}), ...next },
      choice: "purpose" in next || "childQuestion" in next || "category" in next ? chosen.choice : null,
    });
  /** What `meeting.bookNow` and `meeting.seek` are given. */
  const input = plan && {
    ...(meeting ? { meetingId: meeting.id } : {}),
    from: query.data!.from,
    ...(minutes || !told ? { minutes: plan.minutes } : {}),
    ...(told
      ? {}
      : {
          type: plan.type,
          family: plan.family,
          purpose: plan.purpose,
          childQuestion: plan.childQuestion,
          category: plan.category,
          ...(meeting?.wording ? { seen: meeting.wording } : {}),
          ...listed(plan.needed, plan.optional),
        }),
  };
  return {
    query,
    plan,
    input,
    choice: chosen.choice,
    venueReason: chosen.venueReason,
    change,
    choose: (choice: Choice) => setChosen({ ...chosen, choice }),
    /** Both at once, as they have been changed elsewhere. */
    follow: (next: Partial<Chosen["plan"]>, choice: Choice | null) =>
      setChosen({
        ...chosen,
        plan: { ...chosen.plan, ...(plan ? { needed: plan.needed, optional: plan.optional } : {}), ...next },
        choice,
      }),
    giveReason: (venueReason: string) => setChosen({ ...chosen, venueReason }),
    forget,
  };
}
export type Planning = ReturnType<typeof usePlanning>;

const listed = (needed: string[], optional: string[]) => ({
  invitees: needed.filter(isAccount),
  outside: needed.filter((id) => !isAccount(id)),
  optional: optional.filter(isAccount),
  optionalOutside: optional.filter((id) => !isAccount(id)),
});
