import {
  Link,
  Toast,
  ToastBody,
  Toaster,
  ToastFooter,
  ToastTitle,
  useToastController,
} from "@fluentui/react-components";
import type { Person } from "./api.ts";
import { useLanguage } from "./language.ts";
import type { Arrived } from "./useUnread.ts";

const TOASTER = "arrivals";
const SHOWN_MS = 7000;

export const Arrivals = () => <Toaster toasterId={TOASTER} position="bottom-end" limit={3} pauseOnHover />;

/** Says quietly that something came to one of the others; whose page it is on sees it there. */
export function useArrivals(people: Person[]): (arrived: Arrived) => void {
  const { text } = useLanguage();
  const { dispatchToast, dismissToast } = useToastController(TOASTER);
  return ({ person, summary }) => {
    const name = people.find((one) => one.person === person)?.name;
    if (!name) return;
    dispatchToast(
      <Toast>
        <ToastTitle>{text.newsFor(name)}</ToastTitle>
        {summary && <ToastBody>{summary}</ToastBody>}
        <ToastFooter>
          <Link href={`#${person}`} onClick={() => dismissToast(person)}>
            {text.switchTo(name)}
          </Link>
        </ToastFooter>
      </Toast>,
      { toastId: person, intent: "info", politeness: "polite", timeout: SHOWN_MS },
    );
  };
}
