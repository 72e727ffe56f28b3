/**
 * Writes into `dist/` what is made rather than bundled: function metadata per language, help pages, icons, the
 * manifest with its address, the table of requirement sets for the simulated host. Run after webpack.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { locales } from "../core/locale";
import { functionsMetadata, metadataFiles } from "../functions/metadata";
import { helpPages } from "../manual/pages";
import { measures } from "../measures";
import { apiSets } from "./api-sets";
import { manifestFor, servedFrom } from "./manifest";

const root = process.cwd();
const dist = join(root, "dist");

/** Which drawing serves a size: small ones leave the line out, large ones have more air. */
const icons = {
  16: "mark-16.svg",
  32: "mark.svg",
  64: "mark-large.svg",
  80: "mark-large.svg",
  128: "mark-large.svg",
} as const;

function emitIcons(): void {
  mkdirSync(join(dist, "assets"), { recursive: true });
  for (const [size, drawing] of Object.entries(icons)) {
    const svg = readFileSync(join(root, "assets", drawing), "utf8");
    const picture = new Resvg(svg, { fitTo: { mode: "width", value: Number(size) } })
      .render()
      .asPng();
    writeFileSync(join(dist, "assets", `icon-${size}.png`), picture);
  }
  writeFileSync(join(dist, "assets", "mark.svg"), readFileSync(join(root, "assets", "mark.svg")));
}

function emitMetadata(): void {
  for (const locale of locales)
    writeFileSync(
      join(dist, metadataFiles[locale]),
      JSON.stringify(functionsMetadata(measures, locale, servedFrom(process.env["ASSAY_ADDRESS"])))
    );
}

function emitHelp(): void {
  for (const { path, content } of helpPages(measures)) {
    const file = join(dist, "help", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  writeFileSync(
    join(dist, "help", "help.css"),
    readFileSync(join(root, "src", "manual", "help.css"))
  );
}

function emitManifest(): void {
  const { xml, notice } = manifestFor(
    readFileSync(join(root, "manifest.xml"), "utf8"),
    process.env["ASSAY_ADDRESS"]
  );
  writeFileSync(join(dist, "manifest.xml"), xml);
  if (notice) process.stderr.write(`${notice}\n`);
}

function emitApiSets(): void {
  mkdirSync(join(dist, "workbench"), { recursive: true });
  writeFileSync(join(dist, "workbench", "api-sets.json"), JSON.stringify(apiSets()));
}

emitMetadata();
emitHelp();
emitIcons();
emitManifest();
emitApiSets();
