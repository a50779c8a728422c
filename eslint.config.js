// What the JavaScript must hold besides its types: ESLint's recommended rules, and some that fit how it is written.
// How it is laid out is Prettier's business (prettier.config.js).

import js from '@eslint/js';
import globals from 'globals';

export default [
  { ignores: ['dist/', 'target/', 'www/pkg/', 'xtask/src/js_core/'] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 'latest', sourceType: 'module' },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'logical-assignment-operators': 'error',
      'no-else-return': 'error',
      'no-empty': ['error', { allowEmptyCatch: true }],
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-useless-return': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-arrow-callback': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
      yoda: 'error',
    },
  },
  { files: ['www/**'], languageOptions: { globals: { ...globals.browser, ...globals.worker } } },
  { files: ['www/page/offline/**'], languageOptions: { globals: globals.serviceworker } },
  { files: ['*.js', 'npm/**', 'bench/**', 'tests/**', 'examples/archives/**'], languageOptions: { globals: globals.node } },
  // What they hand to `page.evaluate` runs in a page, with the globals that the page has.
  {
    files: ['npm/icons.js', 'tests/browser/**', 'tests/package/**', 'bench/**', 'examples/frameworks/**'],
    languageOptions: { globals: globals.browser },
  },
  { files: ['tests/browser/**', 'tests/package/**'], rules: { 'no-undef': 'off' } },
];
