import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Suspense } from "react";

import { useOpenForm } from "../CaseForms.tsx";
import { fetched } from "../fetched.ts";
import { useText } from "../language.ts";
import { Section } from "../Section.tsx";
import { momentWords } from "../when.ts";
import { hrefOf } from "./acts.ts";
import { nameIn } from "../names.ts";
import { type Around, useConsentText } from "./around.ts";
import type { Reminding } from "./Remind.tsx";
import { Review } from "./Review.tsx";

const Remind = fetched(async () => (await import("./Remind.tsx")).Remind);

interface Item {
  id: string;
  what: string;
  how: string;
  ways: Way[];
  /** Asked of this person about something recorded in error. */
  review?: string;
  /** Who has not answered and may be reminded now. */
  reminders?: { reminding: Reminding; who: string }[];
}
interface Way {
  label: string;
  href?: string;
  onClick?: () => void;
}

/** What waits about consent, each with the way to it: who wishes to talk, who has not answered, who is to confirm, what runs out. */
export function ToDo({ onSaid, ...around }: Around & { onSaid: (said: string) => void }) {
  const styles = useStyles();
  const words = useConsentText();
  const items = useItems(around);
  const isApart = around.view.agreements.some(({ state }) => state === "conflict");
  return (
    <Section title={words.todo} empty={items.length === 0 && !isApart && words.todoEmpty}>
      {isApart && <Differ {...around} />}
      <ul className={styles.list}>
        {items.map(({ id, what, how, ways, review, reminders = [] }, place) => (
          <li key={id} className={styles.item}>
            <div className={styles.words}>
              <Text weight="semibold">{what}</Text>
              <Text className={styles.quiet}>{how}</Text>
            </div>
            <div className={styles.ways}>
              {ways.map(({ label, href, onClick }, at) => {
                const appearance = place + at === 0 ? "primary" : "secondary";
                return href ? (
                  <Button key={label} as="a" href={href} appearance={appearance}>
                    {label}
                  </Button>
                ) : (
                  <Button key={label} onClick={onClick} appearance={appearance}>
                    {label}
                  </Button>
                );
              })}
              {reminders.map(({ reminding, who }) => (
                <Suspense key={who} fallback={null}>
                  <Remind caseId={around.caseId} reminding={reminding} who={who} onSaid={onSaid} />
                </Suspense>
              ))}
              {review && <Review caseId={around.caseId} consentId={review} onSaid={onSaid} />}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function useItems({ view, board, caseId }: Around): Item[] {
  const words = useConsentText();
  const text = useText();
  const open = useOpenForm();
  const { acts } = words;
  const to = (act: Parameters<typeof hrefOf>[1], of: string, label: string): Way => ({
    label,
    href: hrefOf(caseId, act, of),
  });
  const form = (name: string, of: string, label: string): Way => ({ label, onClick: () => open(name, of) });
  const isToTalk = (grantor: (typeof view.requests)[number]["grantor"]) =>
    view.agreements.some(({ toTalk }) => toTalk.includes(grantor));
  const waiting = view.requests.filter(
    ({ state, grantor }) =>
      !["granted", "partlyGranted", "refused"].includes(state) || (state === "refused" && isToTalk(grantor)),
  );
  const hasTakenBack = (grantor: string) =>
    view.consents.some(
      (one) =>
        one.grantor === grantor && board.answers.some(({ id, ended }) => id === one.id && ended?.how === "withdrawn"),
    );
  const unasked = [...new Set(view.agreements.flatMap((one) => one.unanswered))].filter(
    (grantor) =>
      !waiting.some((one) => one.grantor === grantor) &&
      // While a second person looks at their answer there is nothing to ask.
      !view.consents.some((one) => one.grantor === grantor && one.invalidation && !one.invalidation.isConfirmed),
  );
  const whenReminded = ({ last, isDue, next }: Reminding) =>
    [
      last && words.reminded(momentWords(last.slice(0, 10), text)),
      isDue ? words.remindNow : next ? words.remindFrom(momentWords(next, text)) : words.silent,
    ]
      .filter(Boolean)
      .join(" ");
  return [
    ...view.invalidations.map((one) => ({
      id: one.consent,
      what: words.reviewYours,
      how: one.reason,
      ways: [],
      review: one.consent,
    })),
    ...waiting
      .toSorted((a, b) => Number(b.state === "wantsTalk") - Number(a.state === "wantsTalk"))
      .map(({ id, grantor, state, requestedAt, remindOn }) => {
        const who = nameIn(view, grantor);
        const since = words.waitSince(momentWords(requestedAt.slice(0, 10), text));
        const reminding = board.reminders.find(({ request }) => request === id);
        const next = reminding ? whenReminded(reminding) : remindOn ? "" : words.silent;
        return {
          id,
          what: state === "wantsTalk" ? words.talk(who) : state === "refused" ? words.saidNo(who) : words.wait(who),
          how: state === "wantsTalk" ? words.talkHow : state === "refused" ? words.needs.refused : `${since} ${next}`,
          reminders: reminding?.isDue && state !== "wantsTalk" ? [{ reminding, who }] : [],
          ways: [
            to("record", grantor, acts.record),
            form("answer", grantor, acts.answer),
            form("contact", grantor, acts.call),
            to("letter", id, acts.letter),
          ],
        };
      }),
    ...unasked.map((grantor) => ({
      id: grantor,
      what: (hasTakenBack(grantor) ? words.tookBack : words.notAsked)(nameIn(view, grantor)),
      how: hasTakenBack(grantor) ? words.needs.takenBack : "",
      ways: [to("ask", grantor, acts.ask), to("record", grantor, acts.record)],
    })),
    ...view.consents
      .filter(({ state, capacity, awaiting }) => state === "granted" && capacity !== "ownVoice" && awaiting.length > 0)
      .map(({ id, grantor, awaiting }) => {
        const asked = awaiting.flatMap((one) => one.asked ?? []);
        const reminders = awaiting.flatMap(({ id: authority, asked: who }) =>
          board.reminders
            .filter((one) => one.consent === id && one.authority === authority)
            .flatMap((reminding) => (who ? [{ reminding, who }] : [])),
        );
        return {
          id: `${id} awaits`,
          what: words.hold(nameIn(view, grantor), words.list(awaiting.map(({ name }) => name))),
          how:
            asked.length > 0
              ? [words.holdAsked(words.list(asked)), ...reminders.map((one) => whenReminded(one.reminding))].join(" ")
              : words.holdHow,
          reminders: reminders.filter(({ reminding }) => reminding.isDue),
          ways: [form("confirm", id, acts.confirm), form("askToConfirm", id, acts.askToConfirm)],
        };
      }),
    ...view.consents
      .filter(({ isEnding, capacity }) => isEnding && capacity !== "ownVoice")
      .map(({ id, grantor, validTo }) => ({
        id: `${id} ends`,
        what: words.ends(nameIn(view, grantor), words.date(validTo)),
        how: words.endsHow,
        ways: [to("record", id, acts.renew), to("ask", grantor, acts.ask)],
      })),
    ...view.consents.flatMap(({ id, invalidation }) =>
      invalidation && !invalidation.isConfirmed && board.answers.some((one) => one.id === id)
        ? [{ id: `${id} error`, what: words.review(invalidation.second), how: words.reviewHow, ways: [] }]
        : [],
    ),
  ];
}

function Differ({ view }: Around) {
  const styles = useStyles();
  const words = useConsentText();
  return (
    <div className={styles.differ}>
      <Text weight="semibold">{words.differ}</Text>
      <ul className={styles.steps}>
        {[...words.waysOutSteps, view.onDisagreement ?? words.board].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </div>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, ":empty": { display: "none" } },
  item: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    alignItems: "center",
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: "flex", flexDirection: "column", flex: "1 1 260px" },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  differ: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke1}`,
  },
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});
