import type { DocumentLink } from "vscode-languageserver";
import { documentLinks as documentLinksOf } from "../features/document-links";
import { toRange } from "./convert";
import type { Feature } from "./feature";

/** Links from images to their registries, and from ARNs and log groups to the AWS console. */
export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: false } }),
  register({ connection, withSnapshot }) {
    connection.onDocumentLinks(({ textDocument }, token) =>
      withSnapshot<DocumentLink[] | null>(
        "The links",
        textDocument.uri,
        null,
        token,
        ({ analysis, document }, client) => {
          if (analysis === undefined) return null;
          return documentLinksOf(analysis).map(({ range, url, title }) => ({
            range: toRange(document, range),
            target: url,
            ...(client.linkTooltips && { tooltip: title }),
          }));
        },
      ),
    );
  },
};
