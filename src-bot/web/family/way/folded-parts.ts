import { capitalised } from "../../../../src-shared/capitalised.ts";
import type { Drawing } from "../after/answering.ts";
import { html, type Html } from "../html.ts";

/** One thing among several on a long page. */
export interface WayPart {
  title: string;
  /** The addresses of its forms, as they begin. */
  at: readonly string[];
  body: Html;
  /** There is something left to say here. */
  isNext?: boolean;
  /** They have been asked, and that is said. */
  waits?: boolean;
}

/**
 * One stands open, before the others: the one that was just answered in, so that what came of it is seen, else the first with
 * something left to say that has been asked for, else with anything left. All else is a fold away, in its usual order.
 */
export function foldedParts({ inside, refused, taken }: Drawing, parts: readonly WayPart[]): Html[] {
  const sent = refused ?? taken;
  const isSent = ({ at }: WayPart) => sent !== undefined && at.some((one) => sent.startsWith(one));
  const open = parts.find(isSent) ?? parts.find(({ waits }) => waits) ?? parts.find(({ isNext }) => isNext);
  const inOrder = parts.toSorted((one, other) => Number(other === open) - Number(one === open));
  return inOrder.map(
    (one) =>
      html`<details class="folded" ${one === open ? html`open` : null}>
        <summary>
          <h2>${one.title}</h2>
          ${one.waits ? html`<span>${capitalised(inside.text.after.waits)}</span>` : null}
        </summary>
        ${one.body}
      </details>`,
  );
}
