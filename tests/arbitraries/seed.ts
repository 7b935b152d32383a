/** The same cases every time; more of them with SAMLA_LONG=1. */
export const seed = 20260907;
export const times = (ordinary: number) => ordinary * (process.env.SAMLA_LONG ? 20 : 1);
