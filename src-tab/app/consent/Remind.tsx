import { Button, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";

import type { Verb } from "../../../src-shared/commands.ts";
import type { ConsentBoard } from "../../../src-shared/consent/board.ts";
import { Problem } from "../Loaded.tsx";
import { useOrder } from "../useOrder.ts";
import { useConsentText } from "./around.ts";

export type Reminding = ConsentBoard["reminders"][number];
interface Props {
  caseId: string;
  reminding: Reminding;
  who: string;
  onSaid: (said: string) => void;
}
const channels = ["phone", "visit", "letter"] as const;

/** Reminds one who has been asked. Somebody at an authority is sent a card; somebody in the family was called or written to. */
export function Remind({ caseId, reminding, who, onSaid }: Props) {
  const words = useConsentText();
  const { give, isBusy, problem } = useOrder(caseId);
  const { request, consent, authority } = reminding;
  const order = async (verb: Verb, input: object, said: string) => {
    if (await give(verb, input)) onSaid(said);
  };
  return (
    <>
      {request ? (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton disabled={isBusy}>{words.remind.noted}</MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {channels.map((channel) => (
                <MenuItem
                  key={channel}
                  onClick={() =>
                    void order("consent.remind", { requestId: request, channel }, words.remind.notedSaid(who))
                  }
                >
                  {words.remind.by[channel]}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      ) : (
        <Button
          disabled={isBusy}
          onClick={() =>
            void order("consent.remindReceiver", { consentId: consent, authority }, words.remind.sentSaid(who))
          }
        >
          {words.remind.send(who)}
        </Button>
      )}
      {problem && <Problem error={problem} />}
    </>
  );
}
