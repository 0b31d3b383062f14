import { zipOf } from "./zip.js";

/** A cell of a test's sheet: a text, a number as it is stored, or a day since 1900 in the format of days. */
export type XlsxCell = string | { readonly stored: string } | { readonly day: string } | null;

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

const at = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

function cellXml(cell: XlsxCell, row: number, column: number): string {
  if (cell === null) return "";
  if (typeof cell === "string") return `<c r="${at(row, column)}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  return "stored" in cell
    ? `<c r="${at(row, column)}"><v>${cell.stored}</v></c>`
    : `<c r="${at(row, column)}" s="1"><v>${cell.day}</v></c>`;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PARTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** An Excel file with these sheets, written from the format's description. */
export function xlsxOf(sheets: Readonly<Record<string, readonly (readonly XlsxCell[])[]>>): Buffer {
  const names = Object.keys(sheets);
  const sheetXml = (rows: readonly (readonly XlsxCell[])[]): string =>
    `<worksheet xmlns="${MAIN}"><sheetData>${rows
      .map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, r, c)).join("")}</row>`)
      .join("")}</sheetData></worksheet>`;
  const listed = names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const related = names.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${PARTS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return zipOf([
    { name: "[Content_Types].xml", text: `<Types xmlns="${PACKAGE}/content-types"/>` },
    {
      name: "xl/workbook.xml",
      text: `<workbook xmlns="${MAIN}" xmlns:r="${PARTS}"><sheets>${listed.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: `<Relationships xmlns="${PACKAGE}/relationships">${related.join("")}<Relationship Id="rIdS" Type="${PARTS}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: "xl/styles.xml",
      text: `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
    ...names.map((name, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, text: sheetXml(sheets[name]!) })),
  ]);
}
