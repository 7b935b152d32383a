import type { CaseFile } from "../../src-shared/case/case-file.ts";
import type { LinkChannel } from "../../src-shared/party/link.ts";
import { isProtected } from "../../src-shared/party/contact-data.ts";
import { isProfessional, type Party } from "../../src-shared/party/party.ts";
import type { Municipality } from "../../src-shared/programme/municipality.ts";
import { familyTexts } from "../../src-shared/text/family/family-text.ts";
import { isFamilyLanguage } from "../../src-shared/text/family/language.ts";
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

/** Neither a child, nor a service, nor what it is about; to somebody protected nothing but what is needed to come in. */
export function familyWords(
  { FAMILY_URL }: { FAMILY_URL: string },
  { name }: Pick<Municipality, "name">,
  file: CaseFile,
  { person, channel, what, secret }: Told,
): Pick<FamilyMessage, "subject" | "text"> {
  // In which language the family was spoken with is not a colleague's to learn.
  const language = isProfessional(person) ? "sv" : file.inquiry.language;
  const words = familyTexts[isFamilyLanguage(language) ? language : "sv"].door.sent;
  const opens = what === "link" ? `${FAMILY_URL}/f/${secret}` : secret;
  if (isProtected(person)) return { subject: words.bareSubject, text: opens };
  if (what === "code") return { subject: words.codeSubject, text: words.code(secret, codeMinutes) };
  const text = channel === "letter" ? words.letter(name, `${FAMILY_URL}/f`, inFours(secret)) : words.link(name, opens);
  return { subject: words.subject, text };
}

/** As it is read out and typed. */
export const inFours = (token: string) => token.match(/.{1,4}/g)?.join(" ") ?? token;
