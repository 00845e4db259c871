import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";

// Django writes the page (couplesync/templates/shell.html) and reads the manifest for the hashed names.
// The mode "gallery" builds the gallery alone, for the tests that look at every screen.

/** What every screen is made of comes in one piece: crumbs compress worse. */
const EVERY_SCREEN = {
  name: "screen",
  test: /preact|src\/(lib\/(bearer|storage|visible)|words\/t|room\/room|ui\/(Band|Banner|Button|Own|Page|Rows|Saved|Pick|QuickExit|useAnnounce))/,
  minShareCount: 2,
};

/** The same for what screens outside a conversation share. */
const OUTSIDE = {
  name: "outside",
  test: /src\/outer\/(act|api|formats|KeepPick|kept|names|Places|Title|usePolled|useStep)\./,
  minShareCount: 2,
  includeDependenciesRecursively: false,
};

export default defineConfig(({ command, mode }) => ({
  base: command === "build" && mode !== "gallery" ? "/static/" : "/",
  plugins: [preact()],
  build: {
    // Safari 17.5 is the first with light-dark(); an older target would double every colour.
    target: ["safari17.5", "chrome123", "firefox128"],
    manifest: "manifest.json",
    sourcemap: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: mode === "gallery" ? "gallery.html" : "src/main.tsx",
      output: { codeSplitting: { groups: [EVERY_SCREEN, OUTSIDE] } },
    },
  },
  server: {
    proxy: {
      "/api": "http://127.0.0.1:8000",
      "/ws": { target: "ws://127.0.0.1:8000", ws: true },
    },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["scripts/test-setup.ts"],
    passWithNoTests: true,
    restoreMocks: true,
  },
}));
