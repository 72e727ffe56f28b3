/** How tests start Chromium: quiet, without a sandbox where root needs it, nothing fetched in the background. */
import type { LaunchOptions } from "playwright-core";

export function launchOptions(executablePath: string): LaunchOptions {
  return {
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}
