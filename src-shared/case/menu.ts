import { shortened } from "../card.ts";
import type { Menu, Offer } from "../form.ts";
import type { Text } from "../text/sv.ts";
import type { CaseView } from "./view.ts";

/** As many as a dialog has room for. */
const mostListed = 12;
const longestTitle = 80;
const over: readonly CaseView["stage"][] = ["closed", "ended", "merged"];

const isOver = ({ state }: CaseView["meetings"][number]) => state === "notHeld" || state === "cancelled";

/** Everything about the case that is not its next step. */
const caseMenu: Menu = {
  title: (text) => text.more.title,
  offers({ view, text }) {
    if (view?.you !== "coordinator") return [];
    const words = text.more;
    const meetings = view.meetings
      .filter((meeting) => !isOver(meeting))
      .toReversed()
      .slice(0, mostListed)
      .map(({ id, slot }): Offer => ({
        form: "meetingMore",
        thing: id,
        label: slot ? words.ofMeeting(text.slot(slot)) : words.ofUndated,
      }));
    return [
      ...(view.ways.isApart ? [{ form: "waysMore", label: text.ways.title }] : []),
      ...(!view.ways.isApart && view.ways.own.length > 0 ? [{ form: "ownMore", label: text.ways.titleTogether }] : []),
      ...meetings,
      { form: "withdraw", label: text.consent.withdraw },
      { form: "promisesMore", label: words.promises },
      ...(view.stage === "active" ? [{ form: "seek", label: text.case.planAnother }] : []),
      { form: "canvasMore", label: words.canvas },
      { form: "wish", label: text.meeting.wishTitle },
      ...childWordsOffer(view, text),
      { form: "birthDate", label: text.representative.birthDate.title },
      { form: "representative", label: text.representative.title },
      ...representedOffers(view, text),
      { form: "handOver", label: text.handover.giveTitle },
      { form: "recall", label: text.handover.recallTitle },
      { form: "merge", label: text.related.mergeTitle },
      { form: "offer", label: text.raising.title },
      { form: "pause", label: text.course.pauseTitle },
      { form: "toFollowUp", label: text.course.followUpTitle },
      { form: "end", label: text.ending.formTitle },
      { form: "closing", label: text.ending.closingTitle },
      ...closingPlanOffers(view, text),
      { form: "stayOpen", label: text.course.stayTitle },
      { form: "reopen", label: text.course.reopenTitle },
    ];
  },
};

/** What goes on when it is closed: another, or one that is there. */
const closingPlanOffers = ({ closingPlan }: CaseView, { closingPlan: words }: Text): Offer[] =>
  closingPlan
    ? [
        { form: "after", label: words.more },
        ...closingPlan.rows.flatMap(({ id: thing, what, unit }): Offer[] => {
          const of = shortened(what ?? unit, longestTitle);
          return [
            { form: "after", thing, label: `${words.change}: ${of}` },
            { form: "dropAfter", thing, label: `${words.drop}: ${of}` },
          ];
        }),
        { form: "nothingAfter", label: words.nothing },
      ]
    : [];

/** Who has been appointed, and takes part or not as whom they help says. */
const representedOffers = ({ people }: CaseView, { representative }: Text): Offer[] =>
  people.flatMap((one) =>
    one.kind === "supporter" && one.appointment
      ? [{ form: "represented", thing: one.id, label: representative.answerTitle }]
      : [],
  );

/** Nobody is named here: of several children it is asked which. */
function childWordsOffer(view: CaseView, { childWords }: Text): Offer[] {
  const [child, ...others] = namedChildren(view);
  if (!child) return [];
  const { id: thing } = child;
  return [
    { ...(others.length > 0 ? { form: "childWordsMore" } : { form: "childWords", thing }), label: childWords.title },
  ];
}
const namedChildren = ({ people }: CaseView) =>
  people.flatMap((one) => (one.kind === "child" && one.name !== null ? [{ id: one.id, name: one.name }] : []));

const childWordsMenu: Menu = {
  title: (text) => text.childWords.title,
  asks: (text) => text.childWords.whose,
  offers: ({ view, text }) =>
    view?.you === "coordinator"
      ? namedChildren(view).map(({ id, name }) => ({
          form: "childWords",
          thing: id,
          label: text.childWords.note(name),
        }))
      : [],
};

/** First which promise, those that wait first; then what to do with it. */
const promisesMenu: Menu = {
  title: (text) => text.more.promises,
  asks: (text) => text.more.whichPromise,
  offers: ({ view }) =>
    (view?.you === "coordinator" ? view.tasks : [])
      .toSorted((a, b) => Number(isSettled(a)) - Number(isSettled(b)))
      .slice(0, mostListed)
      .map(({ id, owner, what }) => ({
        form: "promiseMore",
        thing: id,
        label: `${owner}: ${shortened(what ?? "", longestTitle)}`,
      })),
};

const isSettled = ({ state }: CaseView["tasks"][number]) =>
  state === "received" || state === "carriedOver" || state === "cancelled";

const promiseMenu: Menu = {
  title: (text) => text.more.promise,
  offers({ text: { followUp }, thing }) {
    const of = (form: string, label: string): Offer => ({ form, thing, label });
    return [
      of("told", followUp.toldTitle),
      of("handOn", followUp.handOnTitle),
      of("carry", followUp.ways.carry.title),
      of("letGo", followUp.ways.letGo.title),
      of("deviation", followUp.deviationTitle),
      of("rate", followUp.rateTitle),
    ];
  },
};

/** Where special solutions are weighed: first of which proposal, those without it first; each is written where they stand beside each other. */
const canvasMenu: Menu = {
  title: (text) => text.more.canvas,
  asks: (text) => text.more.whichProposal,
  offers: ({ view }) =>
    (view?.you === "coordinator" && view.programme?.asksMandate && !over.includes(view.stage)
      ? view.plan.proposals
      : []
    )
      .filter(({ isDecided, stances }) => !isDecided && stances.length === 0)
      .toSorted((a, b) => Number(a.canvas !== null) - Number(b.canvas !== null))
      .slice(0, mostListed)
      .map(({ id, words }) => ({
        form: "canvas",
        thing: id,
        label: shortened(words, longestTitle),
        inTab: "plan",
      })),
};

export const caseMenus = {
  more: caseMenu,
  canvasMore: canvasMenu,
  childWordsMore: childWordsMenu,
  promisesMore: promisesMenu,
  promiseMore: promiseMenu,
};
