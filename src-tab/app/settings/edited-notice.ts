import type { ConsentLetter } from "../../../src-shared/consent/letter.ts";
import type { NoticeWords } from "../../../src-shared/consent/notice-parts.ts";
import { madeUpFamily as inEnglish } from "../../../src-shared/text/en/notice.ts";
import { madeUpFamily as inSwedish } from "../../../src-shared/text/sv/notice.ts";
import type { Day, Moment } from "../../../src-shared/time.ts";
import { type Doc, entriesIn, idOf } from "./changes.ts";
import { nameOf } from "./said.ts";

/** A text for families as it is written: what stands in it may be wrong until the server has taken it. */
export interface EditedNotice {
  version: string;
  /** To grown people, who are asked about themselves. */
  to?: "adults";
  since: string;
  sv: NoticeWords;
  en: NoticeWords;
}

/** The next one to the same people, with the words of the one that is used now. */
export function freshNotice(all: readonly EditedNotice[], today: string, to?: EditedNotice["to"]): EditedNotice {
  const notices = all.filter((one) => one.to === to);
  const year = today.slice(0, 4);
  const numbers = notices.flatMap(({ version }) =>
    version.startsWith(`${year}-`) ? [Number.parseInt(version.slice(5), 10)] : [],
  );
  const next = Math.max(0, ...numbers.filter(Number.isFinite)) + 1;
  const last = notices.at(-1)!;
  // A translation is of the words it was made from.
  const { sv, en } = last;
  const since = last.since > today ? last.since : today;
  return { sv, en, since, ...(to ? { to, version: `${year}-${next}-v` } : { version: `${year}-${next}` }) };
}

export function stateOfNotice(notices: readonly EditedNotice[], index: number, today: string) {
  const { to } = notices[index]!;
  const begun = notices.findLastIndex((one) => one.to === to && one.since <= today);
  const now = begun === -1 ? notices.findIndex((one) => one.to === to) : begun;
  return index === now ? "now" : index < now ? "past" : "later";
}

/** A letter to a family that does not exist, about the municipality's own services. */
export function sampleLetter(notice: EditedNotice, document: Doc, language: "sv" | "en"): ConsentLetter {
  const words = language === "sv" ? inSwedish : inEnglish;
  const units = entriesIn(document, "units");
  const office = units.find((one) => idOf("units", one) === document["coordinationUnit"]);
  const [one = office, other = office] = units.filter((unit) => unit !== office && unit["takesPart"] !== false);
  const authorities = entriesIn(document, "authorities");
  const authorityOf = (id: unknown) => authorities.find((authority) => authority["id"] === id);
  const chosen = entriesIn(document, "programmes")[0]?.["controller"] ?? office?.["authority"];
  const answering = [chosen, one?.["authority"], other?.["authority"]];
  const said = (value: unknown) => (typeof value === "string" ? value : null);
  const [first, second] = [nameOf(one), nameOf(other)];
  const day = (/^\d{4}-\d{2}-\d{2}$/.test(notice.since) ? notice.since : "2026-01-01") as Day;
  return {
    reference: `SB-${day.slice(0, 4)}-000`,
    municipality: said(document["name"]) ?? "",
    office: nameOf(office),
    coordinator: words.coordinator,
    to: words.to,
    about: [{ name: words.child, isYou: false }],
    purpose: words.purpose,
    flows: [
      { from: first, to: second, category: "schooling" },
      { from: second, to: first, category: "schooling" },
      { from: first, to: second, category: "health" },
    ],
    activities: ["attendMeeting", "readPlan"],
    validTo: `${Number(day.slice(0, 4)) + 1}-01-31` as Day,
    askedAt: `${day}T12:00:00.000Z` as Moment,
    notice: { version: notice.version, language },
    words: notice,
    controllers: [...new Set(answering)].flatMap((id) => {
      const authority = authorityOf(id);
      return authority
        ? [{ name: nameOf(authority), mail: said(authority["officerMail"]), phone: said(authority["officerPhone"]) }]
        : [];
    }),
  };
}
