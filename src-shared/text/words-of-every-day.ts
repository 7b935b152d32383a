/** Words of every day that are somebody's name too, in Swedish and English: only with a capital letter may they be a name. */
const words = new Set(
  `alm ask barn barnet bild björk björn blad blom blomma bo bok borg bro bäck dal dag ed ek en ett falk fjäll frid fri frisk frost
  fura glad gran granne grund guld gård hall hammar hand hans hav hed hej helg herr hill hjort hjärta holm hög höst jakt jul klang
  klar kling klok kort kraft krans kung kvist käll lag land lass lejon lilla lille lind link liv ljung ljus lo lund lunga lust löf
  löv man mark mars maj mamma med mild min modig mor my mård mäster nord norr ny orm palm pappa par pil plats ros rosen rapp rask
  rud råd rå sand sol sommar son stad stark sten stig stjärna stor storm strand ström stål sund svan svärd tall tid till tom tor
  torn tro trogen tur ung varg ved vide vik vila vinter våg vår vårdnadshavare väg väst ål åker ås älv äng är ö öst
  april art august autumn faith field grace grant guy hope house joy june king may park rich rose stone summer ward west will wood
  young`.split(/\s+/),
);

export const isWordOfEveryDay = (said: string) => words.has(said.toLowerCase());
