/** What a system that takes the paper in reads of it without opening it: never what anybody has said. */
export interface About {
  documentType: string;
  reference: string;
  /** The number it is registered under as an official document. */
  diarium: string | null;
  municipality: string;
  language: "sv" | "en";
  planVersion: number | null;
}

const namespace = "urn:samla:paper:1";

/** In letters that mean the same in any coding. */
const safe = (words: string) => words.replaceAll(/[^\x20-\x7e]|[<>&"']/gu, (letter) => `&#${letter.codePointAt(0)};`);

/**
 * XMP in Dublin Core, and what that has no name for in a schema of our own, which PDF/A asks us to explain in the file itself.
 * ISO 19005-2, 6.6.2.3
 */
export function describe({ documentType, reference, diarium, municipality, language, planVersion }: About): string {
  const own = [
    ["caseReference", reference, "The code of the case"],
    ["documentType", documentType, "What kind of document it is"],
    ["registerNumber", diarium, "The number it is registered under"],
    ["planVersion", planVersion === null ? null : String(planVersion), "Which agreement on the plan it tells of"],
  ].filter((one): one is [string, string, string] => one[1] !== null);
  const explained = own.map(
    ([name, , what]) => `<rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType>
      <pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>${what}</pdfaProperty:description>
    </rdf:li>`,
  );
  return `
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier>${safe(reference)}</dc:identifier>
    <dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
    <dc:publisher><rdf:Bag><rdf:li>${safe(municipality)}</rdf:li></rdf:Bag></dc:publisher>
    <dc:type><rdf:Bag><rdf:li>${safe(documentType)}</rdf:li></rdf:Bag></dc:type>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:samla="${namespace}">
    ${own.map(([name, value]) => `<samla:${name}>${safe(value)}</samla:${name}>`).join("\n    ")}
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>Samla</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>samla</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq>${explained.join("")}</rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>`;
}
