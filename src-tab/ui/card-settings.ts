/** How the chat window draws a card. Colours are Fluent's variables, so one card follows light, dark and contrast without being drawn again. */
export function cardSettings(headingLevel: number) {
  return {
    fontTypes: { default: face("var(--fontFamilyBase)"), monospace: face("var(--fontFamilyMonospace)") },
    lineHeights: { small: 16, default: 20, medium: 22, large: 28, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: "var(--colorNeutralStroke2)" },
    imageSizes: { small: 32, medium: 52, large: 100 },
    textBlock: { headingLevel },
    textStyles: {
      heading: { size: "medium", weight: "bolder", color: "default", isSubtle: false, fontType: "default" },
      columnHeader: { size: "default", weight: "bolder", color: "default", isSubtle: false, fontType: "default" },
    },
    factSet: {
      title: { weight: "default", isSubtle: true, size: "default", color: "default", wrap: true, maxWidth: 160 },
      value: { weight: "default", isSubtle: false, size: "default", color: "default", wrap: true },
      spacing: 4,
    },
    inputs: {
      label: {
        inputSpacing: "none",
        requiredInputs: { weight: "bolder", suffix: "\u00a0*", suffixColor: "attention" },
        optionalInputs: { weight: "bolder" },
      },
      errorMessage: { size: "small", color: "attention", weight: "default" },
    },
    actions: {
      maxActions: 6,
      spacing: "medium",
      buttonSpacing: 0,
      showCard: { actionMode: "inline", inlineTopMargin: 16, style: "emphasis" },
      actionsOrientation: "horizontal",
      actionAlignment: "left",
      allowTitleToWrap: true,
    },
    adaptiveCard: { allowCustomStyle: false },
    containerStyles: {
      default: style("NeutralBackground1"),
      emphasis: style("NeutralBackground3"),
      accent: style("BrandBackground2"),
      good: style("StatusSuccessBackground1"),
      warning: style("StatusWarningBackground1"),
      attention: style("StatusDangerBackground1"),
    },
  };
}

function style(background: string) {
  return { backgroundColor: colour(background), foregroundColors: foregrounds, borderColor: colour("NeutralStroke2") };
}

const foregrounds = {
  default: { default: colour("NeutralForeground1"), subtle: colour("NeutralForeground3") },
  dark: { default: colour("NeutralForeground1"), subtle: colour("NeutralForeground3") },
  light: { default: colour("NeutralForeground2"), subtle: colour("NeutralForeground3") },
  accent: both("BrandForeground2"),
  good: both("StatusSuccessForeground2"),
  warning: both("StatusWarningForeground2"),
  attention: both("StatusDangerForeground3"),
};

function both(name: string) {
  return { default: colour(name), subtle: colour(name) };
}

function colour(name: string) {
  return `var(--color${name})`;
}

function face(fontFamily: string) {
  return {
    fontFamily,
    fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
  };
}
