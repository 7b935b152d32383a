import { cardOn, goneCard } from "../../src-shared/cards.ts";
import type { Card } from "../../src-shared/card.ts";
import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { type News, newsOf } from "../../src-shared/case/news.ts";
import { type Subject, thingOf } from "../../src-shared/case/notices.ts";
import { viewFor } from "../../src-shared/case/view.ts";
import { standingOf, type Viewer, viewerOf } from "../../src-shared/case/viewer.ts";
import { effectiveConsent, reaches } from "../../src-shared/consent/effective.ts";
import type { Municipality } from "../../src-shared/programme/municipality.ts";
import { type Language, texts } from "../../src-shared/text/text.ts";
import type { Moment } from "../../src-shared/time.ts";
import { revisionOf, revisionOfCard, stamped } from "../revision.ts";
import { ownerOf } from "../../src-shared/track/apart.ts";

/** What somebody should have before them about a subject. */
export interface Wanted {
  card: Card;
  revision: string;
  reference: string;
  /** When the meeting it is about begins. */
  begins: Moment | null;
  /** Null where nothing is lost if it never arrives. */
  news: News | null;
}

/** Consent does not reach their service: that a meeting is off is only for one who has heard that it was on. */
const isOutOfReach = (file: CaseFile, viewer: Viewer, subject: Subject, now: Moment) =>
  viewer.kind === "professional" &&
  file.meetings.some(
    (meeting) =>
      meeting.id === thingOf(subject) && !reaches(effectiveConsent(file, now), viewer, ownerOf(file, meeting)),
  );

/** From the person's own view; for one who may no longer see, a tombstone where they once were told. */
export function wantedFor(
  file: CaseFile,
  to: string,
  subject: Subject,
  municipality: Municipality,
  now: Moment,
  language: Language,
  wasTold: boolean,
): Wanted | null {
  const onDuty = municipality.people.some((person) => person.account === to && person.duty === "coordinator");
  const account = to as Parameters<typeof viewerOf>[1];
  const viewer = viewerOf(
    file,
    account,
    standingOf(account, { isCoordinator: onDuty, isManager: false }, municipality),
  );
  const showing = { text: texts[language], isOpen: false, problem: null };
  const view = viewFor(file, viewer ?? { kind: "removed" }, now, municipality);
  const { reference } = view;
  if (!wasTold && (!viewer || isOutOfReach(file, viewer, subject, now))) return null;
  if (!viewer && subject === "case") {
    const card = goneCard(showing, onDuty);
    return { card, revision: revisionOfCard(card), reference, begins: null, news: null };
  }
  // One still in the case for something else may be out of this: then their old card says so too.
  const gone = wasTold ? viewFor(file, { kind: "removed" }, now, municipality) : null;
  const own = cardOn(subject, view, showing);
  const made = own ?? (gone && cardOn(subject, gone, showing));
  if (!made) return null;
  const card = stamped(made, revisionOf(view, subject));
  const begins = view.meetings.find(({ id }) => id === thingOf(subject))?.slot?.start ?? null;
  return { card, revision: revisionOfCard(card), reference, begins, news: newsOf(own ? view : gone!, subject, now) };
}
