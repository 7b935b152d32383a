import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useRestoreFocusTarget,
} from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import { useCorrect } from "./Corrections.tsx";
import type { CorrectionName } from "./forms/forms.ts";
import { useFormWords } from "./forms/words.ts";
import { useScreenWords } from "./useScreenWords.ts";

const over = ["closed", "ended", "merged"];

/** Who comes into the case, and what keeps those in it safe. */
export function AddPerson({ view }: { view: SeenCase }) {
  const correct = useCorrect();
  const words = useScreenWords();
  const forms = useFormWords();
  const open = useOpenForm();
  const focus = useRestoreFocusTarget();
  if (!correct || over.includes(view.stage) || view.consultation) return null;
  const family = view.people.filter(({ kind }) => kind !== "professional");
  const item = (name: CorrectionName, label: string) => (
    <MenuItem key={name} onClick={() => correct(name)}>
      {label}
    </MenuItem>
  );
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" {...focus}>
          {words.people.add}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {item("professional", forms.professional.title)}
          {family.length > 0 && [
            item("supporter", forms.supporter.title),
            ...(family.some((one) => one.kind === "child" && one.isGrown)
              ? [
                  <MenuItem key="representative" onClick={() => open("representative")}>
                    {forms.representative}
                  </MenuItem>,
                ]
              : []),
            item("parent", forms.parent.title),
            item("child", forms.child.title),
            item("mask", forms.mask.title),
          ]}
          {family.length > 1 && item("apart", forms.apart.title)}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
