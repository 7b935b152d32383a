import type { Moment } from "../time.ts";
import type { CaseFile, Inquiry } from "./case-file.ts";
import type { Labelled } from "./labelled.ts";
import type { Mask } from "./mask.ts";
import type { Viewer } from "./viewer.ts";

export interface InquiryView {
  from: Inquiry["from"];
  caller: string | null;
  phone: string | null;
  mail: string | null;
  safeWay: string | null;
  worry: string | null;
  language: string;
  again: { at: Moment; safeWay: string | null; worry: string | null }[];
}

export function inquiryView(
  { from, caller, phone, mail, safeWay, worry, language, again }: Inquiry,
  mask: Mask,
): InquiryView {
  const seen = (told: Labelled<string> | null) => told && mask(told);
  return {
    from,
    caller: seen(caller),
    phone: seen(phone),
    mail: seen(mail),
    safeWay: seen(safeWay),
    worry: seen(worry),
    language,
    again: again.map((one) => ({ at: one.at, safeWay: seen(one.safeWay), worry: seen(one.worry) })),
  };
}

export interface ConsultationView {
  worry: string | null;
  advice: string | null;
  isRead: boolean;
}

/** Whoever asked for advice sees their own words and the advice, as long as the case is no more than that. */
export function consultationView(file: CaseFile, viewer: Viewer, mask: Mask): ConsultationView | null {
  const { consultation, inquiry } = file;
  if (!consultation || (viewer.kind !== "coordinator" && viewer.kind !== "initiator")) return null;
  const isRead = consultation.readAt !== null;
  if (viewer.kind === "initiator")
    return { worry: inquiry.worry?.value ?? null, advice: consultation.advice?.value ?? null, isRead };
  return {
    worry: inquiry.worry && mask(inquiry.worry),
    advice: consultation.advice && mask(consultation.advice),
    isRead,
  };
}
