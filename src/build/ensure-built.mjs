/**
 * Builds what is absent or older than its sources, and says nothing on stdout.
 *   node src/build/ensure-built.mjs [--force] [bundle …]     without names: everything; --force builds anyway
 * A stamp per bundle names the newest source it was built from.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");
const all = ["functions", "full", "pane", "help", "workbench", "node"]; // "tools" is asked for by name
const words = process.argv.slice(2);
const force = words.includes("--force");
const named = words.filter((word) => word !== "--force");
const wanted = named.length > 0 ? named : all;
const stamps = join(root, "dist", ".built");

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const sources = [
  "src",
  "assets",
  "package.json",
  "manifest.xml",
  "webpack.config.js",
  "tsconfig.json",
];
const newestOf = (paths) => Math.max(...paths.map((path) => newest(join(root, path))));
const ageOfSources = newestOf(sources);
const ageOfTools = newestOf([...sources, "test/bench", "test/e2e", "test/fuzz", "test/support"]);
const mode = process.env.ASSAY_MODE === "development" ? "development" : "production";
const stampOf = (bundle) => join(stamps, bundle);
const stampFor = (bundle) => `${mode} ${bundle === "tools" ? ageOfTools : ageOfSources}`;
const stale = (bundle) =>
  force ||
  !existsSync(stampOf(bundle)) ||
  readFileSync(stampOf(bundle), "utf8") !== stampFor(bundle);

function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

const missing = wanted.filter(stale);
if (missing.length > 0) {
  process.stderr.write(`Building ${missing.join(", ")} …\n`);
  const webpack = join(root, "node_modules", "webpack", "bin", "webpack.js");
  // Emitting needs the node bundle, whichever bundle was asked for.
  const bundles = [...new Set([...missing, ...(stale("node") ? ["node"] : [])])];
  run(process.execPath, [
    webpack,
    "--mode",
    mode,
    ...bundles.flatMap((bundle) => ["--config-name", bundle]),
  ]);
  run(process.execPath, [join(root, "dist", "node", "emit.cjs")]);
  mkdirSync(stamps, { recursive: true });
  for (const bundle of bundles) writeFileSync(stampOf(bundle), stampFor(bundle));
}
