import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { familyWords } from "../src-bot/family/words.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import { eyesOf, eyesOfMember } from "../src-shared/case/eyes.ts";
import { type CaseView, viewFor } from "../src-shared/case/view.ts";
import { viewerOf } from "../src-shared/case/viewer.ts";
import { commandNamed, type Verb } from "../src-shared/commands.ts";
import { type Account, familyAccount, type PartyId } from "../src-shared/ids.ts";
import { actsAs, isProfessional, type Professional } from "../src-shared/party/party.ts";
import { lostStanding, standingIn } from "../src-shared/party/standing.ts";
import { accessLog } from "../src-shared/record/access-log.ts";
import { texts } from "../src-shared/text/text.ts";
import { addMinutes } from "../src-shared/time.ts";
import { anyCaseFile } from "./arbitraries/case-file.ts";
import { aFullCase } from "./arbitraries/full-case.ts";
import { aCaseOfAnyProgramme } from "./arbitraries/programmes.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { give, member, orderOf, type Step, verbs } from "./arbitraries/steps.ts";
import { aCaseFile, coordinator, ekstad, monday, numbered } from "./case-files.ts";

const runs = { seed, numRuns: times(60) };
const aFile = () =>
  fc.oneof(
    anyCaseFile(),
    aCaseOfAnyProgramme().map(({ file }) => file),
  );
/** A colleague's calendar says when they can: they are never asked. */
const outsideOnly: Verb = "meeting.replyTimes";
const noStanding = { isCoordinator: false, isManager: false, manages: [], takes: () => false };

/** The same words with one account in another's place. */
const renamed = <T>(value: T, from: Account, to: Account): T =>
  JSON.parse(JSON.stringify(value).replaceAll(from, to)) as T;

type Insider = Professional & { account: Account };
const insiders = (file: CaseFile) =>
  file.parties.filter((one): one is Insider => isProfessional(one) && one.account !== null);

/** The same case where this person has no account in any tenant that is let in. */
function movedOut(file: CaseFile, person: Insider): CaseFile {
  const moved = renamed(file, person.account, familyAccount(person.id));
  return {
    ...moved,
    parties: moved.parties.map((one) => (one.id === person.id ? { ...one, account: null } : one) as typeof one),
  };
}
/** Nobody outside is in the directory. */
const directoryWithout = (account: Account) => ({
  ...ekstad.document,
  people: ekstad.document.people.filter((one) => one.account !== account),
  mandates: ekstad.document.mandates
    .filter((one) => one.account !== account)
    .map((one) => (one.deputy === account ? { ...one, deputy: null } : one)),
});

/** That they are outside is theirs to know, and is all that may differ: with it, what a calendar of their own needs. */
const asInside = (view: CaseView, self: PartyId) => ({
  ...view,
  timesAsked: [],
  people: view.people.map((one) => (one.id === self ? { ...one, isOutside: false } : one)),
  meetings: view.meetings.map((meeting) => ({
    ...meeting,
    sequence: null,
    people: meeting.people.map((one) => (one.party === self ? { ...one, isOutside: false } : one)),
  })),
});

const asMember = (file: CaseFile, party: PartyId) =>
  eyesOfMember(file, { party, standing: "professional", at: monday, proof: { how: "code", acr: null } });

describe("a professional outside every tenant", () => {
  test("sees, byte for byte, what they would see with an account", () => {
    let [looked, said] = [0, 0];
    fc.assert(
      fc.property(aFile(), (file) => {
        for (const person of insiders(file)) {
          const inside = viewerOf(file, person.account, noStanding);
          const out = movedOut(file, person);
          const eyes = asMember(out, person.id);
          expect(eyes).toEqual(inside && renamed(inside, person.account, familyAccount(person.id)));
          if (!inside || !eyes) continue;
          const municipality = directoryWithout(person.account);
          const view = viewFor(file, inside, monday, municipality);
          looked += 1;
          said += view.meetings.flatMap(({ items }) => items).length;

          expect(JSON.stringify(asInside(viewFor(out, eyes, monday, municipality), person.id))).toBe(
            JSON.stringify(renamed(asInside(view, person.id), person.account, familyAccount(person.id))),
          );
        }
      }),
      runs,
    );
    expect([looked > 50, said > 50]).toEqual([true, true]);
  });

  test("does, and is refused, what they would be with an account, where it is theirs to do by a link at all", () => {
    const done = new Map<Verb, number>();
    const picks = fc.array(fc.nat(9999), { minLength: 14, maxLength: 14 });
    const theirs = verbs.filter((verb) => commandNamed(verb).by.includes("outside") && verb !== outsideOnly);
    fc.assert(
      fc.property(aFile(), fc.array(picks, { minLength: 4, maxLength: 4 }), (file, draws) => {
        for (const person of insiders(file)) {
          const door = familyAccount(person.id);
          const out = movedOut(file, person);
          if (!asMember(out, person.id)) continue;
          for (const [verb, of] of theirs.flatMap((one) => draws.map((draw): [Verb, number[]] => [one, draw]))) {
            const step: Step = { kind: "any", person: person.title, verb, picks: of };
            const { input } = orderOf(step, file, monday);
            const inside = give(file, { person: person.title, verb, input }, monday, 7);
            const outside = give(out, { person: `${member}${person.id}`, verb, input }, monday, 7);
            expect(outside.ok ? outside.value : outside, verb).toEqual(
              inside.ok ? movedOut(inside.value, person) : renamed(inside, person.account, door),
            );
            if (outside.ok) done.set(verb, (done.get(verb) ?? 0) + 1);
          }
        }
      }),
      { seed, numRuns: times(15) },
    );
    // What must be aimed to be done at all: their own item, and the consent that they were asked about.
    const { file, one } = fc.sample(aFullCase(), { seed: 7, numRuns: 1 })[0]!;
    const person = insiders(file).find(({ id }) => id === one)!;
    const at = file.meetings.findIndex(({ invitees, state }) => invitees.includes(one) && state.name !== "cancelled");
    const meeting = file.meetings[at]!;
    const { id: itemId, wording } = meeting.items[0]!;
    const [consent] = file.consents;
    const slot = { start: addMinutes(monday, 24 * 60), end: addMinutes(monday, 25 * 60) };
    const { authority } = person.unit;
    const asked = [{ authority, receiver: person.account, at: monday, reminded: [] }];
    const ready: CaseFile = {
      ...file,
      meetings: file.meetings.with(at, {
        ...meeting,
        state: { name: "booked", slot, venue: ekstad.document.venues[0]!, venueReason: null },
        items: [{ ...meeting.items[0]!, suggestedBy: one, present: null }],
      }),
      consents: [...file.consents, { ...consent!, id: numbered(77), disclosing: [authority], heldBy: [], asked }],
    };
    const of = { meetingId: meeting.id, itemId };
    for (const [verb, input] of [
      ["meeting.rewordItem", { ...of, title: "Med andra ord", seen: wording }],
      ["meeting.removeItem", of],
      ["consent.confirm", { consentId: numbered(77) }],
    ] as const) {
      const inside = give(ready, { person: person.title, verb, input }, monday, 7);
      const outside = give(movedOut(ready, person), { person: `${member}${one}`, verb, input }, monday, 7);
      expect(outside.ok ? outside.value : outside, verb).toEqual(inside.ok ? movedOut(inside.value, person) : inside);
      if (outside.ok) done.set(verb, 1);
    }
    expect(theirs.filter((verb) => !done.has(verb))).toEqual([]);
  });

  test("gives no order that needs a mandate, decides on secrecy, or is anybody's on the staff", () => {
    const { file, one } = fc.sample(aFullCase(), { seed: 7, numRuns: 1 })[0]!;
    const out = movedOut(
      file,
      insiders(file).find(({ id }) => id === one)!,
    );
    const refused = verbs.filter((verb) => {
      const outcome = give(out, { person: `${member}${one}`, verb, input: known(out) }, monday, 7);
      return !outcome.ok && ["notYourStep", "badInput", "idTaken", "notThere"].includes(outcome.refusal.kind);
    });
    const open = verbs.filter((verb) => commandNamed(verb).by.includes("outside"));

    expect(open).toEqual(
      expect.arrayContaining(["meeting.answer", "meeting.giveInput", "followup.report", "followup.receive"]),
    );
    for (const verb of ["plan.decide", "consent.recordLegalGround", "followup.handOver"] as const)
      expect(open).not.toContain(verb);
    expect(verbs.filter((verb) => !open.includes(verb) && !refused.includes(verb))).toEqual([]);
  });

  test("has no way in before they are invited, when they have left, when the case is over, or with an account", () => {
    const { file, one } = fc.sample(aFullCase(), { seed: 7, numRuns: 1 })[0]!;
    const out = movedOut(
      file,
      insiders(file).find(({ id }) => id === one)!,
    );
    const gone = {
      ...out,
      parties: out.parties.map((party) => (party.id === one ? { ...party, leftAt: monday } : party)),
    };
    const over = aCaseFile({ ...out, stage: { name: "closed", at: monday, reason: null, coordinator } as never });

    expect(standingIn(out, one, monday)).toBe("professional");
    for (const without of [file, gone, over, { ...out, meetings: [], tasks: [] }]) {
      expect(standingIn(without, one, monday)).toBeNull();
      expect(asMember(without, one)).toBeNull();
      expect(lostStanding({ file: out, savedAt: monday }, without, monday)).toContain(one);
    }
    expect(eyesOf(gone, one)).toBeNull();
  });

  test("is written to in the municipality's own language, whichever the family was spoken with in", () => {
    const { file, one } = fc.sample(aFullCase(), { seed: 7, numRuns: 1 })[0]!;
    const out = movedOut(
      file,
      insiders(file).find(({ id }) => id === one)!,
    );
    const written = (["sv", "ar"] as const).map((language) => {
      const inquiry = { ...out.inquiry, language };
      const person = out.parties.find(({ id }) => id === one)!;
      const told = { person, channel: "mail" as const, what: "link" as const, secret: "hemligt" };
      return familyWords({ FAMILY_URL: "https://samla.example.se" }, ekstad.document, { ...out, inquiry }, told);
    });

    expect(written[1]).toEqual(written[0]);
    expect(written[0]!.text).toContain("https://samla.example.se/f/hemligt");
  });

  test("whose service is masked from somebody in the family is nowhere in their log", () => {
    const { file, a, masked } = fc.sample(aFullCase(), { seed: 7, numRuns: 1 })[0]!;
    const out = movedOut(
      file,
      insiders(file).find(({ id }) => id === masked)!,
    );
    const [account, known] = [familyAccount(masked), out.meetings.find(({ family }) => family.includes(a))!];
    const entry = { kind: "agendaPublished", meeting: known.id };
    const log = (actor: Account) =>
      accessLog(
        out,
        a,
        { changes: [{ at: monday, actor, entry }], reads: [{ at: monday, person: actor }] },
        { now: monday, municipality: ekstad.document, text: texts.sv },
      );

    expect(log(account)).toEqual([]);
    expect(log(coordinator)).not.toEqual([]);
  });

  test("is nobody else: each has a way in to their own part and to no other's", () => {
    fc.assert(
      fc.property(aFile(), (file) => {
        const all = insiders(file).reduce(movedOut, file);
        for (const { id } of insiders(file)) {
          const own = { kind: "professional", party: id, account: familyAccount(id) };
          expect([null, expect.objectContaining(own)]).toContainEqual(asMember(all, id));
        }
        expect(new Set(all.parties.filter(isProfessional).map(actsAs)).size).toBe(insiders(file).length);
      }),
      { seed, numRuns: times(20) },
    );
  });
});

const known = ({ meetings, tasks, consents, plan }: CaseFile) => ({
  meetingId: meetings[0]?.id,
  itemId: meetings[0]?.items[0]?.id,
  taskId: tasks[0]?.id,
  consentId: consents[0]?.id,
  proposalId: plan.proposals[0]?.id,
});
