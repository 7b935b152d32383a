import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";

import { useApi } from "../../api.ts";
import { type FormProps, Frame } from "../forms/Frame.tsx";
import { useWayOf } from "./useLinks.ts";
import { useLinkWords } from "./words.ts";

export const ReadLink = (props: FormProps) => <ReadOut {...props} what="link" />;
export const ReadCode = (props: FormProps) => <ReadOut {...props} what="code" />;

/** What is said on the telephone: shown when it is asked for, once, and gone when it is closed. */
function ReadOut({ view, thing, what, onClose }: FormProps & { what: "link" | "code" }) {
  const { name, link } = useWayOf(view, thing ?? "");
  const words = useLinkWords();
  const styles = useStyles();
  const api = useApi();
  const [commandId] = useState(() => crypto.randomUUID());
  const asked = useMutation({
    gcTime: 0,
    mutationFn: () =>
      api.send<{ code: string; page: string }>(`/cases/${view.caseId}/links/${link?.id}/read-out`, { commandId, what }),
  });
  const shown = asked.data;
  return (
    <Frame
      title={words.of(what === "link" ? words.readLink : words.readCode, name)}
      lead={words.readLead}
      submit={shown ? words.done : words.show}
      isBusy={asked.isPending}
      problem={asked.error}
      onSubmit={() => (shown ? onClose() : asked.mutate())}
      onClose={onClose}
    >
      <div role="status" className={styles.shown}>
        {shown && what === "link" && (
          <>
            <Text>{words.page}</Text>
            <Text className={styles.page}>{shown.page}</Text>
          </>
        )}
        {shown && (
          <>
            <Text>{what === "link" ? words.typeLink : words.typeCode}</Text>
            <Text className={styles.code}>{shown.code}</Text>
            {what === "code" && <Text>{words.goodFor}</Text>}
          </>
        )}
      </div>
    </Frame>
  );
}

const useStyles = makeStyles({
  shown: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  page: { fontWeight: tokens.fontWeightSemibold },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
});
