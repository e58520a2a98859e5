/** What is checked without running anything, the slowest first so that two at a time end together. */
export const checks = [
  { name: 'lint', script: 'check:lint' },
  { name: 'types', script: 'check:types' },
  { name: 'import rules', script: 'check:imports' },
  { name: 'dead code', script: 'check:dead' },
  { name: 'format', script: 'check:format' },
]
