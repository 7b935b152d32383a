import type { CaseFile } from "../../src-shared/case/case-file.ts";
import type { LinkChannel } from "../../src-shared/party/link.ts";
import { isProtected } from "../../src-shared/party/contact-data.ts";
import { isProfessional, type Party } from "../../src-shared/party/party.ts";
import type { Municipality } from "../../src-shared/programme/municipality.ts";
import { familyTexts } from "../../src-shared/text/family/family-text.ts";
import { type FamilyLanguage, isFamilyLanguage } from "../../src-shared/text/family/language.ts";
import type { NewsKind } from "../../src-shared/text/family/news-kind.ts";
import type { FamilyMessage } from "./sender.ts";

/** So long a code is good for. */
export const codeMinutes = 10;

interface Told {
  person: Party;
  channel: LinkChannel;
  what: "link" | "code";
  /** What opens; something in its place where it is shown before it goes. */
  secret: string;
}

/** In which language the family was spoken with is not a colleague's to learn. */
export const languageTo = ({ inquiry: { language } }: CaseFile, person: Party): FamilyLanguage =>
  !isProfessional(person) && isFamilyLanguage(language) ? language : "sv";

/** Neither a child, nor a service, nor what it is about; to somebody protected nothing but what is needed to come in. */
export function familyWords(
  { FAMILY_URL }: { FAMILY_URL: string },
  { name }: Pick<Municipality, "name">,
  file: CaseFile,
  { person, channel, what, secret }: Told,
): Pick<FamilyMessage, "subject" | "text"> {
  const words = familyTexts[languageTo(file, person)].door.sent;
  const opens = what === "link" ? `${FAMILY_URL}/f/${secret}` : secret;
  if (isProtected(person)) return { subject: words.bareSubject, text: opens };
  if (what === "code") return { subject: words.codeSubject, text: words.code(secret, codeMinutes) };
  const text = channel === "letter" ? words.letter(name, `${FAMILY_URL}/f`, inFours(secret)) : words.link(name, opens);
  return { subject: words.subject, text };
}

/** That there is something new, of what kind, and where it is read; to somebody protected where it is read alone. */
export function newsWords(
  { FAMILY_URL }: { FAMILY_URL: string },
  { name }: Pick<Municipality, "name">,
  file: CaseFile,
  { person, kind, token }: { person: Party; kind: NewsKind; token: string },
): Pick<FamilyMessage, "subject" | "text"> {
  const { door, news, outside } = familyTexts[languageTo(file, person)];
  const opens = `${FAMILY_URL}/f/${token}`;
  if (isProtected(person)) return { subject: door.sent.bareSubject, text: opens };
  const what = (isProfessional(person) ? outside.news : news.kinds)[kind];
  return { subject: door.sent.subject, text: news.message(name, what, opens) };
}

/** As it is read out and typed. */
export const inFours = (token: string) => token.match(/.{1,4}/g)?.join(" ") ?? token;
