import { Button } from "@fluentui/react-components";

import { useHost } from "./host.ts";
import { useText } from "./language.ts";
import { type CasePlace, linkTo } from "./place.ts";

/** The way to this place from elsewhere: out of a meeting's panel, or as a link to pass on. Not there where the host has none. */
export function PlaceLink({ place }: { place: CasePlace }) {
  const { openTab, shareLink } = useHost();
  const text = useText();
  const follow = openTab ?? shareLink;
  if (!follow) return null;
  return (
    <Button size="small" appearance="subtle" onClick={() => follow(linkTo(place))}>
      {openTab ? text.openTab : text.shareLink}
    </Button>
  );
}
