import { Badge, Button, Link, Text } from "@fluentui/react-components";

import { formOf, verbOf } from "../../../src-shared/case/step-form.ts";
import type { SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import { hrefOf } from "../consent/acts.ts";
import { useText } from "../language.ts";
import { nameIn } from "../names.ts";
import { hashOf } from "../place.ts";
import { spanWords } from "../when.ts";
import { Goals, MoreOn, Needs, Offers, Part } from "./Parts.tsx";
import { useTrackStyles } from "./style.ts";
import { useTracksText, useWaysText } from "./words.ts";

type Track = SeenCase["ways"]["tracks"][number];
interface Props {
  view: SeenCase;
  track: Track;
}

/** One parent's own way: how far it has come, its own next step, and what belongs to it. */
export function ParentTrack({ view, track }: Props) {
  const styles = useTrackStyles();
  const tab = useText();
  const text = useTracksText();
  const ways = useWaysText();
  const name = nameIn(view, track.party);
  const { court, phase } = track;
  const on = (day: string) => tab.date(day as Parameters<typeof tab.date>[0]);
  return (
    <article className={styles.track} aria-label={ways.of(name)}>
      <div className={styles.head}>
        <Text as="h2" size={400} weight="semibold" className={styles.title}>
          {name}
        </Text>
        <Badge appearance="tint">{tab.stage[track.stage]}</Badge>
      </div>
      <Next view={view} track={track} />
      <Part title={text.safety}>
        <Text>
          {track.safety
            ? [
                text.safetyDone(on(track.safety.on), ways.safety.steps[track.safety.next]),
                track.safety.nextOn && text.safetyOn(on(track.safety.nextOn)),
              ]
                .filter(Boolean)
                .join(" ")
            : text.safetyNot}
        </Text>
      </Part>
      <Needs view={view} of={track.party} />
      <Offers view={view} to={track.party} />
      <Goals view={view} of={track.party} />
      <Meetings view={view} track={track} />
      <dl className={styles.facts}>
        <dt>{text.court}</dt>
        <dd>{court ? ways.tell.courts[court] : text.unknown}</dd>
        <dt>{text.phase}</dt>
        <dd>{phase ? ways.tell.phases[phase] : text.unknown}</dd>
      </dl>
      <MoreOn
        name={name}
        of={track.party}
        offers={[
          ["safety", text.do.safety],
          ["ownNeed", text.do.need],
          ...(track.hasSpoken ? [["offerSupport", text.do.offer] as const] : []),
          ["goal", text.do.goal],
          ...(view.ways.goals.some(({ of, reachedOn }) => of === track.party && !reachedOn)
            ? [["settleGoal", text.do.settle] as const]
            : []),
          ["tellTrack", text.do.tell],
          ["jointWish", text.do.joint],
          ["howItIs", text.do.rating],
          ["trackRest", track.rests ? text.do.goOn : text.do.rest],
        ]}
      />
    </article>
  );
}

/** What is next on this way and no other. */
function Next({ view, track }: Props) {
  const styles = useTrackStyles();
  const tab = useText();
  const text = useTracksText();
  const open = useOpenForm();
  const { next } = track;
  if (track.rests && next?.kind !== "noteSafety") return <Text>{text.rests}</Text>;
  if (!next || next.kind === "nothing") return <Text className={styles.quiet}>{text.nothing}</Text>;
  const { kind, about } = next;
  const words = kind === "planMeeting" ? text.plan : tab.waiting[kind];
  const at = placeOf(view.caseId, next);
  return (
    <div>
      {at ? (
        <Button appearance="primary" as="a" href={at}>
          {words}
        </Button>
      ) : kind in formOf && !(kind in verbOf) ? (
        <Button appearance="primary" onClick={() => open(formOf[kind as keyof typeof formOf], about)}>
          {words}
        </Button>
      ) : (
        <Text>{words}</Text>
      )}
    </div>
  );
}

function placeOf(caseId: string, { kind, about }: NonNullable<Track["next"]>): string | null {
  const at = (part: "schedule" | "meeting" | "room" | "consent", thing: string | null) =>
    hashOf({ screen: "case", caseId, part, thing });
  switch (kind) {
    case "recordConsent":
      return about ? hrefOf(caseId, "record", about) : at("consent", null);
    case "confirmConsent":
    case "talkWith":
    case "askAnew":
      return at("consent", null);
    case "planMeeting":
    case "enterTimes":
    case "bookMeeting":
      return at("schedule", about);
    case "holdMeeting":
      return at("room", about);
    case "checkWords":
    case "publishAgenda":
    case "setOutcomes":
    case "shareNotes":
    case "finaliseNotes":
    case "closeMeeting":
      return at("meeting", about);
    default:
      return null;
  }
}

/** Their own meetings; the same items can be taken up with the other, apart. */
function Meetings({ view, track }: Props) {
  const styles = useTrackStyles();
  const tab = useText();
  const text = useTracksText();
  const open = useOpenForm();
  const own = view.meetings.filter(({ owner }) => owner === track.party);
  const canShuttle = view.ways.tracks.length > 1;
  return (
    <Part title={text.meetings}>
      {own.length === 0 && <Text className={styles.quiet}>{text.noMeetings}</Text>}
      <ul className={styles.list}>
        {own.map(({ id, slot, state, items, purpose }) => (
          <li key={id} className={styles.row}>
            <Link
              href={hashOf({ screen: "case", caseId: view.caseId, part: slot ? "meeting" : "schedule", thing: id })}
            >
              {slot ? spanWords(slot.start, slot.end, tab) : text.noTime}
            </Link>
            <Text size={200} className={styles.quiet}>
              {[text.states[state], text.items(items.length), purpose].filter(Boolean).join(" · ")}
            </Text>
            {canShuttle && (
              <div>
                <Button size="small" onClick={() => open("shuttle", id)}>
                  {text.shuttle}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {own.length > 0 && canShuttle && (
        <Text size={200} className={styles.quiet}>
          {text.shuttleLead}
        </Text>
      )}
    </Part>
  );
}
