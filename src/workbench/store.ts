/** Keeps the workbook in the browser (IndexedDB): one record, replaced after each change. */
import type { Locale } from "../core/locale";
import { readDocument } from "./document";
import type { WorkbookDocument } from "./document";

const DATABASE = "assay-workbench";
const RECORDS = "workbooks";
const CURRENT = "current";
const UNREADABLE = "unreadable";

export interface KeptWorkbook {
  readonly document: WorkbookDocument;
  /** Document settings of the add-in: key → JSON text. */
  readonly settings: Readonly<Record<string, string>>;
  readonly name: string;
  /** The language of a sample nobody has changed yet; null once somebody has. */
  readonly untouchedSample: Locale | null;
}

/** What the store holds: nothing yet, a workbook, or something that is none any longer. */
export type Restored =
  | { readonly kind: "none" }
  | { readonly kind: "workbook"; readonly workbook: KeptWorkbook }
  | { readonly kind: "damaged" };

export interface Store {
  restore(): Promise<Restored>;
  keep(workbook: KeptWorkbook): Promise<void>;
  forget(): Promise<void>;
  close(): void;
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser's store refused"));
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function readKept(value: unknown): KeptWorkbook {
  if (!isRecord(value) || typeof value.name !== "string" || !isRecord(value.settings))
    throw new Error("the record is incomplete");
  const settings = Object.entries(value.settings).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string"
  );
  const language = value.untouchedSample;
  return {
    document: readDocument(value.document),
    settings: Object.fromEntries(settings),
    name: value.name,
    untouchedSample: language === "en" || language === "ru" || language === "kk" ? language : null,
  };
}

/** @throws when the browser has no IndexedDB or refuses it (private windows of some browsers) */
export async function openStore(factory: IDBFactory = indexedDB): Promise<Store> {
  const opening = factory.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(RECORDS);
  const database = await answered(opening);
  const records = (mode: IDBTransactionMode): IDBObjectStore =>
    database.transaction(RECORDS, mode).objectStore(RECORDS);
  return {
    async restore() {
      const found: unknown = await answered(records("readonly").get(CURRENT));
      if (found === undefined) return { kind: "none" };
      try {
        return { kind: "workbook", workbook: readKept(found) };
      } catch {
        // Somebody's work may be in it: it is set aside, not deleted.
        await answered(records("readwrite").put(found, UNREADABLE));
        await answered(records("readwrite").delete(CURRENT));
        return { kind: "damaged" };
      }
    },
    async keep(workbook) {
      await answered(records("readwrite").put(workbook, CURRENT));
    },
    async forget() {
      await answered(records("readwrite").delete(CURRENT));
    },
    close: () => database.close(),
  };
}
