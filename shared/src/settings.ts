/** The `source` of every diagnostic, in editors and in reports. */
export const DIAGNOSTIC_SOURCE = "ecs";

/** The section of the editor's settings that belongs to this product. */
export const SETTINGS_SECTION = "ecsTaskDefinition";
