import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['src/main/frontend/**/*.test.ts'], exclude: ['**/generated/**'] },
});
