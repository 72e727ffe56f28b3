/**
 * Property tests draw new cases at every run on a developer's machine; under CI=true they draw the same
 * ones, so that a red run means a change.
 */
if (process.env.CI === "true") {
  const fc = require("fast-check");
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20261121 });
}
