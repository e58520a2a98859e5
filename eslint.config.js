import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import svelte from 'eslint-plugin-svelte'
import { defineConfig, globalIgnores } from 'eslint/config'
import globals from 'globals'
import ts from 'typescript-eslint'
import { importRules } from './scripts/import-rules.mjs'
import svelteConfig from './svelte.config.js'

const TYPED = ['**/*.ts', '**/*.svelte']

/** One setting for all files: if two kinds of files differed in it, TypeScript would load the project anew each time. */
const parserOptions = {
  projectService: true,
  tsconfigRootDir: import.meta.dirname,
  extraFileExtensions: ['.svelte'],
}

export default defineConfig(
  globalIgnores([
    'dist/',
    '.cache/',
    'coverage/',
    'test-results/',
    'playwright-report/',
    'src/iam/catalog/generated/',
    '**/*.d.mts',
  ]),
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['*.{js,cjs}', '**/*.mjs'], languageOptions: { globals: globals.node } },

  {
    name: 'TypeScript, with types',
    files: TYPED,
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { globals: { ...globals.browser, ...globals.node }, parserOptions },
    rules: {
      // svelte-check and tsc know better what is defined.
      'no-undef': 'off',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A type that is a table of names says more as a type, and XState's `setup` wants types, not interfaces.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // It takes the `void` of `fromPromise<void, Input>` for a mistake.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // `||` is meant where an empty string is as good as none.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true, boolean: true } },
      ],
    },
  },

  svelte.configs.recommended,
  {
    name: 'Svelte',
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      'svelte/require-each-key': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-unused-props': 'error',
      'svelte/prefer-writable-derived': 'error',
      // What is shown is replaced whole (`$state.raw`), so a Date, Map or Set of one function is nothing to watch.
      'svelte/prefer-svelte-reactivity': 'off',
      // Made for SvelteKit's router.
      'svelte/no-navigation-without-resolve': 'off',
      // Props and bindings are declared with `let`, also those that are not assigned here.
      'prefer-const': 'off',
      'svelte/prefer-const': [
        'error',
        { destructuring: 'all', excludedRunes: ['$props', '$bindable', '$derived'] },
      ],
    },
  },
  {
    name: 'Svelte markup',
    files: ['**/*.svelte'],
    rules: {
      // In the markup ESLint does not see what svelte-check sees: types of other components, runes that change between
      // two reads.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },

  {
    name: 'tests',
    files: ['tests/**/*.ts'],
    rules: {
      // A test may be sure of what it has just made; if it errs, it fails.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      // Playwright's fixtures that need no other are written with an empty pattern.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },

  importRules,
  prettier,
  svelte.configs.prettier,
)
