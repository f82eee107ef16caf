/** The colors of a diagram: those of the editor that shows it, or for a file its own, light and dark. */
export type DiagramTheme = "editor" | "document";

/**
 * Colors by purpose: the variables of the editor's theme, best first, and the replacements on a light and a dark page.
 * Only high-contrast themes have a `contrastBorder`.
 */
const COLOURS = {
  page: ["editor-background", "#ffffff", "#1f1f1f"],
  text: ["editor-foreground", "#24292f", "#e6e6e6"],
  quiet: ["descriptionForeground", "#57606a", "#a6adb5"],
  line: ["contrastBorder charts-lines", "#8c959f", "#6e7681"],
  box: ["editorWidget-background", "#f6f8fa", "#2a2d2e"],
  fixed: ["charts-blue", "#0b5cad", "#59a4f9"],
  dynamic: ["charts-green", "#1a7f37", "#4fb963"],
  error: ["editorError-foreground", "#cf222e", "#f4706f"],
  warning: ["editorWarning-foreground", "#8f5a00", "#d9a441"],
  note: ["editorInfo-foreground", "#0b5cad", "#59a4f9"],
  focus: ["focusBorder", "#0b5cad", "#59a4f9"],
} as const;

type Colour = keyof typeof COLOURS;

/** The rules that set colors. Shapes, which distinguish elements without color, are in the drawing itself. */
const RULES: readonly (readonly [selector: string, property: "fill" | "stroke", colour: Colour])[] = [
  [".page", "fill", "page"],
  ["text", "fill", "text"],
  [".note,.label", "fill", "quiet"],
  [".network", "fill", "page"],
  [".network,.outside,.container,.translator", "stroke", "line"],
  [".outside,.container", "fill", "box"],
  [".translator", "fill", "box"],
  [".chip", "fill", "page"],
  [".static .way,.same .way,.static .chip,.same .chip", "stroke", "fixed"],
  [".static .head,.same .head", "fill", "fixed"],
  [".dynamic .way,.dynamic .chip,.dynamic .head", "stroke", "dynamic"],
  [".unknown .way,.unknown .chip,.unknown .head,.closed .way,.closed .chip", "stroke", "quiet"],
  [".collision .way,.collision .chip,.collision .cross", "stroke", "error"],
  [".collision .head", "fill", "error"],
  [".cross", "fill", "page"],
  [".relation .way,.relation .head,.rail", "stroke", "quiet"],
  [".relation .dot", "fill", "quiet"],
  [".error .mark", "fill", "error"],
  [".warning .mark", "fill", "warning"],
  [".information .mark", "fill", "note"],
  [".sign", "stroke", "page"],
  [".chosen>.area,[tabindex]:focus-visible>.area", "stroke", "focus"],
];

const SHAPES = `.ecs-diagram{font-family:FONT}
.ecs-diagram .title{font-size:16px;font-weight:600}
.ecs-diagram .strong{font-size:13px;font-weight:600}
.ecs-diagram .note{font-size:12px}
.ecs-diagram .label{font-size:11px}
.ecs-diagram .count{font-size:11px;font-weight:600}
.ecs-diagram .code{font-size:12px;font-family:MONO}
.ecs-diagram .open,.ecs-diagram .way{fill:none}
.ecs-diagram .area{fill:none;stroke:none;stroke-width:2;pointer-events:all}`;

/** The style sheet of a diagram. */
export function styleSheet(theme: DiagramTheme): string {
  const inEditor = theme === "editor";
  const font = 'system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif';
  const mono = 'ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace';
  const shapes = SHAPES.replace("FONT", inEditor ? `var(--vscode-font-family,${font})` : font).replace(
    "MONO",
    inEditor ? `var(--vscode-editor-font-family,${mono})` : mono,
  );
  return `${shapes}\n${rules(theme, 1)}\n@media (prefers-color-scheme:dark){\n${rules(theme, 2)}\n}`;
}

function rules(theme: DiagramTheme, column: 1 | 2): string {
  return RULES.map(([selector, property, colour]) => {
    const variables = theme === "editor" ? COLOURS[colour][0].split(" ") : [];
    const value = variables.reduceRight<string>((or, name) => `var(--vscode-${name},${or})`, COLOURS[colour][column]);
    const selectors = selector.split(",").map((each) => `.ecs-diagram ${each}`);
    return `${selectors.join(",")}{${property}:${value}}`;
  }).join("\n");
}
