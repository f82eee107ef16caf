import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["*.test.ts"],
    setupFiles: ["./harness/fixed-seed.ts"],
    testTimeout: 240_000,
    reporters: ["default", "./harness/closing-line.ts"],
  },
});
