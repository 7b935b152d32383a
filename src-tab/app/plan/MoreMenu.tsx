import {
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MenuButton,
  useRestoreFocusTarget,
} from "@fluentui/react-components";

import { usePlanText } from "./words.ts";

/** What else can be done with something, out of the way until it is asked for. */
export function MoreMenu({ about, choices }: { about: string; choices: (Choice | false)[] }) {
  const text = usePlanText();
  const restored = useRestoreFocusTarget();
  const there = choices.filter((one) => one !== false);
  if (there.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton {...restored} size="small" appearance="subtle" aria-label={text.moreOn(about)}>
          {text.more}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {there.map(({ verb, onChoose }) => (
            <MenuItem key={verb} onClick={onChoose}>
              {verb}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
interface Choice {
  verb: string;
  onChoose: () => void;
}
