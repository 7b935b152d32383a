import type { CaseFile } from "../../case/case-file.ts";
import type { Labelled } from "../../case/labelled.ts";
import type { Mask } from "../../case/mask.ts";
import { isRelative, type Relative } from "../../party/party.ts";
import type { Fault } from "./fault.ts";
import { type Invitation, type Part, writtenParts } from "./invitation.ts";
import { tellsName } from "./names.ts";
import { tellsPersonalNumber } from "./numbers.ts";
import { listedIn } from "./words-of-list.ts";

interface Asked {
  mask: Mask;
  /** Names of staff, which are nobody's in the family. */
  staff: readonly string[];
  /** The municipality's own words that do not belong in an invitation. */
  listed: readonly string[];
  isWord: (said: string) => boolean;
}

/** What is written in an invitation and would lie in everybody's mailbox for ever. */
export function faultsInWords(file: CaseFile, invitation: Invitation, asked: Asked): Fault[] {
  const family = file.parties.filter(isRelative);
  const known = <T>(said: Labelled<T> | null | undefined) => (said ? (asked.mask(said) ?? []) : []);
  const partsThat = (tells: (text: string) => boolean): Part[] =>
    writtenParts.filter((part) => tells(invitation[part]));
  const faults: Fault[] = [];

  const numbers = family.flatMap((one) => (one.kind === "child" ? known(one.personalNumber) : []));
  const withNumber = partsThat((text) => tellsPersonalNumber(text, numbers));
  if (withNumber.length > 0) faults.push({ rule: "personalNumber", in: withNumber });

  const names = family.flatMap(({ name }) => known(name));
  const told = (text: string) => names.map((name) => tellsName(withoutStaff(text, asked.staff), name, asked.isWord));
  const surely = partsThat((text) => told(text).includes("surely"));
  if (surely.length > 0) faults.push({ rule: "familyName", in: surely });
  const perhaps = partsThat((text) => told(text).includes("perhaps")).filter((part) => !surely.includes(part));
  if (perhaps.length > 0) faults.push({ rule: "perhapsName", in: perhaps });

  const ways = family.flatMap((one) => waysOf(one, asked.mask));
  const withContact = partsThat((text) => ways.some((way) => way(text)));
  if (withContact.length > 0) faults.push({ rule: "familyContact", in: withContact });

  const found = new Map<string, Part[]>();
  for (const part of writtenParts)
    for (const word of listedIn(invitation[part], asked.listed)) found.set(word, [...(found.get(word) ?? []), part]);
  return [...faults, ...[...found].map(([word, parts]): Fault => ({ rule: "listedWord", in: parts, word }))];
}

/** Digits enough to tell one telephone from another, whatever country it is called from. */
const tellingDigits = 8;

function waysOf(party: Relative, mask: Mask): ((text: string) => boolean)[] {
  const phone = party.phone && mask(party.phone);
  const mail = party.mail && mask(party.mail);
  const digits = phone?.replace(/\D/g, "").slice(-tellingDigits) ?? "";
  return [
    ...(digits.length === tellingDigits
      ? [
          (text: string) =>
            text
              .normalize("NFKC")
              .replace(/[^\d\p{L}]/gu, "")
              .includes(digits),
        ]
      : []),
    ...(mail ? [(text: string) => text.normalize("NFKC").toLowerCase().includes(mail.trim().toLowerCase())] : []),
  ];
}

/** Somebody at a service may be called what a child is called. */
const withoutStaff = (text: string, staff: readonly string[]) =>
  staff.reduce((left, name) => left.replaceAll(name, " . "), text);
