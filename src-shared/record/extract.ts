import type { CaseFile } from "../case/case-file.ts";
import { isUnitMasked, type Mask, maskFor } from "../case/mask.ts";
import type { Raising } from "../case/raising-kept.ts";
import { hiddenConsentStage } from "../case/hidden-stage.ts";
import { type CaseView, viewFor } from "../case/view.ts";
import type { Viewer } from "../case/viewer.ts";
import { effectiveConsent } from "../consent/effective.ts";
import { isMinor } from "../consent/grantors.ts";
import { noticeCalled } from "../consent/notice.ts";
import type { NoticeWords } from "../consent/notice-parts.ts";
import type { CaseId, PartyId } from "../ids.ts";
import type { Fit } from "../meeting/poll.ts";
import type { Guardian, Relative } from "../party/party.ts";
import { type Controller, controllersOf } from "../programme/controllers.ts";
import type { Municipality } from "../programme/municipality.ts";
import { rulesOf } from "../programme/programmes.ts";
import type { Day, Moment } from "../time.ts";
import { newTrack, type Rating, type Track } from "../track/track.ts";

/** All that is kept about one person in the family, as that person may see it, to be handed to them. */
export interface Extract {
  reference: string;
  stage: CaseView["stage"];
  madeAt: Moment;
  person: {
    kind: Relative["kind"];
    name: string | null;
    phone: string | null;
    mail: string | null;
    protection: Relative["protection"];
    alias: string | null;
    adaptations: { kind: Relative["adaptations"][number]["kind"]; detail: string | null }[];
    bornOn: Day | null;
    personalNumber: string | null;
    /** How the child is heard, and what was said about it. */
    voice: { way: string; note: string | null } | null;
    custody: Guardian["custody"];
  };
  /** The talks the coordinator has had with them. */
  contacts: CaseFile["contacts"];
  burdens: CaseFile["burdens"];
  /** Assessments of the child's own maturity; theirs alone. */
  assessments: { assessedOn: Day; assessedBy: string; categories: string[] }[];
  people: CaseView["people"];
  consents: CaseView["consents"];
  requests: CaseView["requests"];
  meetings: CaseView["meetings"];
  /** What they have wished before meetings: that others meet first, whom they would like there, and which times suit. */
  wishes: CaseView["wishes"];
  suggestions: CaseView["suggestions"];
  replies: { at: Moment; fits: { start: Moment; fit: Fit }[]; words: string | null }[];
  plan: CaseView["plan"];
  /** What they and the children strive for, as far as they may read it. */
  goals: CaseView["ways"]["goals"];
  /** Where parents go apart: their own way and how far they have come on it, whole. */
  track: (Omit<Track, "party"> & { stage: CaseView["stage"] }) | null;
  /** How it is, as they have said it themselves. */
  ratings: {
    measure: string;
    question: string | null;
    questionEn: string;
    when: Rating["when"];
    score: number | null;
    at: Moment;
  }[];
  /** What they have been asked about going on in another kind of coordination, and what they answered. */
  raised: {
    name: string;
    nameEn: string;
    reason: string | null;
    proposedAt: Moment;
    answer: Raising["answers"][number]["answer"] | null;
    answeredAt: Moment | null;
  }[];
  /** The cases about the same children that it came from or went on in. */
  linked: { reference: string; how: CaseFile["links"][number]["how"]; at: Moment }[];
  /** What goes on when the case is closed, as far as it concerns them. */
  goesOn: { what: string | null; unit: string; from: Day }[];
  tasks: CaseView["tasks"];
  attachments: CaseView["attachments"];
  /** Who answers for what is kept, each with its data protection officer. */
  controllers: Controller[];
  /** The texts this person was asked with, as they were. */
  notices: { version: string; sv: NoticeWords; en: NoticeWords }[];
}

/** In whose eyes an extract is made. Somebody at the family's side sees what is about themselves, as a parent without custody does. */
export const familyViewer = (file: CaseFile, self: PartyId): Viewer => ({
  kind: file.parties.some((one) => one.id === self && one.kind === "child") ? "child" : "guardian",
  party: self,
});

/** Made from the person's own view and what is theirs alone: what tells of another party is not in it, nor that it is left out. */
export function extractFor(file: CaseFile, person: Relative, now: Moment, municipality: Municipality): Extract {
  const self = person.id;
  const viewer = familyViewer(file, self);
  const view = viewFor(file, viewer, now, municipality);
  const mask = maskFor(file, viewer, effectiveConsent(file, now), now);
  const reasonOf = (id: string) => file.requests.find((one) => one.id === id)?.answer?.reason ?? null;
  const child = person.kind === "child" ? person : null;
  const own = new Set<string>([...view.consents, ...view.requests].map(({ id }) => id));
  const versions = [...file.requests, ...file.consents]
    .filter(({ id }) => own.has(id))
    .map((one) => one.notice.version);
  return {
    reference: view.reference,
    stage: view.stage,
    madeAt: now,
    person: {
      kind: person.kind,
      name: mask(person.name),
      phone: person.phone && mask(person.phone),
      mail: person.mail && mask(person.mail),
      protection: person.protection,
      alias: person.alias,
      adaptations: person.adaptations.map(({ kind, detail }) => ({ kind, detail: detail && mask(detail) })),
      bornOn: child && mask(child.bornOn),
      personalNumber: child?.personalNumber ? mask(child.personalNumber) : null,
      voice: child?.voice ? { way: child.voice.way, note: child.voice.note && mask(child.voice.note) } : null,
      custody: person.kind === "guardian" ? person.custody : [],
    },
    contacts: file.contacts.filter((one) => one.with === self),
    burdens: file.burdens.filter((one) => one.party === self),
    assessments: file.assessments
      .filter((one) => one.child === self && !isUnitMasked(file, one.unit, self))
      .map(({ assessedOn, assessedBy, categories }) => ({ assessedOn, assessedBy, categories })),
    people: view.people,
    consents: view.consents,
    requests: view.requests.map((one) => {
      const reason = reasonOf(one.id);
      return { ...one, reason: reason && mask(reason) };
    }),
    meetings: view.meetings,
    wishes: view.wishes,
    suggestions: view.suggestions,
    replies: file.meetings.flatMap(({ poll }) =>
      (poll?.replies ?? [])
        .filter(({ party }) => party === self)
        .map(({ at, fits, words }) => ({ at, fits, words: words && mask(words) })),
    ),
    plan: view.plan,
    goals: view.ways.goals,
    track: trackOf(file, view),
    ratings: ratingsOf(file, self, municipality),
    raised: raisedWith(file, self, { view, mask, municipality }),
    linked: linkedTo(file, self, viewer, now),
    goesOn: (view.closingPlan?.rows ?? []).map(({ what, unit, from }) => ({ what, unit, from })),
    tasks: view.tasks,
    attachments: view.attachments,
    controllers: controllersOf(
      municipality,
      file,
      [...view.consents, ...view.requests].flatMap(({ flows }) => flows),
    ),
    notices: [...new Set(versions)].map((version) => {
      const { sv, en } = noticeCalled(municipality, version);
      return { version, sv, en };
    }),
  };
}

function trackOf(file: CaseFile, { ways, yourParty }: CaseView): Extract["track"] {
  const shown = ways.tracks.find(({ party }) => party === yourParty);
  if (!shown) return null;
  const { court, phase, joint, safety, rests } = file.tracks.find(({ party }) => party === yourParty) ?? newTrack;
  return { stage: shown.stage, court, phase, joint, safety, rests };
}

const ratingsOf = (file: CaseFile, self: PartyId, municipality: Municipality): Extract["ratings"] =>
  file.ratings
    .filter(({ party }) => party === self)
    .map(({ measure, when, score, at }) => {
      const asked = rulesOf(file, municipality).measures.find(({ id }) => id === measure);
      const { question, questionEn } = asked ?? { question: null, questionEn: "" };
      return { measure, question, questionEn, when, score, at };
    });

/** Of the question that is open as far as they are asked it, of an earlier one where they have answered: what became of it is all the family's. */
function raisedWith(
  file: CaseFile,
  self: PartyId,
  { view, mask, municipality }: { view: CaseView; mask: Mask; municipality: Municipality },
): Extract["raised"] {
  const isAskedNow = view.raise.open?.asked.some(({ party }) => party === self) ?? false;
  return file.raisings.flatMap(({ programme, reason, proposedAt, answers, state }) => {
    const own = answers.find(({ party }) => party === self);
    if (!own && !(state.name === "open" && isAskedNow)) return [];
    const { name, nameEn } = municipality.programmes[programme] ?? { name: programme, nameEn: "" };
    const said = { answer: own?.answer ?? null, answeredAt: own?.at ?? null };
    return [{ name, nameEn, reason: mask(reason), proposedAt, ...said }];
  });
}

/** Where it went on, to those who were asked and answered; where it came from, to those with a say about a child here now. */
function linkedTo(file: CaseFile, self: PartyId, viewer: Viewer, now: Moment): Extract["linked"] {
  const person = file.parties.find((one) => one.id === self);
  const hasSay =
    person?.kind === "child" ||
    (person?.kind === "guardian" && person.custody.some(({ child }) => isMinor(file, child, now)));
  const knowsOrigin = hasSay && hiddenConsentStage(file, viewer, now) === null;
  const wasAsked = (caseId: CaseId) =>
    file.raisings.some(
      ({ state, answers }) =>
        state.name === "raised" && state.caseId === caseId && answers.some(({ party }) => party === self),
    );
  return file.links
    .filter(({ how, caseId }) => (how === "raisedTo" ? wasAsked(caseId) : knowsOrigin))
    .map(({ reference, how, at }) => ({ reference, how, at }));
}
