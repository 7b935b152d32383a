import { choice, dateInput } from "../card.ts";
import { formCard } from "../form-card.ts";
import type { Form, FormContext, Menu } from "../form.ts";
import { goalForms } from "./goal-forms.ts";
import { offerForms } from "./offer-forms.ts";
import { childrenOf, hasOwn, nameIn, parentOf, parentsOf } from "./people.ts";
import { safetySteps } from "./track.ts";

/** A parent's own way, where the form is about one. */
const trackIn = (context: FormContext) => {
  const party = parentOf(context);
  return context.view?.ways.tracks.find((one) => one.party === party);
};

const safetyForm: Form = {
  verb: "track.noteSafety",
  title: (text) => text.ways.safety.title,
  card: (context) => {
    const { text, typed, today } = context;
    const words = text.ways.safety;
    const parent = parentOf(context);
    if (!parent) return null;
    return formCard(context, {
      title: words.title,
      lead: words.lead(nameIn(context, parent)),
      inputs: [
        dateInput({ id: "on", label: words.on, value: typed["on"] ?? today, max: today }),
        choice({
          id: "next",
          label: words.next,
          value: typed["next"],
          open: true,
          required: text.common.required,
          choices: safetySteps.map((one) => [one, words.steps[one]]),
        }),
        dateInput({ id: "nextOn", label: words.nextOn, value: typed["nextOn"], min: today }),
      ],
      seenBy: words.seenBy,
      submit: text.common.save,
    });
  },
  toInput: (context) => ({
    partyId: parentOf(context),
    next: context.typed["next"],
    ...(context.typed["on"] ? { on: context.typed["on"] } : {}),
    nextOn: context.typed["nextOn"] || null,
  }),
};

const jointForm: Form = {
  verb: "track.wishJoint",
  title: (text) => text.ways.joint.title,
  card: (context) => {
    const { text, typed } = context;
    const words = text.ways.joint;
    const parent = parentOf(context);
    if (!parent) return null;
    return formCard(context, {
      title: words.title,
      lead: words.lead(nameIn(context, parent)),
      inputs: [
        choice({
          id: "wishes",
          label: words.wishes,
          value: typed["wishes"],
          open: true,
          required: text.common.required,
          choices: Object.entries(words.answers),
        }),
        choice({
          id: "channel",
          label: words.channel,
          value: typed["channel"] ?? "phone",
          choices: Object.entries(text.ways.channels),
        }),
      ],
      submit: text.common.save,
    });
  },
  toInput: (context) => ({
    partyId: parentOf(context),
    wishes: context.typed["wishes"] === "yes",
    channel: context.typed["channel"] ?? "phone",
  }),
};

const restForm: Form = {
  verb: "track.rest",
  title: (text) => text.ways.rest.title,
  card: (context) => {
    const { text } = context;
    const words = text.ways.rest;
    const track = trackIn(context);
    if (!track) return null;
    const name = nameIn(context, track.party);
    return formCard(context, {
      title: words.title,
      lead: track.rests ? words.onLead(name) : words.lead(name),
      inputs: [],
      submit: track.rests ? words.onSubmit : words.submit,
    });
  },
  toInput: (context) => ({ partyId: parentOf(context), rests: !trackIn(context)?.rests }),
};

const shuttleForm: Form = {
  verb: "meeting.shuttle",
  title: (text) => text.ways.shuttle.title,
  card: (context) => {
    const { text, typed, view, thing } = context;
    const words = text.ways.shuttle;
    const meeting = view?.meetings.find(({ id }) => id === thing);
    if (!view?.ways.isApart || !meeting?.owner) return null;
    const others = parentsOf(view).filter(({ id }) => id !== meeting.owner);
    if (others.length === 0) return null;
    return formCard(context, {
      title: words.title,
      lead: words.lead,
      inputs: [
        choice({
          id: "for",
          label: words.whose,
          value: typed["for"] ?? (others.length === 1 ? others[0]!.id : undefined),
          required: text.common.required,
          choices: others.map(({ id }) => [id, nameIn(context, id)]),
        }),
      ],
      submit: words.submit,
    });
  },
  toInput: ({ typed, thing }) => ({ meetingId: thing, for: typed["for"] }),
};

export const trackForms = {
  safety: safetyForm,
  ...offerForms,
  jointWish: jointForm,
  trackRest: restForm,
  shuttle: shuttleForm,
  ...goalForms,
};

const people = (context: FormContext, form: string) =>
  [...parentsOf(context.view), ...childrenOf(context.view)]
    .filter(({ id }) => context.view?.ways.own.some(({ of }) => of === id))
    .map(({ id }) => ({ form, thing: id, label: nameIn(context, id) }));

/** First whose way, then what to do on it. */
const waysMenu: Menu = {
  title: (text) => text.ways.title,
  asks: (text) => text.ways.whose,
  offers: (context) => (context.view?.ways.isApart ? people(context, "wayMore") : []),
};
/** The same of what each has of their own where all go through the case together. */
const ownMenu: Menu = {
  title: (text) => text.ways.titleTogether,
  asks: (text) => text.ways.whom,
  offers: (context) => (context.view?.ways.isApart ? [] : people(context, "oneMore")),
};

/** What is done with what one person has of their own. */
const ownOffers = ({ text, thing, view }: FormContext) => {
  const words = text.ways;
  const has = (part: Parameters<typeof hasOwn>[2]) => hasOwn(view, thing, part);
  return [
    ...(has("needs")
      ? [
          { form: "ownNeed", label: words.need.title },
          { form: "offerSupport", label: words.offer.title },
        ]
      : []),
    ...(has("goals")
      ? [
          { form: "goal", label: words.goal.title },
          { form: "settleGoal", label: words.settle.title },
        ]
      : []),
    ...(has("measures") ? [{ form: "howItIs", label: words.rating.title }] : []),
  ];
};
const oneMenu: Menu = {
  title: (text) => text.ways.titleTogether,
  offers: (context) => ownOffers(context).map((one) => ({ ...one, thing: context.thing })),
};

const wayMenu: Menu = {
  title: (text) => text.ways.title,
  offers(context) {
    const { text, thing, view } = context;
    const words = text.ways;
    const rests = view?.ways.tracks.find(({ party }) => party === thing)?.rests;
    return [
      { form: "safety", label: words.safety.title },
      ...ownOffers(context),
      { form: "jointWish", label: words.joint.title },
      { form: "tellTrack", label: words.tell.title },
      { form: "trackRest", label: rests ? words.rest.onSubmit : words.rest.submit },
    ].map((one) => ({ ...one, thing }));
  },
};

export const trackMenus = { waysMore: waysMenu, wayMore: wayMenu, ownMore: ownMenu, oneMore: oneMenu };
