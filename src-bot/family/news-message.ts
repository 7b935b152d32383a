import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { eyesOf } from "../../src-shared/case/eyes.ts";
import { viewFor } from "../../src-shared/case/view.ts";
import { familyNews, type FamilyNews } from "../../src-shared/meeting/family-news.ts";
import { isProtected, sharersOf, waysTo } from "../../src-shared/party/contact-data.ts";
import { isProfessional, type Party } from "../../src-shared/party/party.ts";
import { partyIn } from "../../src-shared/party/party-in.ts";
import { contactOf } from "../../src-shared/party/send-link.ts";
import { standingIn } from "../../src-shared/party/standing.ts";
import type { Municipality } from "../../src-shared/programme/municipality.ts";
import type { FamilyLanguage } from "../../src-shared/text/family/language.ts";
import type { NewsKind } from "../../src-shared/text/family/news-kind.ts";
import type { Deps } from "../deps.ts";
import type { Link } from "../store/door.ts";
import type { LedgerRow } from "../store/ledger.ts";
import { calendarFor } from "./calendar.ts";
import type { Sender } from "./sender.ts";
import { newsOf } from "./news-of.ts";
import { revisionOf } from "./untold.ts";
import { languageTo, newsWords } from "./words.ts";

/** What it is to them, who were told something before or nothing; null where there is nothing new in it. */
export function kindNow(
  news: FamilyNews,
  { revision, state, interrupted }: Partial<Pick<LedgerRow, "revision" | "state" | "interrupted">>,
): NewsKind | null {
  const mayHaveMore = state === "uncertain" || interrupted === true;
  const isTold = isSameWord(news, revision) && !mayHaveMore;
  if (isTold) return null;
  const [before = null, what] = revision?.split(" ") ?? [];
  // Whoever has heard that an answer was received hears of a later one that it is changed.
  if (news.kind === "answered" && before && revision !== revisionOf(news)) return "changed";
  if (isSaidAsItIs(news.kind)) return news.kind;
  // Of what they cannot have heard of there is nothing to take back.
  if (news.kind !== "on") return before || mayHaveMore ? news.kind : null;
  if (!before || before === "off") return "booked";
  return before === "paused" && revisionsOf(news).some((one) => what === one.split(" ")[1]) ? "goesAhead" : "moved";
}

/** Each word of it that is the same to them, as it is said now first. */
const revisionsOf = (news: FamilyNews): string[] => {
  const { kind, what } = news;
  const alike = "alike" in news ? news.alike : undefined;
  return [what, ...(alike ?? [])].map((one) => revisionOf({ kind, what: one }));
};
/** Whether that is what they were told, in these words or in some that are the same to them. */
export const isSameWord = (news: FamilyNews, revision: string | undefined): boolean =>
  revision !== undefined && revisionsOf(news).includes(revision);

const asTheyAre = ["times", "notes", "confirm", "answered", "changed", "order", "raise", "first", "proposal"] as const;
const isSaidAsItIs = (kind: FamilyNews["kind"]): kind is (typeof asTheyAre)[number] =>
  asTheyAre.some((one) => one === kind);

/** How a message reaches somebody. */
interface Way {
  link: Link;
  channel: "sms" | "mail";
  to: string;
  sender: Sender;
}

/** By their own latest link, where it still is theirs and reaches nobody else. A letter is too late, and what is read out is the coordinator's to read. */
export async function wayTo(
  deps: Pick<Deps, "store" | "senders" | "now">,
  file: CaseFile,
  person: Party,
): Promise<Way | null> {
  const all = await deps.store.links.of(file.municipality, file.id);
  const link = all.findLast(({ party }) => party === person.id);
  const isTheirs = link && link.endedAt === null && link.lockedAt === null;
  if (!isTheirs || standingIn(file, person.id, deps.now()) !== link.standing) return null;
  const { channel } = link;
  if (channel === "letter" || channel === "readOut") return null;
  const contact = contactOf[channel];
  if (sharersOf(file, person.id).some(({ what }) => what.includes(contact))) return null;
  const [to, sender] = [waysTo(person)[contact], deps.senders[channel]];
  return sender && to ? { link, channel, to, sender } : null;
}

/** Not for somebody protected, nor for a colleague in whose calendar Outlook puts it. */
export async function calendarOf(deps: Deps, file: CaseFile, person: Party, { about }: FamilyNews) {
  const eyes = eyesOf(file, person.id);
  if (!eyes || isProtected(person) || (isProfessional(person) && person.mailbox !== null)) return null;
  const { document } = await deps.municipality(file.municipality);
  const view = viewFor(file, eyes, deps.now(), document);
  const asked = { language: languageTo(file, person), page: `${deps.config.FAMILY_URL}/f`, now: deps.now() };
  return calendarFor(view, about.split(":")[1] ?? "", asked);
}

/** What somebody without an account would be sent, as it would stand in their telephone. */
export interface ForeseenMessage {
  id: string;
  by: Way["channel"];
  language: FamilyLanguage;
  text: string;
  hasCalendarFile: boolean;
}
/** In place of what opens, which is made when it is sent. */
const unmade = "…";

/** Word of a meeting to each whom a message reaches. The others are told by the coordinator. */
export async function messagesOf(
  deps: Deps,
  file: CaseFile,
  meetingId: string,
  document: Municipality,
): Promise<ForeseenMessage[]> {
  const told = await deps.store.ledger.of(file.municipality, file.id);
  const messages: ForeseenMessage[] = [];
  for (const news of familyNews(file, document, deps.now())) {
    if (news.about !== `meeting:${meetingId}`) continue;
    const isThis = (row: LedgerRow) => row.recipient === news.party && row.subject === `${newsOf}${news.about}`;
    const kind = kindNow(news, told.find(isThis) ?? {});
    const person = partyIn(file, news.party);
    const way = person && (await wayTo(deps, file, person));
    if (!kind || !person || !way) continue;
    const { text } = newsWords(deps.config, document, file, { person, kind, token: unmade });
    const calendar = way.channel === "mail" ? await calendarOf(deps, file, person, news) : null;
    const language = languageTo(file, person);
    messages.push({ id: person.id, by: way.channel, language, text, hasCalendarFile: calendar !== null });
  }
  return messages;
}
