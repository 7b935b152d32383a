import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";

import { useApi } from "../api.ts";
import { Problem } from "../Loaded.tsx";
import type { VoiceText } from "./text.ts";

interface Props {
  path: string;
  kind: "picture" | "sound";
  name: string;
  words: VoiceText;
}

/** A picture or a sound that is fetched when somebody asks for it, and is gone from the page with it. */
export function LeftFile({ path, kind, name, words }: Props) {
  const styles = useStyles();
  const api = useApi();
  const [src, setSrc] = useState<string | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  useEffect(() => () => void (src && URL.revokeObjectURL(src)), [src]);
  const fetchIt = async () => {
    setProblem(null);
    try {
      setSrc(URL.createObjectURL(await api.fetchFile(path)));
    } catch (error) {
      setProblem(error as Error);
    }
  };
  if (src && kind === "picture") return <img src={src} alt={words.pictureFrom(name)} className={styles.picture} />;
  // What a child has recorded has no captions, and nobody but people listens to it.
  // oxlint-disable-next-line jsx-a11y/media-has-caption
  if (src) return <audio controls src={src} aria-label={words.soundFrom(name)} />;
  return (
    <>
      <Button size="small" onClick={() => void fetchIt()}>
        {kind === "picture" ? words.show : words.listen}
      </Button>
      {problem && <Problem error={problem} />}
    </>
  );
}

const useStyles = makeStyles({
  picture: { maxWidth: "min(100%, 480px)", height: "auto", borderRadius: tokens.borderRadiusMedium },
});
