import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { revisionOf, wantedFor } from "../src-bot/jobs/wanted-event.ts";
import { plainWords } from "../src-bot/plain-words.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import { fromParty, fromUnit, label } from "../src-shared/case/labelled.ts";
import { alertText, longestAlert } from "../src-shared/meeting/invitation/alert-text.ts";
import { checkInvitation } from "../src-shared/meeting/invitation/check.ts";
import type { Fault, FaultRule } from "../src-shared/meeting/invitation/fault.ts";
import type { Attendee, Invitation } from "../src-shared/meeting/invitation/invitation.ts";
import { bodyFrom, bodyProblem, longestBody } from "../src-shared/meeting/invitation/event-body.ts";
import { tellsName } from "../src-shared/meeting/invitation/names.ts";
import { tellsPersonalNumber } from "../src-shared/meeting/invitation/numbers.ts";
import type { Municipality } from "../src-shared/programme/municipality.ts";
import { samlasInvitation } from "../src-shared/text/sv/invitation-text.ts";
import { findingOf, texts } from "../src-shared/text/text.ts";
import { isWordOfEveryDay } from "../src-shared/text/words-of-every-day.ts";
import { addMinutes } from "../src-shared/time.ts";
import { coordinator, ekstad, monday, office } from "./case-files.ts";
import {
  aBooking,
  aPlan,
  aPlannedCase,
  child,
  father,
  keptApart,
  kurator,
  lastMeeting,
  maskedFrom,
  mother,
} from "./planned-case.ts";

const attendee = (address: string, name = "", kind: Attendee["kind"] = "required"): Attendee => ({
  address,
  name,
  kind,
});
const staffed = (title: string) => attendee(`${title}@ekstad.example.se`);
const clean: Invitation = {
  subject: "Samverkansm\u00f6te SB-2026-041",
  location: "Ekrummet",
  body: bodyFrom(samlasInvitation, "SB-2026-041"),
  slot: { start: addMinutes(monday, 8 * 24 * 60), end: addMinutes(monday, 8 * 24 * 60 + 60) },
  attendees: [staffed("kurator"), staffed("socialsekreterare"), attendee("ekrummet@ekstad.example.se", "", "resource")],
};
const asked = {
  viewer: { kind: "coordinator" as const, account: coordinator },
  municipality: ekstad.document,
  isWord: isWordOfEveryDay,
  now: monday,
};
const faultsIn = (more: Partial<Invitation>, file: CaseFile = aPlannedCase(), meeting = lastMeetingOf(file)) =>
  checkInvitation(file, meeting, { ...clean, ...more }, asked);
const lastMeetingOf = (file: CaseFile) => file.meetings.at(-1)?.id ?? null;
const rulesOf = (faults: readonly Fault[]) => faults.map(({ rule }) => rule);

const told = (party: { id: (typeof child)["id"] }, value: string) =>
  label(value, { about: [party.id], category: "contact", source: fromParty(party.id) });
const called = (name: string, more: Partial<CaseFile> = {}): CaseFile =>
  aPlannedCase({
    parties: aPlannedCase().parties.map((one) =>
      one.id === child.id
        ? { ...child, name: told(child, name), personalNumber: told(child, "201305149809") }
        : one.id === mother.id
          ? { ...mother, mail: told(mother, "mamma.ek@example.com"), name: told(mother, "Signe Almkvist") }
          : one,
    ),
    ...more,
  });
const anna = called("Anna-Lena Almkvist");

test("an invitation as Samla writes it is let go", () => {
  expect(faultsIn({}, anna)).toEqual([]);
  expect(faultsIn({ attendees: [...clean.attendees, staffed("samordnare"), staffed("samverkan")] }, anna)).toEqual([]);
});

describe("each rule refuses once, and is silent when it is mended", () => {
  const withAttendee = (one: Attendee) => ({ attendees: [...clean.attendees, one] });
  const unheard = called("Anna-Lena Almkvist", {
    parties: anna.parties.map((one) => (one.id === child.id && one.kind === "child" ? { ...one, voice: null } : one)),
  });
  const unconsented = {
    ...anna,
    consents: anna.consents.map((one) => ({
      ...one,
      flows: one.flows.filter(({ from, to }) => from !== "barnochunga" && to !== "barnochunga"),
    })),
  };
  const separated = { ...anna, relations: keptApart(mother, kurator) };
  const planned = aBooking(anna, aPlan("kurator"));
  const masked: CaseFile = { ...planned, maskedUnits: maskedFrom("barnochunga", father) };
  const narrow = aBooking(
    {
      ...anna,
      consents: anna.consents.map((one) => ({
        ...one,
        flows: one.flows.filter(
          ({ category, to, from }) => (to !== "barnochunga" && from !== "barnochunga") || category === "family",
        ),
      })),
    },
    aPlan("kurator"),
  );
  const rows: [FaultRule, Partial<Invitation>, CaseFile, Partial<Invitation>, CaseFile][] = [
    ["familyMember", withAttendee(attendee("Mamma.Ek@Example.com")), anna, {}, anna],
    ["unknownAttendee", withAttendee(attendee("granne@annanstans.example.org")), anna, {}, anna],
    ["notCovered", {}, unconsented, { attendees: [staffed("kurator")] }, unconsented],
    ["personalNumber", { subject: "M\u00f6te 130514-9809" }, anna, { subject: "M\u00f6te SB-2026-041" }, anna],
    ["familyName", { body: "Vi ses om Annas skola." }, anna, { body: "Vi ses om skolan." }, anna],
    ["familyContact", { body: "Ring 070 174 06 20" }, anna, { body: "Ring mig" }, anna],
    ["perhapsName", { body: "Med Almkvist" }, anna, { body: "Med oss" }, anna],
    ["listedWord", { location: "Om v\u00e5ldsutsatthet" }, anna, { location: "Ekrummet" }, anna],
    [
      "keptApart",
      withAttendee(attendee("mamma.ek@example.com")),
      separated,
      { attendees: [staffed("socialsekreterare")] },
      separated,
    ],
    ["maskedTogether", {}, masked, { attendees: [staffed("kurator")] }, masked],
    ["outsidePurpose", {}, narrow, { attendees: [staffed("kurator")] }, narrow],
    ["voiceMissing", {}, unheard, {}, anna],
  ];
  test.each(rows)("%s", (rule, wrong, file, mended, then) => {
    expect(rulesOf(faultsIn(wrong, file))).toContain(rule);
    expect(rulesOf(faultsIn(mended, then))).not.toContain(rule);
  });

  test("tooClose", () => {
    const booked = aBooking(anna, aPlan("kurator"));
    const { state } = lastMeeting(booked);
    const slot = "slot" in state && state.slot ? state.slot : clean.slot;
    const file = {
      ...booked,
      relations: keptApart(mother, {
        id: booked.parties.find((one) => one.kind === "professional" && one.title === "socialsekreterare")!.id,
      }),
    };
    const form = { attendees: [staffed("socialsekreterare")] };

    expect(
      rulesOf(
        faultsIn(
          { ...form, slot, location: "state" in lastMeeting(booked) && "venue" in state ? state.venue.name : "" },
          file,
          null,
        ),
      ),
    ).toContain("tooClose");
    expect(rulesOf(faultsIn(form, file, null))).not.toContain("tooClose");
  });
});

test("what is most serious comes first, and nothing the family has told is said again", () => {
  const form = {
    subject: "Anna-Lena Almkvist 20130514-9809, misshandel",
    attendees: [attendee("mamma.ek@example.com"), attendee("granne@annanstans.example.org")],
  };
  const faults = faultsIn(form, anna);
  const findings = (["sv", "en"] as const).map((one) => faults.map((fault) => findingOf(fault, texts[one])));

  expect(rulesOf(faults)).toEqual(["familyMember", "unknownAttendee", "personalNumber", "familyName", "listedWord"]);
  expect(JSON.stringify(findings)).not.toMatch(/Anna|Almkvist|9809|Signe/);
  expect(findings[0]!.map(({ severity }) => severity)).toEqual(["stop", "stop", "stop", "stop", "warn"]);
});

test("what is kept from the coordinator finds no fault: an answer would tell it", () => {
  const hidden = { withheldFrom: [fromUnit(office)] };
  const secret = {
    ...anna,
    parties: anna.parties.map((one) =>
      one.id === mother.id && one.kind === "guardian"
        ? {
            ...one,
            mail: { ...one.mail!, ...hidden },
            phone: { ...one.phone!, ...hidden },
            name: { ...one.name, ...hidden },
          }
        : one,
    ),
  };
  const form = {
    body: "Signe, 070 174 06 20, mamma.ek@example.com",
    attendees: [attendee("mamma.ek@example.com", "Signe Almkvist")],
  };

  expect(rulesOf(faultsIn(form, secret))).toEqual(["unknownAttendee"]);
  expect(rulesOf(faultsIn(form, anna))).toEqual(["familyMember", "familyName", "familyContact"]);
});

describe("whoever is of the family is known", () => {
  test.each([
    "mamma.ek@example.com",
    " MAMMA.EK@EXAMPLE.COM ",
    "mailto:mamma.ek@example.com",
    "Signe <mamma.ek@example.com>",
    "mamma.ek+samba@example.com",
    "+46701740620",
    "0046-70-1740620@sms.example.com",
    "tel:070-1740620",
  ])("at %s", (address) =>
    expect(rulesOf(faultsIn({ attendees: [attendee(address)] }, anna))).toEqual(["familyMember"]),
  );

  test.each(["Signe Almkvist", "ALMKVIST, SIGNE", "Almkvist Signe (privat)", "signealmkvist"])("as %s", (name) =>
    expect(rulesOf(faultsIn({ attendees: [attendee("hemma@annanstans.example.org", name)] }, anna))).toEqual([
      "familyMember",
    ]),
  );
});

const syllables = fc
  .array(fc.constantFrom("ba", "le", "mi", "\u00e5r", "\u00f6sk", "\u00e9n", "tha", "jon", "kva", "xo"), {
    minLength: 2,
    maxLength: 4,
  })
  .map((some) => some.join(""));
const aName = syllables.filter((one) => !isWordOfEveryDay(one)).map((one) => one[0]!.toUpperCase() + one.slice(1));

describe("a name is found however it is written", () => {
  const forms: [string, (name: string) => string][] = [
    ["as it is", (name) => name],
    ["as whose something is", (name) => `${name}s`],
    ["in English", (name) => `${name}'s`],
    ["in capitals", (name) => name.toUpperCase()],
    ["in small letters", (name) => name.toLowerCase()],
    ["without marks", (name) => name.normalize("NFD").replace(/\p{M}/gu, "")],
    ["with loose marks", (name) => name.normalize("NFD")],
    ["with a sign between letters", (name) => name.split("").join(".")],
    ["with spaces between letters", (name) => name.split("").join(" ")],
    ["with a dash in it", (name) => `${name.slice(0, 2)}-${name.slice(2)}`],
    ["with an unseen sign in it", (name) => `${name.slice(0, 2)}\u00ad\u200b${name.slice(2)}`],
    ["in wide letters", (name) => name.replace(/[a-z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))],
    ["in a file's name", (name) => `${name.toLowerCase()}_2013.pdf`],
    [
      "in HTML",
      (name) =>
        plainWords(
          `<p>${name.slice(0, 2)}<b>${name
            .slice(2)
            .split("")
            .map((one) => `&#${one.codePointAt(0)};`)
            .join("")}</b></p>`,
        ),
    ],
  ];
  test.each(forms)("%s", (_, written) => {
    fc.assert(
      fc.property(aName, aName, fc.constantFrom("", "Vi ses om ", "Hej! ", "SB-2026-041: "), (first, last, before) => {
        expect(tellsName(`${before}${written(first)} i skolan`, `${first} ${last}`, isWordOfEveryDay)).toBe("surely");
      }),
    );
  });

  test.each([
    "Bj\u00f6rn Ek",
    "bj\u00f6rn ek",
    "EK, BJ\u00d6RN",
    "bjorn.ek@example.com",
    "m\u00f6te om Bj\u00f6rn",
    "Bj\u00f6rns",
    "BJ\u00d6RN",
    "Bj\u00f6rn kommer",
  ])("one that is a word too: %s", (said) => expect(tellsName(said, "Bj\u00f6rn Ek", isWordOfEveryDay)).not.toBeNull());
});

describe("a word that only looks like a name is left alone", () => {
  test.each([
    ["Bj\u00f6rn Ek", "En bj\u00f6rn under en ek."],
    ["Tom Strand", "Salen \u00e4r tom t.o.m. fredag, sedan en strand."],
    ["My Lind", "Lind\u00f6 och mycket annat i Lindesberg"],
    ["Bo Holm", "De bor kvar och vill bo h\u00e4r"],
    ["P\u00e4r Berg", "Ett par timmar"],
    ["Liv Hope", "Ett helt liv"],
    ["Eva Almkvist", "Evakuering, evenemang och evangelium"],
    ["Ida Al Nour", "Al Gore talar om f\u00f6rf\u00e4derna"],
    ["Nora af Ekstam", "Noraskog af allt"],
  ])("%s: %s", (name, text) => expect(tellsName(text, name, isWordOfEveryDay)).toBeNull());

  test("what a colleague is called is nobody's in the family", () => {
    const staff = {
      ...ekstad.document,
      people: ekstad.document.people.map((one) => (one.title === "kurator" ? { ...one, title: "Anna Berg" } : one)),
    };
    const file = {
      ...anna,
      parties: anna.parties.map((one) =>
        one.kind === "professional" && one.title === "kurator" ? { ...one, title: "Anna Berg" } : one,
      ),
    };
    const faults = checkInvitation(
      file,
      null,
      { ...clean, body: "Anna Berg leder" },
      { ...asked, municipality: staff },
    );

    expect(rulesOf(faults)).toEqual([]);
  });
});

/** Born on some day, with a valid check digit and a birth number kept for tests. */
const aNumber = fc
  .record({
    year: fc.integer({ min: 1940, max: 2025 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    birth: fc.integer({ min: 980, max: 999 }),
    isCoordination: fc.boolean(),
  })
  .map(({ year, month, day, birth, isCoordination }) => {
    const two = (number: number) => String(number).padStart(2, "0");
    const nine = `${two(year % 100)}${two(month)}${two(day + (isCoordination ? 60 : 0))}${birth}`;
    const sum = nine.split("").reduce((all, one, at) => {
      const twice = Number(one) * (at % 2 === 0 ? 2 : 1);
      return all + (twice > 9 ? twice - 9 : twice);
    }, 0);
    return `${Math.floor(year / 100)}${nine}${(10 - (sum % 10)) % 10}`;
  });

describe("a personal number is found however it is written", () => {
  const parts = (n: string) => ({
    century: n.slice(0, 2),
    y: n.slice(2, 4),
    m: n.slice(4, 6),
    d: n.slice(6, 8),
    last: n.slice(8),
  });
  const forms: [string, (number: string) => string][] = [
    ["twelve digits", (n) => n],
    ["with a dash", (n) => `${n.slice(0, 8)}-${n.slice(8)}`],
    ["ten digits with a dash", (n) => `${n.slice(2, 8)}-${n.slice(8)}`],
    ["over a hundred", (n) => `${n.slice(2, 8)}+${n.slice(8)}`],
    ["with a space", (n) => `${n.slice(0, 8)} ${n.slice(8)}`],
    ["with space round the dash", (n) => `${n.slice(2, 8)} - ${n.slice(8)}`],
    ["with a long dash", (n) => `${n.slice(2, 8)}\u2013${n.slice(8)}`],
    ["with a dash that does not break", (n) => `${n.slice(2, 8)}\u2011${n.slice(8)}`],
    ["with a space that does not break", (n) => `${n.slice(0, 8)}\u00a0${n.slice(8)}`],
    [
      "as a date",
      (n) => {
        const { century, y, m, d, last } = parts(n);
        return `${century}${y}-${m}-${d}-${last}`;
      },
    ],
    [
      "as a date with dots",
      (n) => {
        const { century, y, m, d, last } = parts(n);
        return `${century}${y}.${m}.${d}-${last}`;
      },
    ],
    [
      "as a date with slashes",
      (n) => {
        const { century, y, m, d, last } = parts(n);
        return `${century}${y}/${m}/${d}-${last}`;
      },
    ],
    [
      "in pairs",
      (n) => {
        const { century, y, m, d, last } = parts(n);
        return `${century}${y} ${m} ${d} ${last}`;
      },
    ],
    ["digit by digit", (n) => n.split("").join(" ")],
    ["in wide digits", (n) => n.replace(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))],
    ["within HTML", (n) => plainWords(`<p>nr <b>${n.slice(0, 8)}</b>-${n.slice(8)}</p>`)],
  ];
  test.each(forms)("%s", (_, written) => {
    const isFound = fc.property(aNumber, (n) => tellsPersonalNumber(`Se ${written(n)}, tack.`, []));

    expect(fc.check(isFound)).toMatchObject({ failed: false });
  });
  test("one that is known, whatever stands in it", () => {
    const signs = fc.constantFrom("/", " / ", "_", ".", "*");
    const isFound = fc.property(aNumber, signs, (n, sign) =>
      tellsPersonalNumber(`Se ${n.slice(2).split("").join(sign)}.`, [n]),
    );

    expect(fc.check(isFound)).toMatchObject({ failed: false });
  });
});

test.each([
  "Onsdag 2026-09-16 kl. 09.00\u201310.30",
  "2026-09-07 0930",
  "2026.09.07 0930",
  "Ring 070-174 06 51 eller 08-502 431 12",
  "Faktura 5560360793",
  "M\u00f6tes-ID: 345 678 901 234",
  "SB-2026-041 och 041-2026",
  "2026-09-07 - 2026-09-11",
])("%s is no personal number", (text) => expect(tellsPersonalNumber(text, [])).toBe(false));

test("the alert says what, why and how within what Outlook shows, the most serious first", () => {
  const long = `${"a".repeat(64)}@${"b".repeat(63)}.${"c".repeat(63)}.example.com`;
  const form = {
    subject: "Anna 130514-9809 misshandel diagnos",
    body: "Anna 130514-9809 misshandel diagnos 070-1740620",
    location: "Anna 130514-9809 misshandel diagnos",
    attendees: [
      attendee("mamma.ek@example.com"),
      ...Array.from({ length: 40 }, (_, at) => attendee(`${at}${long}`)),
      staffed("chef"),
    ],
  };
  for (const language of ["sv", "en"] as const) {
    const findings = faultsIn(form, anna).map((fault) => findingOf(fault, texts[language]));
    const text = alertText(findings, { andMore: (count) => `och ${count} till` });
    const one = alertText(findings.slice(1, 2), { andMore: (count) => `och ${count} till`, lead: "x".repeat(120) });

    expect(text.length).toBeLessThanOrEqual(longestAlert);
    expect(one.length).toBeLessThanOrEqual(longestAlert);
    expect(text.startsWith(findings[0]!.what)).toBe(true);
    expect(text).toMatch(new RegExp(`och ${findings.length - 1 - text.split("\n\n").length + 2} till$`));
  }
});

describe("the municipality's own text for invitations", () => {
  test.each<[string, string | null]>([
    [samlasInvitation, null],
    [
      "Välkommen till {kod}.\n\nKan du inte komma? Ring 0480-45 00 00 eller skriv till samverkan@ekstad.example.se.",
      null,
    ],
    ["  \n ", "missing"],
    ["x".repeat(longestBody), null],
    ["x".repeat(longestBody + 1), "tooLong"],
    ["Möte om {barn} i {kod}", "factUnknown"],
    ["Möte {kod", "factUnknown"],
    ["Möte {{kod}}", "factUnknown"],
    ["Gäller 20130514-9809", "personalNumber"],
    ["Läs här\n________________________\nVälkommen", "wrongFormat"],
  ])("%j: %s", (text, problem) => expect(bodyProblem(text)?.problem ?? null).toBe(problem));

  test("is filled in with the case's code alone", () =>
    expect(bodyFrom("{kod}: vi ses. {kod}\n", "SB-2026-041")).toBe("SB-2026-041: vi ses. SB-2026-041"));

  test("gives way to Samla's own where it would name somebody of the family by chance, and to nothing once it is written", () => {
    const file = aBooking(called("Linnea Ek"), aPlan("kurator", "socialsekreterare"));
    const own = (body: string) => ({ ...ekstad.document, invitation: { body, former: [] } });
    const named = own("Fr\u00e5ga Linnea p\u00e5 kontoret om {kod}");
    const wanted = (settings: Municipality, written?: string) => {
      const found = wantedFor(file, lastMeeting(file).id, settings, monday, { written });
      if (found.kind !== "on") throw new Error("it is not on");
      return found.event;
    };

    expect(wanted(named).body).toBe(bodyFrom(samlasInvitation, file.reference));
    expect(wanted(own("Fr\u00e5ga kontoret om {kod}")).body).toBe(`Fr\u00e5ga kontoret om ${file.reference}`);
    const written = revisionOf({ ...wanted(named), body: `Fr\u00e5ga Linnea p\u00e5 kontoret om ${file.reference}` });
    expect(wanted(named, written).body).toContain("Linnea");
  });
});
