/** Year with or without its century, month, day, and the four last; spaces and dashes between them as people write them. */
const shape = /(?<!\d)(19|20)?(\d\d)([- ]?)(\d\d)\3(\d\d)([-+\u2013 ]?)(\d{4})(?!\d)/g;
/** In a coordination number the day is this much greater. */
const coordination = 60;

/**
 * Whether a Swedish personal number stands somewhere in a text. Written with its century or its dash it is known by its
 * look; ten bare digits, which may be a telephone, also by the check digit.
 * https://www.skatteverket.se/privat/folkbokforing/personnummer
 */
export function holdsPersonalNumber(said: string): boolean {
  return [...said.matchAll(shape)].some(([, century, year, gap, month, day, dash, last]) => {
    const [inMonth, onDay] = [Number(month), Number(day)];
    const isCoordination = onDay > coordination;
    const isDate = inMonth >= 1 && inMonth <= 12 && isDay(isCoordination ? onDay - coordination : onDay);
    // A day and an hour.
    if (!isDate || (gap === "-" && dash === " ")) return false;
    const isPlain = gap === "" && (dash === "-" || dash === "+" || (century !== undefined && dash === ""));
    if (isPlain) return true;
    return hasCheckDigit(`${year}${month}${day}${last}`) && !(isCoordination && year === "07" && century === undefined);
  });
}

const isDay = (day: number) => day >= 1 && day <= 31;

/** Every other digit is doubled, and the digits' sum ends in nought. */
export const hasCheckDigit = (ten: string) =>
  ten
    .split("")
    .map((digit, at) => Number(digit) * (at % 2 === 0 ? 2 : 1))
    .reduce((sum, product) => sum + (product > 9 ? product - 9 : product), 0) %
    10 ===
  0;
