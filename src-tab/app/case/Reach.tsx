import { Link, makeStyles, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { shownPhone } from "./phone.ts";
import { useScreenWords } from "./useScreenWords.ts";

/** The ways to reach somebody. */
export function Reach({ person: { phone, mail, hasLeft }, name }: Props) {
  const styles = useStyles();
  const { people: words } = useScreenWords();
  if (hasLeft || !(phone ?? mail)) return null;
  return (
    <span className={styles.ways}>
      {phone && (
        <Link href={`tel:${phone}`} aria-label={`${words.call(name)}: ${shownPhone(phone)}`}>
          {shownPhone(phone)}
        </Link>
      )}
      {mail && (
        <Link href={`mailto:${mail}`} aria-label={`${words.write(name)}: ${mail}`} className={styles.mail}>
          {mail}
        </Link>
      )}
    </span>
  );
}

interface Props {
  person: SeenCase["people"][number];
  name: string;
}

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  mail: { overflowWrap: "anywhere" },
});
