import { Field, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Draft } from "./form-api.ts";
import { useFormText } from "./form-text.ts";
import { safeHtml } from "./safe-html.ts";

type Body = Draft["body"];

/** The message, with the marks it has; what is put there from elsewhere shows as soon as nobody is writing in it. */
export function BodyField({ body, onChange }: { body: Body; onChange: (body: Body) => void }) {
  const styles = useStyles();
  const text = useFormText();
  const box = useRef<HTMLDivElement>(null);
  const written = useRef<string>(undefined);
  const { contentType, content } = body;
  useEffect(() => {
    if (!box.current || content === written.current) return;
    if (contentType === "html") box.current.innerHTML = safeHtml(content);
    else box.current.textContent = content;
    written.current = content;
  }, [contentType, content]);

  return (
    <Field label={text.body}>
      {(field) => (
        <div
          {...field}
          ref={box}
          className={styles.body}
          role="textbox"
          aria-multiline="true"
          contentEditable
          suppressContentEditableWarning
          tabIndex={0}
          onInput={() => {
            const html = box.current?.innerHTML ?? "";
            written.current = html;
            onChange({ contentType: "html", content: html });
          }}
        />
      )}
    </Field>
  );
}

const useStyles = makeStyles({
  body: {
    minHeight: "96px",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    "& p": { margin: 0 },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
});
