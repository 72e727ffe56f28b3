/**
 * Colors, type and corners of the pane, once for Fluent's controls and once as CSS variables for our
 * own markup. Contrasts are those of the design: text at least 4.5 to 1, controls and graphics 3 to 1.
 */
import {
  createTheme,
  FontWeights,
  type IFontStyles,
  type ITheme,
} from "@fluentui/react/lib/Styling";

/** Fonts of the system only; each has the Kazakh letters ә ғ қ ң ө ұ ү һ і. Nothing is fetched. */
const fontFamily =
  '"Segoe UI", "Segoe UI Variable Text", -apple-system, "SF Pro Text", "Open Sans", "Noto Sans", "DejaVu Sans", sans-serif';

const regular = (fontSize: number): IFontStyles["medium"] => ({
  fontFamily,
  fontSize,
  fontWeight: FontWeights.regular,
});
const semibold = (fontSize: number): IFontStyles["medium"] => ({
  fontFamily,
  fontSize,
  fontWeight: FontWeights.semibold,
});

const shape = {
  fonts: {
    tiny: regular(11),
    xSmall: regular(11),
    small: regular(12),
    smallPlus: regular(12),
    medium: regular(13),
    mediumPlus: semibold(13),
    large: semibold(16),
    xLarge: semibold(20),
    xxLarge: semibold(28),
  },
  effects: { roundedCorner2: "3px" },
};

export const lightTheme: ITheme = createTheme({
  ...shape,
  palette: {
    themeDarker: "#07353B",
    themeDark: "#0A464E",
    themeDarkAlt: "#0D525B",
    themePrimary: "#0F5C66",
    themeSecondary: "#2B7480",
    themeTertiary: "#6FA6AE",
    themeLight: "#BBD8DC",
    themeLighter: "#DCECEE",
    themeLighterAlt: "#F3F8F9",
    black: "#111718",
    neutralDark: "#1B2426",
    neutralPrimary: "#1B2426",
    neutralPrimaryAlt: "#334043",
    neutralSecondary: "#4C5A5D",
    neutralTertiary: "#8A9699",
    neutralTertiaryAlt: "#C3CCCE",
    neutralQuaternary: "#D3DADB",
    neutralLight: "#E9EDEE",
    neutralLighter: "#F3F6F6",
    neutralLighterAlt: "#F8FAFA",
    white: "#FFFFFF",
    redDark: "#A4262C",
  },
  semanticColors: {
    inputBorder: "#7D898C",
    inputBorderHovered: "#334043",
    errorText: "#A4262C",
    bodySubtext: "#4C5A5D",
    inputPlaceholderText: "#5F6C6F",
  },
});

export const darkTheme: ITheme = createTheme({
  ...shape,
  isInverted: true,
  palette: {
    themeDarker: "#C9EBEF",
    themeDark: "#A5DCE2",
    themeDarkAlt: "#86CFD8",
    themePrimary: "#6CC3CD",
    themeSecondary: "#5BB0BA",
    themeTertiary: "#3B7F87",
    themeLight: "#234C51",
    themeLighter: "#1D3A3E",
    themeLighterAlt: "#1A2A2C",
    black: "#FFFFFF",
    neutralDark: "#F4F6F6",
    neutralPrimary: "#EEF1F1",
    neutralPrimaryAlt: "#D9DEDF",
    neutralSecondary: "#B5BFC1",
    neutralTertiary: "#8A9699",
    neutralTertiaryAlt: "#5A6669",
    neutralQuaternary: "#4A5558",
    neutralLight: "#343C3E",
    neutralLighter: "#2B3233",
    neutralLighterAlt: "#262C2D",
    white: "#1F2425",
    redDark: "#F1A0A4",
  },
  semanticColors: {
    bodyBackground: "#1F2425",
    bodyText: "#EEF1F1",
    inputBorder: "#8A9699",
    errorText: "#F1A0A4",
    bodySubtext: "#B5BFC1",
    inputBackground: "#262C2D",
    inputPlaceholderText: "#B5BFC1",
  },
});
