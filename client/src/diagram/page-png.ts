/** PNG pixels for each pixel of the picture, so that it stays sharp when zoomed in. */
const SCALE = 2;
/** The longest side of a canvas that browsers support, in pixels. */
const LONGEST_SIDE = 16_000;

/** Draws a picture as PNG, in its current colours. */
export async function pngOf(picture: SVGSVGElement): Promise<ArrayBuffer> {
  const { width, height } = picture.viewBox.baseVal;
  const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(width, height));
  const url = URL.createObjectURL(new Blob([standalone(picture)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob === null) throw new Error("The picture is too large to be drawn in pixels.");
    return await blob.arrayBuffer();
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The picture as a standalone document, with the theme's values in place of its variables. */
function standalone(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const { width, height } = picture.viewBox.baseVal;
  copy.setAttribute("width", `${width}`);
  copy.setAttribute("height", `${height}`);
  copy.removeAttribute("style");
  for (const chosen of copy.querySelectorAll(".chosen")) chosen.classList.remove("chosen");
  const theme = getComputedStyle(document.documentElement);
  for (const style of copy.querySelectorAll("style")) {
    style.textContent = (style.textContent ?? "").replaceAll(
      /var\((--vscode-[\w-]+),([^()]*)\)/g,
      (_, name: string, fallback: string) => theme.getPropertyValue(name).trim() || fallback,
    );
  }
  return new XMLSerializer().serializeToString(copy);
}
