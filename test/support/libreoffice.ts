/**
 * LibreOffice as an independent witness: a book is written to a file, calculated by it without a screen, and
 * its values are read back. One start takes about two seconds, so a whole test run belongs in one book.
 * LibreOffice writes numbers with 15 significant digits: comparisons tighter than 5e-15 are not possible.
 */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { libreOffice } from "./tools";
import { BookValues, readXlsx } from "./xlsx-reader";
import { Book, writeXlsx } from "./xlsx-writer";

/** Calculate every formula on opening, whatever the file says was calculated before. */
const profile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooLocale" oor:op="fuse"><value>en-US</value></prop></item>
</oor:items>
`;

/** @returns the values of every sheet; throws when LibreOffice is absent or does not answer in time */
export async function recalculate(book: Book, timeout = 240_000): Promise<BookValues> {
  return readXlsx(await converted(writeXlsx(book), workbook, timeout));
}

/** @returns the pages of every sheet as LibreOffice prints them */
export function printed(book: Book, timeout = 240_000): Promise<Uint8Array> {
  return converted(writeXlsx(book), pages, timeout);
}

/** @returns how many pages a PDF of LibreOffice has */
export function pageCount(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString("latin1");
  return text.match(/\/Type\s*\/Page(?![a-z])/gi)?.length ?? 0;
}

/** The same for a file somebody else wrote. */
export async function recalculateFile(bytes: Uint8Array, timeout = 240_000): Promise<BookValues> {
  return readXlsx(await converted(bytes, workbook, timeout));
}

interface Format {
  readonly filter: string;
  readonly ending: string;
}

const workbook: Format = { filter: "xlsx:Calc MS Excel 2007 XML", ending: "xlsx" };
const pages: Format = { filter: "pdf:calc_pdf_Export", ending: "pdf" };

async function converted(
  bytes: Uint8Array,
  { filter, ending }: Format,
  timeout: number
): Promise<Uint8Array> {
  const tool = libreOffice();
  if (tool.path === null) throw new Error(`LibreOffice was not found: ${tool.remedy}`);
  const folder = await mkdtemp(join(tmpdir(), "assay-libreoffice-"));
  try {
    const user = join(folder, "profile", "user");
    const answers = join(folder, "calculated");
    await mkdir(user, { recursive: true });
    await mkdir(answers);
    await writeFile(join(user, "registrymodifications.xcu"), profile);
    const source = join(folder, "book.xlsx");
    await writeFile(source, bytes);
    await run(
      tool.path,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--convert-to",
        filter,
        "--outdir",
        answers,
        source,
      ],
      timeout
    );
    return await readFile(join(answers, `book.${ending}`));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Its own process group: the `soffice` script starts the real program as a child, and both must end. */
function run(path: string, words: readonly string[], timeout: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(path, words, {
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
    });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    const timer = setTimeout(() => {
      if (child.pid !== undefined && process.platform !== "win32")
        process.kill(-child.pid, "SIGKILL");
      else child.kill();
      reject(new Error(`LibreOffice did not answer within ${timeout / 1000} s: ${said}`));
    }, timeout);
    child.on("error", (fault) => {
      clearTimeout(timer);
      reject(fault);
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`LibreOffice ended with ${code}: ${said}`));
    });
  });
}
