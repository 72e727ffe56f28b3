/**
 * Fluent looks for this before its first style: an empty address keeps it from fetching its fonts.
 * Imported first by the entry, before anything of Fluent is loaded.
 */
declare global {
  interface Window {
    FabricConfig?: { readonly fontBaseUrl: string };
  }
}

window.FabricConfig = { fontBaseUrl: "" };

export {};
