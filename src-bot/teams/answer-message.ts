import { randomUUID } from "node:crypto";

import { type Card, card, execute, facts, heading, line, openForm, quiet } from "../../src-shared/card.ts";
import type { Subject } from "../../src-shared/case/notices.ts";
import type { CaseView } from "../../src-shared/case/view.ts";
import type { Waiting } from "../../src-shared/case/waiting.ts";
import { promiseWords } from "../../src-shared/followup/task-lines.ts";
import { texts } from "../../src-shared/text/text.ts";
import type { Text } from "../../src-shared/text/sv.ts";
import type { Day, Moment } from "../../src-shared/time.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import { listCases, type ListedCase, viewOwnCases } from "../read.ts";
import type { Reply } from "./port.ts";
import { helpCard } from "./welcome.ts";

/** Teams shows six buttons; one is kept for what is left over. */
const mostListed = 5;

/** Answers what somebody writes. Nothing sensitive needs to be written: every answer has its buttons. */
export async function answerMessage(deps: Deps, access: Access, said: string): Promise<Reply> {
  const text = texts[access.language];
  return { kind: "card", card: await cardFor(deps, access, commandIn(said, text), text) };
}

async function cardFor(deps: Deps, access: Access, command: ReturnType<typeof commandIn>, text: Text): Promise<Card> {
  switch (command) {
    case "help":
      return helpCard(text, text.bot.welcomeTitle);
    case "newInquiry":
      return inquiryStart(text);
    case "consult":
      return consultationStart(text);
    case "myCases":
      return casesCard(await listCases(deps, access), text);
    case "myFollowUps":
      return followUpsCard(await viewOwnCases(deps, access), text);
    case null:
      return helpCard(text, text.bot.welcomeTitle, text.bot.unknown);
  }
}

/** Case, spaces and punctuation do not matter, and a mention of the bot is not part of what is said. */
function commandIn(said: string, text: Text) {
  const words = plainWords(said.replace(/<at[^>]*>.*?<\/at>/g, "").replaceAll("&nbsp;", " "));
  const names = Object.keys(text.bot.commands) as (keyof typeof text.bot.commands)[];
  return names.find((name) => text.bot.commands[name].some((command) => plainWords(command) === words)) ?? null;
}

const plainWords = (said: string) =>
  said
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, " ")
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .replace(/ +/g, " ")
    .trim();

/** The form opens in a dialog; the case's random id goes with it, so that sending twice starts one case. */
const inquiryStart = (text: Text): Card =>
  card(
    text.language,
    text.inquiry.formTitle,
    [heading(text.inquiry.formTitle), line(text.inquiry.formLead), quiet(text.common.signpost)],
    [openForm("inquiry", text.bot.fillIn, "inquiry", { caseId: randomUUID() }, { primary: true })],
  );

const consultationStart = (text: Text): Card =>
  card(
    text.language,
    text.consultation.formTitle,
    [heading(text.consultation.formTitle), line(text.consultation.formLead), quiet(text.common.signpost)],
    [openForm("consult", text.consultation.start, "consult", { caseId: randomUUID() }, { primary: true })],
  );

function casesCard(rows: ListedCase[], text: Text): Card {
  if (rows.length === 0)
    return card(
      text.language,
      text.bot.noCasesTitle,
      [heading(text.bot.noCasesTitle), line(text.bot.noCases)],
      [openForm("inquiry", text.bot.fillIn, "inquiry", { caseId: randomUUID() })],
    );
  const title = text.bot.casesTitle(rows.length);
  const listed = rows.slice(0, mostListed);
  return card(
    text.language,
    title,
    [
      heading(title),
      facts(listed.map((row): [string, string] => [row.reference, stepWords(row, text)])),
      rows.length > listed.length ? quiet(text.bot.andMore(rows.length - listed.length)) : null,
    ],
    listed.map((row, index) =>
      execute(`open-${index + 1}`, text.bot.openCase(row.reference), "show", {
        caseId: row.caseId,
        subject: "case",
        input: {},
      }),
    ),
  );
}

const stepWords = (row: ListedCase, text: Text) => {
  const step = text.case.waiting[row.kind as Waiting["kind"]];
  if (!row.dueAt) return step;
  const due = row.dueAt.includes("T")
    ? text.moment(row.dueAt as Moment)
    : text.bot.atLatest(text.day(row.dueAt as Day));
  return `${step}, ${due}`;
};

function followUpsCard(views: CaseView[], text: Text): Card {
  const open = views
    .flatMap((view) => view.tasks.map((task) => ({ view, task })))
    .filter(
      ({ task }) =>
        (task.you === "owner" && ["agreed", "accepted", "reported"].includes(task.state)) ||
        (task.you === "receiver" && task.state === "reported"),
    )
    .toSorted((a, b) => a.task.dueBy.localeCompare(b.task.dueBy));
  if (open.length === 0)
    return card(text.language, text.bot.noFollowUpsTitle, [
      heading(text.bot.noFollowUpsTitle),
      line(text.bot.noFollowUps),
    ]);
  const title = text.bot.followUpsTitle(open.length);
  const listed = open.slice(0, mostListed);
  return card(
    text.language,
    title,
    [
      heading(title),
      facts(listed.map(({ view, task }): [string, string] => [view.reference, promiseWords(task, text)])),
      open.length > listed.length ? quiet(text.bot.andMore(open.length - listed.length)) : null,
    ],
    listed.map(({ view, task }, index) => {
      const subject: Subject = task.you === "owner" ? `task:${task.id}` : `report:${task.id}`;
      return execute(`open-${index + 1}`, text.bot.openCase(view.reference), "show", {
        caseId: view.caseId,
        subject,
        input: {},
      });
    }),
  );
}
