/**
 * Seven bundles: `functions` (custom functions, loaded first and small), `full` (all of them in every language,
 * fetched when needed), `pane` (task pane, its screens loaded lazily), `help` (search of the help pages),
 * `workbench` (simulated Excel with a grid, local only), `node` (commands and emitters) and `tools` (benchmarks
 * and screenshots).
 * `dist/` holds what Excel needs; `dist/workbench/`, `dist/node/` and `dist/tools/` never leave the machine.
 */
const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { onlyEnglish } = require("./src/build/only-english");
const { stripCards } = require("./src/build/strip-cards");

const at = (...parts) => path.resolve(__dirname, ...parts);

function typescript(getCustomTransformers, instance = "default") {
  return {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: "ts-loader",
      options: {
        // Loaders with transformers of their own must not share one compiler.
        instance,
        transpileOnly: true,
        compilerOptions: { noEmit: false },
        ...(getCustomTransformers ? { getCustomTransformers } : {}),
      },
    },
  };
}

/**
 * The assessment calculates with the algorithms of measures, but opening the pane needs none of their cards: what
 * assessments import of measures is a layer of its own, without the cards.
 */
const algorithms = "algorithms";
const ofMeasures = /src[\\/]measures[\\/]/;
const fromAssessments = /src[\\/]assessments[\\/]/;

function typescriptWithAlgorithms() {
  const bare = typescript(() => ({ before: [stripCards()] }), algorithms);
  return [
    { test: ofMeasures, issuer: fromAssessments, layer: algorithms },
    {
      oneOf: [
        { ...bare, issuerLayer: algorithms },
        { ...bare, test: ofMeasures, issuer: fromAssessments },
        typescript(),
      ],
    },
  ];
}

const styles = { test: /\.css$/, use: ["style-loader", "css-loader"], sideEffects: true };
const pictures = { test: /\.svg$/, type: "asset/source" };

/** Families whose functions come with `functions.js`; the others are fetched when one is first called. */
const atHand = ["concentration", "inequality", "specialization", "dynamics", "trade"];

module.exports = (_env, argv) => {
  const mode = argv.mode ?? "production";
  const common = {
    mode,
    devtool: mode === "development" ? "source-map" : false,
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    performance: { hints: false },
    stats: "errors-warnings",
  };

  const functions = {
    ...common,
    name: "functions",
    target: ["web", "es2020"],
    entry: { functions: "./src/functions/functions.ts" },
    output: { path: at("dist"), filename: "[name].js" },
    module: { rules: [typescript(() => ({ before: [stripCards(atHand), onlyEnglish()] }))] },
  };

  const full = {
    ...functions,
    name: "full",
    entry: { "functions.full": "./src/functions/full.ts" },
    module: { rules: [typescript(() => ({ before: [stripCards()] }))] },
  };

  const pane = {
    ...common,
    name: "pane",
    target: ["web", "es2020"],
    // One file per lazily loaded part, named for what it is for; the cards of the functions serve two of them.
    optimization: {
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          cards: {
            test: (module) => ofMeasures.test(module.resource ?? "") && module.layer !== algorithms,
            name: "cards",
            chunks: "async",
            enforce: true,
          },
          // Written with a new assessment and with a further sheet alike.
          layouts: {
            test: /src[\\/]workbook[\\/]layout[\\/]/,
            name: "layouts",
            chunks: "async",
            enforce: true,
          },
        },
      },
    },
    entry: { taskpane: "./src/taskpane/index.tsx" },
    output: {
      path: at("dist"),
      filename: "[name].js",
      chunkFilename: "pane.[name].js",
      publicPath: "auto",
      clean: { keep: (file) => !/^(taskpane|pane)\b/.test(file) },
    },
    experiments: { layers: true },
    module: { rules: [...typescriptWithAlgorithms(), styles, pictures] },
    plugins: [
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        inject: "body",
        scriptLoading: "blocking",
      }),
    ],
  };

  const help = {
    ...common,
    name: "help",
    target: ["web", "es2020"],
    entry: { search: "./src/manual/search-page.ts" },
    output: { path: at("dist", "help"), filename: "[name].js" },
    module: { rules: [typescript()] },
  };

  const workbench = {
    ...common,
    name: "workbench",
    target: ["web", "es2020"],
    // Univer's packages come minified; doing it again costs minutes and saves a local page nothing.
    optimization: { minimize: false },
    entry: { workbench: "./src/workbench/main.ts" },
    output: {
      path: at("dist", "workbench"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      publicPath: "auto",
      clean: true,
    },
    module: { rules: [typescript(), styles, pictures, { test: /\.csv$/, type: "asset/source" }] },
    plugins: [
      new HtmlWebpackPlugin({
        filename: "index.html",
        template: "./src/workbench/index.html",
        inject: "body",
        scriptLoading: "blocking",
      }),
    ],
  };

  const node = {
    ...common,
    name: "node",
    target: "node20",
    // A stack trace that can be read is worth more here than a small file.
    optimization: { minimize: false },
    entry: {
      emit: "./src/build/emit.ts",
      generate: "./src/build/generate.ts",
      start: "./src/build/start.ts",
      evaluate: "./src/cli/evaluate.ts",
    },
    output: {
      path: at("dist", "node"),
      filename: "[name].cjs",
      library: { type: "commonjs2" },
      clean: true,
    },
    externals: [
      ({ request }, callback) =>
        /^(node:|@?[a-z])/i.test(request) && !path.isAbsolute(request)
          ? callback(null, `commonjs ${request}`)
          : callback(),
    ],
    module: {
      parser: { javascript: { createRequire: false } },
      rules: [typescript(), { test: /\.csv$/, type: "asset/source" }],
    },
  };

  const tools = {
    ...node,
    name: "tools",
    entry: {
      bench: "./test/bench/bench.ts",
      fuzz: "./test/fuzz/fuzz.ts",
      screenshots: "./test/e2e/screenshots.ts",
    },
    output: { ...node.output, path: at("dist", "tools") },
  };

  return [functions, full, pane, help, workbench, node, tools];
};
