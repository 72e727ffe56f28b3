/** The manifest for a place: the file in the repository speaks of localhost, a release of its own address. */

/** Address of the development server and the workbench, as manifest.xml writes it. */
export const developmentAddress = "https://localhost:3000";

/** Stands in where no production address was set; example.com belongs to nobody. */
export const placeholderAddress = "https://assay.example.com";

/** @returns the address the files are served from, without a slash at the end; throws when it is not https */
export function servedFrom(address: string | undefined): string {
  const target = (address ?? placeholderAddress).replace(/\/+$/, "");
  if (!/^https:\/\/[^\s/]+/.test(target))
    throw new Error(`ASSAY_ADDRESS has to be an https address, not "${target}"`);
  return target;
}

/**
 * @param address  where the files of `dist/` will be served, https only; undefined for the placeholder
 * @returns the manifest, and a sentence when somebody has to know something
 */
export function manifestFor(
  manifest: string,
  address: string | undefined
): { readonly xml: string; readonly notice: string | null } {
  const target = servedFrom(address);
  return {
    xml: manifest.replaceAll(developmentAddress, target),
    notice:
      address === undefined
        ? `dist/manifest.xml speaks of ${placeholderAddress}: set ASSAY_ADDRESS to the address the files will be served from`
        : null,
  };
}
