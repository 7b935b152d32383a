import { createHash } from "node:crypto";

import { describe, expect, test } from "vitest";

import { fieldProblems } from "../src-bot/input.ts";
import { withHashes } from "../src-bot/notices.ts";
import { letterFor } from "../src-shared/consent/letter.ts";
import { hashedWords, noticeCalled, noticeNow, samlasNotice } from "../src-shared/consent/notice.ts";
import { filledIn, neededIn, noticeParts } from "../src-shared/consent/notice-parts.ts";
import { type Municipality, municipality } from "../src-shared/programme/municipality.ts";
import type { Day } from "../src-shared/time.ts";
import { factNames } from "../src-shared/text/sv/notice.ts";
import { anAskedFamily, anAsking, aYes } from "./asked-family.ts";
import { coordinator, ekstad, inDays, monday } from "./case-files.ts";
import { mother, storyOf } from "./round-table.ts";

const second = {
  ...samlasNotice,
  version: "2026-2",
  since: inDays(10),
  sv: { ...samlasNotice.sv, concern: "Ring 112 vid fara." },
};
const read = (changes: object) => municipality.safeParse({ ...ekstad.document, ...changes });
const problems = (changes: object) => fieldProblems(read(changes).error!);

test("Samla's own first text is never edited: families have been asked with it", () => {
  const hash = createHash("sha256").update(hashedWords(samlasNotice)).digest("hex");

  expect(hash).toBe("7a9085c2eb8d28762c56053dfa9df426ebc812cbe935fa2e5f20ff0c838bae4e");
});

test("a document from before notices were kept has Samla's own text, under the label it gave it", () => {
  const { notices: _, ...rest } = ekstad.document as Municipality & { notices: unknown };
  const old = { ...rest, programmes: { samba: {} } };

  const labelled = municipality.parse({ ...old, noticeVersion: "2025-höst" });

  expect(municipality.parse(old).notices).toMatchObject([{ version: "2026-1", sv: samlasNotice.sv }]);
  expect(labelled.notices).toMatchObject([{ version: "2025-höst", en: samlasNotice.en }]);
  expect(labelled).not.toHaveProperty("noticeVersion");
});

test("a version is used from its day on, and a label that is gone stands for the first text", () => {
  const document = municipality.parse({ ...ekstad.document, notices: [samlasNotice, second] });

  expect(noticeNow(document, inDays(9)).version).toBe("2026-1");
  expect(noticeNow(document, inDays(10)).version).toBe("2026-2");
  expect(noticeNow(document, "2020-01-01" as Day).version).toBe("2026-1");
  expect(noticeCalled(document, "2025-höst").version).toBe("2026-1");
});

test("what somebody was asked reads the same for ever, whatever the municipality says later", () => {
  const story = storyOf(anAskedFamily());
  story.does("samordnare", "consent.request", anAsking(mother));
  const [request] = story.file.requests;
  const letterBy = (document: Municipality) =>
    letterFor(story.file, { kind: "coordinator", account: coordinator }, request!.id, monday, document)!;
  const before = letterBy(ekstad.document);

  const later = municipality.parse({ ...ekstad.document, notices: [samlasNotice, { ...second, since: inDays(0) }] });

  expect(noticeNow(later, inDays(0)).sv.concern).toBe("Ring 112 vid fara.");
  expect(letterBy(later)).toEqual(before);
  expect(before.words).toEqual({ sv: samlasNotice.sv, en: samlasNotice.en });
});

test("a yes without a question has the text of the day it was given", () => {
  const story = storyOf(anAskedFamily());
  const { hash } = withHashes(ekstad.document).notices[0]!;
  story.does("samordnare", "consent.record", aYes(mother));
  const [consent] = story.file.consents;

  const letter = letterFor(
    story.file,
    { kind: "coordinator", account: coordinator },
    consent!.id,
    monday,
    ekstad.document,
  );

  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(consent!.notice.version).toBe("2026-1");
  expect(letter).toMatchObject({ askedAt: consent!.grantedAt, words: { sv: { no: "Nej" } } });
});

describe("a text that does not tell what must be told is not taken", () => {
  const saying = (changes: object, language: "sv" | "en" = "sv") => ({
    notices: [samlasNotice, { ...second, [language]: { ...second[language], ...changes } }],
  });

  test.each(noticeParts)("%s in either language", (part) => {
    expect(problems(saying({ [part]: " " }))).toMatchObject([{ path: `notices.1.sv.${part}`, problem: "missing" }]);
    expect(problems(saying({ [part]: undefined }, "en"))).toMatchObject([
      { path: `notices.1.en.${part}`, problem: "missing" },
    ]);
  });

  test.each(noticeParts.flatMap((part) => neededIn(part).map((fact) => [part, fact] as const)))(
    "%s without its %s",
    (part, fact) => {
      const words = samlasNotice.sv[part].replace(`{${factNames[fact]}}`, "något");

      expect(problems(saying({ [part]: words }))).toEqual([
        { path: `notices.1.sv.${part}`, problem: "factMissing", named: `{${factNames[fact]}}` },
      ]);
    },
  );

  test("a field that nobody can fill in", () =>
    expect(problems(saying({ concern: "Ring {akuten}." }))).toEqual([
      { path: "notices.1.sv.concern", problem: "factUnknown", named: "{akuten}" },
    ]));

  test("the same version twice, or one that begins before the one it follows", () => {
    expect(problems({ notices: [samlasNotice, { ...second, version: "2026-1" }] })).toMatchObject([
      { path: "notices.1.version" },
    ]);
    expect(problems({ notices: [{ ...samlasNotice, since: inDays(20) }, second] })).toMatchObject([
      { path: "notices.1.since" },
    ]);
    expect(problems({ notices: [] })).toMatchObject([{ path: "notices" }]);
  });
});

test("what is known is filled in, and what somebody's own name looks like is left alone", () => {
  const said = filledIn("Till {namnet}: {kontoret}, {okänt}", { name: "{kontoret}", office: "Samba" }, factNames);

  expect(said).toBe("Till {kontoret}: Samba, {okänt}");
});

describe("who answers for what is kept", () => {
  const document = municipality.parse({
    ...ekstad.document,
    authorities: ekstad.document.authorities.map((one) => ({
      ...one,
      officerMail: `dso.${one.id}@ekstad.example.se`.toLowerCase().replaceAll(/[^a-z0-9@.-]/g, ""),
    })),
  });

  test("stands in the letter: the kind of coordination first, then each authority it is about, and no other", () => {
    const story = storyOf(anAskedFamily());
    story.does("samordnare", "consent.request", anAsking(mother));
    const [request] = story.file.requests;
    const told = new Set(request!.flows.flatMap(({ from, to }) => [from, to]));
    const authorities = ekstad.document.units.filter(({ id }) => told.has(id)).map(({ authority }) => authority);

    const { controllers } = letterFor(
      story.file,
      { kind: "coordinator", account: coordinator },
      request!.id,
      monday,
      document,
    )!;

    const office = ekstad.document.units.find(({ id }) => id === ekstad.document.coordinationUnit)!.authority;
    expect(controllers[0]).toMatchObject({ name: office, mail: expect.stringMatching(/^dso\./) });
    expect(new Set(controllers.map(({ name }) => name))).toEqual(new Set([office, ...authorities]));
    expect(controllers.length).toBeLessThan(ekstad.document.authorities.length);
  });

  test("is named for the kind of coordination, and must be one of the authorities", () => {
    const [, other] = ekstad.document.authorities;

    expect(read({ programmes: { samba: { controller: other!.id } } }).success).toBe(true);
    expect(problems({ programmes: { samba: { controller: "ingen" } } })).toMatchObject([
      { path: "programmes.samba.controller" },
    ]);
    expect(problems({ authorities: [{ ...other, officerMail: "fel" }] })).toContainEqual({
      path: "authorities.0.officerMail",
      problem: "wrongFormat",
    });
  });
});
