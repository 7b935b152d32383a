import { isRelative } from "../party/party.ts";
import type { Day } from "../time.ts";
import type { CaseFile } from "./case-file.ts";
import type { TraceKind } from "./trace-kinds.ts";

/** Something by which a family can be known again, written so that what means the same is the same text. */
export interface Trace {
  kind: TraceKind;
  value: string;
}

/** A Swedish number in its national form, however it was dialled. */
export const phoneTrace = (said: string): Trace => {
  const dialled = said.replace(/[^\d+]/g, "");
  return { kind: "phone", value: dialled.replace(/^(\+46|0046)0?/, "0") };
};
export const mailTrace = (said: string): Trace => ({ kind: "mail", value: said.trim().toLowerCase() });
/** With or without its century. */
export const personalNumberTrace = (said: string): Trace => ({
  kind: "personalNumber",
  value: said.replace(/\D/g, "").slice(-10),
});
/** A name tells somebody only together with their birthday. */
export const nameTrace = (name: string, bornOn: Day): Trace => ({
  kind: "name",
  value: `${name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "")} ${bornOn}`,
});

/** Of the family and of those who have asked for it: not of staff, who are in many cases. A merged case lives on in the other. */
export function tracesOf(file: CaseFile): Trace[] {
  if (file.stage.name === "merged") return [];
  const inquiries = [...(file.consultation ? [] : [file.inquiry]), ...file.joined.map(({ inquiry }) => inquiry)];
  const traces = [
    ...inquiries.flatMap(({ phone, mail }) => [
      ...(phone ? [phoneTrace(phone.value)] : []),
      ...(mail ? [mailTrace(mail.value)] : []),
    ]),
    ...file.parties
      .filter(isRelative)
      .flatMap((person): Trace[] => [
        ...(person.phone ? [phoneTrace(person.phone.value)] : []),
        ...(person.mail ? [mailTrace(person.mail.value)] : []),
        ...(person.kind === "child" ? [nameTrace(person.name.value, person.bornOn.value)] : []),
        ...(person.kind === "child" && person.personalNumber ? [personalNumberTrace(person.personalNumber.value)] : []),
      ]),
  ];
  return [...new Map(traces.map((trace) => [`${trace.kind} ${trace.value}`, trace])).values()];
}
