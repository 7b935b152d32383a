import type { CaseView } from "../../src-shared/case/view.ts";
import { planVersion, sipOf } from "../../src-shared/plan/sip.ts";
import type { Text } from "../../src-shared/text/sv.ts";
import { dayOf, type Moment } from "../../src-shared/time.ts";
import { type Block, paperFrom } from "./paper.ts";

interface From {
  municipality: string;
  office: string;
  now: Moment;
  text: Text;
}

/** The plan as a SIP on paper, from the view of whoever takes it out. */
export function sipPaperOf(view: CaseView, { municipality, office, now, text }: From): Promise<Buffer> {
  const words = text.sipPaper;
  const version = planVersion(view);
  return paperFrom({
    title: words.title(view.reference),
    language: text.language === "sv" ? "sv" : "en",
    madeAt: now,
    blocks: [
      { kind: "text", words: words.secrecy, isQuiet: true },
      ...listed(words.facts, [
        words.office(office, municipality),
        ...(view.programme ? [words.programme(view.programme.name)] : []),
        view.record?.diarium ? words.diarium(view.record.diarium) : words.noDiarium,
        version ? words.version(version.number, text.date(dayOf(version.agreedAt))) : words.noVersion,
        words.madeOn(text.date(dayOf(now))),
      ]),
      ...listed(words.about, aboutIn(view, text)),
      ...fourParts(view, text),
      ...goalsIn(view, text),
      ...weighedIn(view, text),
    ],
    foot: (page, of) => words.foot(view.reference, page, of),
    unwritten: words.unwritten,
    about: {
      documentType: "SIP",
      reference: view.reference,
      diarium: view.record?.diarium ?? null,
      municipality,
      language: text.language === "sv" ? "sv" : "en",
      planVersion: version?.number ?? null,
    },
  });
}

const listed = (heading: string, items: string[], none?: string): Block[] =>
  items.length > 0 || none
    ? [
        { kind: "heading", words: heading },
        items.length > 0 ? { kind: "list", items } : { kind: "text", words: none ?? "" },
      ]
    : [];

const childrenIn = ({ people }: CaseView) =>
  people.filter((one): one is Extract<typeof one, { kind: "child" }> => one.kind === "child" && !one.hasLeft);

/** Whom a system must find; of somebody with protected data nothing that finds them. */
const aboutIn = (view: CaseView, text: Text): string[] =>
  childrenIn(view).map((child) => {
    const name = child.name ?? text.sipPaper.child;
    if (child.isProtected) return text.sipPaper.isProtected;
    if (child.personalNumber) return text.sipPaper.number(name, child.personalNumber);
    return child.bornOn ? text.sipPaper.born(name, text.date(child.bornOn)) : name;
  });

function fourParts(view: CaseView, text: Text): Block[] {
  const words = text.sipPaper;
  const { needed, responsible, others, main } = sipOf(view);
  const joined = (parts: (string | null)[]) => parts.filter(Boolean).join(" · ");
  return [
    ...listed(
      words.needed,
      needed.map((one) => (one.needs.length > 0 ? `${one.words} ${words.forNeed(one.needs.join(", "))}` : one.words)),
      words.none,
    ),
    ...listed(
      words.responsible,
      responsible.map(({ unit, owner, words: what, dueBy }) =>
        joined([unit, owner, what, dueBy && words.by(text.date(dueBy))]),
      ),
      words.none,
    ),
    ...listed(
      words.others,
      others.map(({ words: what, owner, dueBy }) => joined([what, owner, words.by(text.date(dueBy))])),
      words.none,
    ),
    ...listed(words.main, main ? [main] : [], words.noMain),
  ];
}

const goalsIn = (view: CaseView, text: Text): Block[] =>
  listed(
    text.sipPaper.goals,
    childrenIn(view).flatMap(({ id, name, isProtected }) =>
      view.ways.goals
        .filter(({ of }) => of === id)
        .map((goal) =>
          text.sipPaper.goal(isProtected ? text.sipPaper.child : (name ?? text.sipPaper.child), goal.words),
        ),
    ),
  );

/** The note of the agreement in force: what was weighed, by whom, and what each child said of it. */
function weighedIn(view: CaseView, text: Text): Block[] {
  const words = text.sipPaper;
  const note = planVersion(view)?.note;
  if (!note) return listed(words.weighed, [], words.noNote);
  const called = (child: string) => {
    const found = childrenIn(view).find(({ id }) => id === child);
    return (!found?.isProtected && found?.name) || words.child;
  };
  return [
    { kind: "heading", words: words.weighed },
    { kind: "text", words: note.weighed },
    ...note.views.map((one): Block => ({ kind: "text", words: words.viewOf(called(one.child), one.words) })),
    { kind: "text", words: words.writtenBy(note.by, text.date(dayOf(note.at))), isQuiet: true },
  ];
}
