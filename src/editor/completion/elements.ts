/** An element of the policy language as the editor proposes and explains it. */
export interface ElementWord {
  readonly name: string
  readonly explanation: string
  /** The value to begin with, as a snippet: `$1` is where the cursor goes, a tab one step of indentation. */
  readonly value: string
  /** The element that may not stand beside it. */
  readonly excludes?: string
}

/** Elements of the policy itself, in the order in which one writes them (IAM User Guide, "IAM JSON policy elements reference"). */
export const POLICY_ELEMENTS: readonly ElementWord[] = [
  {
    name: 'Version',
    explanation:
      'The version of the policy language, not of this policy. Without it, variables such as `${aws:username}` are plain text.',
    value: '"2012-10-17"',
  },
  { name: 'Id', explanation: 'A name for the whole policy. It changes nothing.', value: '"$1"' },
  {
    name: 'Statement',
    explanation: 'The statements. Each is looked at by itself; one Deny that matches outweighs every Allow.',
    value: '[\n\t{\n\t\t$0\n\t}\n]',
  },
]

/** Elements of a statement, in the order in which one writes them. */
export const STATEMENT_ELEMENTS: readonly ElementWord[] = [
  {
    name: 'Sid',
    explanation: 'A name for the statement: letters and digits. It changes nothing.',
    value: '"$1"',
  },
  {
    name: 'Effect',
    explanation: 'Whether the statement allows or denies what it matches.',
    value: '"${1|Allow,Deny|}"',
  },
  {
    name: 'Action',
    explanation: 'The actions that the statement is about. `*` stands for any characters, `?` for one.',
    value: '"$1"',
    excludes: 'NotAction',
  },
  {
    name: 'Resource',
    explanation:
      'The resources that the statement is about, as ARNs. `*` stands for any characters, `?` for one.',
    value: '"$1"',
    excludes: 'NotResource',
  },
  {
    name: 'Condition',
    explanation:
      'When the statement applies. All of it must be true; of several values for one key, one is enough.',
    value: '{\n\t"$1": { "$2": "$3" }\n}',
  },
  {
    name: 'Principal',
    explanation:
      'Who the statement is about. Only a policy on a resource or a role has it, and a group cannot be one.',
    value: '{ "AWS": "$1" }',
    excludes: 'NotPrincipal',
  },
  {
    name: 'NotAction',
    explanation: 'Every action but these. With Allow, that is far more than it looks like.',
    value: '"$1"',
    excludes: 'Action',
  },
  {
    name: 'NotResource',
    explanation: 'Every resource but these. With Allow, that is far more than it looks like.',
    value: '"$1"',
    excludes: 'Resource',
  },
  {
    name: 'NotPrincipal',
    explanation: 'Everyone but these. Only a policy on a resource has it, and hardly ever well.',
    value: '{ "AWS": "$1" }',
    excludes: 'Principal',
  },
]

/** The kinds of principal that a `Principal` element may name. */
export const PRINCIPAL_TYPES: readonly ElementWord[] = [
  {
    name: 'AWS',
    explanation: 'Accounts, users, roles and sessions, by ARN or account number.',
    value: '"$1"',
  },
  { name: 'Service', explanation: 'An AWS service, such as `ec2.amazonaws.com`.', value: '"$1"' },
  { name: 'Federated', explanation: 'An identity provider outside of AWS.', value: '"$1"' },
  {
    name: 'CanonicalUser',
    explanation: 'An account by its canonical user ID, as Amazon S3 knows it.',
    value: '"$1"',
  },
]

/** A statement to begin with, as a snippet. */
export const STATEMENT_SNIPPET =
  '{\n\t"Effect": "${1|Allow,Deny|}",\n\t"Action": "$2",\n\t"Resource": "$3"\n}'

/** A policy to begin with, as a snippet. */
export const POLICY_SNIPPET = `{\n\t"Version": "2012-10-17",\n\t"Statement": [\n\t\t${STATEMENT_SNIPPET.replaceAll('\n', '\n\t\t')}\n\t]\n}`
