/**
 * Validates a manifest against Microsoft's schemas, without a network.
 *   node src/build/validate.mjs [manifest.xml …]
 * Prints one line a file; exit code 1 when one is not valid.
 */
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

xmlRegisterFsInputProviders();

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");
const schemaFile = join(root, "test", "manifest", "xsd", "OfficeAppManifestV1_1.xsd");
const files = process.argv.length > 2 ? process.argv.slice(2) : [join(root, "manifest.xml")];

const schema = XmlDocument.fromBuffer(readFileSync(schemaFile), { url: schemaFile });
const validator = XsdValidator.fromDoc(schema);
let wrong = 0;
for (const file of files) {
  try {
    const document = XmlDocument.fromBuffer(readFileSync(file));
    validator.validate(document);
    document.dispose();
    process.stdout.write(`${file} is valid\n`);
  } catch (error) {
    wrong++;
    process.stdout.write(
      `${file} is not valid: ${error instanceof Error ? error.message : String(error)}\n`
    );
  }
}
validator.dispose();
schema.dispose();
process.exitCode = wrong > 0 ? 1 : 0;
