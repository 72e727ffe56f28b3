/** Parts of the pane are compiled when first imported: on a busy machine that takes longer than a second. */
if (typeof document !== "undefined")
  require("@testing-library/dom").configure({ asyncUtilTimeout: 15_000 });
