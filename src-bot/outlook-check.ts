import { z } from "zod";

import { type CaseId, id, type MeetingId } from "../src-shared/ids.ts";
import { checkInvitation } from "../src-shared/meeting/invitation/check.ts";
import type { Finding } from "../src-shared/meeting/invitation/fault.ts";
import type { Standing } from "../src-shared/meeting/invitation/item.ts";
import type { Municipality } from "../src-shared/programme/municipality.ts";
import { rulesOf } from "../src-shared/programme/programmes.ts";
import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import { wordsOfCase } from "../src-shared/text/of-whom.ts";
import { findingOf, texts } from "../src-shared/text/text.ts";
import { isWordOfEveryDay } from "../src-shared/text/words-of-every-day.ts";
import { moment, type Moment } from "../src-shared/time.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";
import { municipalityHolding, viewerFor } from "./desk.ts";
import { fieldProblems } from "./input.ts";
import { standingOf } from "./outlook-item.ts";
import { plainWords } from "./plain-words.ts";

const line = () => z.string().max(2_000).default("");
const asked = z.object({
  caseId: id<CaseId>(),
  meetingId: id<MeetingId>().nullish(),
  subject: line(),
  location: line(),
  body: z.string().max(200_000).default(""),
  start: moment(),
  end: moment(),
  attendees: z
    .array(
      z.object({
        address: z.string().max(320),
        name: z.string().max(320).nullish(),
        kind: z.enum(["required", "optional", "resource"]).default("required"),
      }),
    )
    .max(500),
  lang: z.enum(["sv", "en"]).optional(),
  item: z.union([z.enum(["new", "unknown"]), z.object({ id: z.string().min(1).max(2_000) })]).optional(),
});

export interface Checked {
  /** Most serious first; none where it may leave. */
  findings: Finding[];
  checkedAt: Moment;
  /** What stands in the form is to the meeting, where it was asked about. */
  event?: Standing;
  /** What becomes of an invitation that cannot be looked at, for whoever looks to remember. */
  whenUnreachable: Municipality["whenUnreachable"];
}

/**
 * Whether an invitation that is being written in Outlook is lawful and careful. To the case's coordinator alone: to anybody
 * else the case is not there, whether it is or not, and nobody has read it.
 */
export async function checkForm(deps: Deps, access: Access, body: unknown): Promise<Outcome<Checked>> {
  const parsed = asked.safeParse(body);
  if (!parsed.success) return refuse({ kind: "badInput", fields: fieldProblems(parsed.error) });
  const { caseId, meetingId, lang, item, start, end, ...form } = parsed.data;
  const now = deps.now();
  const municipality = await municipalityHolding(deps, access, caseId);
  const [file, { document }] = await Promise.all([
    deps.store.cases.read(municipality, caseId),
    deps.municipality(municipality),
  ]);
  const viewer = file && viewerFor(file, access.actor, document);
  if (!file || viewer?.kind !== "coordinator") return refuse({ kind: "notThere" });
  await deps.store.reads.note(municipality, access.actor.account, caseId, new Date(now));

  const invitation = {
    ...form,
    body: plainWords(form.body),
    slot: { start, end },
    attendees: form.attendees.map(({ address, name, kind }) => ({ address, kind, name: name ?? "" })),
  };
  const meeting = file.meetings.find((one) => one.id === meetingId);
  const standing =
    item && meeting
      ? await standingOf(deps, { municipality, caseId, meeting, item, asker: viewer.account, document })
      : null;
  const context = { viewer, municipality: document, isWord: isWordOfEveryDay, now, standing };
  const { about } = rulesOf(file, document);
  const text = wordsOfCase(texts[lang ?? access.language], { programme: { about } });
  const findings = checkInvitation(file, meetingId ?? null, invitation, context).map((one) => findingOf(one, text));
  return ok({
    findings,
    checkedAt: now,
    whenUnreachable: document.whenUnreachable,
    ...(standing ? { event: standing } : {}),
  });
}
