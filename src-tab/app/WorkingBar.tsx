import { ProgressBar } from "@fluentui/react-components";

import { useText } from "./language.ts";

/** That something is being done. */
export function WorkingBar() {
  const text = useText();
  return <ProgressBar aria-label={text.working} />;
}
