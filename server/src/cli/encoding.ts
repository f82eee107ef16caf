/** The encoding of a file. UTF-16 always has a byte order mark, which is kept. */
export type Encoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be";

/** The text of a file, without its byte order mark, or why it can't be read. */
export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly refused: string };

const MARK = "\uFEFF";

/** Decodes bytes as UTF-8, or as UTF-16 if they begin with its byte order mark. Nothing is guessed or replaced. */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) {
    if (third === 0 && fourth === 0) return { refused: "The file is UTF-32; save it as UTF-8." };
    return decodeAs(bytes.subarray(2), "utf-16le");
  }
  if (first === 0xfe && second === 0xff) return decodeAs(bytes.subarray(2), "utf-16be");
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeAs(bytes.subarray(3), "utf-8-bom");
  if (bytes.length > 1 && (first === 0) !== (second === 0)) {
    return { refused: "The file looks like UTF-16 but has no byte order mark; save it as UTF-8." };
  }
  return decodeAs(bytes, "utf-8");
}

/** Encodes a text in the encoding of its file. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return Buffer.from(text);
    case "utf-8-bom":
      return Buffer.from(MARK + text);
    case "utf-16le":
      return Buffer.from(MARK + text, "utf16le");
    case "utf-16be":
      return Buffer.from(MARK + text, "utf16le").swap16();
  }
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const name = encoding === "utf-8-bom" ? "utf-8" : encoding;
  try {
    return { text: new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    return { refused: `The file is not valid ${name.toUpperCase().replace(/(?<=16)/, " ")}; save it as UTF-8.` };
  }
}
