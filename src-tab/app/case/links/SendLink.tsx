import { Checkbox, Field, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { LinkChannel, SecondStep } from "../../../../src-shared/party/link.ts";
import { Refused } from "../../api.ts";
import { useOrder } from "../../useOrder.ts";
import { personIn } from "../../names.ts";
import { type FormProps, Frame } from "../forms/Frame.tsx";
import { Line, Pick } from "../forms/inputs.tsx";
import type { Way } from "./links.ts";
import { useWayOf } from "./useLinks.ts";
import { useLinkWords } from "./words.ts";

/** A link to one person: by the way they have chosen, what it will say shown before it goes. A personal number is kept nowhere here. */
export function SendLink(props: FormProps) {
  const { way } = useWayOf(props.view, props.thing ?? "");
  return way && <Form {...props} way={way} />;
}

function Form({ view, way, onClose }: FormProps & { way: Way }) {
  const { name, link } = useWayOf(view, way.party);
  const words = useLinkWords();
  const { give, isBusy, problem, wrongAt } = useOrder(view.caseId);
  const [channel, setChannel] = useState<LinkChannel | "">("");
  const [secondStep, setSecondStep] = useState<SecondStep | "">("");
  const [personalNumber, setPersonalNumber] = useState("");
  const [address, setAddress] = useState("");
  const [isAgreed, setAgreed] = useState(false);
  const [wasTried, setTried] = useState(false);
  const person = personIn(view, way.party);
  const isProtected = person !== null && person.kind !== "professional" && person.isProtected;
  const steps = way.secondSteps.filter((one) => one !== channel);
  const step = secondStep !== "" && steps.includes(secondStep) ? secondStep : "";
  const asksNumber = step === "eid" && !way.isNumberKnown;
  const code = problem instanceof Refused ? problem.code : "";

  const send = async () => {
    setTried(true);
    if (channel === "" || step === "") return;
    const input = {
      partyId: way.party,
      channel,
      secondStep: step,
      isAgreed,
      ...(asksNumber ? { personalNumber } : {}),
      ...(channel === "letter" ? { address } : {}),
    };
    if (await give("party.sendLink", input)) onClose();
  };
  return (
    <Frame
      title={link ? words.sendAnewTo(name) : words.sendTo(name)}
      lead={[words.sendLead, link?.ended === null && words.diesLead, isProtected && words.protectedLead]
        .filter(Boolean)
        .join(" ")}
      submit={channel === "readOut" ? words.create : link ? words.sendAnew : words.send}
      {...{ isBusy, problem, onClose }}
      onSubmit={send}
    >
      <Pick
        label={words.channel}
        hint={way.channels.includes("sms") && way.channels.includes("mail") ? undefined : words.moreWays}
        value={channel}
        choices={way.channels.map((one) => [one, words.channels[one]])}
        wrong={(wasTried && channel === "" && words.chooseWay) || (wrongAt("phone") ?? wrongAt("mail"))}
        required
        onChange={(next) => setChannel(next as LinkChannel)}
      />
      {channel === "letter" && (
        <Line
          label={words.address}
          hint={words.addressHelp}
          value={address}
          wrong={wrongAt("address")}
          isLong
          required
          onChange={setAddress}
        />
      )}
      <Pick
        label={words.secondStep}
        hint={words.secondStepHelp}
        value={step}
        choices={steps.map((one) => [one, words.secondSteps[one]])}
        wrong={wasTried && step === "" ? words.chooseStep : undefined}
        required
        onChange={(next) => setSecondStep(next as SecondStep)}
      />
      {asksNumber && (
        <Line
          label={words.personalNumber}
          hint={words.personalNumberHelp}
          value={personalNumber}
          wrong={wrongAt("personalNumber")}
          required
          onChange={setPersonalNumber}
        />
      )}
      {channel !== "" && channel !== "readOut" && (
        <Field
          {...(code === "wayNotAgreed" && !isAgreed
            ? { validationMessage: words.isAgreedWrong, validationState: "error" as const }
            : {})}
        >
          <Checkbox
            label={words.isAgreed}
            checked={isAgreed}
            onChange={(_, { checked }) => setAgreed(checked === true)}
          />
        </Field>
      )}
      <Foretold channel={channel} step={step} says={way.says} />
    </Frame>
  );
}

function Foretold({ channel, step, says }: { channel: LinkChannel | ""; step: SecondStep | ""; says: Way["says"] }) {
  const words = useLinkWords();
  const styles = useStyles();
  if (channel === "") return null;
  const isCodeSent = step === "sms" || step === "mail";
  return (
    <div aria-live="polite" className={styles.said}>
      {channel === "readOut" ? (
        <Text>{words.saysReadOut}</Text>
      ) : (
        <Quoted title={words.says} said={(channel === "letter" ? says.letter : says.link) ?? ""} />
      )}
      {isCodeSent && <Quoted title={words.codeSays} said={says.code} />}
    </div>
  );
}

function Quoted({ title, said }: { title: string; said: string }) {
  const styles = useStyles();
  return (
    <figure className={styles.figure}>
      <figcaption>
        <Text weight="semibold">{title}</Text>
      </figcaption>
      <blockquote className={styles.quote}>{said}</blockquote>
    </figure>
  );
}

const useStyles = makeStyles({
  said: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  figure: { margin: 0 },
  quote: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
  },
});
