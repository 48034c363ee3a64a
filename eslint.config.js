import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["debate/static/dist/", ".venv/"] },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: [".*"], message: "Name modules as #app/…" }] },
      ],
      "no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
    },
  },
  { files: ["debate/static/js/**"], languageOptions: { globals: globals.browser } },
  {
    files: ["debate/static/js/worker.js"],
    languageOptions: {
      sourceType: "script",
      globals: { ...globals.serviceworker, PRECACHE: "readonly" },
    },
  },
  { files: ["tests/js/**"], languageOptions: { globals: globals.node } },
];
