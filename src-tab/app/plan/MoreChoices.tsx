import {
  Menu,
  MenuButton,
  type MenuButtonProps,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useRestoreFocusTarget,
} from "@fluentui/react-components";

export interface Choice {
  verb: string;
  onChoose: () => void;
}

/** What a menu and its focus need comes after the screen that it is in. */
export function MoreChoices({ button, choices }: { button: MenuButtonProps; choices: Choice[] }) {
  const restored = useRestoreFocusTarget();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton {...restored} {...button} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map(({ verb, onChoose }) => (
            <MenuItem key={verb} onClick={onChoose}>
              {verb}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
