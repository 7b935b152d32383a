import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Fragment } from "react";

import { previewWords as en } from "../../../src-shared/text/en/tab-programme-preview.ts";
import { previewWords as sv } from "../../../src-shared/text/sv/tab-programme-preview.ts";
import { takersOf } from "../../../src-shared/programme/leads.ts";
import { at, type Doc, entriesIn, type Entry, idOf } from "./changes.ts";
import { ForeseenClocks } from "./ForeseenClocks.tsx";
import { nameOf } from "./said.ts";
import { useProgrammesText } from "./words.ts";

type Language = "sv" | "en";
const words = { sv, en };

/** As whoever meets it reads it, in each language; and when what happens today would be due. */
export function ProgrammePreview({ programme, document }: { programme: Entry; document: Doc }) {
  const styles = useStyles();
  const text = useProgrammesText();
  const own = Object.entries((programme["clocks"] ?? {}) as Doc).filter(([, value]) => value !== undefined);
  return (
    <>
      <div className={styles.previews}>
        {(["sv", "en"] as const).map((language) => (
          <section key={language} aria-label={text.preview[language]} lang={language} className={styles.preview}>
            <Text block size={200} className={styles.quiet}>
              {text.preview[language]}
            </Text>
            <Text block weight="semibold">
              {said(programme, "name", language)}
            </Text>
            <Text block>{said(programme, "what", language)}</Text>
            <dl className={styles.parts}>
              {partsOf(programme, document, language).map(([title, lines]) => (
                <Fragment key={title}>
                  <dt className={styles.title}>{title}</dt>
                  {lines.map((line) => (
                    <dd key={line} className={styles.line}>
                      {line}
                    </dd>
                  ))}
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <ForeseenClocks document={{ ...document, ...Object.fromEntries(own) }} of="programmes" />
    </>
  );
}

const said = (of: Entry, field: string, language: Language) =>
  ((language === "en" && (of[`${field}En`] as string | undefined)) || (of[field] as string | undefined)) ?? "";

/** What it is to those who meet it, part by part; a part with nothing in it is left out. */
function partsOf(programme: Entry, document: Doc, language: Language): [title: string, lines: string[]][] {
  const text = words[language];
  const rows = (list: string) => (programme[list] ?? []) as readonly Entry[];
  const kinds = programme["about"] === "adults" ? "adults" : programme["parents"] === "apart" ? "apart" : "children";
  const office = entriesIn(document, "units").find((one) => idOf("units", one) === document["coordinationUnit"]);
  const leaders = takersOf(entriesIn(document, "people"), idOf("programmes", programme)).map(nameOf);
  const parts: [string, string[]][] = [
    [text.leads, [...(office ? [nameOf(office)] : []), ...leaders]],
    [text.consent, [text.consents[kinds]]],
    [text.meetings, ((programme["meetings"] ?? []) as string[]).map((one) => text.types[one] ?? one)],
    [text.goals, rows("goals").map((row) => said(row, "name", language))],
    [text.support, rows("catalogue").map((row) => `${said(row, "name", language)}: ${said(row, "what", language)}`)],
    [
      text.questions,
      rows("measures").map((row) =>
        text.question(said(row, "question", language), said(row, "low", language), said(row, "high", language)),
      ),
    ],
    [
      text.court,
      ["none", "pending", "decided"].flatMap((state) => {
        const told = said((at(programme, "court") ?? {}) as Entry, state, language);
        return told ? [told] : [];
      }),
    ],
    [text.rules, (programme["groundRules"] ?? []) as string[]],
  ];
  return parts.filter(([, lines]) => lines.length > 0);
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  previews: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXL },
  preview: { flexGrow: 1, flexBasis: "220px", minWidth: 0, overflowWrap: "anywhere" },
  parts: { margin: `${tokens.spacingVerticalS} 0 0` },
  title: { fontWeight: tokens.fontWeightSemibold, marginBlockStart: tokens.spacingVerticalS },
  line: { margin: 0, paddingBlock: tokens.spacingVerticalXXS },
});
