import { shortened } from "../card.ts";
import type { FormContext, Menu, Offer } from "../form.ts";
import { itemOf } from "./agenda/about-item.ts";
import { meetingOf } from "./forms.ts";

/** Of a title in a list, in characters; and as many as a dialog has room for. */
const longestTitle = 80;
const mostItems = 40;

/** What can be done with a meeting beside its next step. */
const meetingMenu: Menu = {
  title: (text) => text.more.meeting,
  offers(context) {
    const { text, thing } = context;
    if (!meetingOf(context)) return [];
    const words = text.more;
    const of = (form: string, label: string): Offer => ({ form, thing, label });
    return [
      of("invite", text.meeting.inviteTitle),
      of("uninvite", text.meeting.uninviteTitle),
      of("answerFor", text.meeting.answerTitle),
      of("item", text.meeting.addItem),
      of("reschedule", text.meeting.rescheduleTitle),
      of("itemsMore", words.items),
      of("purpose", text.items.purposeTitle),
      of("keepOut", text.items.keepOutTitle),
      of("allow", text.items.allowTitle),
      of("arrange", text.meeting.arrangeTitle),
      of("arranged", text.meeting.arrangedTitle),
      of("agree", text.followUp.agreeTitle),
      of("absent", text.followUp.absentTitle),
      of("accord", text.agenda.accord.title),
      of("feedback", text.agenda.feedback.title),
      of("note", text.agenda.noteTitle),
      of("finalise", text.agenda.finaliseTitle),
      of("notHeld", text.agenda.notHeldTitle),
      of("cancel", text.meeting.cancelTitle),
    ];
  },
};

/** First which item, then what to do with it. */
const itemsMenu: Menu = {
  title: (text) => text.more.items,
  asks: (text) => text.more.whichItem,
  offers: (context) =>
    (meetingOf(context)?.items ?? [])
      .slice(0, mostItems)
      .map(({ id, title }) => ({ form: "itemMore", thing: id, label: shortened(title, longestTitle) })),
};

const itemMenu: Menu = {
  title: (text) => text.more.item,
  offers(context: FormContext) {
    if (!itemOf(context)) return [];
    const { text, thing } = context;
    const of = (form: string, label: string): Offer => ({ form, thing, label });
    return [
      of("answerItem", text.items.answerTitle),
      of("needs", text.items.needsTitle),
      of("rewordItem", text.items.rewordTitle),
      of("sortItem", text.items.sortTitle),
      of("limitItem", text.items.limitTitle),
      of("removeItem", text.items.removeTitle),
    ];
  },
};

export const meetingMenus = { meetingMore: meetingMenu, itemsMore: itemsMenu, itemMore: itemMenu };
