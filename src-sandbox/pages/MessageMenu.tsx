import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { useLanguage } from "./language.ts";

export type Extension = "initiate" | "followUp";

/** The app's actions on what somebody wrote. */
export function MessageMenu({ busy, onExtend }: { busy: boolean; onExtend: (command: Extension) => void }) {
  const { text } = useLanguage();
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" aria-label={text.more} title={text.more} disabledFocusable={busy}>
          …
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => onExtend("initiate")}>{text.actions.initiate}</MenuItem>
          <MenuItem onClick={() => onExtend("followUp")}>{text.actions.followUp}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
