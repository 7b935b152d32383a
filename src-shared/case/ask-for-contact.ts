import { z } from "zod";

import { opening } from "../command.ts";
import { language, longestLine, optionalLine, phone } from "../input.ts";
import { programmeId } from "../programme/programme.ts";
import { ok, refuse } from "../refusal.ts";
import { begun, referenceFor } from "./begin.ts";
import { askers } from "./case-file.ts";
import { holdsPersonalNumber } from "./personal-number.ts";
import { withRelated } from "./related.ts";
import { mailTrace, phoneTrace, type Trace } from "./traces.ts";

const address = z
  .string()
  .trim()
  .max(longestLine)
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/);

/** One answer to how they can be reached: a telephone number or a mail address. */
const contact = () =>
  z.union([
    phone().transform((said) => ({ phone: said, mail: null })),
    address.transform((said) => ({ phone: null, mail: said })),
  ]);

export const publicInput = () =>
  z.object({
    from: z.enum(askers),
    contact: contact(),
    safeWay: optionalLine(),
    worry: optionalLine(),
    language: language(),
    /** The kind of coordination; left out: the first that anybody may ask for. */
    programme: programmeId().optional(),
  });
type Asked = z.output<ReturnType<typeof publicInput>>;
export const tellsPersonalNumber = ({ safeWay, worry }: Asked) =>
  [safeWay, worry].some((said) => said !== null && holdsPersonalNumber(said));

/** By what whoever asks is known. */
export const askerTrace = ({ phone: number, mail }: Asked["contact"]): Trace =>
  number === null ? mailTrace(mail) : phoneTrace(number);

/** Who asks for themselves, and is grown, asks for what is for grown people; a family never does. */
export const aboutOf = ({ from }: Pick<Asked, "from">) =>
  from === "professional" ? undefined : from === "adult" ? "adults" : "children";

/**
 * Anybody at all asks to be called or written to, with as little as possible. It is an inquiry as any other, and gives no
 * access to anything.
 */
export const askForContact = opening({
  input: publicInput(),
  by: ["public"],
  needs: (input, _file, context) => ({
    ...referenceFor(context, "public", input.programme, aboutOf(input)),
    related: { traces: [askerTrace(input.contact)] },
  }),
  decide(caseId, asked, context) {
    if (tellsPersonalNumber(asked)) return refuse({ kind: "personalNumberInText" });
    const { contact: way, ...said } = asked;
    const file = begun(caseId, { ...said, ...way, by: "public", about: aboutOf(asked) }, context);
    if (!file.ok) return file;
    return ok({
      file: withRelated(file.value, context.facts),
      log: [{ kind: "caseOpened" }],
    });
  },
});
