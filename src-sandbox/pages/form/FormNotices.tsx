import { MessageBar, MessageBarActions, MessageBarBody, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { FormNotice } from "./form-api.ts";
import { useFormText } from "./form-text.ts";

/** The bar above the form, where the add-in says things. */
export function FormNotices({ notices, onOpen }: { notices: FormNotice[]; onOpen: () => void }) {
  const styles = useStyles();
  const text = useFormText();
  if (notices.length === 0) return null;
  return (
    <section aria-label={text.notices} className={styles.notices}>
      {notices.map(({ key, type, message, actions = [] }) => (
        <MessageBar key={key} intent={type === "errorMessage" ? "error" : "info"} layout="multiline">
          <MessageBarBody>{message}</MessageBarBody>
          {actions.length > 0 && (
            <MessageBarActions>
              {actions.map(({ actionText }) => (
                <Button key={actionText} size="small" onClick={onOpen}>
                  {actionText}
                </Button>
              ))}
            </MessageBarActions>
          )}
        </MessageBar>
      ))}
    </section>
  );
}

const useStyles = makeStyles({ notices: { display: "grid", gap: tokens.spacingVerticalXS } });
