import type { CaseFile } from "../src-shared/case/case-file.ts";
import { effectiveConsent } from "../src-shared/consent/effective.ts";
import type { PartyId } from "../src-shared/ids.ts";
import { dayOf, type Moment } from "../src-shared/time.ts";
import { aCaseFile, accountCalled, coordinator, flowsAmong, inDays, monday, office } from "./case-files.ts";
import { child, father, kurator, mother, rektor, socialsekreterare } from "./round-table.ts";

/** Somebody has told them what a consent means, and asked each alone whether it is safe. */
const talkedWith = (party: { id: PartyId }): CaseFile["contacts"][number] => ({
  at: monday,
  on: dayOf(monday),
  with: party.id,
  channel: "phone",
  noticeGiven: true,
  safetyAsked: true,
  interpreter: "none",
  isClosingTalk: false,
});

/** Two who share custody of a child have been told and asked, nobody has answered yet, and the child will be heard by letter. */
export const anAskedFamily = (more: Partial<CaseFile> = {}): CaseFile =>
  aCaseFile({
    stage: { name: "consentPending", coordinator },
    parties: [
      { ...child, voice: { way: "letter", note: null, setAt: monday } },
      mother,
      father,
      kurator,
      rektor,
      socialsekreterare,
    ],
    contacts: [talkedWith(mother), talkedWith(father)],
    ...more,
  });

export const schoolAndSocial = flowsAmong([office, "ekskolan", "barnochunga"]);

/** What the coordinator asks somebody for, and writes down of their yes, unless said otherwise. */
export const anAsking = (of: { id: PartyId }, more: Record<string, unknown> = {}) => ({
  grantorId: of.id,
  subjectIds: [child.id],
  flows: schoolAndSocial,
  purpose: "Att stödet i skolan och hemma hänger ihop",
  validTo: inDays(120),
  ...more,
});
export const aYes = (of: { id: PartyId }, more: Record<string, unknown> = {}) => ({
  ...anAsking(of),
  validFrom: inDays(0),
  receivedOn: inDays(0),
  witness: "Kollega",
  readBack: true,
  understood: true,
  ...more,
});

/** What may be told about the child by consent, one line a way of telling. */
export const toldAboutChild = (file: CaseFile, now: Moment = monday) =>
  effectiveConsent(file, now)
    .flows.filter(({ subject }) => subject === child.id)
    .map(({ from, to, category }) => `${from}→${to} ${category}`)
    .toSorted();
export const lines = (flows: typeof schoolAndSocial) =>
  flows.map(({ from, to, category }) => `${from}→${to} ${category}`).toSorted();

interface Story {
  file: CaseFile;
  does: (person: string, verb: "consent.confirmHeld", input: unknown) => CaseFile;
}
/** Every authority that is waited for says that it holds the latest consent. */
export function heldByAll(story: Story): void {
  const consent = story.file.consents.findLast((one) => one.ended === null)!;
  const waiting = consent.disclosing.filter((one) => !consent.heldBy.some((held) => held.authority === one));
  for (const authority of waiting)
    story.does("samordnare", "consent.confirmHeld", { consentId: consent.id, authority, saidBy: "Registrator" });
}

export const accounts = { rektor: accountCalled("rektor"), socialsekreterare: accountCalled("socialsekreterare") };
