import { encodeFile, type Scenario } from '../scenario'

/** A file to be downloaded. */
export interface TextFile {
  readonly name: string
  readonly text: string
}

export function fileOf(scenario: Scenario): TextFile {
  const { title } = scenario
  return { name: fileName(title), text: encodeFile([{ title, scenario }]) }
}

const LONGEST = 60

/** A name that every system takes. */
function fileName(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[^\w-]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
  return `${plain === '' ? 'workspace' : plain}.json`
}
