import { outlookAlert as en } from "../../../src-shared/text/en/outlook-alert.ts";
import { outlookAlert as sv } from "../../../src-shared/text/sv/outlook-alert.ts";
import { type Form, formOf } from "./form.ts";
import { type Finding, judged, judgedBefore, judgedByNobody, type Silence } from "./judge.ts";
import { asked, type OfficeEvent, type OfficeJs, type Properties } from "./office.ts";
import { type Settings, tokenFrom } from "./token.ts";

declare const Office: OfficeJs;
declare const samlaSettings: Settings;

/**
 * What Outlook runs when a meeting is sent, and when its people or its time are changed. One script without modules or a
 * page, and nothing newer than ES2016. A meeting that belongs to no case is left alone: its marker is all that is read of it.
 */
const patienceMs = 1_500;
const settingKey = "samlaWhenUnreachable";
const noticeKey = "samla";
const longestNotice = 150;

interface Checked {
  findings: Finding[];
  whenUnreachable: string;
}

const here = () => ({
  now: Date.now(),
  setting: Office.context.roamingSettings.get(settingKey),
  words: wordsHere(),
});
const wordsHere = () => (/^en/i.test(Office.context.displayLanguage || "") ? en : sv);
const language = () => (wordsHere() === en ? "en" : "sv");

/** The case's marks on the item; null where it has none, and nothing more is read. */
const marksOf = (): Promise<Properties | null> =>
  asked<Properties>((say) => Office.context.mailbox.item.loadCustomPropertiesAsync(say)).then((kept) =>
    kept && kept.get("samlaCase") ? kept : null,
  );

function checked(marks: Properties, form: Form): Promise<Checked | Silence> {
  const around: unknown = typeof window === "undefined" ? self : window;
  const late = new Promise<Silence>((resolve) => setTimeout(() => resolve("down"), patienceMs));
  const answer = tokenFrom(around, samlaSettings).then((token): Promise<Checked | Silence> =>
    token ? ask(token, marks, form) : Promise.resolve("signedOut"),
  );
  return Promise.race([late, answer.catch((): Silence => "down")]).then((told) => {
    if (typeof told === "object") remember(told.whenUnreachable);
    return told;
  });
}

function ask(token: string, marks: Properties, form: Form): Promise<Checked | Silence> {
  const meetingId = marks.get("samlaMeeting") || null;
  const body = {
    caseId: marks.get("samlaCase"),
    meetingId,
    subject: form.subject,
    location: form.location,
    body: form.body,
    start: form.start,
    end: form.end,
    attendees: form.attendees,
    item: form.item,
    lang: language(),
  };
  return fetch(`${samlaSettings.product}/api/outlook/check`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  }).then((response): Promise<Checked | Silence> =>
    response.ok ? (response.json() as Promise<Checked>) : Promise.resolve(silenceOf(response)),
  );
}

/** Whoever is not believed is to sign in; all else is as though nobody answered. */
const silenceOf = ({ status }: Response): Silence => (status === 401 ? "signedOut" : "down");

/** For another time, when nobody answers. */
function remember(setting: string): void {
  const settings = Office.context.roamingSettings;
  if (settings.get(settingKey) === setting) return;
  settings.set(settingKey, setting);
  settings.saveAsync();
}

function onAppointmentSend(event: OfficeEvent): void {
  void marksOf()
    .then((marks) => {
      if (!marks) return { allowEvent: true };
      return formOf(Office.context.mailbox.item).then((form) =>
        checked(marks, form).then((told) => {
          if (typeof told === "object") return judged(told.findings, wordsHere());
          return judgedBefore(marks.get("samlaVerdict"), form, here()) || judgedByNobody(told, here());
        }),
      );
    })
    .catch(() => judgedByNobody("down", here()))
    .then((said) => event.completed(said));
}

/** A line above the form: the most serious, in a few words. */
function onChange(event: OfficeEvent): void {
  void marksOf()
    .then((marks) => {
      if (!marks) return;
      const item = Office.context.mailbox.item;
      return formOf(item).then((form) =>
        checked(marks, form).then((told) => {
          const isTold = typeof told === "object";
          const before = isTold ? null : judgedBefore(marks.get("samlaVerdict"), form, here());
          const first = isTold && told.findings[0];
          const message = first ? first.what : before && !before.allowEvent ? before.errorMessage : "";
          if (message === "") return item.notificationMessages.removeAsync(noticeKey, () => undefined);
          item.notificationMessages.replaceAsync(
            noticeKey,
            {
              type: "informationalMessage",
              message: message.slice(0, longestNotice),
              icon: "Icon.16x16",
              persistent: false,
            },
            () => undefined,
          );
        }),
      );
    })
    .catch(() => undefined)
    .then(() => event.completed());
}

Office.actions.associate("onAppointmentSend", onAppointmentSend);
Office.actions.associate("onAppointmentAttendeesChanged", onChange);
Office.actions.associate("onAppointmentTimeChanged", onChange);
