import { programmeName } from "../../../src-shared/programme/name.ts";
import type { Extract } from "../../../src-shared/record/extract.ts";
import { useText } from "../language.ts";
import { dayIn } from "../when.ts";
import { useLogWords } from "./useLogWords.ts";

type Part = [title: string, lines: string[]];

/** Of what is kept about somebody: their own way where parents go apart, how it has been, and where the case has gone on. */
export function useOwnWay({ track, ratings, burdens, raised, linked }: Extract): Part[] {
  const text = useText();
  const { person: words } = useLogWords();
  const on = (moment: Parameters<typeof dayIn>[0]) => text.date(dayIn(moment));
  const scored = (score: number | null) => (score === null ? words.unsaid : String(score));
  const step = track?.safety && words.safetyNext[track.safety.next];
  const parts: Part[] = [
    [
      words.track,
      track
        ? [
            words.stage(text.stage[track.stage]),
            ...(track.court ? [words.court[track.court.state]] : []),
            ...(track.phase ? [words.phase[track.phase.now]] : []),
            ...(track.joint ? [words.joint(on(track.joint.at))] : []),
            ...(track.safety ? [words.safety(text.date(track.safety.on))] : []),
            ...(step ? [track.safety?.nextOn ? words.nextOn(step, text.date(track.safety.nextOn)) : step] : []),
          ]
        : [],
    ],
    [
      words.ratings,
      [
        ...burdens.map(({ when, score }) => words.rating(words.when[when], words.burden, scored(score))),
        ...ratings.map(({ when, question, questionEn, measure, score }) =>
          words.rating(
            words.when[when],
            (text.language === "en" && questionEn) || (question ?? measure),
            scored(score),
          ),
        ),
      ],
    ],
    [
      words.raised,
      [
        ...raised.map(({ proposedAt, answer, ...programme }) =>
          words.raisedLine(
            programmeName(programme, text.language),
            on(proposedAt),
            words.raisedAnswers[answer ?? "none"],
          ),
        ),
        ...linked.map(({ how, reference }) => `${words.linked[how]} ${reference}`),
      ],
    ],
  ];
  // What this kind of case has nothing of is not spoken of.
  return parts.filter(([title, lines]) => lines.length > 0 || title === words.ratings);
}
