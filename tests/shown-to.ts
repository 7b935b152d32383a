import { calendarFor } from "../src-bot/family/calendar.ts";
import { familyWords, newsWords } from "../src-bot/family/words.ts";
import { revisionOf, stamped } from "../src-bot/revision.ts";
import { cardOn } from "../src-shared/cards.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import { eyesOf, openTo, seenThrough } from "../src-shared/case/eyes.ts";
import { subjectsOf } from "../src-shared/case/notices.ts";
import { timeline } from "../src-shared/case/timeline.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { Viewer } from "../src-shared/case/viewer.ts";
import { worklistOf } from "../src-shared/case/worklist.ts";
import { letterFor } from "../src-shared/consent/letter.ts";
import { receiptOf } from "../src-shared/consent/receipt.ts";
import { receipt27560 } from "../src-shared/consent/receipt-27560.ts";
import { receiptFhir } from "../src-shared/consent/receipt-fhir.ts";
import type { Account, PartyId } from "../src-shared/ids.ts";
import { familyNews } from "../src-shared/meeting/family-news.ts";
import { isRelative } from "../src-shared/party/party.ts";
import { accessLog } from "../src-shared/record/access-log.ts";
import { extractFor } from "../src-shared/record/extract.ts";
import { familyLanguages } from "../src-shared/text/family/language.ts";
import { newsKinds } from "../src-shared/text/family/news-kind.ts";
import { readingOf } from "../src-shared/track/reading.ts";
import { texts } from "../src-shared/text/text.ts";
import { coordinator, ekstad, monday, staff } from "./case-files.ts";

/** What somebody in the family is handed who asks what is kept about them, and who has read and changed it. */
function handedTo(file: CaseFile, viewer: Viewer) {
  const person = "party" in viewer && file.parties.filter(isRelative).find((one) => one.id === viewer.party);
  if (!person) return null;
  const at = monday;
  const logged = [
    ...file.parties.map(({ id }) => ["contactSet", "party", id]),
    ...file.consents.flatMap(({ id, grantor }) => [
      ["consentHeld", "consent", id],
      ["consentRecorded", "party", grantor],
    ]),
    ...file.meetings.map(({ id }) => ["meetingBooked", "meeting", id]),
    ...file.tasks.map(({ id }) => ["taskAgreed", "task", id]),
    ...file.attachments.map(({ id, from }) => ["attachmentAdded", "party", from ?? id]),
  ] as [string, string, string][];
  const written = logged.map(([kind, by, id]) => ({ at, actor: coordinator, entry: { kind, [by]: id } }));
  const reads = staff.map(({ account }) => ({ at, person: account }));
  const context = { now: monday, municipality: ekstad.document, text: texts.sv };
  const leads = { kind: "coordinator", account: coordinator } as const;
  return [
    file.requests
      .filter(({ grantor }) => grantor === person.id)
      .map(({ id }) => letterFor(file, leads, id, monday, ekstad.document)),
    extractFor(file, person, monday, ekstad.document),
    accessLog(file, person.id, { changes: written, reads }, context),
  ];
}

/** What is the same whoever looks is worked out once a case. */
export function oncePerCase<Made>(make: (file: CaseFile) => Made): (file: CaseFile) => Made {
  const made = new WeakMap<CaseFile, { made: Made }>();
  return (file) => {
    const known = made.get(file) ?? { made: make(file) };
    made.set(file, known);
    return known.made;
  };
}
const rowsIn = oncePerCase((file) => worklistOf(file, ekstad.document, monday));
const openedTo = oncePerCase((file) => openTo(file, { kind: "coordinator", account: coordinator }, monday));

/** The same through the coordinator's hands: as they are shown it in this person's eyes. */
function previewed(file: CaseFile, viewer: Viewer) {
  const eyes = "party" in viewer ? eyesOf(file, viewer.party) : null;
  return eyes && seenThrough(openedTo(file), eyes, monday, ekstad.document);
}

/** What is left of the case for one person, in every form it can take. */
export function everythingShown(file: CaseFile, viewer: Viewer, account: Account | null): string {
  const view = viewFor(file, viewer, monday, ekstad.document);
  const subjects = subjectsOf(view).map((subject) => ({ subject, rev: revisionOf(view, subject) }));
  const cards = Object.values(texts).flatMap((text) =>
    [true, false].flatMap((isOpen) =>
      subjects.map(({ subject, rev }) => {
        const card = cardOn(subject, view, { text, isOpen, problem: null });
        return [subject, rev, card && stamped(card, rev)];
      }),
    ),
  );
  const rows = rowsIn(file).filter((row) => row.person === account);
  const course = timeline({ ...view, now: monday });
  const sent = "party" in viewer ? sentTo(file, viewer.party) : null;
  const preview = previewed(file, viewer);
  const readings = [view, preview].map((one) => one && readingOf(one));
  return JSON.stringify([view, cards, rows, handedTo(file, viewer), preview, course, sent, readings]);
}

const at = { FAMILY_URL: "https://samla.example.se" };

/** Everything that could leave the house for one without an account: what they are told of, each message and each file for a calendar. */
function sentTo(file: CaseFile, party: PartyId) {
  const person = file.parties.find(({ id }) => id === party);
  const eyes = eyesOf(file, party);
  if (!person || !eyes) return null;
  const view = viewFor(file, eyes, monday, ekstad.document);
  const told = { person, channel: "letter" as const, secret: "hemligt" };
  const page = `${at.FAMILY_URL}/f`;
  return [
    familyNews(file, ekstad.document, monday).filter((one) => one.party === party),
    newsKinds.map((kind) => newsWords(at, ekstad.document, file, { person, kind, token: "hemligt" })),
    (["link", "code"] as const).map((what) => familyWords(at, ekstad.document, file, { ...told, what })),
    file.meetings.flatMap(({ id }) =>
      familyLanguages.flatMap((language) => calendarFor(view, id, { language, page, now: monday }) ?? []),
    ),
    file.consents.flatMap(({ id }) => {
      const receipt = receiptOf(file, party, id, monday, ekstad.document);
      const pages = { own: page, privacy: page };
      return receipt ? [receipt, receipt27560(receipt, pages), receiptFhir(receipt, pages)] : [];
    }),
  ];
}
