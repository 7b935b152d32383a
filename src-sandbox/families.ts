/** Somebody in an invented family, or a professional outside every tenant: no account, a telephone of the regulator's fiction series and a personal number for tests. */
export interface Relative {
  slug: string;
  name: string;
  phone: string;
  address: string;
  personalNumber: string;
}

const relative = (slug: string, name: string, phone: string, personalNumber: string): Relative => ({
  slug,
  name,
  phone,
  address: `${slug}@example.se`,
  personalNumber,
});

/** https://www.pts.se/telefonnummer-for-film https://www.skatteverket.se/testpersonnummer */
export const families: Relative[] = [
  relative("vardnadshavare1", "Vårdnadshavare 1", "0701740605", "198001019804"),
  relative("vardnadshavare2", "Vårdnadshavare 2", "0701740606", "198202029818"),
  relative("barn", "Barn, 13 år", "0701740607", "201305149823"),
  relative("ungdom", "Ungdom, 17 år", "0701740608", "200903159838"),
  relative("tonaring", "Barn, 15 år", "0701740611", "201103159875"),
  relative("syskon", "Barn, 6 år", "0701740612", "202006209866"),
  relative("foralder", "Förälder utan vårdnad", "0701740609", "197503039849"),
  relative("foretradare", "God man", "0701740613", "197001019830"),
  relative("skollakare", "Skolläkare utan konto", "0701740610", "198404049804"),
];

export const relativeCalled = (slug: string): Relative | undefined => families.find((each) => each.slug === slug);
