import { describe, expect, test } from "vitest";

import { fromParty, label } from "../src-shared/case/labelled.ts";
import { effectiveConsent, maySee } from "../src-shared/consent/effective.ts";
import type { AttachmentId, ConsentId, UnitId } from "../src-shared/ids.ts";
import type { Moment } from "../src-shared/time.ts";
import { momentAt } from "../src-shared/time.ts";
import { accounts, anAskedFamily, aYes, heldByAll, lines, schoolAndSocial, toldAboutChild } from "./asked-family.ts";
import { accountNumbered, aFlow, coordinator, flowsAmong, inDays, monday, numbered, office } from "./case-files.ts";
import { child, father, mother, rektor, storyOf } from "./round-table.ts";

const paper = numbered<AttachmentId>(77);
const aStory = () =>
  storyOf(
    anAskedFamily({
      attachments: [
        {
          id: paper,
          kind: "signedPaper",
          file: label(
            { name: "samtycke.pdf", type: "application/pdf", size: 900 },
            { about: [child.id], category: "contact", source: fromParty(mother.id) },
          ),
          addedAt: monday,
          addedBy: coordinator,
          from: mother.id,
        } as never,
      ],
    }),
  );
const latest = (story: ReturnType<typeof storyOf>) => story.file.consents.at(-1)!;

describe("a consent on paper", () => {
  test.each([
    ["scanned into the case", { scan: paper }, { scan: paper, keptAt: null }],
    ["kept where somebody can find it", { keptAt: "Pärm 4, Samba" }, { scan: null, keptAt: "Pärm 4, Samba" }],
  ])("%s stands without being read back", (_, where, kept) => {
    const story = aStory();
    const signed = { method: "paper", witness: undefined, readBack: false, understood: false, ...where };

    story.does("samordnare", "consent.record", aYes(mother, signed));

    expect(latest(story).evidence).toEqual({
      kind: "paper",
      receivedBy: coordinator,
      receivedOn: inDays(0),
      ...kept,
    });
  });

  test("that was signed long ago and is recorded late holds from now on", () => {
    const story = aStory();
    const late = { method: "paper", keptAt: "Pärm 4", receivedOn: inDays(-60), validFrom: inDays(-60) };

    for (const guardian of [mother, father]) {
      story.does("samordnare", "consent.record", aYes(guardian, late));
      heldByAll(story);
    }

    expect(toldAboutChild(story.file)).toEqual(lines(schoolAndSocial));
    expect(toldAboutChild(story.file, momentAt(inDays(-1), "08:00"))).toEqual([]);
  });

  test.each([
    ["nobody can find", {}],
    ["is not in the case", { scan: numbered<AttachmentId>(78) }],
  ])("that %s is refused", (_, where) => {
    expect(aStory().isRefused("samordnare", "consent.record", aYes(mother, { method: "paper", ...where }))).toEqual({
      kind: "paperNeeded",
    });
  });
});

test("H13: a consent heard through an interpreter says who interpreted", () => {
  const story = aStory();

  story.does("samordnare", "consent.record", aYes(mother, { interpreter: "Tolk 4711, Tolkcentralen" }));

  expect(latest(story).evidence).toMatchObject({ kind: "oral", interpreter: "Tolk 4711, Tolkcentralen" });
});

test("a spoken consent that nobody else listened to is refused, and so is one for nothing in particular", () => {
  const story = aStory();

  const refusals = [{ witness: " " }, { purpose: "" }].map((more) =>
    story.isRefused("samordnare", "consent.record", aYes(mother, more)),
  );

  expect(refusals).toEqual([
    { kind: "badInput", fields: [{ path: "witness", problem: "missing" }] },
    { kind: "purposeNeeded" },
  ]);
});

test("a consent without an end lasts as long as the municipality's consents do", () => {
  const story = aStory();

  story.does("samordnare", "consent.record", aYes(mother, { validTo: undefined }));

  expect(latest(story).validTo).toBe("2027-03-07");
});

describe("what somebody keeps out", () => {
  const all = [
    { kind: "unit", unit: "bup" },
    { kind: "category", category: "health" },
    { kind: "category", category: "economy", to: "ekskolan" },
    { kind: "person", account: accounts.rektor },
    { kind: "words", words: "Inte farmors sjukdom" },
  ];

  test("is kept as what it is, in their own words, and shown to them and to the coordinator", () => {
    const story = aStory();

    story.does("samordnare", "consent.record", aYes(mother, { exclusions: all }));

    const [own, coordinators, others] = [
      story.viewOf(mother.id).consents[0]!,
      story.view("samordnare").consents[0]!,
      story.viewOf(father.id).consents,
    ];
    const shown = (view: typeof own) =>
      view.exclusions.map(({ kind, unit, category, person, words }) =>
        [kind, unit, category, person, words].filter((one) => one !== null).join(" "),
      );
    expect(shown(own)).toEqual([
      "unit Enheten bup",
      "category health",
      "category Enheten ekskolan economy",
      "person rektor",
      "words Inte farmors sjukdom",
    ]);
    expect(shown(coordinators)).toEqual(shown(own));
    expect(own.exclusions.every(({ of }) => of === null)).toBe(true);
    expect(others).toEqual([]);
  });

  test("a person is known as a party and by account alike, so that neither way lets them in", () => {
    const story = aStory();

    story.does("samordnare", "consent.record", aYes(mother, { exclusions: [{ kind: "person", party: rektor.id }] }));

    expect(latest(story).exclusions).toEqual([{ kind: "person", account: accounts.rektor, party: rektor.id }]);
  });

  test.each([
    ["a service nobody knows", { kind: "unit", unit: "polisen" }, "unknownService"],
    ["a person who is nowhere", { kind: "person", account: accountNumbered(4711) }, "unknownPerson"],
    ["a person who is named in no way", { kind: "person" }, "unknownPerson"],
    ["somebody of the family", { kind: "person", party: father.id }, "unknownPerson"],
  ])("%s is refused", (_, exclusion, kind) => {
    expect(aStory().isRefused("samordnare", "consent.record", aYes(mother, { exclusions: [exclusion] }))).toEqual({
      kind,
    });
  });

  test("a child says yes, but not to the teacher: nobody tells the teacher, and the others go on", () => {
    const story = aStory();
    for (const guardian of [mother, father]) {
      story.does("samordnare", "consent.record", aYes(guardian));
      heldByAll(story);
    }
    const told = label("Trygghet", {
      about: [child.id],
      category: "schooling",
      source: { kind: "unit", unit: "barnochunga" as UnitId },
    });
    const heard = (account: (typeof accounts)["rektor"]) =>
      maySee(effectiveConsent(story.file, monday), told, { unit: "ekskolan" as UnitId, account, party: null });
    const before = heard(accounts.rektor);

    story.does(
      "samordnare",
      "consent.record",
      aYes(child, { exclusions: [{ kind: "person", account: accounts.rektor }] }),
    );

    expect([before, heard(accounts.rektor), heard(accounts.socialsekreterare)]).toEqual([true, false, true]);
    expect(toldAboutChild(story.file)).toEqual(lines(schoolAndSocial));
  });
});

test("what is about several people needs the yes of each of them", () => {
  const story = aStory();
  const aboutBoth = label("Hur det är hemma", {
    about: [child.id, mother.id],
    category: "schooling",
    source: { kind: "unit", unit: "ekskolan" as UnitId },
  });
  const social = { unit: "barnochunga" as UnitId, account: null, party: null };
  const isTold = () => maySee(effectiveConsent(story.file, monday), aboutBoth, social);
  for (const guardian of [mother, father]) {
    story.does("samordnare", "consent.record", aYes(guardian));
    heldByAll(story);
  }
  const before = isTold();

  story.does("samordnare", "consent.record", aYes(mother, { subjectIds: [mother.id] }));
  heldByAll(story);

  expect([before, isTold()]).toEqual([false, true]);
});

describe("a renewal", () => {
  const renewal = (story: ReturnType<typeof storyOf>, more: Record<string, unknown>) =>
    story.does(
      "samordnare",
      "consent.record",
      aYes(mother, { replaces: story.file.consents.find((one) => one.grantor === mother.id)!.id, ...more }),
    );
  const agreed = () => {
    const story = aStory();
    for (const guardian of [mother, father]) {
      story.does(
        "samordnare",
        "consent.record",
        aYes(guardian, { flows: flowsAmong([office, "ekskolan", "barnochunga", "bup"]) }),
      );
      heldByAll(story);
    }
    return story;
  };

  test("leaves no gap, and nothing that the new answer does not allow", () => {
    const story = agreed();

    renewal(story, { flows: schoolAndSocial, validTo: inDays(300) });
    const meanwhile = toldAboutChild(story.file);
    heldByAll(story);

    expect(meanwhile).toEqual(lines(schoolAndSocial));
    expect(toldAboutChild(story.file)).toEqual(lines(schoolAndSocial));
    expect(story.file.consents.map(({ grantor, ended }) => [grantor === mother.id, ended?.how ?? null])).toEqual([
      [true, "renewed"],
      [false, null],
      [true, "renewed"],
      [true, null],
    ]);
  });

  test("that is wider is told no sooner than every authority holds it", () => {
    const story = aStory();
    for (const guardian of [mother, father]) {
      story.does(
        "samordnare",
        "consent.record",
        aYes(guardian, {
          flows: guardian === mother ? schoolAndSocial : flowsAmong([office, "ekskolan", "barnochunga", "bup"]),
        }),
      );
      heldByAll(story);
    }

    renewal(story, { flows: flowsAmong([office, "ekskolan", "barnochunga", "bup"]) });
    const meanwhile = toldAboutChild(story.file);
    heldByAll(story);

    expect(meanwhile).toEqual(lines(schoolAndSocial));
    expect(toldAboutChild(story.file)).toHaveLength(12);
  });

  test("that begins later lets the old one go on until its first day, and no longer", () => {
    const story = agreed();

    renewal(story, { flows: schoolAndSocial, validFrom: inDays(5) });
    heldByAll(story);

    const at = (days: number, clock = "08:00") => toldAboutChild(story.file, momentAt(inDays(days), clock));
    expect([at(1), at(5, "00:00"), at(6)]).toEqual([
      lines(schoolAndSocial),
      lines(schoolAndSocial),
      lines(schoolAndSocial),
    ]);
    expect(story.file.consents.find((one) => one.ended?.at === momentAt(inDays(5), "00:00"))?.ended?.how).toBe(
      "renewed",
    );
  });

  test("opens what the old answer shut only when it is in force, and shuts at once what it shuts itself", () => {
    const story = aStory();
    for (const guardian of [mother, father]) {
      const exclusions = guardian === mother ? [{ kind: "person", account: accounts.rektor }] : [];
      story.does("samordnare", "consent.record", aYes(guardian, { exclusions }));
      heldByAll(story);
    }
    const out = (now: Moment = monday) => effectiveConsent(story.file, now).keptOut.map(({ account }) => account);

    renewal(story, { exclusions: [{ kind: "person", account: accounts.socialsekreterare }] });
    const meanwhile = out();
    heldByAll(story);

    expect(new Set(meanwhile)).toEqual(new Set([accounts.rektor, accounts.socialsekreterare]));
    expect(out()).toEqual([accounts.socialsekreterare]);
  });

  test("of a renewal leaves nothing of the first answer beyond the last", () => {
    const story = agreed();
    renewal(story, { flows: flowsAmong([office, "ekskolan", "barnochunga"]) });

    renewal(story, { flows: flowsAmong([office, "ekskolan"]), replaces: latest(story).id });

    expect(toldAboutChild(story.file)).toEqual(lines(flowsAmong([office, "ekskolan"])));
    expect(story.file.consents.filter((one) => one.grantor === mother.id && one.ended === null)).toHaveLength(2);
  });

  test("of what is over, or of somebody else's, is refused", () => {
    const story = agreed();
    const [mothers, fathers] = story.file.consents;
    story.does("samordnare", "consent.withdraw", { consentId: mothers!.id, services: "all", channel: "phone" });

    const refusals = [mothers!.id, fathers!.id, numbered<ConsentId>(4711)].map((replaces) =>
      story.isRefused("samordnare", "consent.record", aYes(mother, { replaces })),
    );

    expect(refusals).toEqual(refusals.map(() => ({ kind: "nothingToRenew" })));
  });

  test("is the coordinator's next step when a consent is about to run out and nothing takes its place", () => {
    const story = agreed();
    story.until(momentAt(inDays(100), "08:00"));

    const before = story.view("samordnare");
    const flows = flowsAmong([office, "ekskolan", "barnochunga", "bup"]);
    for (const guardian of [mother, father]) {
      const old = story.file.consents.find((one) => one.grantor === guardian.id)!;
      const dates = { validFrom: inDays(100), receivedOn: inDays(100), validTo: inDays(300) };
      story.does("samordnare", "consent.record", aYes(guardian, { ...dates, flows, replaces: old.id }));
      heldByAll(story);
    }
    const after = story.view("samordnare");

    expect(before.waiting).toEqual({ kind: "renewConsent", about: before.consents[0]!.id, dueAt: inDays(120) });
    expect(after.waiting.kind).toBe("planMeeting");
    expect(after.consents.filter(({ isEnding }) => isEnding)).toEqual([]);
  });
});

describe("what is taken back", () => {
  const flows = flowsAmong([office, "ekskolan", "barnochunga", "bup"], ["schooling", "health"]);
  const agreed = () => {
    const story = aStory();
    for (const guardian of [mother, father]) {
      const exclusions = guardian === mother ? [{ kind: "words", words: "Inte skilsmässan" }] : [];
      story.does("samordnare", "consent.record", aYes(guardian, { flows, exclusions }));
      heldByAll(story);
    }
    return story;
  };
  const takes = (story: ReturnType<typeof storyOf>, what: Record<string, unknown>) =>
    story.does("samordnare", "consent.withdraw", { consentId: story.file.consents[0]!.id, channel: "phone", ...what });

  test.each([
    [
      "a service, neither from nor to it",
      { services: ["bup"] },
      ({ from, to }: (typeof flows)[number]) => from !== "bup" && to !== "bup",
    ],
    [
      "a receiver, whom nobody tells any more",
      { recipients: ["bup"] },
      ({ to }: (typeof flows)[number]) => to !== "bup",
    ],
    ["a kind of thing", { categories: ["health"] }, ({ category }: (typeof flows)[number]) => category !== "health"],
    [
      "one way of telling",
      { flows: [aFlow("ekskolan", "bup", "health")] },
      ({ from, to, category }: (typeof flows)[number]) =>
        !(from === "ekskolan" && to === "bup" && category === "health"),
    ],
  ])("%s", (_, what, stays) => {
    const story = agreed();

    takes(story, what);

    expect(toldAboutChild(story.file)).toEqual(lines(flows.filter(stays)));
    expect(latest(story)).toMatchObject({ exclusions: story.file.consents[0]!.exclusions, ended: null });
    expect(story.file.consents[0]!.ended?.how).toBe("narrowed");
  });

  test("to keep somebody out narrows every consent of theirs, and closes no service", () => {
    const story = agreed();

    takes(story, { exclusions: [{ kind: "person", account: accounts.rektor }] });

    const consent = effectiveConsent(story.file, monday);
    expect(consent.keptOut).toEqual([{ subject: child.id, account: accounts.rektor, party: rektor.id }]);
    expect(toldAboutChild(story.file)).toEqual(lines(flows));
    expect(latest(story).exclusions.map(({ kind }) => kind)).toEqual(["words", "person"]);
  });

  test("whole keeps what was shut shut, and what is shut at the same time too", () => {
    const story = agreed();

    takes(story, { services: "all", exclusions: [{ kind: "unit", unit: "bup" }] });

    expect(toldAboutChild(story.file)).toEqual([]);
    expect(story.file.consents[0]).toMatchObject({ ended: { how: "withdrawn" } });
    expect(story.file.consents[0]!.exclusions.map(({ kind }) => kind)).toEqual(["words", "unit"]);
  });

  test("nobody is waited for who no longer tells anything", () => {
    const story = aStory();
    story.does("samordnare", "consent.record", aYes(mother, { flows }));

    takes(story, { services: ["bup"] });

    expect(latest(story).disclosing.toSorted()).toEqual(["kommunstyrelsen", "socialnamnden", "utbildningsnamnden"]);
  });

  test("nothing in particular is refused", () => {
    const story = agreed();
    const consentId = story.file.consents[0]!.id;

    expect(story.isRefused("samordnare", "consent.withdraw", { consentId, channel: "phone" })).toEqual({
      kind: "badInput",
      fields: [{ path: "services", problem: "missing" }],
    });
    expect(
      story.isRefused("samordnare", "consent.withdraw", { consentId, categories: ["economy"], channel: "phone" }),
    ).toEqual({ kind: "nothingToWithdraw" });
  });
});
