import { Link } from "@fluentui/react-components";
import { useLanguage } from "./language.ts";

/** Words as a phone shows them: what is an address can be opened. */
export function Linked({ words }: { words: string }) {
  const { text } = useLanguage();
  return words.split(/(https?:\/\/[^\s<>"]+)/).map((part, at) =>
    at % 2 === 1 ? (
      <Link key={at} href={part} target="_blank" rel="noopener noreferrer" inline title={text.opensPage}>
        {part}
      </Link>
    ) : (
      part
    ),
  );
}
