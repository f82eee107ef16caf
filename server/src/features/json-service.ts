import { getLanguageService, type JSONDocument, type LanguageService } from "vscode-json-languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TaskDefinitionForm } from "../core/model/detect";
import { maskPlaceholders } from "../core/syntax/placeholders";
import { taskDefinitionSchema } from "./schema";

/** A task definition as the generic JSON service sees it. */
export interface JsonView {
  readonly service: LanguageService;
  /** The text with its template placeholders masked, so that it parses; every offset is that of the file. */
  readonly document: TextDocument;
  readonly json: JSONDocument;
}

/** Opens a text for the generic JSON service, which knows the structure of a task definition in each form. */
export type JsonService = (text: string, form: TaskDefinitionForm) => JsonView;

const FORMS: readonly TaskDefinitionForm[] = ["object", "wrapped", "array"];

/** Makes the service; nothing of it reads a file or the network. */
export function jsonService(): JsonService {
  const service = getLanguageService({});
  service.configure({
    validate: false,
    allowComments: true,
    schemas: FORMS.map((form) => ({
      uri: `ecs-schema://schemas/${form}`,
      fileMatch: [`/${form}.json`],
      schema: taskDefinitionSchema(form),
    })),
  });
  return (text, form) => {
    const document = TextDocument.create(
      `ecs-document://documents/${form}.json`,
      "jsonc",
      0,
      maskPlaceholders(text).text,
    );
    return { service, document, json: service.parseJSONDocument(document) };
  };
}
