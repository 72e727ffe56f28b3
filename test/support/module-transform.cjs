/**
 * Lets jest load packages that are published as ES modules only (some of Univer's): those files are
 * translated to CommonJS, all others of node_modules pass untouched.
 */
const { createHash } = require("node:crypto");
const typescript = require("typescript");

const VERSION = "1";
const MODULE = /^\s*(import\s*[\w{*"']|export\s*[\w{*])/m;

module.exports = {
  getCacheKey: (source, path) =>
    createHash("sha1")
      .update(VERSION)
      .update(typescript.version)
      .update(path)
      .update(source)
      .digest("hex"),
  process: (source, path) => {
    if (!MODULE.test(source)) return { code: source };
    const { outputText } = typescript.transpileModule(source, {
      fileName: path,
      compilerOptions: {
        allowJs: true,
        esModuleInterop: true,
        module: typescript.ModuleKind.CommonJS,
        target: typescript.ScriptTarget.ES2022,
      },
    });
    return { code: outputText };
  },
};
