import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef, useState } from "react";

import type { SeenCase } from "../api.ts";
import { Problem } from "../Loaded.tsx";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";
import { WhoSees } from "../WhoSees.tsx";
import { Item } from "./Item.tsx";
import { isAgendaOpen, type SeenMeeting } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";
import { useDragging } from "./useDragging.ts";

const msAMinute = 60_000;

/** The agenda, one from each in turn. One's own items can be moved among each other, with the mouse or by keys. */
export function Items({ view, meeting, children }: { view: SeenCase; meeting: SeenMeeting; children: ReactNode }) {
  const styles = useStyles();
  const words = useMeetingText();
  const { give, problem } = useOrder(view.caseId);
  const [said, say] = useState("");
  const moved = useRef<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const { items, slot } = meeting;
  const order = items.map(({ id }) => id).join();
  // What was moved keeps the focus where it lands.
  useEffect(() => {
    if (!moved.current) return;
    list.current?.querySelector<HTMLElement>(`[data-moves="${moved.current}"]`)?.focus();
    moved.current = null;
  }, [order]);

  const own = items.filter((item) => item.isYours && !item.isFamilys);
  const canMove = isAgendaOpen(meeting) && own.length > 1;
  const move = async (itemId: string, before: string | null, way: string) => {
    moved.current = `${itemId}-${way}`;
    if (await give("meeting.moveItem", { meetingId: meeting.id, itemId, before })) say(words.moved);
    else moved.current = null;
  };
  useDragging(list, (dragged, target) => {
    const [from, to] = [dragged, target].map((id) => own.findIndex((item) => item.id === id));
    void move(dragged, from! < to! ? (own[to! + 1]?.id ?? null) : target, "up");
  });
  const spent = items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const length = slot ? (Date.parse(slot.end) - Date.parse(slot.start)) / msAMinute : null;
  return (
    <Section
      title={words.items}
      note={
        <>
          {canMove ? words.orderNote : words.turnsNote} <WhoSees view={view} section="meetings" thing={meeting.id} />
        </>
      }
    >
      {problem && <Problem error={problem} />}
      <div ref={list}>
        {items.length === 0 ? (
          <Text className={styles.quiet}>{words.noItemsYet}</Text>
        ) : (
          <ol className={styles.list}>
            {items.map((item, index) => {
              const at = own.indexOf(item);
              return (
                <Item
                  key={item.id}
                  view={view}
                  meeting={meeting}
                  item={item}
                  number={index + 1}
                  moves={
                    canMove && at >= 0
                      ? {
                          up: at > 0 ? () => void move(item.id, own[at - 1]!.id, "up") : null,
                          down: at < own.length - 1 ? () => void move(item.id, own[at + 2]?.id ?? null, "down") : null,
                        }
                      : null
                  }
                />
              );
            })}
          </ol>
        )}
      </div>
      <div aria-live="polite" className={styles.said}>
        {said}
      </div>
      {length !== null && spent > 0 && (
        <Text className={spent > length ? styles.tooLong : styles.quiet}>
          {spent > length ? words.tooLong(spent, length) : words.timeSpent(spent, length)}
        </Text>
      )}
      {children}
    </Section>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  said: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  tooLong: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorPaletteRedForeground1 },
});
