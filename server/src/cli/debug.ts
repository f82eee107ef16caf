/** The environment variable that has the stack of an internal fault printed. */
export const DEBUG_VARIABLE = "ECS_TASK_LINT_DEBUG";
