import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";

import { formOf, inputOfStep, verbOf } from "../../../src-shared/case/step-form.ts";
import type { SeenCase } from "../api.ts";
import { CardPanel } from "../CardPanel.tsx";
import { useOpenForm } from "../CaseForms.tsx";
import { useText } from "../language.ts";
import { Problem } from "../Loaded.tsx";
import { type CasePart, hashOf } from "../place.ts";
import { Section } from "../Section.tsx";
import { caseParts } from "../shell/screens.ts";
import { hrefOf } from "../consent/acts.ts";
import { useOrder } from "../useOrder.ts";
import { dueWords } from "../when.ts";
import { nameOf } from "../names.ts";
import { Reach } from "./Reach.tsx";
import { useScreenWords } from "./useScreenWords.ts";

/** The one next step: what it is, about what and until when, and its button. */
export function NextStep({ view }: { view: SeenCase }) {
  const text = useText();
  const card = cardOf(view);
  return (
    <Section title={text.case.nextStep}>
      {card ? <CardPanel caseId={view.caseId} subject={card} /> : <Step view={view} />}
    </Section>
  );
}

type Kind = SeenCase["waiting"]["kind"];

/** Steps with a card of their own, where everything about them is answered at once. */
const cards: Partial<Record<Kind, string>> = {
  acceptTask: "task",
  reportTask: "task",
  receiveReport: "report",
  answerInvitation: "invitation",
  readAgenda: "agenda",
  takeStand: "agenda",
};
/** Whoever leads the case does what has a form of its own here; everybody else has their card. */
function cardOf({ waiting: { kind, about }, you }: SeenCase): string | null {
  const own = cards[kind];
  if (own && about) return `${own}:${about}`;
  return you === "coordinator" && kind !== "confirmHolding" && kind !== "decideError" ? null : "case";
}

/** Steps with a screen of their own, about a meeting. */
const screens: Partial<Record<Kind, CasePart>> = {
  planMeeting: "schedule",
  bookMeeting: "schedule",
  enterTimes: "schedule",
  checkWords: "meeting",
  publishAgenda: "meeting",
  holdMeeting: "room",
  setOutcomes: "meeting",
  shareNotes: "meeting",
  finaliseNotes: "meeting",
  closeMeeting: "meeting",
  showFirst: "plan",
  showToAll: "plan",
  awaitFirstLook: "plan",
};

function Step({ view }: { view: SeenCase }) {
  const styles = useStyles();
  const text = useText();
  const words = useScreenWords();
  const open = useOpenForm();
  const { give, isBusy, problem } = useOrder(view.caseId);
  const { kind, about, dueAt } = view.waiting;
  const what = aboutIn(view);
  const part = screens[kind];
  const verb = kind in verbOf ? verbOf[kind as keyof typeof verbOf] : null;
  const form = kind in formOf ? formOf[kind as keyof typeof formOf] : null;
  const isOfPlan = part === "plan";
  const isOver = view.stage === "ended" || view.stage === "merged";
  const press = () => {
    if (verb) void give(verb, inputOfStep(view.waiting));
    else if (about && (form === "ask" || kind === "recordConsent" || kind === "recordAnswer"))
      window.location.assign(hrefOf(view.caseId, form === "ask" ? form : "record", about));
    else if (part && caseParts[part])
      window.location.assign(hashOf({ screen: "case", caseId: view.caseId, part, thing: isOfPlan ? null : about }));
    else if (form) open(form, about);
  };
  return (
    <>
      {!verb && !form && !isOfPlan && <Text>{kind === "nothing" ? words.next.waits : text.waiting[kind]}</Text>}
      {(what || dueAt) && (
        <Text className={styles.quiet}>
          {[what && words.next.about(what), dueAt && dueWords(dueAt, view.now, text)].filter(Boolean).join(" · ")}
        </Text>
      )}
      {(kind === "logContact" || kind === "callFamily") && <ToCall view={view} />}
      {problem && <Problem error={problem} />}
      <div className={styles.buttons}>
        {(verb ?? form ?? isOfPlan) && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={press}>
            {text.waiting[kind]}
          </Button>
        )}
        {!isOver && (
          <Button appearance="subtle" onClick={() => open("more")}>
            {words.next.more}
          </Button>
        )}
      </div>
    </>
  );
}

/** Who is to be called, and the number, beside the step that is a call. */
const ToCall = ({ view: { people, waiting } }: { view: SeenCase }) =>
  people
    .filter((one) =>
      waiting.kind === "callFamily"
        ? one.id === waiting.about
        : one.kind !== "professional" && one.toContact && !one.contacted,
    )
    .map((one) => <Called key={one.id} person={one} />);

function Called({ person }: { person: SeenCase["people"][number] }) {
  const styles = useStyles();
  return (
    <div className={styles.call}>
      <Text>{nameOf(person)}</Text>
      <Reach name={nameOf(person)} person={person} />
    </div>
  );
}

/** Whom or what the step is about, by name. */
function aboutIn({ waiting: { about }, people, meetings, plan, tasks, consents, requests }: SeenCase): string | null {
  if (!about) return null;
  const consent = consents.find(({ id }) => id === about) ?? requests.find(({ id }) => id === about);
  const person = people.find(({ id }) => id === (consent?.grantor ?? about));
  if (person) return nameOf(person);
  const task = tasks.find(({ id }) => id === about);
  if (task) return [task.owner, task.what].filter(Boolean).join(": ");
  const thing = plan.proposals.find(({ id }) => id === about);
  return thing?.words ?? meetings.find(({ id }) => id === about)?.purpose ?? null;
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  call: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "@media print": { display: "none" } },
});
