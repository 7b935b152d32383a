import { Field, Link, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { type FamilyLanguage, familyLanguages, nameOfLanguage } from "../../../src-shared/text/family/language.ts";
import { useApi } from "../api.ts";
import { Section } from "../Section.tsx";
import type { Doc } from "./changes.ts";
import { asSent } from "./programme-list.ts";
import { Translations } from "./Translations.tsx";
import { usePublicPageText } from "./words.ts";

/** How long nothing is typed before the page is drawn anew, in milliseconds. */
const pause = 400;

/** The page as everybody would read it, with what is written here; and who has read its translations. */
export function PublicPage({ document, onApproved }: { document: Doc; onApproved: () => void }) {
  const styles = useStyles();
  const text = usePublicPageText();
  const api = useApi();
  const [language, setLanguage] = useState<FamilyLanguage>("sv");
  const [settled, setSettled] = useState(document);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(document), pause);
    return () => clearTimeout(timer);
  }, [document]);
  const query = useQuery({
    queryKey: ["public page", settled, language],
    queryFn: () => api.send<{ html: string }>("/municipality/public-page", { input: asSent(settled), language }),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  const html = query.isError ? undefined : query.data?.html;
  return (
    <>
      <Translations onApproved={onApproved} />
      <Section title={text.preview}>
        <div className={styles.ways}>
          <Field label={text.previewLanguage}>
            <Select value={language} onChange={(_, { value }) => setLanguage(value as FamilyLanguage)}>
              {familyLanguages.map((one) => (
                <option key={one} value={one} lang={one}>
                  {nameOfLanguage[one]}
                </option>
              ))}
            </Select>
          </Field>
          <Link href={`/start?lang=${language}`} target="_blank" rel="noreferrer">
            {text.open}
          </Link>
        </div>
        {html ? (
          <iframe className={styles.page} title={text.preview} sandbox="allow-same-origin" srcDoc={html} />
        ) : (
          query.isError && <Text role="status">{text.mendFirst}</Text>
        )}
      </Section>
    </>
  );
}

const useStyles = makeStyles({
  ways: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalS,
  },
  page: {
    width: "100%",
    maxWidth: "360px",
    height: "560px",
    boxSizing: "border-box",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});
