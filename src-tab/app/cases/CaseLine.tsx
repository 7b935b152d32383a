import { memo } from "react";

import { useText } from "../language.ts";
import { LinkRow } from "../LinkRow.tsx";
import { hashOf } from "../place.ts";
import { placeOf } from "../today/order.ts";
import { dueWords } from "../when.ts";
import { type BoardCase, isLate, useCasesText } from "./useBoard.ts";
import { OfWhom } from "../OfWhom.tsx";

interface Props {
  one: BoardCase;
  now: string;
  /** A colleague's case is not opened from here. */
  mayOpen: boolean;
}

/** A case by its code; of one's own also the next step. */
export const CaseLine = memo(function CaseLine(props: Props) {
  return (
    <OfWhom isOfAdults={props.one.isOfAdults}>
      <Line {...props} />
    </OfWhom>
  );
});

function Line({ one, now, mayOpen }: Props) {
  const text = useText();
  const words = useCasesText();
  const { caseId, reference, stage, coordinator, isYours, dueAt, stalledSince, next } = one;
  const who = isYours ? words.you : (coordinator ?? words.nobody);
  const step = next && text.waiting[next.step as keyof typeof text.waiting];
  const said = [
    text.stage[stage as keyof typeof text.stage],
    who,
    next?.waitsFor ? words.waitsFor(next.waitsFor) : "",
    stalledSince ? words.stalledSince(text.day(stalledSince as Parameters<typeof text.day>[0])) : "",
    ...(next?.missing ?? []).map((kind) => words.missing[kind]),
  ];
  return (
    <LinkRow
      href={
        !mayOpen
          ? null
          : next && !isYours
            ? hashOf(placeOf({ caseId, kind: next.step }))
            : hashOf({ screen: "case", caseId })
      }
      title={step && next.step !== "nothing" ? `${reference}: ${step}` : reference}
      when={dueAt && dueWords(dueAt, now, text)}
      isLate={isLate(one, now)}
      detail={said.filter(Boolean).join(" · ")}
    />
  );
}
