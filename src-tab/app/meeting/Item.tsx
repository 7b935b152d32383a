import { Badge, Button, makeStyles, mergeClasses, Select, Text, tokens } from "@fluentui/react-components";

import type { ReactNode } from "react";

import type { SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import { Problem } from "../Loaded.tsx";
import { hashOf } from "../place.ts";
import { useOrder } from "../useOrder.ts";
import { isAgendaOpen, type SeenItem, type SeenMeeting } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";

interface Props {
  view: SeenCase;
  meeting: SeenMeeting;
  item: SeenItem;
  number: number;
  /** Null where its place is not this person's to change. */
  moves: { up: (() => void) | null; down: (() => void) | null } | null;
}

const lengths = [5, 10, 15, 20, 25, 30, 45, 60];
const needed = (one: string) => (one.includes("/") ? { kind: "person", account: one } : { kind: "unit", unit: one });

/** One thing to talk about: whose it is, how long it is given, who is needed and what has been answered. */
export function Item({ view, meeting, item, number, moves }: Props) {
  const styles = useStyles();
  const words = useMeetingText();
  const open = useOpenForm();
  const { give, isBusy, problem } = useOrder(view.caseId);
  const isLed = view.you === "coordinator";
  const isTimed = isAgendaOpen(meeting) && (isLed || item.isYours);
  const by = item.isFamilys ? words.theFamily : item.by;
  const setMinutes = (minutes: number | null) =>
    give("meeting.setNeeds", { meetingId: meeting.id, itemId: item.id, needs: item.needed.map(needed), minutes });
  return (
    <li
      id={`item-${item.id}`}
      tabIndex={-1}
      className={mergeClasses(styles.item, moves !== null && styles.movable)}
      draggable={moves !== null}
      data-item={moves && item.id}
    >
      <div className={styles.line}>
        <Text weight="semibold" className={styles.title}>
          {number}. {item.title}
        </Text>
        {by && (
          <Badge appearance="outline" color={item.isFamilys ? "brand" : "informative"}>
            {by}
          </Badge>
        )}
        {isTimed ? (
          <Select
            size="small"
            aria-label={words.minutesFor(item.title)}
            value={item.minutes === null ? "" : String(item.minutes)}
            disabled={isBusy}
            onChange={(_, { value }) => void setMinutes(value === "" ? null : Number(value))}
          >
            <option value="">{words.noMinutes}</option>
            {[...new Set([...lengths, ...(item.minutes === null ? [] : [item.minutes])])]
              .toSorted((a, b) => a - b)
              .map((length) => (
                <option key={length} value={length}>
                  {words.minutes(length)}
                </option>
              ))}
          </Select>
        ) : (
          item.minutes !== null && <Text size={200}>{words.minutes(item.minutes)}</Text>
        )}
      </div>
      {item.answers.map((answer) => (
        <Text key={answer.by} size={200}>
          {words.answered(answer.by, answer.words)}
        </Text>
      ))}
      {item.needs.length > 0 && item.missing.length === 0 && (
        <Text size={200} className={styles.quiet}>
          ✓ {words.covered(words.list(item.needs))}
        </Text>
      )}
      {item.missing.length > 0 && (
        <Lack says={words.missing(words.list(item.missing))}>
          <Button size="small" onClick={() => open("invite", meeting.id)}>
            {words.ways.invite}
          </Button>
        </Lack>
      )}
      {item.uncovered.length > 0 && (
        <Lack says={words.uncovered(words.list(item.uncovered.map(({ title }) => title)))}>
          <Uncovered view={view} meeting={meeting} item={item} />
        </Lack>
      )}
      {problem && <Problem error={problem} />}
      <div className={styles.actions}>
        {(["up", "down"] as const).map(
          (way) =>
            moves && (
              <Button
                key={way}
                size="small"
                appearance="subtle"
                data-moves={`${item.id}-${way}`}
                disabledFocusable={moves[way] === null}
                aria-label={words.moveOf[way](item.title)}
                onClick={moves[way] ?? undefined}
              >
                {way === "up" ? "↑" : "↓"} {words.move[way]}
              </Button>
            ),
        )}
        {(isLed || item.isYours || meeting.you) && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.aboutItem(item.title)}
            onClick={() => open("itemMore", item.id)}
          >
            {words.about}
          </Button>
        )}
      </div>
    </li>
  );
}

function Lack({ says, children }: { says: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.lack}>
      <Text size={200} className={styles.warn}>
        ⚠ {says}
      </Text>
      {children}
    </div>
  );
}

/** The ways on where somebody in the room may not hear an item: they are not there for it, it is of another kind, or consent is asked for. */
function Uncovered({ view, meeting, item }: Pick<Props, "view" | "meeting" | "item">) {
  const styles = useStyles();
  const words = useMeetingText();
  const open = useOpenForm();
  const { give, isBusy, problem } = useOrder(view.caseId);
  const without = new Set(item.uncovered.map(({ id }) => id));
  const room = item.present ?? meeting.people.map(({ party }) => party);
  const left = room.filter((party) => !without.has(party));
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        disabled={isBusy}
        onClick={() => void give("meeting.limitItem", { meetingId: meeting.id, itemId: item.id, present: left })}
      >
        {words.ways.limit}
      </Button>
      <Button size="small" onClick={() => open("sortItem", item.id)}>
        {words.ways.sort}
      </Button>
      <Button size="small" as="a" href={hashOf({ screen: "case", caseId: view.caseId, part: "consent" })}>
        {words.ways.consent}
      </Button>
      {problem && <Problem error={problem} />}
    </div>
  );
}

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  movable: { cursor: "grab" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, flexBasis: "200px", overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, "@media print": { display: "none" } },
  lack: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  warn: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});
