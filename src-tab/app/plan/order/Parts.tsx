import type { SeenCase } from "../../api.ts";
import { WayToReadings } from "../readings/WayToReadings.tsx";
import { Ordering } from "./Ordering.tsx";
import { Sip } from "./Sip.tsx";
import { Strides } from "./Strides.tsx";

/** What follows on the proposals: in which order the support comes, what goes forward, and the plan as a SIP. */
export const Parts = ({ view }: { view: SeenCase }) => (
  <>
    <Ordering view={view} />
    <Strides view={view} />
    <WayToReadings view={view} />
    <Sip view={view} />
  </>
);
