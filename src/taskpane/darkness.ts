/** Whether the host shows itself dark: the pane follows Office, not the operating system. */

/** @param background  the host's background color, "#RRGGBB"   @returns whether the host is dark */
export function isDark(background: string | undefined): boolean {
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(background ?? "");
  if (!channels) return false;
  const linear = (hex: string | undefined): number => {
    const share = parseInt(hex ?? "ff", 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const luminance =
    0.2126 * linear(channels[1]) + 0.7152 * linear(channels[2]) + 0.0722 * linear(channels[3]);
  return luminance < 0.5;
}
