/**
 * First names that stand for each other in variants. There are two lists, because a story may say “she” or “he”; whoever is
 * called otherwise keeps the name.
 */
export const nameLists: readonly (readonly string[])[] = [
  [
    'ana',
    'dee',
    'fay',
    'ivy',
    'ada',
    'dana',
    'alice',
    'carol',
    'eve',
    'kim',
    'lea',
    'mia',
    'nora',
    'olga',
    'pia',
    'rosa',
    'sue',
    'tess',
    'uma',
    'vera',
    'wanda',
    'yara',
    'zoe',
    'inga',
    'hedda',
    'greta',
  ],
  [
    'bo',
    'cy',
    'eli',
    'gus',
    'hal',
    'jo',
    'bob',
    'dave',
    'ben',
    'finn',
    'ian',
    'jan',
    'karl',
    'leo',
    'milo',
    'nils',
    'otto',
    'paul',
    'rafi',
    'sven',
    'tom',
    'udo',
    'vito',
    'wes',
    'yuri',
    'zeno',
  ],
]

/** What a variant's buckets begin with. */
export const bucketPrefixes: readonly string[] = [
  'amber',
  'birch',
  'cedar',
  'delta',
  'ember',
  'fjord',
  'grove',
  'heron',
]

/** Numbers of accounts as AWS's documentation has them. */
export const accountNumbers: readonly string[] = [
  '111122223333',
  '444455556666',
  '777788889999',
  '210987654321',
]

export const years: readonly string[] = [
  '2019',
  '2020',
  '2021',
  '2022',
  '2023',
  '2024',
  '2027',
  '2028',
  '2029',
]
