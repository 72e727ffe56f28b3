/** Colors of the sheets, after the design's palette for light grounds. */

export const colors = {
  brand: "#0F5C66",
  white: "#FFFFFF",
  text: "#1B2426",
  secondary: "#4C5A5D",
  hairline: "#D3DADB",
  input: "#FFF9E3",
  standard: "#EAF2FB",
  total: "#E7F1F2",
  bar: "#8FBCC2",
  passText: "#1B6B3C",
  passFill: "#E8F3EC",
  enough: "#2E8048",
  failText: "#A4262C",
  failFill: "#FBEDED",
  unknownText: "#7A5200",
  unknownFill: "#FFF5DC",
  offText: "#556164",
  offFill: "#EEF1F1",
} as const;

/** Verdicts V0 to V4: fill and text. */
export const verdictColors: readonly { readonly fill: string; readonly font: string }[] = [
  { fill: colors.offFill, font: colors.offText },
  { fill: "#D5DCDD", font: colors.text },
  { fill: "#F2D58A", font: colors.text },
  { fill: colors.enough, font: colors.white },
  { fill: "#14532B", font: colors.white },
];

/** Bands V1 to V4 of a ladder: four steps of one hue, so that the interval beneath them is what stands out. */
export const bandColors = ["#E4E9EA", "#CFDCDE", "#B3CFD3", "#8FBCC2"] as const;
