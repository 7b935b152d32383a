import type { Card, Showing } from "./card.ts";
import { caseCard } from "./case/card.ts";
import { caseForms } from "./case/forms.ts";
import { caseMenus } from "./case/menu.ts";
import { takenCard } from "./case/inquiry-card.ts";
import {
  isAskedBy,
  reminderSubject,
  type Subject,
  takeoversIn,
  takeoverSubject,
  thingOf,
  turnSubject,
} from "./case/notices.ts";
import { takeoverCard, takeoverPassedCard } from "./case/takeover-card.ts";
import type { CaseView } from "./case/view.ts";
import { doneCard } from "./consent/card.ts";
import { consentReminderCard } from "./consent/reminder-card.ts";
import { consentForms } from "./consent/forms.ts";
import { followUpCard, receiptCard } from "./followup/card.ts";
import { reminderCard, settledCard } from "./followup/reminder-card.ts";
import { followupForms } from "./followup/forms.ts";
import type { Form, FormContext, Menu, Offer } from "./form.ts";
import { agendaCard, invitationCard } from "./meeting/card.ts";
import { driftCard } from "./meeting/drift-card.ts";
import { unsentCard } from "./meeting/unsent-card.ts";
import { endedCard } from "./meeting/chat-card.ts";
import { afterForms } from "./meeting/notes/forms.ts";
import { agendaForms } from "./meeting/agenda/forms.ts";
import { itemForms } from "./meeting/agenda/item-forms.ts";
import { offLimitsForms } from "./meeting/agenda/off-limits-forms.ts";
import { meetingForms } from "./meeting/forms.ts";
import { meetingMenus } from "./meeting/menu.ts";
import { planningForms } from "./meeting/planning/forms.ts";
import { menuCard } from "./menu.ts";
import { representativeForms } from "./party/representative-forms.ts";
import { partyForms } from "./party/forms.ts";
import { turnCard, turnPassedCard } from "./plan/turn-card.ts";
import { wordsOfCase } from "./text/of-whom.ts";
import { trackForms, trackMenus } from "./track/forms.ts";
import { voiceForms } from "./voice/forms.ts";

/** The card on a subject as this view gives it; null where the view has nothing of it. */
export function cardOn(subject: Subject, view: CaseView, usual: Showing): Card | null {
  const showing = { ...usual, text: wordsOfCase(usual.text, view) };
  if (subject === "case") return caseCard(view, showing);
  if (isAskedBy(view, subject)) return consentReminderCard(view, showing);
  const late = view.reminders.find((one) => reminderSubject(one) === subject);
  if (late) return reminderCard(view, late, showing);
  const turn = view.plan.ordering.turns.find((one) => turnSubject(one) === subject);
  if (turn) return turnCard(view, turn, showing);
  const takeover = takeoversIn(view).find((one) => takeoverSubject(one) === subject);
  if (takeover) return takeoverCard(view, takeover, showing);
  const thing = thingOf(subject);
  const meeting = view.meetings.find((one) => one.id === thing);
  const task = view.tasks.find((one) => one.id === thing);
  if (meeting && subject.startsWith("invitation:")) return invitationCard(view, meeting, showing);
  if (meeting && subject.startsWith("agenda:")) return agendaCard(view, meeting, showing);
  if (meeting && subject.startsWith("ended:")) return endedCard(view, meeting, showing);
  if (meeting && subject.startsWith("unsent:")) return unsentCard(view, meeting, showing);
  if (meeting && subject.startsWith("drift:")) return driftCard(view, meeting, showing);
  if (task?.you === "owner" && subject.startsWith("task:")) return followUpCard(view, task, showing);
  if (task?.you === "receiver" && subject.startsWith("report:")) return receiptCard(view, task, showing);
  if (view.you === "removed" && /^(task|report|reminder):/.test(subject)) return settledCard(view, showing);
  if (view.you === "removed" && subject.startsWith("turn:")) return turnPassedCard(view, showing);
  if (view.you === "removed" && subject.startsWith("takeover:")) return takeoverPassedCard(view, showing);
  if (view.you === "removed" && subject.startsWith("confirm:")) return doneCard(showing);
  return null;
}

/** What replaces a card whose reader no longer has anything to do with the case. */
export const goneCard = (showing: Showing, wasOnDuty = false): Card =>
  wasOnDuty ? takenCard(showing) : doneCard(showing);

const usualForms: Readonly<Record<string, Form>> = {
  ...caseForms,
  ...partyForms,
  ...representativeForms,
  ...voiceForms,
  ...consentForms,
  ...planningForms,
  ...meetingForms,
  ...agendaForms,
  ...itemForms,
  ...offLimitsForms,
  ...afterForms,
  ...followupForms,
  ...trackForms,
};

const ofCase = (context: FormContext): FormContext => ({ ...context, text: wordsOfCase(context.text, context.view) });

/** Every form that a card can open, by the name its button carries; in the words for whom the case is about. */
export const forms: Readonly<Record<string, Form>> = Object.fromEntries(
  Object.entries(usualForms).map(([name, form]) => [
    name,
    { ...form, card: (context: FormContext) => form.card(ofCase(context)) },
  ]),
);

/** Every menu that a card can open; no form is called the same. */
export const menus: Readonly<Record<string, Menu>> = { ...caseMenus, ...meetingMenus, ...trackMenus };

/** What a menu offers now; null where it offers nothing. */
export function menuOf(name: string, usual: FormContext): { card: Card; offers: Offer[] } | null {
  const context = ofCase(usual);
  const menu = menus[name];
  const offers = menu?.offers(context).filter((offer) => isOffered(offer, context)) ?? [];
  return menu && offers.length > 0 ? { card: menuCard(context, menu, offers), offers } : null;
}

function isOffered({ form, thing = null, inTab }: Offer, context: FormContext): boolean {
  if (inTab) return true;
  const about = { ...context, thing, typed: {}, problem: null };
  return forms[form] ? forms[form].card(about) !== null : menuOf(form, about) !== null;
}
